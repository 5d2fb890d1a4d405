"""Errands ticked, added, moved and left out by the candidate."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from desk import desk
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.plan import steps
from secondround.preparation.plan.errands import FIRST_ANSWERS
from secondround.preparation.plan.hours import free_hour, in_order
from secondround.preparation.plan.model import Todo
from secondround.preparation.questions import steps as question_steps

PLACE = ZoneInfo("Europe/Luxembourg")
FRIDAY = datetime(2026, 12, 4, 9, tzinfo=PLACE)


@pytest.fixture
def laid(tmp_path: Path) -> tuple[Kit, str]:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist\n\nWe look for an archivist."})
    steps.lay_out(kit, candidacy_id)
    return kit, candidacy_id


def todo(key: str, at: datetime | None, minutes: int = 20) -> Todo:
    return Todo(key, key, minutes, "", "questions", at, ())


def test_by_hours_and_those_without_one_last() -> None:
    late, early = todo("late", FRIDAY.replace(hour=20)), todo("early", FRIDAY)
    listed = in_order([todo("none", None), late, early, todo("also early", FRIDAY)])
    assert [one.key for one in listed] == ["early", "also early", "late", "none"]


def test_the_free_hour_of_a_day_is_after_what_is_there_and_never_past() -> None:
    evening = FRIDAY.replace(hour=18, minute=30)
    assert free_hour([], date(2026, 12, 4), FRIDAY) == evening
    assert free_hour([], date(2026, 12, 5), FRIDAY) == datetime(2026, 12, 5, 10, tzinfo=PLACE)
    assert free_hour([todo("a", evening)], date(2026, 12, 4), FRIDAY) == evening.replace(minute=50)
    assert free_hour([], date(2026, 12, 4), FRIDAY.replace(hour=21, minute=5)) == FRIDAY.replace(
        hour=21, minute=15
    )


def test_an_errand_of_ones_own_outlives_the_next_laying_out(laid: tuple[Kit, str]) -> None:
    made = steps.add_todo(*laid, "Iron the  shirt", 15, date(2026, 12, 3))
    steps.lay_out(*laid)
    listed = steps.todos_of(*laid)
    assert made in listed
    assert (made.text, made.part, made.at and made.at.date()) == (
        "Iron the shirt",
        steps.OWN,
        date(2026, 12, 3),
    )
    steps.remove_todo(*laid, made.key)
    assert made.key not in {one.key for one in steps.todos_of(*laid)}


def test_what_is_ticked_and_moved_stays_so(laid: tuple[Kit, str]) -> None:
    first = steps.todos_of(*laid)[0]
    assert steps.tick(*laid, first.key, done=True).done
    steps.move(*laid, first.key, date(2026, 12, 6))
    steps.lay_out(*laid)
    moved = next(one for one in steps.todos_of(*laid) if one.key == first.key)
    assert moved.done
    assert moved.at
    assert moved.at.date() == date(2026, 12, 6)
    ats = [one.at for one in steps.todos_of(*laid) if one.at]
    assert ats == sorted(ats)


def test_an_answer_that_is_written_is_done_and_gives_its_time_to_others(
    laid: tuple[Kit, str],
) -> None:
    kit, candidacy_id = laid
    question_steps.predict(*laid)
    steps.lay_out(*laid)
    before = steps.todos_of(*laid)
    first = next(one for one in before if one.part == "questions")
    key = next(q.key for q in question_steps.questions_of(*laid) if q.text[:60] in first.text)
    candidacy_steps.edit(kit, candidacy_id, "questions", key, "answer", "What I would say.")
    steps.lay_out(*laid)
    after = {one.key: one for one in steps.todos_of(*laid)}
    assert (after[first.key].done, after[first.key].at) == (True, first.at)
    left = [one for one in after.values() if not one.done]
    assert len([one for one in left if one.part == "questions"]) >= FIRST_ANSWERS
    assert any("of your answers again" in one.text for one in left if one.part == "rehearsal")


def test_time_given_is_kept_laid_into_and_taken_back(laid: tuple[Kit, str]) -> None:
    steps.give_time(*laid, "weekday", 0)
    steps.give_time(*laid, "weekend", 30, "08:00")
    hours = {f"{one.at:%a %H}" for one in steps.todos_of(*laid) if one.at}
    assert hours <= {"Sat 08", "Sun 08"}
    steps.give_time(*laid, "weekday", None)
    assert steps.free_time_of(*laid).minutes == {"weekend": 30}
    assert any(f"{one.at:%H:%M}" == "18:30" for one in steps.todos_of(*laid) if one.at)


def test_sittings_are_entries_that_replace_themselves(laid: tuple[Kit, str]) -> None:
    first = steps.todos_of(*laid)[0]
    events = icalendar.Calendar.from_ical(steps.calendar_of(*laid)).walk("VEVENT")
    again = icalendar.Calendar.from_ical(steps.calendar_of(*laid)).walk("VEVENT")
    assert [str(one["uid"]) for one in events] == [str(one["uid"]) for one in again]
    assert first.text in str(events[0]["description"])
    assert events[0].decoded("dtstart") == first.at
    for one in steps.todos_of(*laid):
        steps.tick(*laid, one.key, done=True)
    with pytest.raises(Refused):
        steps.calendar_of(*laid)


def test_an_errand_is_found_by_the_beginning_of_its_key(laid: tuple[Kit, str]) -> None:
    one = steps.todos_of(*laid)[0]
    assert steps.errand(*laid, one.key[:6]) == one
    for key in ("", "none"):
        with pytest.raises(NotFound):
            steps.errand(*laid, key)


def test_what_cannot_be_says_so(laid: tuple[Kit, str]) -> None:
    with pytest.raises(NotFound):
        steps.tick(*laid, "none", done=True)
    with pytest.raises(Refused):
        steps.add_todo(*laid, "  ", 15, date(2026, 12, 3))
    with pytest.raises(Refused):
        steps.add_todo(*laid, "Sleep", 6_000, date(2026, 12, 3))
    with pytest.raises(Refused):
        steps.remove_todo(*laid, steps.todos_of(*laid)[0].key)
