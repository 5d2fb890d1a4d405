"""What can be told of a text by its words: what it is about, its figures, denial, direction, and who acted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from secondround.preparation.evidence.concepts.lexicon import tokens_of
from secondround.preparation.rehearsal.content.points.amounts import Amount, amounts_in, way
from secondround.preparation.rehearsal.content.points.deeds.deeds import (
    GENERAL,
    contraries,
    deeds_at,
)
from secondround.preparation.rehearsal.content.points.deeds.forms import capitals, is_verb
from secondround.preparation.rehearsal.content.points.words.kin import (
    cues,
    names_at,
    opposites,
    size_of,
)
from secondround.preparation.rehearsal.content.points.words.names import names_in

_OWN = re.compile(
    r"\bI\b|\bI[’']|\b[Jj]e\b|\b[Jj][’']|\b[Ii]ch\b|\bmoi qui\b|\b(?:[Ww]e|[Nn]ous|[Ww]ir|[Oo]n a)\b"
)
_DETERMINER = frozenset(
    """the a an our my their his her le la les l un une notre nos mon ma mes leur der die das ein eine unser unsere mein
    meine""".split()
)
_HAS = frozenset({"has", "have", "had", "ont", "avait", "hat", "haben", "hatte"})
_SPEAKERS = frozenset({"i", "we", "je", "j", "on", "nous", "ich", "wir"})
_PASSIVE = _SPEAKERS | frozenset(
    "is are was were est sont etait ist sind war waren wurde wurden for zu zum zur fur gibt".split()
)
_OF = frozenset({"of", "de", "d", "du", "des", "von", "vom"})
_WITH = 2
"""Words after a subject within which it is told what it does."""

_PART = re.compile(r"[,;:.!?]\s")
DEED = "!"
"""Begins the name of a deed."""

FIGURE = "0"
"""What stands in the place of a figure."""

_FRENCH_NE = frozenset({"n", "ne"})
_WENT = frozenset(
    {"ging", "gingen", "geht", "gehen", "gegangen", "bringe", "brachte", "went", "go"}
)
_DOWN = frozenset({"zuruck", "runter", "herunter", "hinunter", "down"})
_UP = frozenset({"hoch", "hinauf", "rauf", "up"})
_NEAR = 5

Side = frozenset[str]


@dataclass(frozen=True)
class View:
    """`units` are what each word of content stands for; `stands` all of them together.

    `denied` is whether it says that something is not so, `twice` whether it denies a denial, `bad` whether it names
    something one would rather not have. `way` is -1 for down, 1 for up, 0 where neither or both. `own` says "I" or
    "we", `others` are bosses and colleagues it names, `subject` is the thing or person it begins with,
    `acts` whether that one does something. `names` are
    proper names.
    `unreal` only wishes or tries, `only` only takes part. `left` is what it leads away from, `sought` what it leads to.
    """

    text: str
    units: tuple[frozenset[str], ...]
    stands: frozenset[str]
    amounts: tuple[Amount, ...]
    way: int
    denied: bool
    twice: bool
    names: frozenset[str]
    deeds: tuple[frozenset[str], ...]
    bad: bool
    own: bool
    others: frozenset[str]
    subject: frozenset[str]
    acts: bool
    unreal: bool
    only: bool
    left: Side
    sought: Side


@lru_cache(maxsize=4096)
def parts_of(text: str) -> tuple[str, ...]:
    """What stands between commas and stops."""
    return tuple(filter(None, _PART.split(text)))


def may_act(part: str) -> bool:
    """Whether it may begin with somebody who does something; quick, to spare a closer look."""
    return not _DETERMINER.isdisjoint(re.split(r"[\s'’]+", part.casefold(), maxsplit=3)[:3])


@lru_cache(maxsize=4096)
def view(text: str) -> View:
    """The same for the same text."""
    bare, amounts = _without_amounts(text)
    tokens = tokens_of(bare)
    units = _once([_unit(tokens, place) for place in range(len(tokens))])
    stands = frozenset(name for unit in units for name in unit)
    left, sought = _sides(tokens)
    denials = _denials(bare)
    return View(
        text=text,
        units=units,
        stands=stands,
        amounts=amounts,
        way=way(text, amounts) or _way(stands) or _parted(tokens),
        denied=1 in denials,
        twice=0 in denials,
        names=names_in(text),
        deeds=_deeds(tokens, bare),
        bad=bool(cues("bad", tokens)),
        own=_OWN.search(text) is not None,
        others=frozenset(tokens[place] for place in cues("others", tokens)),
        subject=_subject(tokens),
        acts=_acts(tokens, bare),
        unreal=bool(cues("unreal", tokens)),
        only=bool(cues("only", tokens)),
        left=left,
        sought=sought,
    )


def _without_amounts(text: str) -> tuple[str, tuple[Amount, ...]]:
    """The text without its figures, which are compared as such."""
    amounts = amounts_in(text)
    bare = list(text)
    for one in amounts:
        if one.plain:
            bare[one.start : one.whole] = FIGURE.center(one.whole - one.start)
    return "".join(bare), amounts


def _once(units: Sequence[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """Without those that say no more than another does: the words of a phrase count once."""
    some = [one for one in dict.fromkeys(units) if one]
    return tuple(one for one in some if not any(one < other for other in some))


def _unit(tokens: tuple[str, ...], place: int) -> frozenset[str]:
    if tokens[place].isdigit() or size_of("negations", tokens, place):
        return frozenset()
    deeds = frozenset(f"{DEED}{one}" for one in deeds_at(tokens)[place] - {GENERAL})
    if size_of("fillers", tokens, place) or size_of("light", tokens, place):
        return deeds
    return names_at(tokens, place) | deeds


def _deeds(tokens: tuple[str, ...], text: str) -> tuple[frozenset[str], ...]:
    """What the verbs stand for that name a deed and not just any."""
    inside = capitals(text)
    found = (
        _unit(tokens, place)
        for place, deeds in enumerate(deeds_at(tokens))
        if deeds and GENERAL not in deeds and is_verb(tokens, inside, place)
    )
    return tuple(filter(None, found))


def _subject(tokens: tuple[str, ...]) -> frozenset[str]:
    """What stands after "the", "my" or the like at the very beginning, hesitation apart; empty without one."""
    spoken = tuple(islice(_spoken(tokens), 2))
    if len(spoken) < 2 or tokens[spoken[0]] not in _DETERMINER:
        return frozenset()
    return _unit(tokens, spoken[1])


def _acts(tokens: tuple[str, ...], text: str) -> bool:
    """Whether what it begins with has done or does something: "the driver stopped", not "the handbook was written"."""
    # "Um ein Drittel" is German, and no hesitation.
    if not _subject(tokens) or tokens[:2] == ("um", "ein"):
        return False
    begun = tuple(_spoken(tokens))[2:]
    while len(begun) > 2 and tokens[begun[0]] in _OF:
        begun = begun[2:]
    for place in begun[:_WITH]:
        after = tokens[place + 1 : place + 2]
        if tokens[place] in _PASSIVE or _SPEAKERS.intersection(after):
            return False
        if tokens[place] == "a":
            return bool(after) and bool(deeds_at(tokens)[place + 1])
        named = deeds_at(tokens)[place] - {GENERAL}
        if tokens[place] in _HAS or (named and is_verb(tokens, capitals(text), place)):
            return True
    return False


def _spoken(tokens: tuple[str, ...]) -> Iterator[int]:
    return (place for place in range(len(tokens)) if not size_of("fillers", tokens, place))


def _denials(text: str) -> frozenset[int]:
    """Of each part that denies something whether it does so once (1) or denies a denial (0)."""
    counts = (_count(tokens_of(part)) for part in parts_of(text))
    return frozenset(count % 2 for count in counts if count)


def _count(tokens: tuple[str, ...]) -> int:
    skipped = {
        at
        for place in cues("not negations", tokens)
        for at in range(place, place + size_of("not negations", tokens, place))
    }
    return sum(_denies(tokens, place) for place in range(len(tokens)) if place not in skipped)


def _denies(tokens: tuple[str, ...], place: int) -> bool:
    word = tokens[place]
    if word == "t":
        return place > 0 and tokens[place - 1].endswith("n")
    if word == "plus":
        return _ne_before(tokens, place)
    if word == "personne":
        return _ne_near(tokens, place)
    return size_of("negations", tokens, place) > 0


def _ne_before(tokens: tuple[str, ...], place: int) -> bool:
    return not _FRENCH_NE.isdisjoint(tokens[max(0, place - 3) : place])


def _ne_near(tokens: tuple[str, ...], place: int) -> bool:
    return not _FRENCH_NE.isdisjoint(tokens[place : place + 3]) or _ne_before(tokens, place)


def _way(stands: frozenset[str]) -> int:
    return ("higher" in stands) - ("lower" in stands)


def _parted(tokens: tuple[str, ...]) -> int:
    """German parts its verbs: "ging auf sechs Prozent zurück"."""
    for place, token in enumerate(tokens):
        ahead = tokens[place + 1 : place + 2 * _NEAR]
        if token in _WENT:
            down, up = not _DOWN.isdisjoint(ahead), not _UP.isdisjoint(ahead)
            return up - down
    return 0


def _sides(tokens: tuple[str, ...]) -> tuple[Side, Side]:
    """What is left and what is sought: "away from sales, back to technology", "rather small than big"."""
    left, sought = set[str](), set[str]()
    for place in cues("away", tokens):
        left |= _about(tokens, place + size_of("away", tokens, place))
    for place in cues("towards", tokens):
        sought |= _about(tokens, place + size_of("towards", tokens, place))
    for place in cues("rather", tokens):
        than = [at for at in cues("than", tokens) if place < at <= place + 2 * _NEAR]
        if than:
            named = place + size_of("rather", tokens, place)
            before = max(0, place - _NEAR)
            sought |= _about(tokens, named, than[-1]) or _about(tokens, before, place)
            left |= _about(tokens, than[-1] + 1)
    return frozenset(left - sought), frozenset(sought - left)


def _about(tokens: tuple[str, ...], start: int, end: int | None = None) -> frozenset[str]:
    stop = min(len(tokens), start + _NEAR) if end is None else end
    found = [_unit(tokens, place) for place in range(start, stop)]
    few = [one for one in found if one][: 2 if end is None else len(found)]
    return frozenset(name for one in few for name in one if name not in ("lower", "higher"))


def contrary(one: View, other: View) -> bool:
    """Whether they say opposite things: up and down, start and stop, away from what the other seeks."""
    if one.way and other.way and one.way != other.way:
        return True
    if _turned(one, other) or _turned(other, one):
        return True
    return any(
        (a in one.stands and b not in one.stands and b in other.stands and a not in other.stands)
        or (b in one.stands and a not in one.stands and a in other.stands and b not in other.stands)
        for a, b in _opposites()
    )


@cache
def _opposites() -> tuple[tuple[str, str], ...]:
    return (*opposites(), *((f"{DEED}{one}", f"{DEED}{other}") for one, other in contraries()))


def _turned(one: View, other: View) -> bool:
    """Whether one leaves what the other seeks, and not what the other leaves too."""
    return bool(one.left & other.sought) and not one.left & other.left
