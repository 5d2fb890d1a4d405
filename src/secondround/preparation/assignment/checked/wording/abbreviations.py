"""Abbreviations that nothing explains where they are first used."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.reading.numbers import years_in
from secondround.preparation.assignment.checked.figures.sources.sourced import is_source
from secondround.preparation.assignment.checked.form.places import told_place
from secondround.preparation.assignment.checked.look import (
    ALL_WORDS,
    Look,
    finding,
    pieces_of,
    quoted,
)
from secondround.preparation.assignment.checked.model import Finding

_SHORT = re.compile(
    r"(?<![\w@#./&+-])(?P<short>[A-ZÄÖÜÉ](?:[A-ZÄÖÜÉ&]){1,5})(?:(?<=[A-Z])s)?(?![\w&@+])(?!-?\d)(?!\.\w)"
)
"""Two to six capitals that stand alone; "KPIs" too. "A4", "COVID-19", "CC-BY.org" are none."""

_STATUTE = re.compile(
    r"(?<![\w@#./&+-])(?P<short>(?=[^\W\d_]{4,9}(?!\w))(?=\w*[a-zäöü])"
    r"(?:[A-ZÄÖÜ][a-zäöü]{0,4}){2,}(?:VO|[GVO]))(?![\w@])"
)
"""German statutes, ordinances and rules: "BImSchG", "ArbStättV"; three capitals and more, a small letter."""

_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_SOURCE = re.compile(
    r"\b(?:sources?\s?:|quellen?\s?:|according to|selon|d[’']après|laut|gemäss|gemäß|"
    r"(?:survey|study|report|data) (?:by|of|from)|(?:enquête|étude|rapport) d[eu]|"
    r"(?:umfrage|studie|bericht) (?:der|des|von))(?:\s(?:the|le|la|les|der|die|das|dem))?\s?(?:l[’'])?$",
    re.IGNORECASE,
)
"""What stands before the name of a source: who publishes figures is looked up under its short name."""

_CITED = re.compile(r"(?:§+|\bArt\.|\bArtikel)\s?\d[\w.,]*(?:\s(?:Abs\.|Satz|Nr\.)\s?\d+)*\s$")
"""What stands before the statute a line cites: whoever looks it up needs its short name."""

_DATED = re.compile(r",?\s\(?(?:19|20)\d\d\b")
"""What follows such a name: the year of what was published."""

_OPENED, _CLOSED = re.compile(r"\([^()]*$"), re.compile(r"[^()]*\b(?:19|20)\d\d\b[^()]*\)")
"""A bracket around it that holds a year: a reference."""

_QUOTED, _UNQUOTED = re.compile(r"[\"“„«‹]\s?$"), re.compile(r"\s?[\"”“»›]")

_LABELLED = re.compile(r"\W*(?:sources?|quellen?)\s?:", re.IGNORECASE)
"""A line that calls itself the source."""

_APPOSED = (
    r",\s(?:(?:which|that) (?:is|are)|the|our|a|an|l[’']|le|la|les|un|une|ein|eine|unser\w*)"
    r"\s?[^\W\d_]{4,}"
)
"""What says behind a comma what it is: "the CAA, the authority for flying"."""

_GLOSSARY = re.compile(
    r"\b(?:glossary|abbreviations?|acronyms?|glossaire|abréviations?|acronymes?|sigles|glossar|abkürzung\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Use:
    short: str
    page: Page
    piece: Piece


def unexplained(look: Look) -> Iterator[Finding]:
    """Each abbreviation once, at its first use, where neither that page, one before nor a glossary says what it means.

    What everybody knows, what they use themselves, names and words in capitals are none.
    """
    counts: Counter[str] = Counter()
    first: dict[str, _Use] = {}
    for use in _uses(look):
        counts[use.short] += 1
        first.setdefault(use.short, use)
    for short, use in first.items():
        if not _is_known(look, short) and not _is_explained(look, use):
            yield finding(
                *(
                    look,
                    "unexplained abbreviation",
                    use.page,
                    short,
                    _text(look, use, counts[short]),
                ),
                place=use.piece.place or use.page.place,
                other=quoted(use.piece.text),
            )


def _uses(look: Look) -> Iterator[_Use]:
    for page, piece in pieces_of(look.pages, {"title", "text", "item", "cells", "caption"}):
        if _is_shouted(piece.text) or _names_sources(piece):
            continue
        for match in (*_SHORT.finditer(piece.text), *_STATUTE.finditer(piece.text)):
            before, behind = piece.text[: match.start()], piece.text[match.end() :]
            if not _is_in_shout(piece.text, match) and not _is_looked_up(before, behind):
                yield _Use(match["short"], page, piece)


def _is_looked_up(before: str, behind: str) -> bool:
    """Whether it is the name under which a source or a statute is looked up, or what a sign or a message reads."""
    is_cited = _SOURCE.search(before) or _DATED.match(behind) or _CITED.search(before)
    is_dated = _OPENED.search(before) and _CLOSED.match(behind)
    return bool(is_cited or is_dated or (_QUOTED.search(before) and _UNQUOTED.match(behind)))


def _names_sources(piece: Piece) -> bool:
    """Whether a line says where figures are from and when: those who publish them are looked up by that name."""
    is_apart = piece.role == "caption" or is_source(piece)
    is_told = bool(years_in(piece.text)) or _LABELLED.match(piece.text)
    return is_apart and piece.role in ("caption", "text") and bool(is_told)


def _is_shouted(text: str) -> bool:
    """Whether a line is written in capitals as a whole: nothing in it is an abbreviation then."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    great = [word for word in words if word.isupper()]
    return len(words) >= 2 and len(great) == len(words)


