"""The candidate's own of it: added, answered, put aside; an answer outlives the weakness it was given to."""

from pathlib import Path

import pytest

from desk import desk
from preparation.assignment.faced.test_made import checked, finding
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.faced import steps
from secondround.preparation.panel import steps as panel_steps

Desk = tuple[Kit, str, str]


@pytest.fixture
def task(tmp_path: Path) -> Desk:
    kit, one = desk(tmp_path, {"posting.md": "# Archivist\n\nWe look for an archivist."})
    panel_steps.add_interviewer(kit, one, "Ines Laurent", "Head of archives", "", attends=True)
    made = assignment_steps.add_assignment(kit, one, "Present your plan.", "presentation")
    return kit, one, made.key


def test_without_file_or_outline_the_trade_and_the_people_ask(task: Desk) -> None:
    kit, one, _ = task
    found = steps.challenges_of(*task)
    assert {each.weakness for each in found} == {"practice", "their part"}
    (person,) = panel_steps.interviewers_of(kit, one)
    assert {each.person for each in found} == {person.key}
    assert all(each.reason for each in found)


def test_the_stated_scale_of_a_risk_analysis_is_nothing_that_was_written(task: Desk) -> None:
    kit, one, _ = task
    risks = assignment_steps.add_assignment(kit, one, "Analyse the risks.", "risk analysis").key
    found = steps.challenges_of(kit, one, risks)
    assert {each.weakness for each in found} == {"practice", "their part"}


def test_what_was_answered_stays_when_its_weakness_is_mended(task: Desk) -> None:
    kit, one, key = task
    ground = steps.Ground(("presentation",), checked=checked(finding("no source")))
    weak = next(each for each in steps.challenges_of(*task, ground) if each.weakness == "no source")
    with pytest.raises(NotFound):
        steps.answer_challenge(kit, one, weak.key, "From the annual report.")
    first = steps.challenges_of(*task)[0]
    points = [" The annual report ", "", "page 12"]
    said = steps.answer_challenge(kit, one, first.key, "From the annual report.", points)
    assert (said.answer, said.points) == (
        "From the annual report.",
        ("The annual report", "page 12"),
    )
    mended = steps.challenges_of(*task, ground)
    assert said in mended
    other = assignment_steps.add_assignment(kit, one, "Write a report.", "report").key
    assert said not in steps.challenges_of(kit, one, other)
    assert key != other


def test_one_put_aside_comes_last_and_back(task: Desk) -> None:
    kit, one, _ = task
    first = steps.challenges_of(*task)[0]
    steps.put_aside(kit, one, first.key, aside=True)
    assert steps.challenges_of(*task)[-1].key == first.key
    steps.put_aside(kit, one, first.key, aside=False)
    assert steps.challenges_of(*task)[0].key == first.key


def test_one_of_their_own_has_who_asks_and_is_found_by_its_key(task: Desk) -> None:
    kit, one, key = task
    (person,) = panel_steps.interviewers_of(kit, one)
    made = steps.add_challenge(kit, one, key, "  And if it\n rains? ", person.key)
    assert (made.text, made.person, made.weakness) == ("And if it rains?", person.key, "own")
    assert steps.challenge_named(kit, one, made.key) == made
    assert steps.add_challenge(kit, one, key, "Who pays?", "nobody").person == ""


def test_what_cannot_be_is_refused(task: Desk) -> None:
    kit, one, key = task
    with pytest.raises(Refused):
        steps.add_challenge(kit, one, key, "  ")
    first = steps.challenges_of(*task)[0]
    with pytest.raises(Refused):
        steps.answer_challenge(kit, one, first.key, "x" * 20_001)
    for call in (steps.challenges_of, steps.challenge_named):
        with pytest.raises(NotFound):
            call(kit, one, "elsewhere")
