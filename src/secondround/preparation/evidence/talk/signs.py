"""What can be seen of a sentence that tells what it does in a talk; the names are those of `chain.json`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.evidence.talk.asks import (
    manner_of_asking,
    opens_with_you,
    presumes,
    seems_to_ask,
    speaks_to_someone,
)
from secondround.preparation.evidence.talk.cues import cues_of, is_nod, plain
from secondround.preparation.evidence.talk.turns import Side

MARKED = 0.25
"""Question marks for each plain question without one, below which a talk is written without them."""

SIZES = ((3, "up to 3"), (7, "up to 7"), (15, "up to 15"), (30, "up to 30"))

LEAST = 40
"""Sentences from which the place in the talk tells something."""

CLOSING = 0.6
"""Share of the talk after which an invitation to ask hands the questions over."""

_FIRST = ((8, "at the very beginning"), (20, "at the beginning"))
_LATE = 40
_LAST = 8
_ANSWERED = 8
_ECHO = 5
_HEARD = 250
"""Characters of what was said before in which an echo's words are looked for."""

_JOINS = re.compile(
    r"\W*(?:and|so|but|or|then|et|mais|donc|alors|du coup|ou|und|aber|oder|dann|also)\b"
)
_AGREES = re.compile(
    r"\W*(?:yes|yeah|yep|no|nope|nah|oui|non|si|ouais|ja|nein|nee|doch|exactly|right|sure|of course|absolument|"
    r"tout à fait|bien sûr|exactement|genau|klar|natürlich|stimmt|not yet|pas encore|noch nicht)\b"
)
_STARTS = re.compile(
    r"\W*(?:um+|uh+|er+|well|oh|honestly|i|i'\w+|my|we|euh+|alors|eh bien|ben|je|j'\w+|mon|ma|mes|franchement|"
    r"ähm*|na ja|also|tja|ich|mein\w*|wir|because|parce que|weil)\b"
)
_WE = re.compile(r"\b(?:we|we're|we've|our|us|nous|notre|nos|on|wir|uns|unser\w*)\b")


@dataclass(frozen=True)
class Line:
    """A sentence of a talk.

    `begins` where a paragraph or a turn begins. `side` is whose it is, where that is known; not `sure` where only
    a machine says so.
    """

    text: str
    begins: bool
    side: Side | None = None
    sure: bool = True


@dataclass(frozen=True)
class _Seen:
    signs: frozenset[str]
    words: int
    asks: bool
    marked: bool


def in_paragraphs(lines: Sequence[Line]) -> bool:
    """Whether the text is cut into paragraphs or turns at all."""
    return any(line.begins for line in lines[1:])


def signs_of(lines: Sequence[Line], language: str) -> list[frozenset[str]]:
    """The signs of each sentence: its own, those of its place, and those of its paragraph and the next."""
    seen = [_seen(line.text, language) for line in lines]
    found = [set(one.signs) for one in seen]
    _add_marks(found, seen)
    _add_places(found, lines, language)
    if in_paragraphs(lines):
        _add_paragraphs(found, lines, seen)
    _add_labels(found, lines)
    return [frozenset(signs) for signs in found]


def size_of(words: int) -> str:
    """One of five sizes."""
    return next((name for most, name in SIZES if words <= most), "more than 30")


def _seen(text: str, language: str) -> _Seen:
    said = plain(text)
    words = len(text.split())
    manner = manner_of_asking(text, language)
    you = speaks_to_someone(text, language)
    me = len(cues_of(language).me.findall(said))
    loosely = manner is None and seems_to_ask(text, language)
    signs = {
        f"asks: {manner or 'no'}": True,
        "asks you": manner == "plain" and you,
        "may ask": loosely,
        "may ask you": loosely and you,
        "you": you,
        "me": me > 0,
        "me twice": me > 1,
        "you, not me": you and not me,
        "me, not you": me > 0 and not you,
        "you in a few words": you and manner is None and words <= SIZES[2][0],
        "presumes": manner is None and presumes(text, language),
        "opens with you": manner is None and opens_with_you(text, language),
        "we": bool(_WE.search(said)),
        "told of oneself": bool(cues_of(language).guest.search(said)),
        "said as host": bool(cues_of(language).host.search(said)),
        "nod": is_nod(text, language),
        f"words {size_of(words)}": True,
        "joins": bool(_JOINS.match(said)),
        "agrees": bool(_AGREES.match(said)),
        "starts to tell": bool(_STARTS.match(said)) and not _AGREES.match(said),
    }
    present = frozenset(name for name, is_so in signs.items() if is_so)
    return _Seen(present, words, manner == "plain", "?" in text[-4:])


