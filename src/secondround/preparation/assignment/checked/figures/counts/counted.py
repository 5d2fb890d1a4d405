"""How many there are of a thing, in words or digits: "the five branches" here, "four of six branches" there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import stems_of
from secondround.preparation.assignment.checked.figures.reading.numbers import years_in
from secondround.preparation.assignment.checked.figures.tables import cells_of
from secondround.preparation.assignment.checked.figures.words import listed, pattern
from secondround.preparation.assignment.checked.look import NOWHERE, Look, Told
from secondround.preparation.documents.sentences import sentences

OFTEN = 2
"""How often a number must be said of a thing before another one is told of, where no table and no source has it."""

MOST_EXCEEDED = 999
"""Thousands of a thing are often counted in another year or for another while."""

FARTHEST = 3
"""Times by which two numbers of one thing may differ: further apart they are of two things."""

_SPAN = re.compile(r"\s(?:bis|to|and|und|et|à)$")
"""After the first figure of a range, which counts nothing."""

_GROUPED = re.compile(r"\d[.,:’'\s\u00a0\u202f]$")
"""Before the 400 of 8,400 and the 10 of 6:10, which count nothing."""


@dataclass(frozen=True)
class Count:
    """So many of one thing. `is_whole` where all there are of it are meant, `is_sure` where a table or what is known
    counts them; `is_narrowed` where what follows says which ones."""

    page: Page
    piece: Piece
    words: str
    value: int
    thing: frozenset[str]
    is_whole: bool
    is_sure: bool = False
    told: Told | None = None
    is_narrowed: bool = False
    sentence: str = ""


def counts_apart(look: Look) -> Iterator[tuple[Count, Count]]:
    """What the file counts otherwise than its other pages do or than is known, each thing once a page."""
    ours = [one for page in look.pages for one in counts_on(page)]
    theirs = [one for each in look.known.told if each.is_theirs for one in _counts_told(each)]
    seen: set[tuple[int, frozenset[str]]] = set()
    for one in ours:
        if (one.page.number, one.thing) in seen:
            continue
        other = _other(one, ours, theirs) if one.is_whole else _exceeded(one, theirs)
        if other and not _is_then(one, other):
            seen.update(((one.page.number, one.thing), (other.page.number, other.thing)))
            yield one, other


def _is_then(one: Count, other: Count) -> bool:
    """Whether the two are counted in two years, by the sentences they stand in, of which this one names its first."""
    mine, theirs = (years_in(each.sentence) for each in (one, other))
    is_first = re.search(rf"\b(?:19|20)\d\d\b[^\d]*{re.escape(one.words)}", one.sentence)
    return bool(is_first and theirs and mine.isdisjoint(theirs))


def _other(one: Count, ours: Sequence[Count], theirs: Sequence[Count]) -> Count | None:
    """The count that denies this one; none where this is said elsewhere too."""
    like = [each for each in (*theirs, *ours) if each.thing == one.thing and each is not one]
    same = [each for each in like if each.value == one.value]
    if any(each.is_sure or each.page.number != one.page.number for each in same):
        return None
    said = {each.value for each in like if each.page.number != one.page.number}
    for each in like:
        if each.value == one.value or each.page.number == one.page.number or each.is_narrowed:
            continue
        often = sum(other.value == each.value for other in like)
        low, high = sorted((each.value, one.value))
        if (
            (each.is_sure or often >= OFTEN or (len(said) == 1 and (each.is_whole or each.told)))
            and low > 1
            and high <= FARTHEST * low
        ):
            return each
    return None


def _exceeded(one: Count, theirs: Sequence[Count]) -> Count | None:
    """The count of all they have, where the file counts more of them today."""
    like = [each for each in theirs if each.thing == one.thing and each.is_sure]
    is_today = not pattern("planned").search(one.piece.text) and not one.is_narrowed
    most = max((each.value for each in like), default=0)
    if is_today and most < one.value <= min(FARTHEST * most, MOST_EXCEEDED):
        return next(each for each in like if each.value == most)
    return None


def counts_on(page: Page) -> Iterator[Count]:
    """Those of lines and cells, and of rows that are named by what they count."""
    for piece in page.pieces:
        if piece.role in ("footer", "footnote"):
            continue
        cells = cells_of(piece) if piece.role == "cells" else (piece.text,)
        for place, cell in enumerate(cells):
            for one in _counts_in(page, piece, cell):
                named = place > 0 and stems_of(cells[0]) == one.thing
                yield replace(one, is_whole=one.is_whole or named, is_sure=named)
        is_alone = sum(any(map(str.isdigit, cell)) for cell in cells[1:]) == 1
        if is_alone and cells[1].strip().isdigit() and len(cells[0].split()) <= 2:
            thing = stems_of(cells[0])
            if len(thing) == 1:
                yield Count(page, piece, cells[1].strip(), int(cells[1]), thing, True, True)


def _counts_told(told: Told) -> Iterator[Count]:
    is_size = pattern("counts_as").search(told.text) or pattern("of_all").search(told.text)
    for one in _counts_in(NOWHERE, Piece(told.text, ""), told.text):
        is_rate = one.value > MOST_EXCEEDED and one.is_narrowed
        if not is_rate and (is_size or not _SPAN.search(one.words)):
            size = bool(is_size)
            yield replace(one, is_whole=size, is_sure=size, told=told)


def _counts_in(page: Page, piece: Piece, text: str) -> Iterator[Count]:
    for match in pattern("count").finditer(text):
        said = match["number"].casefold()
        digits = re.sub(r"\D", "", said)
        value = int(digits) if digits else listed("in_words").get(said, 0)
        thing = stems_of(match["thing"])
        is_tail = _GROUPED.search(text[: match.start("number")])
        if is_tail or value < 2 or len(thing) != 1 or pattern("no_whole").fullmatch(match["thing"]):
            continue
        rest = text[match.start("thing") :]
        narrowed = bool(pattern("narrowed_next").search(f" {rest}"))
        is_whole = bool(match["all"]) and not narrowed
        said_all = match[0].strip()
        sentence = next((s.text for s in sentences(text) if said_all in s.text), text)
        yield Count(
            *(page, piece, said_all, value, thing, is_whole),
            is_narrowed=narrowed,
            sentence=sentence,
        )
