"""The time the candidate has, and how errands are laid into it."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from secondround.foundation.errors import Refused
from secondround.preparation.plan.free import Free, time_given
from secondround.preparation.plan.hours import lay_in_time
from secondround.preparation.plan.model import Todo

PLACE = ZoneInfo("Europe/Luxembourg")
DAY = datetime(2026, 12, 8, 13, 30, tzinfo=PLACE)
FRIDAY = datetime(2026, 12, 4, 9, 0, tzinfo=PLACE)


def todo(name: str, minutes: int = 20, at: datetime | None = None) -> Todo:
    return Todo(name, name, minutes, "", "questions", at, ())


def laid(todos: list[Todo], free: Free) -> dict[str, str]:
    placed = lay_in_time([*todos, todo("last")], FRIDAY, DAY, free)
    return {one.key: f"{one.at:%a %H:%M}" if one.at else "" for one in placed}


def test_an_errand_is_laid_where_there_is_time_for_it() -> None:
    free = Free(
        {"weekday": 0, "2026-12-05": 45, "2026-12-06": 0, "2026-12-07": 20},
        {"2026-12-05": time(8)},
    )
    assert laid([todo(name) for name in "abcd"], free) == {
        "a": "Sat 08:00",
        "b": "Sat 08:20",
        "c": "Mon 18:30",
        "last": "Tue 11:30",
        "d": "",
    }


def test_a_day_of_which_nothing_was_said_holds_what_there_is() -> None:
    free = Free({"weekday": 0, "2026-12-06": 30})
    times = laid([todo(name, 50) for name in "abc"], free)
    assert [times[name] for name in "abc"] == ["Sat 10:00", "Sat 10:50", "Sun 10:00"]


def test_no_time_at_all_leaves_everything_without_an_hour_but_the_last_look() -> None:
    none = Free({"weekday": 0, "weekend": 0})
    assert laid([todo("a"), todo("b")], none) == {"last": "Tue 11:30", "a": "", "b": ""}


def test_what_is_due_on_a_day_is_done_after_the_others_and_keeps_its_room() -> None:
    saturday, tuesday = FRIDAY + timedelta(days=1), DAY.replace(hour=6, minute=0)
    todos = [todo("a", 40), todo("b", 40), todo("due", 10, saturday), todo("again", 10, tuesday)]
    free = Free({"weekday": 60, "weekend": 60})
    assert laid(todos, free) == {
        "a": "Fri 18:30",
        "b": "Sat 10:00",
        "due": "Sat 10:40",
        "again": "Tue 11:20",
        "last": "Tue 11:30",
    }


@pytest.mark.parametrize(
    ("day", "minutes", "start", "told"),
    [
        ("tomorrow", 30, "", "tomorrow is no day"),
        ("2026-02-30", 30, "", "2026-02-30 is no day"),
        ("weekday", -1, "", "-1 minutes are no time of a day"),
        ("weekend", 601, "", "601 minutes are no time of a day"),
        ("weekday", 30, "half past", "half past is no hour"),
        ("weekday", 30, "25:00", "25:00 is no hour"),
    ],
)
def test_what_is_no_time_is_refused_with_the_way_out(
    day: str, minutes: int, start: str, told: str
) -> None:
    with pytest.raises(Refused) as refused:
        time_given(day, minutes, start)
    assert told in refused.value.message
    assert refused.value.hint


def test_minutes_and_the_hour_are_kept_apart() -> None:
    assert time_given("weekday", 0, "") == {"minutes": 0}
    assert time_given("2026-12-05", None, "07:05:30") == {"start": "07:05"}
