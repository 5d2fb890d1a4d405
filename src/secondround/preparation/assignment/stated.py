"""What is stated about an exercise, its length and deadline, and what is not."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from secondround.preparation.assignment.decoded.model import Limit
from secondround.preparation.assignment.words import words_for
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.model import Citation, cite
from secondround.preparation.panel.moments.days import days_in
from secondround.preparation.panel.moments.lengths import Length, lengths_in
from secondround.preparation.panel.moments.times import times_in

LONGEST_SPOKEN = 60
"""Minutes; a longer stretch is time to prepare, not time to speak."""

LONGEST_DONE = 240
"""Minutes that a test or case may take."""

NARROW = 0.8
"""From this share of the most on, the least makes a span that was told as one length."""


def planned_length(limit: Limit) -> int | None:
    """What to plan for: the most that is allowed, and the middle of a narrow span: "about ten minutes" are ten."""
    least, most = limit.least, limit.most
    if least and most and least >= NARROW * most:
        return round((least + most) / 2)
    return most


def languages_in(documents: Iterable[Document]) -> frozenset[str]:
    """The languages in which they write: those of posting, invitation and exercise documents."""
    theirs = ("posting", "invitation", "assignment")
    return frozenset(one.language for one in documents if one.kind in theirs and one.language)


def minutes_in(kind: str, sentence: str, rest: str, around: str) -> int | None:
    """How long the exercise itself lasts: the sentence first, then what follows it, then the lines around.

    Time for questions or for preparing does not count.
    """
    most = LONGEST_DONE if kind in ("test", "other") else LONGEST_SPOKEN
    for text in (sentence, rest, around):
        fitting = [one for one in lengths_in(text) if one.minutes <= most]
        counted = [one for one in fitting if kind == "test" or not _is_apart(text, one)]
        spoken = [one for one in counted if _is_spoken(text, one)]
        if counted:
            return (spoken or counted)[0].minutes
    return None


def due_in(near: Sequence[Passage], sent: date, time_zone: str) -> tuple[datetime, Citation] | None:
    """When it has to be handed in, with the first sentence around that states a deadline."""
    for passage in near:
        for span in sentences(passage.text):
            days = days_in(span.text, sent) if words_for("by").search(span.text) else ()
            if days:
                moment = _moment(span.text, days[0].date, time_zone)
                return moment, cite(passage, span.start, span.end)
    return None


def _is_apart(text: str, length: Length) -> bool:
    return words_for("not_spoken").search(text[length.end : length.end + 40]) is not None


def _is_spoken(text: str, length: Length) -> bool:
    near = f"{text[max(length.start - 40, 0) : length.start]} {text[length.end : length.end + 40]}"
    return words_for("spoken").search(near) is not None


def _moment(text: str, day: date, time_zone: str) -> datetime:
    """The day with the time beside it; without one, the end of the day."""
    days = tuple((one.start, one.end) for one in days_in(text, day))
    times = times_in(text, days)
    try:
        zone = ZoneInfo(time_zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        zone = ZoneInfo("UTC")
    return datetime.combine(day, times[0].begins if times else time(23, 59), zone)
