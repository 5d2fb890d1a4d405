"""Errands in the hours that are left."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.plan.hours import lay_in_time
from secondround.preparation.plan.model import Todo

PLACE = ZoneInfo("Europe/Luxembourg")
DAY = datetime(2026, 12, 8, 13, 30, tzinfo=PLACE)


def todo(number: int, minutes: int = 20) -> Todo:
    return Todo(str(number), f"errand {number}", minutes, "", "questions", None, ())


minutes = st.lists(st.integers(1, 90), min_size=1, max_size=20)


@given(minutes, st.integers(1, 20 * 24))
def test_every_errand_has_a_time_in_order_before_the_interview(
    lengths: list[int], hours: int
) -> None:
    now = DAY - timedelta(hours=hours)
    placed = lay_in_time([todo(n, m) for n, m in enumerate(lengths)], now, DAY)
    times = [one.at for one in placed if one.at]
    assert len(times) == len(lengths)
    assert [one.key for one in placed] == [str(n) for n in range(len(lengths))]
    assert times[:-1] == sorted(times[:-1])
    assert all(at >= now for at in times)


def test_sittings_are_in_the_evening_and_on_weekend_mornings() -> None:
    now = datetime(2026, 12, 4, 9, 0, tzinfo=PLACE)  # a Friday
    placed = lay_in_time([todo(n, 45) for n in range(4)], now, DAY)
    starts = [one.at.strftime("%a %H:%M") for one in placed if one.at]
    assert starts == ["Fri 18:30", "Sat 10:00", "Sun 10:00", "Tue 11:30"]


def test_after_the_interview_nothing_has_a_time() -> None:
    placed = lay_in_time([todo(1)], DAY + timedelta(hours=1), DAY)
    assert [one.at for one in placed] == [None]


def test_no_errands_no_plan() -> None:
    assert lay_in_time([], DAY, DAY) == ()
