"""Names of people and of the company that are not spelled as they spell them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.form.places import told_place
from secondround.preparation.assignment.checked.look import ALL_WORDS, Look, finding, pieces_of
from secondround.preparation.assignment.checked.model import Finding
from secondround.preparation.assignment.checked.wording.near import (
    bare,
    composed,
    distance,
    spelled_out,
)
from secondround.preparation.evidence.concepts.lexicon import groups_of, tokens_of

SHORTEST = 5
"""Letters of a name that is looked for alone; a shorter one only beside its other part."""

LONG = 8
"""Letters from which on a name may be two letters off and still be meant."""

_WORD = re.compile(r"(?<![\w@./-])[^\W\d_]+(?:['-][^\W\d_]+)*(?![\w@])")
_SALUTATION = re.compile(
    r"\b(?:mr|mrs|ms|mme|m|mlle|monsieur|madame|herrn?|frau|dr|prof)\.?\s+$", re.IGNORECASE
)
_INITIAL = re.compile(r"(?<!\w)([^\W\d_])\.(?:-?[^\W\d_]\.)?\s?$")
_LEGAL = re.compile(
    r"[\s,]+(?:s\.?a\.?(?:r\.?l\.?)?|sas|sasu|gmbh|ag|se|kg|kgaa|inc|ltd|limited|llc|llp|plc|corp|co|bv|nv|group|gruppe|groupe|holding)\.?$",
    re.IGNORECASE,
)
_FORMS = frozenset(
    ("s", "'s", "s'", "'", "es", "sche", "schen", "scher", "sches", "ian", "-", "er", "ers")
)
_OF_PLACES = "er"
"""The ending by which something is of a place ("the Bern office" is "das Berner Büro"); nobody's own name takes it."""

FARTHEST = 2
"""Letters a word may be off at most."""

_PARTICLES = frozenset(
    "de da do dos du del della der den des di el la le van von zu zum y e the and et und of".split()
)


@dataclass(frozen=True)
class _Word:
    text: str
    before: str
    after: str
    lead: str
    page: Page
    piece: Piece


@dataclass(frozen=True)
class _Name:
    """A part of a name to look for; `others` are the other parts of the same name.

    `is_own` where nothing else is called so: a family name, a company's word that is no word of the language.
    """

    part: str
    whole: str
    others: tuple[str, ...]
    is_company: bool
    is_own: bool


def misspelt(look: Look) -> Iterator[Finding]:
    """Near misses of the panel's, the candidate's and the company's names, each spelling once, at its first place."""
    words = list(_words(look))
    small = {word.text for word in words if word.text[0].islower()}
    told: set[str] = set()
    names = _names(look)
    for place, word in enumerate(words):
        if word.text in told or word.text.casefold() in small:
            continue
        near = _near(word.text, names)
        name = next((one for one, off in near if _is_meant(word, one, off)), None)
        if name and not _is_of_theirs(look, word.text):
            told.add(word.text)
            if not (words[place - 1].after == word.text and words[place - 1].text in told):
                yield _finding(look, word, name)
    yield from _parted(look)


@lru_cache(maxsize=20_000)
def _near(word: str, names: tuple[_Name, ...]) -> tuple[tuple[_Name, int], ...]:
    """The names a capitalised word is near to, and how many letters off; none where it is a name as it stands."""
    said = word.removesuffix("'s").removesuffix("'S")
    if not said[:1].isupper():
        return ()
    if any(_is_form_of(said, one.part) for one in names):
        return tuple((one, FARTHEST) for one in names if _is_lengthened(said, one))
    offs = ((one, _off(said, one.part)) for one in names)
    return tuple((one, off) for one, off in offs if 0 < off <= _most_off(one))


def _most_off(name: _Name) -> int:
    """How many letters may be off; of a shorter name two only beside its other part."""
    return FARTHEST if len(name.part) >= SHORTEST else 1


def _is_meant(word: _Word, name: _Name, off: int) -> bool:
    """Whether a word that is near to a name is that name with a slip in it, and no name or word of its own."""
    said, meant = word.text.removesuffix("'s"), name.part
    if _is_lengthened(said, name):
        return bool(word.before) and bare(word.before) in {bare(one) for one in name.others}
    if off == FARTHEST and len(meant) < LONG:
        near = {bare(one) for one in (word.before, word.after) if one}
        return said[0].casefold() == meant[0].casefold() and any(
            bare(one) in near for one in name.others
        )
    if _beside(word, name):
        return True
    if bare(said) == bare(meant):
        return len(meant) >= SHORTEST
    if off == 1 and _SALUTATION.search(word.lead) and not name.is_company:
        return True
    same_start = said[0].casefold() == meant[0].casefold()
    return len(meant) > SHORTEST and same_start and name.is_own and not _continues(said, meant)


