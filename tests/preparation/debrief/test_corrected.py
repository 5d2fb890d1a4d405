"""What the candidate corrects in the memory stays, whatever is read again, and what follows from it follows."""

from pathlib import Path

from desk import desk, lay
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import steps
from secondround.preparation.debrief.model import Exchange, Statement
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.evidence import steps as evidence_steps

NOTES = """Notes of the interview

- Q: Why do you want to leave Kolb? -> I want to lead a whole site.
- Q: How large is your team? -> Eight people.
- Q: What is your notice? -> three months
"""
CALL = """WEBVTT

00:00:10.000 --> 00:00:20.000
<v Ruth Abel>So, why do you want to leave Kolb?

00:00:20.000 --> 00:00:40.000
<v Ada Quill>I would like to lead a whole site one day, and at Kolb there is only one.

00:01:00.000 --> 00:01:10.000
<v Ruth Abel>How large is your team at the moment?

00:01:10.000 --> 00:01:30.000
<v Ada Quill>I lead a team of eight people at the moment, in two shifts.
"""
CV = """# Ada Quill

## Experience

- Since 2019 shift manager, Kolb GmbH. Led a team of 12 people.
"""


def read(kit: Kit, candidacy_id: str) -> None:
    evidence_steps.gather(kit, candidacy_id)
    candidacy_steps.describe(kit, candidacy_id, candidate="Ada Quill", language="en")
    steps.go_over(kit, candidacy_id)


def remembered(tmp_path: Path, **more: str) -> tuple[Kit, str]:
    contents = {"notes.md": NOTES, **{name.replace("_", "."): text for name, text in more.items()}}
    kit, candidacy_id = desk(tmp_path, contents)
    read(kit, candidacy_id)
    return kit, candidacy_id


def again(kit: Kit, candidacy_id: str, tmp_path: Path, **contents: str) -> None:
    """Read the folder once more, with what is new in it."""
    folder = lay(tmp_path / "folder", {n.replace("_", "."): text for n, text in contents.items()})
    document_steps.bring_in(kit, candidacy_id, folder)
    read(kit, candidacy_id)


def asked(kit: Kit, candidacy_id: str, words: str) -> Exchange:
    found = [one for one in steps.exchanges_of(kit, candidacy_id) if words in one.question.lower()]
    assert len(found) == 1, found
    return found[0]


def team(kit: Kit, candidacy_id: str) -> list[Statement]:
    return [s for s in steps.statements_of(kit, candidacy_id) if s.subject == "team size"]


def test_an_edit_goes_with_its_line_when_a_transcript_tells_the_same(tmp_path: Path) -> None:
    kit, one = remembered(tmp_path)
    before = asked(kit, one, "leave kolb")
    candidacy_steps.edit(kit, one, "exchanges", before.key, "landing", "missed")
    candidacy_steps.edit(kit, one, "exchanges", before.key, "asked_by", "Ruth Abel, HR")
    again(kit, one, tmp_path, call_vtt=CALL)
    after = asked(kit, one, "leave kolb")
    assert after.key != before.key
    assert {c.document for c in after.citations} == {"call.vtt", "notes.md"}
    assert (after.landing, after.asked_by) == ("missed", "Ruth Abel, HR")
    again(kit, one, tmp_path)
    assert asked(kit, one, "leave kolb") == after


def test_an_edit_goes_with_its_line_when_one_is_written_above(tmp_path: Path) -> None:
    kit, one = remembered(tmp_path)
    key = asked(kit, one, "team").key
    candidacy_steps.edit(kit, one, "exchanges", key, "answer", "Eight, and two trainees.")
    removed = asked(kit, one, "notice").key
    candidacy_steps.edit(kit, one, "exchanges", removed, "removed", True)
    longer = NOTES.replace("- Q", "- Q: Tell me about yourself -> a few words\n- Q", 1)
    again(kit, one, tmp_path, notes_md=longer)
    assert asked(kit, one, "team").key != key
    assert asked(kit, one, "team").answer == "Eight, and two trainees."
    assert not [e for e in steps.exchanges_of(kit, one) if "notice" in e.question]


def test_two_lines_of_the_same_words_keep_each_its_own(tmp_path: Path) -> None:
    twice = "Notes of the interview\n\n- Q: Why? -> one\n- Q: And how? -> so\n- Q: Why? -> two\n"
    kit, one = remembered(tmp_path, notes_md=twice)
    first, _, last = steps.exchanges_of(kit, one)
    candidacy_steps.edit(kit, one, "exchanges", last.key, "landing", "missed")
    again(
        kit, one, tmp_path, notes_md=twice.replace("- Q: Why? -> one", "- a note\n- Q: Why? -> one")
    )
    found = steps.exchanges_of(kit, one)
    assert first.key not in {e.key for e in found}
    assert [(e.answer, e.landing) for e in found if e.question == "Why?"][1] == ("two", "missed")
    assert [e.landing for e in found].count("missed") == 1


