"""The clock of a run: which slide was shown when, what was skipped, what was gone back to; and marks as typed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preparation.rehearsal.run_through.made import SLIDES, run_of
from secondround.foundation.errors import Refused
from secondround.preparation.rehearsal.run_through.course import course, showings_of, slide_at
from secondround.preparation.rehearsal.run_through.model import Back, Mark
from secondround.preparation.rehearsal.run_through.typed import clock, marks_in, written


def test_each_slide_has_its_seconds_and_stands_against_its_plan() -> None:
    how = course(run_of([(1, 0), (2, 50), (3, 140)], 200, limit=180))
    assert [(one.seconds, one.over) for one in how.shown] == [(50, -10), (90, 30), (60, 0)]
    assert how.over == 20
    assert (how.skipped, how.not_reached, how.back) == ((), (), ())


def test_what_is_passed_over_in_under_a_second_was_not_shown() -> None:
    how = course(run_of([(1, 0), (2, 30), (3, 30.4)], 90))
    assert [(one.slide.number, one.times) for one in how.shown] == [(1, 1), (2, 0), (3, 1)]
    assert how.skipped == (2,)
    assert how.shown[0].seconds == 30.4


def test_what_was_never_come_to_is_not_what_was_skipped() -> None:
    how = course(run_of([(1, 0), (2, 30)], 90))
    assert (how.skipped, how.not_reached) == ((), (3,))


def test_going_back_is_told_and_both_times_count() -> None:
    how = course(run_of([(1, 0), (2, 30), (1, 60), (3, 70)], 100))
    assert how.back == (Back(2, 1, 60),)
    assert (how.shown[0].seconds, how.shown[0].times) == (40, 2)


def test_without_a_plan_nothing_is_over() -> None:
    slides = [type(one)(one.number) for one in SLIDES]
    how = course(run_of([(1, 0)], 90, slides=slides))
    assert [one.over for one in how.shown] == [None, None, None]
    assert how.over is None


@given(
    st.lists(st.tuples(st.integers(1, 9), st.floats(0, 4_000)), max_size=60),
    st.floats(0, 4_000),
)
def test_showings_cover_the_run_without_gaps(marks: list[tuple[int, float]], length: float) -> None:
    found = showings_of([Mark(*one) for one in marks], length)
    assert all(a.end == b.start and a.slide != b.slide for a, b in pairwise(found))
    if found:
        assert found[0].start == 0
        assert found[-1].end == length
        assert slide_at(found, length / 2) in {one.slide for one in found}


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("0:00 1, 1:30 2; 2:45 3", [(1, 0), (2, 90), (3, 165)]),
        ("0:00\n1:30\n2:45", [(1, 0), (2, 90), (3, 165)]),
        ("1:30 2", [(1, 0), (2, 90)]),
        ("0, 90, 1:02:05 2", [(1, 0), (2, 90), (2, 3_725)]),
        ("2:00 3, 1:00 2", [(1, 0), (2, 60), (3, 120)]),
        ("", [(1, 0)]),
    ],
)
def test_marks_are_read_as_people_write_them(text: str, marks: list[tuple[int, float]]) -> None:
    assert marks_in(text, 3) == tuple(Mark(*one) for one in marks)


@pytest.mark.parametrize("text", ["slide two", "1:30 9", "1:7 2", "-5 1", "1:30 0"])
def test_what_is_no_mark_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        marks_in(text, 3)


def test_what_is_written_is_read_again() -> None:
    marks = (Mark(1, 0.0), Mark(2, 90.0), Mark(1, 3_725.0))
    assert marks_in(written(marks), 3) == marks
    assert [clock(one) for one in (0, 65, 3_725, -65)] == ["0:00", "1:05", "1:02:05", "1:05"]
