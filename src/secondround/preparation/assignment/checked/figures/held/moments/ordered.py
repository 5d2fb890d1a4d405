"""An order or a distance that is told of two events of a calendar, and that its dates deny."""

from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.figures.figures import (
    clause_of,
    heading_of,
    kindred,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.held.moments.calendars import (
    Calendar,
    Event,
)
from secondround.preparation.assignment.checked.figures.held.moments.moments import (
    MONTH,
    Moment,
    are_apart,
    before,
    pattern,
    value,
)
from secondround.preparation.assignment.checked.figures.held.moments.sentences import Said

DAYS = {"d": 1, "j": 1, "t": 1, "w": 7, "s": 7, "m": MONTH}
"""Days of a unit, by its first letter in three languages."""

LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of each month."""

BETWEEN = {"d": 1, "j": 1, "t": 1, "w": 4, "s": 4, "m": 10}
"""Days by which the distance of two events may be off that is told in whole days, weeks or months."""

HEDGED = 0.15
"""The share of a distance by which it may be off where it is told as "about" or "more than"."""

LATER = ("after", "later than", "après", "nach", "de", "du")
"""What puts the first event behind the second."""

SUBJECT = 3
"""Words at the beginning of a clause that say what happens."""


def orders_apart(
    said: Sequence[Said], calendars: Sequence[Calendar]
) -> Iterator[tuple[Moment, Moment]]:
    """The words that say how two events follow each other, and the date of the one that comes otherwise."""
    for one in said:
        if not pattern("feared").search(f"{heading_of(one.page, one.piece)} {one.text}"):
            yield from _gaps_apart(one, calendars)
            yield from _order_apart(one, calendars)
            yield from _between_apart(one, calendars)
            yield from _all_done_apart(one, calendars)


def _gaps_apart(one: Said, calendars: Sequence[Calendar]) -> Iterator[tuple[Moment, Moment]]:
    """ "On the day after the staff", of an event that the calendar has two days after."""
    for match in pattern("gap").finditer(one.text):
        start = clause_of(one.text, match.start(), match.start())[0]
        pair = _both(one.text[start : match.start()], match["rest"], calendars)
        if not pair:
            continue
        unit = (match["unit"] or "day")[0].casefold()
        count = value(match["number"]) if match["number"] else 1
        way = 1 if match["way"].casefold() in LATER else -1
        slack = 1 if unit in "ws" else 3 if unit == "m" else 0
        away = _days(pair[1].begins, pair[0].begins) * way
        if count and abs(away - count * DAYS[unit]) > slack and len(one.moments) == 0:
            yield _words(one, match.start(), match.end("rest")), pair[0].begins


def _order_apart(one: Said, calendars: Sequence[Calendar]) -> Iterator[tuple[Moment, Moment]]:
    """ "The press hears it after the unions", where the calendar has them the other way round."""
    for match in pattern("ordered").finditer(one.text):
        start, end = clause_of(one.text, match.start(), match.end("way"))
        if not one.is_whole or one.moments or pattern("negated").search(one.text[start:end]):
            continue
        pair = _both(one.text[start : match.start()], match["rest"], calendars)
        if not pair or not are_apart(pair[0].begins, pair[1].begins):
            continue
        is_later = before(pair[1].begins, pair[0].begins)
        if is_later != (match["way"].casefold() in LATER):
            yield _words(one, match.start("way"), match.end("rest")), pair[0].begins


def _between_apart(one: Said, calendars: Sequence[Calendar]) -> Iterator[tuple[Moment, Moment]]:
    """ "Six weeks lie between the staff meeting and the press release", which the calendar has four weeks apart."""
    for name in ("between", "between_last"):
        for match in pattern(name).finditer(one.text):
            pair = _two(match["one"], match["two"], calendars)
            unit, count = match["unit"][0].casefold(), value(match["number"])
            if not pair or not count or len(one.moments):
                continue
            away = abs(_days(pair[0].begins, pair[1].begins))
            is_hedged = bool(match.groupdict().get("hedge"))
            slack = BETWEEN[unit] + (away * HEDGED if is_hedged else 0)
            if abs(away - count * DAYS[unit]) > slack:
                yield _words(one, match.start(), match.end()), pair[1].begins


def _two(one: str, two: str, calendars: Sequence[Calendar]) -> tuple[Event, Event] | None:
    """The two events that are meant, in the only calendar that has both."""
    found = [
        (mine, theirs)
        for each in calendars
        if (mine := each.meant(stems_of(one))) and (theirs := each.meant(stems_of(two)))
        if mine is not theirs and mine.begins.is_day and theirs.begins.is_day
    ]
    return found[0] if len(found) == 1 else None


def _all_done_apart(one: Said, calendars: Sequence[Calendar]) -> Iterator[tuple[Moment, Moment]]:
    """ "All measures are in place by the end of March", where a row of the only table of them comes later."""
    match = pattern("all_done").search(one.text)
    thing = stems_of(match["thing"]) if match else frozenset[str]()
    fits = [each for each in calendars if thing and kindred(thing, stems_of(each.headed))]
    if len(fits) != 1 or not fits[0].is_ordered or pattern("negated").search(one.text):
        return
    last = fits[0].last.ends
    for at in one.moments:
        is_early = (at.year, at.closes) < (last.year, last.opens)
        is_end = pattern("before").search(one.text[: at.start])
        if is_end and is_early and bool(at.year) == bool(last.year):
            yield at, last


def _both(lead: str, rest: str, calendars: Sequence[Calendar]) -> tuple[Event, Event] | None:
    """The two events of one calendar that the words before and behind name."""
    subject = stems_of(" ".join(lead.split()[:SUBJECT]))
    for each in calendars:
        mine, theirs = each.only(subject), each.only(stems_of(" ".join(rest.split()[:SUBJECT])))
        if mine and theirs and mine is not theirs and mine.begins.is_day and theirs.begins.is_day:
            return mine, theirs
    return None


def _days(one: Moment, other: Moment) -> int:
    """Days from one to the other within a year, by months of their true length."""
    return _of_year(other) - _of_year(one)


def _of_year(one: Moment) -> int:
    return sum(LENGTHS[: one.month - 1]) + one.first


def _words(one: Said, start: int, end: int) -> Moment:
    """The words that tell the order, where a moment is told elsewhere."""
    words = one.text[start:end].strip()
    return Moment(one.page, one.piece, one.text, words, start, end, 0, 1, 1, 1)