def _is_in_shout(text: str, match: re.Match[str]) -> bool:
    """Whether words in capitals stand on either side: "NEXT STEPS: what we do"."""
    before = re.search(r"([^\W\d_]+)\s$", text[: match.start()])
    after = re.match(r"\s([^\W\d_]+)", text[match.end() :])
    return any(one and len(one[1]) > 6 and one[1].isupper() for one in (before, after))


def _is_known(look: Look, short: str) -> bool:
    if short in _list("everybody") or short in _list("words") or _ROMAN.fullmatch(short):
        return True
    if len(set(short)) == 1 or short.casefold() in _small(look):
        return True
    return (
        short in _names(look)
        or re.search(rf"(?<!\w){re.escape(short)}s?(?!\w)", _theirs(look)) is not None
    )


def _theirs(look: Look) -> str:
    return f"{look.known.theirs} {look.known.brief}"


@cache
def _small_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"(?<![\w-])[^\W\d_A-Z]{2,6}(?![\w-])", text))


def _small(look: Look) -> frozenset[str]:
    """Words the file also writes small: in capitals they are stressed, not shortened."""
    return _small_words(" ".join(piece.text for _, piece in pieces_of(look.pages, ALL_WORDS)))


def _names(look: Look) -> frozenset[str]:
    """Capitals of names: of the company and of employers, and the initials of people."""
    known = look.known
    people = [known.candidate, *known.people]
    initials = {
        "".join(word[0] for word in re.split(r"[\s-]+", name) if word).upper() for name in people
    }
    ends = {f"{one[0]}{one[-1]}" for one in initials if len(one) > 1}
    orgs = [known.company, *known.employers]
    parts = {word for name in orgs for word in re.findall(r"\w+", name.upper())}
    short = {"".join(w[0] for w in re.findall(r"[A-ZÀ-Þ]\w*", name)).upper() for name in orgs}
    return frozenset({*initials, *ends, *parts, *(one for one in short if len(one) > 1)})


def _is_explained(look: Look, use: _Use) -> bool:
    short = re.escape(use.short)
    before = [page for page in look.pages if page.number <= use.page.number]
    glossary = _glossary(look)
    if any(re.search(rf"(?<!\w){short}(?!\w)", one.text) for one in glossary):
        return True
    lines = (piece.text for _, piece in pieces_of(before, ALL_WORDS) if use.short in piece.text)
    return any(_explains(line, use.short) for line in lines)


def _glossary(look: Look) -> list[Piece]:
    """The lines of pages, or under headings, that list abbreviations."""
    found: list[Piece] = []
    for page in look.pages:
        inside = bool(_GLOSSARY.search(page.title))
        for piece in page.pieces:
            if piece.role == "title":
                inside = bool(_GLOSSARY.search(piece.text))
            elif inside:
                found.append(piece)
    return found


def _explains(text: str, short: str) -> bool:
    """ "Net Promoter Score (NPS)", "NPS (Net Promoter Score)", "NPS: net promoter score", "NPS stands for …"."""
    name = re.escape(short)
    if re.search(
        rf"[^\W\d_]{{3,}}[\w\s,’'-]*\(\s?(?:[^()]*\b)?[\"“«‹„]?\s?{name}s?\s?[\"”»›“]?[^()]*\)",
        text,
    ):
        return True
    if re.search(rf"(?<!\w){name}s?\s?\((?=[^()]*[^\W\d_]{{3,}})[^()]{{6,}}\)", text):
        return True
    meaning = (
        r"stands for|means|is short for|is an? \w+|signifie|veut dire|est une? \w+|"
        r"steht für|bedeutet|heisst|heißt|ist eine? \w+"
    )
    if re.search(rf"(?<!\w){name}s?\s(?:{meaning})\s", text):
        return True
    if re.search(rf"(?<!\w){name}{_APPOSED}", text):
        return True
    spelled = re.search(
        rf"(?<!\w){name}s?\s?(?:[:=,]|\s[–—-]|\t)\s?(?:the |le |la |l[’']|der |die |das )?(?P<long>[^.;\n\t]+)",
        text,
    )
    if spelled and _has_initials(spelled["long"], short):
        return True
    return any(
        _has_initials(run, short)
        for run in re.findall(rf"([^.;()\n\t]+?)(?:\s[–—-]|,|:|\t)\s?{name}(?!\w)", text)
    )


def _has_initials(words: str, short: str) -> bool:
    """Whether a run of words begins with the letters of the abbreviation; small words may be left out."""
    letters = re.sub(r"[^A-ZÄÖÜÉ]", "", short).casefold()
    initials = [word[0].casefold() for word in re.findall(r"[^\W\d_]+", words)]
    for start in range(len(initials)):
        at = start
        for letter in letters:
            while at < len(initials) and initials[at] != letter and at - start < 8:
                at += 1
            if at >= len(initials) or initials[at] != letter:
                break
            at += 1
        else:
            return True
    return _compound(words, letters)


def _compound(words: str, letters: str) -> bool:
    """ "Geschäftsleitung" for "GL": one word of several, as German makes them."""
    return any(
        len(word) >= 8
        and re.match(
            letters[0] + "".join(rf"\w{{2,}}?{letter}" for letter in letters[1:]), word.casefold()
        )
        for word in re.findall(r"[^\W\d_]+", words)
    )


def _text(look: Look, use: _Use, count: int) -> str:
    place = told_place(look, use.page.place)
    if count == 1:
        return look.say(
            "{short} on {place} is not explained: write it out there.", short=use.short, place=place
        )
    return look.say(
        "{short} is used {count} times and never explained before: write it out on {place}, where it comes first.",
        short=use.short,
        count=count,
        place=place,
    )


@cache
def _list(name: str) -> frozenset[str]:
    raw = json.loads(files(__package__).joinpath("known.json").read_text("utf-8"))
    return frozenset(raw[name].split())
