"""The part in the decision follows the point of view the candidate gives."""

from pathlib import Path

from desk import desk
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.panel.steps import identify, interviewers_of

MAIL = """From: Claire Muller <claire.muller@halden.example.lu>
To: Jan Petit <jan.petit@post.example>
Date: Thu, 19 Nov 2026 10:00:00 +0100
Subject: Your second interview
Content-Type: text/plain; charset=utf-8

Dear Jan,

We would like to invite you to a second interview on Tuesday 8 December at 13:30, 4 rue Aldringen, L-1118 Luxembourg.

You will meet Tom Lee, risk analyst.

Kind regards,
Claire Muller
Talent Partner
"""


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
