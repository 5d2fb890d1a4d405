"""The moments a message names, and which of them is meant for the interview."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.panel.moments.days import Day, days_in
from secondround.preparation.panel.moments.times import Times, times_in
from secondround.preparation.panel.proposed.cues import cue

_LONGEST = 1_500
"""Characters of one passage that are read; a paragraph of a mail has some hundred."""

_NEAR = 3
"""Passages between a line with the day and the line with its time ("Date: …", "Time: …")."""

_LONGEST_BREAK = 90
"""Minutes between two parts of one programme; a lunch."""


@dataclass(frozen=True)
class Named:
    """A day with, perhaps, its time; `weight` is how likely the interview is meant (below 0: something else)."""

    day: Day
    day_passage: Passage
    times: Times | None
    time_passage: Passage | None
    weight: float

    @property
    def begins(self) -> tuple[date, time | None]:
        """What the words say, without a zone."""
        return self.day.date, self.times.begins if self.times else None


def named_in(passages: Sequence[Passage], sent: date) -> tuple[Named, ...]:
    """Every day the passages name, the likeliest first; of equal ones the first named."""
    found: list[Named] = []
    open_: list[tuple[int, Day, Passage]] = []
    for place, passage in enumerate(passages):
        text = passage.text[:_LONGEST]
        days = days_in(text, sent)
        times = times_in(text, tuple((day.start, day.end) for day in days))
        times = tuple(one for one in times if _weigh_times(passage, one) >= 0)
        if days:
            open_ = [(place, day, passage) for day in days]
            found += _in_one(passage, days, times, sent)
        elif times and open_ and place - open_[-1][0] <= _NEAR:
            found += _across(passage, times, open_[-1], sent)
    return tuple(sorted(_best_of_each(found), key=lambda one: -one.weight))


def best_named(found: Sequence[Named]) -> Named | None:
    """The one the interview is meant by, or None when none is likely."""
    return found[0] if found and found[0].weight > 0 else None


def rivals(found: Sequence[Named]) -> tuple[Named, ...]:
    """Others with a time of their own that are as likely as the first and say another moment."""
    if not found or found[0].times is None:
        return ()
    best = found[0]
    return tuple(
        one
        for one in found[1:]
        if one.times
        and one.weight >= best.weight - 1
        and one.weight > 2
        and one.begins != best.begins
    )


def last_end(best: Named, passages: Sequence[Passage], sent: date) -> time | None:
    """The end of the last part of a programme that begins with `best`; its own end otherwise.

    Between two parts lie no more than `_LONGEST_BREAK` minutes.
    """
    if best.times is None or best.time_passage is None:
        return None
    end = best.times.ends
    begun = best.times.begins
    for passage in passages:
        if passage.position < best.time_passage.position:
            continue
        spans = tuple((day.start, day.end) for day in days_in(passage.text[:_LONGEST], sent))
        for times in times_in(passage.text[:_LONGEST], spans):
            gap = _minutes(times.begins) - _minutes(end or begun)
            part = not spans and _weigh_times(passage, times) >= 0
            if times.ends and (gap == 0 or (part and 0 < gap <= _LONGEST_BREAK)):
                end = times.ends
    return end


def done_by(best: Named) -> time | None:
    """The hour by which it is said to be over ("we should be done by 11"), in the same passage and after it begins."""
    found = cue("over_by").search(best.time_passage.text) if best.time_passage else None
    if found is None or best.times is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    late = best.times.begins.hour >= 12 > hour
    hour += 12 if late and hour else 0
    end = time(hour, minute) if hour < 24 and minute < 60 else None
    return end if end and end > best.times.begins else None


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _in_one(
    passage: Passage, days: Sequence[Day], times: Sequence[Times], sent: date
) -> list[Named]:
    """Each time goes with the day before it, or with the first day when none is; days may stay alone."""
    found = []
    for place, day in enumerate(days):
        until = days[place + 1].start if place + 1 < len(days) else len(passage.text)
        own = [one for one in times if day.end <= one.start < until]
        if not own and day is days[0]:
            own = [one for one in times if one.end <= day.start]
        paired: list[Times | None] = [*own] or [None]
        found += [
            Named(day, passage, one, passage, _weigh(passage, day, one, sent)) for one in paired
        ]
    return found


def _across(
    passage: Passage, times: Sequence[Times], before: tuple[int, Day, Passage], sent: date
) -> list[Named]:
    _, day, day_passage = before
    weight = _weigh(day_passage, day, None, sent) + 1.5 + bool(cue("label").search(passage.text))
    return [Named(day, day_passage, times[0], passage, weight)]


def _weigh(passage: Passage, day: Day, times: Times | None, sent: date) -> float:
    text = passage.text
    weight = 1.0 + 2 * (times is not None) - 1.5 * day.guessed - 0.5 * day.wrong_weekday
    weight += 1.5 * bool(cue("interview").search(text)) + 1.5 * bool(cue("label").search(text))
    before = text[max(day.start - 40, 0) : day.start]
    weight -= 4 * bool(cue("deadline").search(before) or cue("instead_of").search(before))
    weight -= 4 * bool(cue("other").search(_clause(text, day.start)))
    weight -= 4 * bool(cue("gone").search(_sentence(text, day)))
    return weight - 4 * (day.date < sent)


def _weigh_times(passage: Passage, times: Times) -> int:
    """Below 0 for an hour by which something is due or at which one arrives."""
    clause = _clause(passage.text, times.start)
    before = passage.text[max(times.start - 30, 0) : times.start]
    away = cue("deadline").search(before) or cue("other").search(clause)
    return -1 if away or cue("instead_of").search(before) else 0


def _sentence(text: str, day: Day) -> str:
    """The sentence a day stands in; the stop of a date ("8.12.") ends none."""
    spans = sentences(text)
    start = max((one.start for one in spans if one.start <= day.start), default=0)
    end = min((one.end for one in spans if one.end >= day.end), default=len(text))
    return text[start:end]


def _clause(text: str, place: int) -> str:
    """The words before `place`, back to the beginning of the sentence."""
    start = max(text.rfind(stop, 0, place) for stop in (". ", "! ", "? ", "; "))
    return text[start + 1 if start >= 0 else 0 : place]


def _best_of_each(found: Sequence[Named]) -> list[Named]:
    best: dict[tuple[date, time | None], Named] = {}
    for one in found:
        if one.begins not in best or best[one.begins].weight < one.weight:
            best[one.begins] = one
    timed = {day for day, begins in best if begins is not None}
    return [one for one in best.values() if one.times or one.day.date not in timed]
