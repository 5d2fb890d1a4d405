"""A weak point is closed by what was measured; what the candidate holds for settled stands apart."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desk import desk
from quoted import quoted
from secondround.foundation.errors import NotFound
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief.model import OpenPoint
from secondround.preparation.pressure import steps
from secondround.preparation.pressure.closing import is_closed
from secondround.preparation.pressure.model import Attempt, Measured
from secondround.preparation.pressure.sources.first_interview import from_open_points

MONDAY = datetime(2026, 12, 7, 18, tzinfo=UTC)
MET, UNMET = Measured("with a figure", True, "from 10 to 6"), Measured("your own part", False)


def attempt(day: int, *facts: Measured, point: str = "p") -> Attempt:
    return Attempt(f"take {day}", point, MONDAY + timedelta(days=day), facts)


@pytest.mark.parametrize(
    ("attempts", "closed"),
    [
        ([], False),
        ([attempt(0)], False),
        ([attempt(0, MET, UNMET)], False),
        ([attempt(0, MET)], True),
        ([attempt(0, MET), attempt(1, MET, UNMET)], False),
        ([attempt(1, MET), attempt(0, UNMET)], True),
    ],
)
def test_the_last_attempt_closes_where_all_that_was_measured_was_met(
    attempts: list[Attempt], closed: bool
) -> None:
    assert is_closed(attempts) is closed


def test_attempts_are_kept_with_their_take_and_close_what_nobody_s_word_does(
    tmp_path: Path,
) -> None:
    kit, one = desk(tmp_path, {"cv.md": "# Noel\n"})
    point = steps.add_weak_point(kit, one, "I never led a team", "Whom have you led?")
    for word in ("held", "closed"):
        candidacy_steps.edit(kit, one, "weak_points", point.key, word, True)
        (told,) = steps.weak_points_of(kit, one)
        assert (told.held, told.closed, told.settled) == (True, False, True)
        candidacy_steps.undo(kit, one, "weak_points", point.key, word)
    open_yet = steps.keep_attempt(kit, one, attempt(0, MET, UNMET, point=point.key))
    assert (open_yet.closed, [each.facts for each in open_yet.attempts]) == (False, [(MET, UNMET)])
    closed = steps.keep_attempt(kit, one, attempt(1, MET, point=point.key))
    assert (closed.closed, closed.held, len(closed.attempts)) == (True, False, 2)
    assert len(steps.keep_attempt(kit, one, attempt(1, UNMET, point=point.key)).attempts) == 2
    steps.forget_attempt(kit, one, "take 1")
    assert [each.key for each in steps.weak_points_of(kit, one)[0].attempts] == ["take 0"]
    with pytest.raises(NotFound):
        steps.keep_attempt(kit, one, attempt(2, MET, point="none"))


@pytest.mark.parametrize(
    ("quote", "text", "named"),
    [
        ("it", "it", ""),
        ("it", "Whether you can work nights", "Whether you can work nights"),
        ("das", "es", ""),
        ("Kafka in production", "They asked about it", "Kafka in production"),
    ],
)
def test_an_open_point_names_something_or_is_left_out(quote: str, text: str, named: str) -> None:
    point = OpenPoint("o", "theirs", text, "", (quoted(quote),))
    found = from_open_points([point], (), say_in("en"), "en")
    assert [one.thing for one in found] == ([named] if named else [])
    assert all(named in one.probe for one in found)
