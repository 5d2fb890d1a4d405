"""Finding the entries of a CV section: which lines belong to which dates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.reading.cv.headers import (
    Nature,
    header_of,
    is_organisation,
    is_title,
)
from secondround.preparation.evidence.reading.cv.periods import Period, duration_only, periods

LONGEST_DATED = 18
LONGEST_LINE = 12
"""Words; longer lines are what was done, not who and where."""

MOST_LINES = 2
"""Lines of an entry's heading before or after the one with its dates."""


@dataclass(frozen=True)
class Entry:
    """The heading of one entry: its lines without dates, the passages they are from, and when."""

    lines: tuple[str, ...]
    passages: tuple[Passage, ...]
    period: Period


@dataclass(frozen=True)
class _Line:
    """A passage of the section; `words` are its text without dates, `period` when it opens an entry."""

    passage: Passage
    words: str
    period: Period | None
    heads: bool


def entries(passages: Sequence[Passage], nature: Nature, today: date) -> Iterator[Entry]:
    """The entries of one section, in order.

    The first entry shows how this CV is laid out: as many short lines as stand before its dates (two at
    most) are taken before the dates of every entry; lines after the dates only while something is missing.
    """
    lines = _without_inner_dates([_line(passage, nature, today) for passage in passages])
    starts = [place for place, line in enumerate(lines) if line.period]
    if not starts:
        return
    houses = _houses(lines)
    before = MOST_LINES if houses else _run(lines, starts[0], -1, MOST_LINES)
    bounds = zip([0, *(at + 1 for at in starts)], [*starts[1:], len(lines)], strict=False)
    for place, bound in zip(starts, bounds, strict=True):
        if place in houses:
            yield _in_house(lines, place, houses[place])
        else:
            yield _entry(lines, place, nature, bound, before)


def _houses(lines: Sequence[_Line]) -> dict[int, _Line]:
    """Dated lines of posts that share one house: its name stands once, above the time spent there in all.

    "Carrow Hospital", "7 years 2 months", then each post with its dates. Two lines above a date begin
    another house.
    """
    found: dict[int, _Line] = {}
    house: _Line | None = None
    for place, line in enumerate(lines):
        if place and duration_only(line.passage.text) and lines[place - 1].heads:
            house = lines[place - 1]
        elif line.period:
            house = None if _run(lines, place, -1, MOST_LINES) == MOST_LINES else house
            if house:
                found[place] = house
    return found


def _in_house(lines: Sequence[_Line], place: int, house: _Line) -> Entry:
    own = lines[place]
    above = lines[place - _run(lines, place, -1, 1) : place]
    used = [*above, own, house]
    period = own.period or Period(None, None, False, 0, 0)
    return Entry(tuple(line.words for line in used), tuple(line.passage for line in used), period)


def _without_inner_dates(lines: list[_Line]) -> list[_Line]:
    """Dates in list items are when something was done, unless the items are the entries themselves."""
    if all(line.passage.role == "item" for line in lines if line.period):
        return lines
    return [replace(line, period=None) if line.passage.role == "item" else line for line in lines]


def _entry(
    lines: Sequence[_Line], place: int, nature: Nature, bounds: tuple[int, int], before: int
) -> Entry:
    own = lines[place]
    period = own.period or Period(None, None, False, 0, 0)
    room = min(before, place - bounds[0]) if own.passage.role != "row" else 0
    above = _run(lines, place, -1, room)
    told = header_of([line.words for line in lines[place - above : place + 1]], nature)
    if _is_set_apart(lines, place - above - 1, bounds[0]) and own.passage.role != "row":
        above += not is_organisation(told.organisation, nature)
    complete = bool(told.title and is_organisation(told.organisation, nature))
    room = bounds[1] - place - 1 - (before if bounds[1] < len(lines) else 0)
    most = 1 if told.title and told.organisation else MOST_LINES
    below = 0 if complete else _run(lines, place, 1, min(room, most))
    if below and told.organisation and not _names_place(lines[place + 1], nature):
        below = 0
    used = lines[place - above : place + 1 + below]
    return Entry(tuple(line.words for line in used), tuple(line.passage for line in used), period)


def _is_set_apart(lines: Sequence[_Line], place: int, begin: int) -> bool:
    """Whether a line is marked as a heading: the house above a post, however the first entry was laid out."""
    return place >= begin and lines[place].heads and lines[place].passage.role == "heading"


def _names_place(line: _Line, nature: Nature) -> bool:
    return is_organisation(line.words, nature)


def _run(lines: Sequence[_Line], place: int, step: int, most: int) -> int:
    """How many heading lines follow one another from `place` in the direction of `step`."""
    count = 0
    while count < most:
        at = place + step * (count + 1)
        if not 0 <= at < len(lines) or not lines[at].heads:
            break
        count += 1
    return count


def _line(passage: Passage, nature: Nature, today: date) -> _Line:
    text = passage.text
    found = periods(text, today)
    ranges = [one for one in found if not one.single]
    period = next(iter(ranges or found), None)
    if period is None or not _dates_an_entry(passage, period, nature):
        return _Line(passage, _bare(text), None, _heads(passage))
    words = text[: period.begins] + " | " + _told_first(text, period)
    return _Line(passage, _bare(words), period, False)


def _dates_an_entry(passage: Passage, period: Period, nature: Nature) -> bool:
    text = passage.text
    outside = text[: period.begins] + _told_first(text, period)
    at_edge = not text[: period.begins].strip(" (") or len(text[period.stops :].strip(" ).,")) == 0
    if len(outside.split()) > LONGEST_DATED or (passage.role == "item" and not at_edge):
        return False
    if not period.single:
        return at_edge or "." not in outside.rstrip(". ")
    return at_edge and (nature == "study" or is_title(outside, nature))


def _told_first(text: str, period: Period) -> str:
    """What follows the dates: who and where; where dates begin the line, what was done there may follow in it."""
    after = text[period.stops :]
    if text[: period.begins].strip():
        return after
    first = next((span.text for span in sentences(after.lstrip(" :,–-|"))), after)
    bare = first.removesuffix(".")
    return first if "." in bare.rpartition(" ")[2] else bare  # "S.A." keeps its full stop


def _heads(passage: Passage) -> bool:
    text = passage.text
    short = len(text.split()) <= LONGEST_LINE and passage.role not in ("item", "turn")
    short = short and not duration_only(text)
    return short and not _is_sentence(text) and any(letter.isalpha() for letter in text)


def _is_sentence(text: str) -> bool:
    """Whether a line ends as sentences do; "Nadel & Sohn Handels-Ges. m.b.H." does not."""
    words = text.split()
    last = words[-1].strip(".")
    return text.endswith((".", "!", "?", ";")) and len(words) > (3 if len(last) > 5 else 6)


def _bare(text: str) -> str:
    """The text without lengths of time and empty brackets."""
    parts = [part for part in text.replace("()", " ").split(" | ") if not duration_only(part)]
    return " | ".join(part.strip(" ,·–—-|") for part in parts if part.strip(" ,·–—-|()"))
