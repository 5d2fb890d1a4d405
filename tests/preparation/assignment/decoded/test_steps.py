"""A brief from mail and paper taken apart, changed by the candidate, with who is there and what is missing."""

from pathlib import Path

import pytest

from desk import desk
from mails import invitation
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.decoded import steps
from secondround.preparation.assignment.decoded.model import Decoded
from secondround.preparation.brief.lines.steps import edit_line, undo_edit
from secondround.preparation.panel import steps as panel_steps

MET = "Anna Weiss, Managing Director, and Marc Thill, Recruiter"
TASK = """Please prepare a 10-minute presentation on how you would cut waiting times. Please cover:
- what causes them
- what two measures would cost"""
GERMAN = """Bitte erstellen Sie eine Risikoanalyse für den Umzug des Labors, höchstens 3 Seiten."""


def set_by(tmp_path: Path, task: str = TASK) -> tuple[Kit, str, str]:
    kit, candidacy = desk(tmp_path, {"invitation.eml": invitation(MET, task)})
    panel_steps.identify(kit, candidacy)
    assignment_steps.read_assignment(kit, candidacy)
    (one,) = assignment_steps.assignments_of(kit, candidacy)
    return kit, candidacy, one.key


def asked(decoded: Decoded) -> list[str]:
    return [one.text for one in decoded.asked]


def test_each_line_of_the_brief_cites_its_words(tmp_path: Path) -> None:
    kit, candidacy, key = set_by(tmp_path)
    decoded = steps.decoded_of(kit, candidacy, key)
    assert asked(decoded) == [
        "how you would cut waiting times",
        "what causes them",
        "what two measures would cost",
    ]
    assert decoded.kinds == ("presentation",)
    for line in decoded.asked:
        assert line.citations[0].quote == line.text
    assert [(one.of, one.most) for one in decoded.limits] == [("minutes", 10)]
    with pytest.raises(NotFound):
        steps.decoded_of(kit, candidacy, "none")


def test_those_who_will_be_there_say_what_to_expect(tmp_path: Path) -> None:
    kit, candidacy, key = set_by(tmp_path)
    decoded = steps.decoded_of(kit, candidacy, key)
    assert [one.name for one in decoded.listeners] == ["Anna Weiss", "Marc Thill"]
    assert all(one.wants and one.citations for one in decoded.listeners)
    wants = decoded.listeners[0].wants
    assert "the answer and its cost in the first minute" in wants
    supposed = [one for one in decoded.criteria if not one.is_said]
    assert supposed[0].key == f"{key}-recruiter"
    assert f"{key}-answer_first" in {one.key for one in supposed}


def test_lines_are_corrected_added_and_removed(tmp_path: Path) -> None:
    kit, candidacy, key = set_by(tmp_path)
    first, second, _ = steps.decoded_of(kit, candidacy, key).asked
    edit_line(kit, candidacy, "asked", first.key, "text", "how to halve waiting times")
    edit_line(kit, candidacy, "asked", second.key, "removed", True)
    steps.add_line(kit, candidacy, key, "asked", "  what you   learnt ")
    steps.add_line(kit, candidacy, key, "criteria", "brevity")
    steps.add_line(kit, candidacy, key, "limits", "at most 12 minutes and 6 slides")
    assignment_steps.read_assignment(kit, candidacy)
    decoded = steps.decoded_of(kit, candidacy, key)
    assert asked(decoded) == [
        "how to halve waiting times",
        "what two measures would cost",
        "what you learnt",
    ]
    assert [one.text for one in decoded.criteria if one.is_said] == ["brevity"]
    assert {(one.of, one.most) for one in decoded.limits} == {("minutes", 12), ("slides", 6)}
    undo_edit(kit, candidacy, "asked", second.key, "removed")
    assert "what causes them" in asked(steps.decoded_of(kit, candidacy, key))


def test_what_cannot_be_kept_is_refused(tmp_path: Path) -> None:
    kit, candidacy, key = set_by(tmp_path)
    with pytest.raises(Refused, match="no words"):
        steps.add_line(kit, candidacy, key, "asked", "  ")
    with pytest.raises(Refused, match="no length"):
        steps.add_line(kit, candidacy, key, "limits", "as you like")
    with pytest.raises(Refused, match="no list"):
        steps.add_line(kit, candidacy, key, "listeners", "x")


def test_a_line_of_one_exercise_stays_out_of_another(tmp_path: Path) -> None:
    kit, candidacy, key = set_by(tmp_path)
    other = assignment_steps.add_assignment(kit, candidacy, "Write a report on stock.", "report")
    steps.add_line(kit, candidacy, key, "asked", "mine alone")
    assert "mine alone" in asked(steps.decoded_of(kit, candidacy, key))
    assert "mine alone" not in asked(steps.decoded_of(kit, candidacy, other.key))


def test_an_exercise_told_by_word_of_mouth_is_taken_apart_without_citations(tmp_path: Path) -> None:
    kit, candidacy, _ = set_by(tmp_path)
    told = "Write a report of two pages for the board. Please cover:\n- the causes\n- the cost"
    one = assignment_steps.add_assignment(kit, candidacy, told, "report")
    decoded = steps.decoded_of(kit, candidacy, one.key)
    assert asked(decoded) == ["the causes", "the cost"]
    assert [(each.of, each.most, each.citations) for each in decoded.limits] == [("pages", 2, ())]
    assert not any(each.citations for each in decoded.asked)


def test_the_mail_asks_for_what_is_missing_and_for_nothing_else(tmp_path: Path) -> None:
    kit, candidacy, key = set_by(tmp_path)
    made = steps.letter_of(kit, candidacy, key)
    assert made
    assert (made.to, made.name) == ("claire.muller@halden.example.lu", "Claire Muller")
    assert made.subject == "Re: Your second interview"
    assert "Dear Claire Muller," in made.text
    assert "What will matter most to you when you assess it?" in made.text
    assert "How long may it be?" not in made.text
    steps.add_line(kit, candidacy, key, "criteria", "brevity")
    for line in steps.unsaid_of(kit, candidacy):
        edit_line(kit, candidacy, "unsaid", line.key, "removed", True)
    assert steps.decoded_of(kit, candidacy, key).missing == ()
    assert steps.letter_of(kit, candidacy, key) is None


def test_it_is_written_in_the_language_of_their_mail(tmp_path: Path) -> None:
    kit, candidacy, key = set_by(tmp_path, GERMAN)
    made = steps.letter_of(kit, candidacy, key, "de")
    french = steps.letter_of(kit, candidacy, key, "fr")
    assert made
    assert "Guten Tag Claire Muller," in made.text
    assert "Bis wann möchten Sie es erhalten?" in made.text
    assert french
    assert "Bonjour Claire Muller," in french.text
