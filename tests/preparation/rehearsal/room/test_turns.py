"""Who says what in a panel: the opening, a question that was chosen, a doubt, what hands over, the closing."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desk import desk
from preparation.rehearsal.room.ears import SECOND, TestEar
from secondround.foundation.kit import Kit
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps as rehearsal_steps
from secondround.preparation.rehearsal.follow_ups.model import FollowUp
from secondround.preparation.rehearsal.model import Wanted
from secondround.preparation.rehearsal.room import steps as room_steps
from secondround.preparation.rehearsal.room.turns import steps
from secondround.preparation.rehearsal.room.turns.model import Move


@dataclass(frozen=True)
class Panel:
    kit: Kit
    candidacy: str
    people: dict[str, str]

    def answer(self, sitting: str, move: Move) -> str:
        """Takes the turn and says a second of something; the key of the take, which stays open."""
        take = steps.take_turn(self.kit, self.candidacy, sitting, move)
        room_steps.hear(self.kit, self.candidacy, take.key, 0, SECOND)
        return take.key


@pytest.fixture
def panel(tmp_path: Path) -> Panel:
    kit, candidacy = desk(tmp_path, {"posting.md": "# Archivist\n\nWe look for an archivist."})
    kit = replace(kit, ears=lambda: [TestEar()], transcribers=tuple, answers={})
    people = {
        name: panel_steps.add_interviewer(kit, candidacy, name, title, "", True).key
        for name, title in (("Mara Keller", "Head of Archive"), ("Pia Rossi", "Recruiter"))
    }
    for text in ("Why this archive?", "What would you do first?"):
        question_steps.add_question(kit, candidacy, text)
    return Panel(kit, candidacy, people)


def test_a_question_that_was_chosen_is_put_by_one_of_those_who_are_there(panel: Panel) -> None:
    kit, one, pia = panel.kit, panel.candidacy, panel.people["Pia Rossi"]
    question = question_steps.questions_of(kit, one)[0].key
    wanted = Wanted(people=[pia], questions=[question])
    (put,) = rehearsal_steps.begin_sitting(kit, one, wanted).questions
    assert put.person == pia
    (alone,) = rehearsal_steps.begin_sitting(kit, one, Wanted(questions=[question])).questions
    assert not alone.person


@pytest.mark.parametrize("name", ["Mara Keller", "Pia Rossi"])
def test_whoever_puts_the_first_question_says_the_opening(panel: Panel, name: str) -> None:
    kit, one, person = panel.kit, panel.candidacy, panel.people[name]
    planned = rehearsal_steps.begin_sitting(kit, one, Wanted(people=[person])).questions
    both = Wanted(people=list(panel.people.values()))
    sitting = rehearsal_steps.sit_down(kit, one, both, planned)
    move = steps.first_move(kit, one, sitting.key)
    assert move.person == person
    other = next(each for each in panel.people if each != name)
    assert move.lead.index(name) < move.lead.index(other)


def test_a_first_doubt_is_put_by_another_and_whoever_asked_hands_over(
    panel: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit, one = panel.kit, panel.candidacy
    doubt = FollowUp("doubt", "Is that so?", "It is weak.")
    monkeypatch.setattr(steps.follow_up_steps, "follow_up", lambda *_: doubt)
    wanted = Wanted(people=list(panel.people.values()))
    sitting = rehearsal_steps.begin_sitting(kit, one, wanted)
    first = steps.first_move(kit, one, sitting.key)
    move = steps.next_move(kit, one, panel.answer(sitting.key, first))
    assert move.text == "Is that so?"
    (other,) = (key for key in panel.people.values() if key != first.person)
    assert (move.person, move.lead_by) == (other, first.person)
    name = next(each for each, key in panel.people.items() if key == other)
    assert name in move.lead


def test_whoever_leads_says_the_closing(panel: Panel) -> None:
    kit, one = panel.kit, panel.candidacy
    wanted = Wanted(people=list(panel.people.values()), questions=_keys(panel)[:1])
    sitting = rehearsal_steps.begin_sitting(kit, one, wanted)
    take = panel.answer(sitting.key, steps.first_move(kit, one, sitting.key))
    move = steps.move_on(kit, one, take)
    assert move.is_last
    assert move.person == panel.people["Mara Keller"]


def _keys(panel: Panel) -> list[str]:
    return [one.key for one in question_steps.questions_of(panel.kit, panel.candidacy)]