def _is_lengthened(said: str, name: _Name) -> bool:
    """Whether it is a family name with the ending of places: behind its first name that is another name."""
    return (
        name.is_own
        and not name.is_company
        and said.casefold() == f"{name.part.casefold()}{_OF_PLACES}"
    )


def _continues(said: str, meant: str) -> bool:
    """Whether one goes on where the other ends: two names that are both usual ("Martin", "Martini")."""
    one, other = sorted((said.casefold(), meant.casefold()), key=len)
    return other.startswith(one)


def _off(said: str, meant: str) -> int:
    if said.casefold() == meant.casefold():
        return 0
    if bare(said) == bare(meant):
        return 1
    off = distance(said.casefold(), meant.casefold())
    return max(1, min(off, distance(spelled_out(said), spelled_out(meant))))


def _is_form_of(said: str, part: str) -> bool:
    """The name itself, without its own letters, in the genitive or as an adjective: "Kellers", "Mueller". With letters
    of others ("Sörensen" for "Sørensen") it is none."""
    low, name = said.casefold(), part.casefold()
    others = {letter for letter in low if not letter.isascii() and letter not in name}
    is_same = spelled_out(low) == spelled_out(name) and bare(low) != bare(name)
    if low == name or (is_same and not others):
        return True
    return low.startswith(name) and low[len(name) :] in _FORMS


def _beside(word: _Word, name: _Name) -> bool:
    """Whether another part of the name stands next to it, or its first letter before it ("J. Whitcomb")."""
    near = {bare(one) for one in (word.before, word.after) if one}
    letter = _INITIAL.search(word.lead)
    return any(
        bare(one) in near or (letter and bare(one[0]) == bare(letter[1])) for one in name.others
    )


def _names(look: Look) -> tuple[_Name, ...]:
    known = look.known
    return (
        *_parts(known.company, True),
        *(part for one in (*known.people, known.candidate) for part in _parts(one, False)),
    )


@cache
def _parts(name: str, is_company: bool) -> tuple[_Name, ...]:
    whole = _LEGAL.sub("", composed(name).strip())
    found = re.findall(r"[^\W\d_]+(?:['-][^\W\d_]+)*", whole)
    parts = [one for one in found if one.casefold() not in _PARTICLES]
    return tuple(
        _Name(
            part=one,
            whole=whole,
            others=tuple(each for each in parts if each != one),
            is_company=is_company,
            is_own=_is_no_word(one) if is_company else one == parts[-1],
        )
        for one in parts
        if len(one) > 2
    )


def _is_no_word(part: str) -> bool:
    return part[0].isupper() and not any(groups_of(token) for token in tokens_of(part))


def _words(look: Look) -> Iterator[_Word]:
    for page, piece in pieces_of(look.pages, ALL_WORDS):
        text = composed(piece.text)
        found = list(_WORD.finditer(text))
        for place, match in enumerate(found):
            before = (
                found[place - 1][0]
                if place and _close(text, found[place - 1].end(), match.start())
                else ""
            )
            after = (
                found[place + 1][0]
                if place + 1 < len(found) and _close(text, match.end(), found[place + 1].start())
                else ""
            )
            yield _Word(
                match[0],
                before,
                after,
                text[max(0, match.start() - 12) : match.start()],
                page,
                piece,
            )


def _close(text: str, end: int, start: int) -> bool:
    return text[end:start] in (" ", "\u00a0", ", ", " & ")


def _is_of_theirs(look: Look, said: str) -> bool:
    """Whether they write it so themselves: another person, a product, a word."""
    return (
        re.search(
            rf"(?<!\w){re.escape(said)}(?!\w)", composed(f"{look.known.theirs} {look.known.brief}")
        )
        is not None
    )


def _parted(look: Look) -> Iterator[Finding]:
    """The company's one word written as two, "Bright Well"."""
    whole = _LEGAL.sub("", composed(look.known.company).strip())
    if " " in whole or len(whole) < LONG:
        return
    for page, piece in pieces_of(look.pages, ALL_WORDS):
        for match in re.finditer(r"\b([A-ZÀ-Þ][^\W\d_]+)[ -]([^\W\d_]+)\b", composed(piece.text)):
            if (match[1] + match[2]).casefold() == whole.casefold():
                word = _Word(match[0], "", "", "", page, piece)
                yield _finding(look, word, _Name(whole, whole, (), True, True))
                return


def _finding(look: Look, word: _Word, name: _Name) -> Finding:
    right = name.part
    place = told_place(look, word.page.place)
    text = (
        look.say(
            "{word} on {place} is written {name} by the company itself.",
            word=word.text,
            place=place,
            name=right,
        )
        if name.is_company
        else look.say(
            "{word} on {place} is written {name} elsewhere: correct the name.",
            word=word.text,
            place=place,
            name=right,
        )
    )
    return finding(
        look,
        "name misspelt",
        word.page,
        word.text,
        text,
        place=word.piece.place or word.page.place,
        other=name.whole,
    )
