"""Dates of one event that two places tell differently: the file's calendars against what is said of them."""

from collections.abc import Iterator, Sequence

from secondround.foundation.ports.office.finished import Page
from secondround.preparation.assignment.checked.figures.figures import clause_of, kindred, stems_of
from secondround.preparation.assignment.checked.figures.held.moments.calendars import (
    Calendar,
    Event,
    calendars_on,
)
from secondround.preparation.assignment.checked.figures.held.moments.moments import (
    Moment,
    are_apart,
    before,
    pattern,
)
from secondround.preparation.assignment.checked.figures.held.moments.ordered import orders_apart
from secondround.preparation.assignment.checked.figures.held.moments.sentences import Said, said_on
from secondround.preparation.assignment.checked.look import Look

Pair = tuple[Moment, Moment]

NEAR = 62
"""Days two dates of one event are apart at most, in the reckoning of `moments`; further off it is another event."""

SUBJECT = 3
"""Words at the beginning of a clause that say what happens."""


def moments_apart(look: Look) -> Iterator[Pair]:
    """Those of the pages that are shown."""
    return pairs_apart(look.pages)


def pairs_apart(pages: Sequence[Page]) -> Iterator[Pair]:
    """What is said, and the date of the calendar, the slide or the span that it cannot go with; each words once."""
    said = [one for page in pages for one in said_on(page)]
    calendars = [one for page in pages for one in calendars_on(page)]
    told: set[tuple[int, str, str]] = set()
    pairs = [
        *_spans_apart(said, calendars),
        *_nth_apart(said, calendars),
        *_work_apart(said, calendars),
        *orders_apart(said, calendars),
        *_named_apart(said, calendars),
        *_notes_apart(pages, said),
    ]
    for one, other in pairs:
        if (one.page.number, one.text, one.words) not in told:
            told.add((one.page.number, one.text, one.words))
            yield one, other


def _spans_apart(said: Sequence[Said], calendars: Sequence[Calendar]) -> Iterator[Pair]:
    """How long the whole lasts, where the calendar that begins on its first day ends on another, or the other way."""
    for one in said:
        for begins, ends in one.spans:
            if not pattern("plan").search(f"{one.label} {one.text[: begins.start]}"):
                continue
            for each in calendars:
                if not each.is_ordered:
                    continue
                first, last = each.first.begins, each.last.ends
                days = {
                    (at.month, at.first) for row in each.events for at in (row.begins, row.ends)
                }
                if _same(begins, first) and are_apart(ends, last) and _key(ends) not in days:
                    yield ends, last
                elif _same(ends, last) and are_apart(begins, first) and _key(begins) not in days:
                    yield begins, first


def _nth_apart(said: Sequence[Said], calendars: Sequence[Calendar]) -> Iterator[Pair]:
    """ "The first change begins in mid-May", where the table of changes begins otherwise, by order and by date."""
    for one in said:
        match = pattern("nth").search(one.text)
        calendar = _of_work(calendars, one.page) if match else None
        behind = one.text[match.end() :] if match else ""
        if not match or not calendar or not pattern("nth_work").match(behind):
            continue
        if not pattern("work").search(one.text):
            continue
        dates = [at for at in one.moments if match.end() <= at.start <= match.end() + NEAR]
        is_first = bool(match["first"])
        right = calendar.first if is_first else calendar.last
        placed = calendar.events[0 if is_first else -1]
        if len(dates) != 1 or pattern("unsure").search(one.text):
            continue
        if all(
            are_apart(dates[0], at) for each in (right, placed) for at in (each.begins, each.ends)
        ):
            yield dates[0], right.begins


def _work_apart(said: Sequence[Said], calendars: Sequence[Calendar]) -> Iterator[Pair]:
    """Measures said to be needed before a day, where all of their table come after it."""
    for one in said:
        calendar = _of_work(calendars, one.page)
        for at in one.moments if calendar else ():
            lead = one.text[: at.start]
            if not calendar or not pattern("before").search(lead):
                continue
            if pattern("work_before").search(lead[lead.rfind(".") + 1 :]) and all(
                before(at, each.begins) for each in calendar.events
            ):
                yield at, calendar.first.begins


def _named_apart(said: Sequence[Said], calendars: Sequence[Calendar]) -> Iterator[Pair]:
    """What is said to happen on a day, where the only row of the calendar that is named so has another."""
    for one in said:
        spanned = {id(at) for span in one.spans for at in span}
        for at in (each for each in one.moments if id(each) not in spanned):
            start, end = clause_of(one.text, at.start, at.end)
            clause, lead = one.text[start:end], one.text[start : at.start]
            if pattern("draws").search(clause) or not pattern("happens").search(lead):
                continue
            subject = stems_of(" ".join(lead.split()[:SUBJECT]))
            row = _row(subject, calendars)
            if row and _denies(at, row) and not _is_said(at, said, subject):
                yield at, row.begins


def _row(said: frozenset[str], calendars: Sequence[Calendar]) -> Event | None:
    """The only event of the file that these stems name."""
    calendars = [each for each in calendars if each.has(said)]
    found = [one for each in calendars if (one := each.only(said))]
    others = sum(bool(kindred(one.about, said)) for each in calendars for one in each.events)
    return found[0] if len(found) == 1 and others == 1 else None


def _denies(at: Moment, row: Event) -> bool:
    """Whether a day is neither in the row nor far from it."""
    is_out = are_apart(at, row.begins) and are_apart(at, row.ends)
    is_inside = before(row.begins, at) and before(at, row.ends)
    return (
        is_out and not is_inside and row.begins.is_day and abs(at.opens - row.begins.opens) <= NEAR
    )


def _is_said(at: Moment, said: Sequence[Said], subject: frozenset[str]) -> bool:
    """Whether another sentence has the same day for it: then it may be another matter."""
    return any(
        _key(each) == _key(at) and each.text != at.text and kindred(stems_of(each.text), subject)
        for one in said
        for each in one.moments
    )


def _notes_apart(pages: Sequence[Page], said: Sequence[Said]) -> Iterator[Pair]:
    """Of a slide and its notes the only beginnings, of one thing by a word."""
    for page in pages:
        here = [one for one in said if one.page is page]
        shown = [pair for one in here if not one.is_note for pair in _beginnings(one)]
        noted = [pair for one in here if one.is_note for pair in _beginnings(one)]
        if len(shown) != 1 or len(noted) != 1 or not are_apart(shown[0], noted[0]):
            continue
        if kindred(stems_of(shown[0].text), stems_of(noted[0].text)):
            yield noted[0], shown[0]


def _beginnings(one: Said) -> Iterator[Moment]:
    """Days from which on something holds; the beginning of a span is none."""
    opened = {id(begins) for begins, _ in one.spans}
    for at in one.moments:
        if id(at) not in opened and at.is_day and pattern("begins").search(one.text[: at.start]):
            yield at


def _of_work(calendars: Sequence[Calendar], page: Page) -> Calendar | None:
    """The table of actions: the only one on the page, else in the file."""
    found = [one for one in calendars if one.is_of_work and one.is_ordered]
    near = [one for one in found if one.page is page]
    chosen = near or found
    return chosen[0] if len(chosen) == 1 else None


def _same(one: Moment, other: Moment) -> bool:
    return one.is_day and other.is_day and _key(one) == _key(other) and not are_apart(one, other)


def _key(one: Moment) -> tuple[int, int]:
    return one.month, one.first
