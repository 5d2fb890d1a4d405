"""The whole review on a desk: real files, a real database."""

from pathlib import Path

from desk import desk
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import steps
from secondround.preparation.evidence import steps as evidence_steps

TALK = """Ruth Abel: Did you find us all right?
Ada Quill: Yes, thank you.
Ruth Abel: Good. Why do you want to leave Kolb?
Ada Quill: I want to grow, and the site will not.
Tom Ferris: How do you handle an angry customer on the phone?
Ada Quill: I let them finish, then I write down what I promised them.
Tom Ferris: I'm not convinced, to be honest. Can you give me an example?
Ada Quill: A hotel once waited two days for linen. I drove it there myself.
Ruth Abel: What is your notice period?
Ada Quill: Three months.
Ruth Abel: Do you have any questions for us?
Ada Quill: How is the team organised?
Tom Ferris: We are nine, in two shifts, and one apprentice.
Ada Quill: And how is the bonus worked out?
Ruth Abel: I would have to check that, I will get back to you.
Ada Quill: Thank you. I'll send you my references tomorrow.
"""
NOTES = """# Interview one

- Q: why leave? -> said growth, Ruth frowned
- Q: angry customer -> hotel linen, not convinced
- Q: hobbies -> choir

My questions
- team -> nine, two shifts
"""


def reviewed(tmp_path: Path) -> tuple[Kit, str]:
    kit, candidacy_id = desk(tmp_path, {"talk.txt": TALK, "notes.md": NOTES})
    evidence_steps.gather(kit, candidacy_id)
    candidacy_steps.describe(kit, candidacy_id, candidate="Ada Quill", language="en")
    steps.go_over(kit, candidacy_id)
    return kit, candidacy_id


def test_two_accounts_are_told_once_with_both_citations(tmp_path: Path) -> None:
    kit, candidacy_id = reviewed(tmp_path)
    found = steps.exchanges_of(kit, candidacy_id)
    assert [one.question for one in found] == [
        "Why do you want to leave Kolb?",
        "How do you handle an angry customer on the phone?",
        "What is your notice period?",
        "hobbies",
    ]
    assert [{c.document for c in one.citations} for one in found] == [
        {"talk.txt", "notes.md"},
        {"talk.txt", "notes.md"},
        {"talk.txt"},
        {"notes.md"},
    ]
    assert [one.landing for one in found] == ["partly", "missed", "unknown", "unknown"]
    assert found[1].follow_ups


def test_enquiries_and_open_points_on_both_sides(tmp_path: Path) -> None:
    kit, candidacy_id = reviewed(tmp_path)
    asked = steps.asked_enquiries_of(kit, candidacy_id)
    assert [(one.text, one.settled) for one in asked] == [
        ("How is the team organised?", "answered"),
        ("And how is the bonus worked out?", "put off"),
    ]
    assert {c.document for c in asked[0].citations} == {"talk.txt", "notes.md"}
    points = steps.open_points_of(kit, candidacy_id)
    assert any(p.side == "theirs" and "references" in p.text for p in points)
    assert any(p.side == "mine" and "bonus" in p.text for p in points)
    assert any(p.side == "theirs" and "angry customer" in p.text for p in points)


def test_statements_and_impressions_are_cited(tmp_path: Path) -> None:
    kit, candidacy_id = reviewed(tmp_path)
    stated = {one.subject: one.value for one in steps.statements_of(kit, candidacy_id)}
    assert stated["notice"] == "3 months"
    assert stated["reason for leaving"] == "growth"
    seemed = steps.impressions_of(kit, candidacy_id)
    assert {one.interviewer for one in seemed} >= {"Tom Ferris", "Ruth Abel"}
    assert all(one.citations for one in seemed)
    assert steps.contradictions_of(kit, candidacy_id) == ()


def test_reading_again_changes_no_key_and_edits_outlive_it(tmp_path: Path) -> None:
    kit, candidacy_id = reviewed(tmp_path)
    before = steps.exchanges_of(kit, candidacy_id)
    candidacy_steps.edit(kit, candidacy_id, "exchanges", before[0].key, "landing", "landed")
    steps.go_over(kit, candidacy_id)
    after = steps.exchanges_of(kit, candidacy_id)
    assert [one.key for one in after] == [one.key for one in before]
    assert after[0].landing == "landed"


def test_nothing_to_review_is_nothing(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Dispatcher wanted\n\nYou must drive."})
    evidence_steps.gather(kit, candidacy_id)
    steps.go_over(kit, candidacy_id)
    assert steps.exchanges_of(kit, candidacy_id) == ()
    assert steps.open_points_of(kit, candidacy_id) == ()