def test_what_was_taken_away_takes_nothing_else_along(tmp_path: Path) -> None:
    kit, one = remembered(tmp_path)
    candidacy_steps.edit(kit, one, "exchanges", asked(kit, one, "leave").key, "removed", True)
    again(kit, one, tmp_path, call_vtt=CALL)
    assert asked(kit, one, "leave kolb").answer.startswith("I would like to lead")


def test_enquiries_can_be_corrected_and_settle_by_their_answer(tmp_path: Path) -> None:
    notes = "Notes of the interview\n\nMy questions:\n- How big is the budget? -> no answer\n"
    kit, one = remembered(tmp_path, notes_md=notes)
    (enquiry,) = steps.asked_enquiries_of(kit, one)
    assert enquiry.settled == "unanswered"
    assert [p.side for p in steps.open_points_of(kit, one)] == ["mine"]
    candidacy_steps.edit(kit, one, "asked_enquiries", enquiry.key, "answer", "Two million a year.")
    (now,) = steps.asked_enquiries_of(kit, one)
    assert (now.answer, now.settled) == ("Two million a year.", "answered")
    read(kit, one)
    assert steps.open_points_of(kit, one) == ()


def test_how_an_answer_landed_decides_what_is_open(tmp_path: Path) -> None:
    kit, one = remembered(tmp_path)
    key = asked(kit, one, "team").key
    candidacy_steps.edit(kit, one, "exchanges", key, "landing", "missed")
    assert asked(kit, one, "team").landing_reason == ""
    read(kit, one)
    (point,) = [p for p in steps.open_points_of(kit, one) if "team" in p.text]
    assert point.reason == "You said so yourself."
    candidacy_steps.edit(kit, one, "exchanges", key, "landing", "landed")
    read(kit, one)
    assert not [p for p in steps.open_points_of(kit, one) if "team" in p.text]


def test_a_corrected_figure_is_compared_as_it_is_now(tmp_path: Path) -> None:
    kit, one = remembered(tmp_path, call_vtt=CALL, cv_md=CV)
    assert [c.subject for c in steps.contradictions_of(kit, one)] == ["team size"]
    said = next(s for s in team(kit, one) if s.where != "cv")
    words = "I lead a team of twelve people."
    candidacy_steps.edit(kit, one, "statements", said.key, "text", words)
    now = next(s for s in team(kit, one) if s.where != "cv")
    assert (now.text, now.value) == (words, "12 people")
    read(kit, one)
    assert steps.contradictions_of(kit, one) == ()
    candidacy_steps.edit(kit, one, "statements", said.key, "value", "three teams")
    assert next(s for s in team(kit, one) if s.where != "cv").value == "three teams"
    candidacy_steps.undo(kit, one, "statements", said.key, "text")
    candidacy_steps.undo(kit, one, "statements", said.key, "value")
    read(kit, one)
    assert steps.contradictions_of(kit, one)


def test_what_is_no_contradiction_stays_away(tmp_path: Path) -> None:
    kit, one = remembered(tmp_path, call_vtt=CALL, cv_md=CV)
    (found,) = steps.contradictions_of(kit, one)
    candidacy_steps.edit(kit, one, "contradictions", found.key, "removed", True)
    read(kit, one)
    assert steps.contradictions_of(kit, one) == ()
    assert steps.removed_of(kit, one).contradictions == (found,)
    candidacy_steps.undo(kit, one, "contradictions", found.key, "removed")
    assert steps.contradictions_of(kit, one) == (found,)


def test_a_question_of_two_rounds_was_asked_twice(tmp_path: Path) -> None:
    kit, one = remembered(tmp_path, second_md=NOTES.replace("three months", "two months"))
    corrected_steps.correct_round(kit, one, "second.md", 2)
    read(kit, one)
    rounds, found = steps.rounds_of(kit, one), steps.findings_of(kit, one)
    assert rounds.numbers == (1, 2)
    for number, notice in ((1, "three months"), (2, "two months")):
        of_round = rounds.only(found, number).exchanges
        assert len(of_round) == 3
        assert of_round[-1].answer == notice
    assert len({e.key for e in found.exchanges}) == 6
