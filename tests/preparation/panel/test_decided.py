"""The part in the decision follows the point of view the candidate gives."""

from pathlib import Path

from desk import desk
from mails import invitation
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.panel.steps import identify, interviewers_of

MAIL = invitation("Tom Lee, risk analyst")


def test_an_edited_point_of_view_tells_the_part_in_the_decision(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"mail.eml": MAIL})
    identify(kit, candidacy)
    tom = next(one for one in interviewers_of(kit, candidacy) if one.name == "Tom Lee")
    assert tom.decision != "decides"
    candidacy_steps.edit(kit, candidacy, "interviewers", tom.key, "lens", "manager")
    tom = next(one for one in interviewers_of(kit, candidacy) if one.name == "Tom Lee")
    assert tom.decision == "decides"
    assert tom.decision_reason == "It follows from the point of view you gave them."
    candidacy_steps.edit(kit, candidacy, "interviewers", tom.key, "decision", "advises")
    tom = next(one for one in interviewers_of(kit, candidacy) if one.name == "Tom Lee")
    assert tom.decision == "advises"
    candidacy_steps.undo(kit, candidacy, "interviewers", tom.key, "decision")
    candidacy_steps.undo(kit, candidacy, "interviewers", tom.key, "lens")
    tom = next(one for one in interviewers_of(kit, candidacy) if one.name == "Tom Lee")
    assert tom.decision != "decides"
