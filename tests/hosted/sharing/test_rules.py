"""The order of a cohort, its counting, and the one way to a candidate's tools."""

import ast
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from house.source import SRC
from secondround.hosted.sharing.cohort.names import by_name
from secondround.hosted.sharing.cohort.readiness import days_left, readiness
from secondround.preparation.panel.model import Round
from secondround.preparation.questions.model import Question

NOW = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
ROUND = Round("r", 2, NOW, None, "", "", "", (), ())
QUESTION = Question("q", 1, "Why us?", "motive", "", "", (), 1, (), ())
SHARING = SRC / "hosted" / "sharing"


def test_people_come_by_name_and_the_nameless_last() -> None:
    people = [("3", ""), ("2", "Zoé"), ("1", "émile"), ("5", "Eva"), ("4", "adele"), ("0", "Eva")]
    assert [one for one, _ in by_name(people)] == ["4", "1", "0", "5", "2", "3"]


def test_what_is_written_and_said_is_counted_of_what_is_always_asked() -> None:
    questions = [
        replace(QUESTION, answer="Because."),
        replace(QUESTION, key="blank", answer=" \n"),
        replace(QUESTION, key="own", thirteen=0, answer="Mine."),
    ]
    found = readiness(questions, {"blank": 2, "own": 1, "gone": 4}, None, NOW)
    assert (found.count, found.written, found.said, found.days_left) == (2, 1, 1, None)


def test_days_are_those_of_the_calendar_where_the_interview_is() -> None:
    east = timezone(timedelta(hours=2))
    morning = datetime(2026, 12, 2, 9, tzinfo=east)
    assert days_left(replace(ROUND, starts_at=morning), NOW) == 0
    assert days_left(replace(ROUND, starts_at=NOW + timedelta(days=3)), NOW) == 3
    assert days_left(replace(ROUND, starts_at=NOW - timedelta(days=1)), NOW) is None
    assert days_left(replace(ROUND, starts_at=None), NOW) is None
    assert days_left(None, NOW) is None


def test_a_candidates_tools_are_taken_in_known_places_alone() -> None:
    """After the share was found, after the consent was found, and for the candidate's own: nowhere else."""
    found = {
        (path.relative_to(SHARING).as_posix(), one.name)
        for path in SHARING.rglob("*.py")
        for one in functions(path)
        if any(isinstance(n, ast.Attribute) and n.attr == "kit_of" for n in ast.walk(one))
    }
    assert found == {
        ("steps.py", "opened"),
        ("steps.py", "opened_of"),
        ("steps.py", "_own_kit"),
        ("cohort/steps.py", "cohort"),
    }


def functions(path: Path) -> list[ast.FunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)]