def _add_marks(found: Sequence[set[str]], seen: Sequence[_Seen]) -> None:
    marks = sum(one.marked for one in seen)
    bare = sum(one.asks and not one.marked for one in seen)
    if marks and marks >= MARKED * bare:
        for signs, one in zip(found, seen, strict=True):
            signs.add("mark" if one.marked else "no mark")
            if not one.marked and "asks: no" in signs:
                signs.add("no mark, you" if "you" in signs else "no mark, no you")
                if "may ask" in signs:
                    signs.add("no mark, may ask")


def _add_places(found: Sequence[set[str]], lines: Sequence[Line], language: str) -> None:
    handed = _handed_over(lines, language)
    for i, signs in enumerate(found):
        asks = not signs.isdisjoint(("asks: plain", "asks: tag", "asks: echo", "may ask"))
        left = len(lines) - i
        if i > handed:
            signs.update({"handed over", "handed over, asks" if asks else "handed over, tells"})
        if len(lines) < LEAST:
            continue
        signs.update([name for until, name in _FIRST if i < until][:1])
        if left <= _LATE:
            signs.update({"late", "late, asks"} if asks else {"late"})
        if left <= _LAST:
            signs.add("at the very end")


def _handed_over(lines: Sequence[Line], language: str) -> int:
    """Index of the sentence that invites the candidate's questions; the number of sentences without it."""
    invites = cues_of(language).invites
    for i in range(int(len(lines) * CLOSING), len(lines)):
        text = lines[i].text
        if lines[i].side != "candidate" and invites.search(plain(text)):
            return i
    return len(lines)


def _add_paragraphs(
    found: Sequence[set[str]], lines: Sequence[Line], seen: Sequence[_Seen]
) -> None:
    starts = [i for i, line in enumerate(lines) if line.begins or i == 0]
    ends = [*starts[1:], len(lines)]
    sizes = [sum(one.words for one in seen[a:b]) for a, b in zip(starts, ends, strict=True)]
    before = ""
    for start, end, size, after in zip(starts, ends, sizes, [*sizes[1:], 0], strict=True):
        found[start].add(f"turn {size_of(size)}")
        if _takes_up(lines[start].text, before):
            found[start].add("takes up")
        for i in range(start, end - 2):
            found[i].add("not at the end")
        if end - start > 1:
            found[end - 2].add("last but one")
        _add_last(found[end - 1], seen[end - 1], after)
        before = " ".join(line.text for line in lines[start:end])[-_HEARD:]


def _add_last(signs: set[str], seen: _Seen, after: int) -> None:
    signs.add("last")
    if seen.asks or seen.marked:
        signs.add("last, asks")
    elif "presumes" in signs:
        signs.add("last, presumes")
    elif "opens with you" in signs:
        signs.add("last, opens with you")
    elif "you" in signs:
        signs.add("last, you")
    elif "may ask" in signs:
        signs.add("last, may ask")
    if after:
        signs.add(f"next turn {size_of(after)}")
    if after >= _ANSWERED and seen.words > SIZES[0][0]:
        signs.add("answered")


def _takes_up(text: str, before: str) -> bool:
    said = set(re.findall(r"\w+", plain(text)))
    return 0 < len(said) <= _ECHO and said <= set(re.findall(r"\w+", plain(before)))


def _add_labels(found: Sequence[set[str]], lines: Sequence[Line]) -> None:
    for signs, line in zip(found, lines, strict=True):
        if line.side and not line.sure:
            place = "first" if line.begins else "further"
            signs.update({f"label: {line.side}", f"{place} under the {line.side}'s label"})
