"""What was learnt and written, gone over again so that it sits on the day."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from secondround.foundation.keys import key_of
from secondround.foundation.spacing import Known, Once, dues_ahead
from secondround.foundation.wording import Say
from secondround.preparation.plan.model import Todo

MOST_NEW = 40
"""Cards that the plan gives time to beside those met already: what half an hour in all learns."""

NEW_A_DAY = 20
"""Cards met for the first time on one day, as many as the recalling itself gives."""

SECONDS_A_CARD = 20
MINUTES_AN_ANSWER = 2
"""As long as the longest answer takes aloud."""

LEAST_MINUTES = 5


@dataclass(frozen=True)
class Learnt:
    """Of each card about the company when it is due (None: never met); of each answer when it was written or said."""

    cards: Sequence[datetime | None] = ()
    answers: Sequence[Sequence[Once]] = ()


def due_errands(
    learnt: Learnt, now: datetime, interview: datetime | None, say: Say
) -> Iterator[Todo]:
    """An errand for each day on which cards or answers are due until the interview, at the moment they are.

    Times are foreseen as if everything went well; the last is the morning of the interview. Nothing once it has begun.
    """
    if interview and interview <= now:
        return
    reason = say("Spaced so that it sits on the day; the last time is that morning.")
    for day, count in sorted(_cards(learnt.cards, now, interview).items()):
        several = say("Recall {count} facts about the company", count=count)
        text = say("Recall 1 fact about the company") if count == 1 else several
        minutes = max(LEAST_MINUTES, math.ceil(count * SECONDS_A_CARD / 60))
        yield _todo("company", day, text, minutes, reason, now)
    for day, count in sorted(_answers(learnt.answers, now, interview).items()):
        several = say("Say {count} of your answers again, without reading them", count=count)
        alone = say("Say 1 of your answers again, without reading it")
        text = alone if count == 1 else several
        minutes = max(LEAST_MINUTES, count * MINUTES_AN_ANSWER)
        yield _todo("rehearsal", day, text, minutes, reason, now)


def _cards(
    cards: Sequence[datetime | None], now: datetime, interview: datetime | None
) -> Mapping[date, int]:
    found = Counter(_day(max(due, now), now) for due in cards if due)
    unmet = min(MOST_NEW, sum(due is None for due in cards))
    last = interview.astimezone(now.tzinfo).date() if interview else None
    ahead = 0
    while unmet > 0 and (
        last is None or _day(now, now) + timedelta(days=ahead) < last or not ahead
    ):
        met = now + timedelta(days=ahead)
        count = min(NEW_A_DAY, unmet)
        again = {_day(one, now) for one in dues_ahead([Known(met)], met, interview)}
        for day in {_day(met, now), *again}:
            found[day] += count
        unmet -= count
        ahead += 1
    return found


def _answers(
    answers: Sequence[Sequence[Once]], now: datetime, interview: datetime | None
) -> Mapping[date, int]:
    found: Counter[date] = Counter()
    for past in answers:
        last = _day(past[-1].at, now)
        found.update({_day(due, now) for due in dues_ahead(past, now, interview)} - {last})
    return found


def _day(moment: datetime, now: datetime) -> date:
    return moment.astimezone(now.tzinfo).date()


def _todo(part: str, day: date, text: str, minutes: int, reason: str, now: datetime) -> Todo:
    at = datetime.combine(day, time(6), now.tzinfo)
    return Todo(key_of("todo", "due", part, day.isoformat()), text, minutes, reason, part, at, ())
