"""secondround assignment check"""

import json
from pathlib import Path

from click.testing import CliRunner

from preparation.assignment.checked.test_steps import FIRST, SECOND
from preparation.rehearsal.test_own_pace import SLOW, ran, spoken_deck
from secondround.interfaces.cli.desk import candidacy_for, open_kit
from secondround.interfaces.cli.main import secondround

INVITATION = """From: Claire Beaumont <claire@halvorsen.example>
To: Zoë Brändli <zoe@example.org>
Subject: Second interview
Date: Mon, 30 Nov 2026 09:00:00 +0000
Content-Type: text/plain; charset=utf-8

We invite you to a second interview at Halvorsen on 8 December 2026 at 10:00.
Please prepare a presentation of 10 minutes on how to win back lost customers.
"""


def run(*words: str) -> str:
    done = CliRunner().invoke(secondround, ["assignment", "check", *words])
    assert done.exit_code == 0, done.output
    return done.output


def test_a_file_is_looked_at_and_its_next_version_compared(
    own_folder: Path, tmp_path: Path
) -> None:
    (own_folder / "invitation.eml").write_text(INVITATION, encoding="utf-8")
    first, second = tmp_path / "talk.pptx", tmp_path / "talk2.pptx"
    first.write_bytes(FIRST)
    second.write_bytes(SECOND)
    CliRunner().invoke(secondround, ["prepare", str(own_folder)])
    said = run(str(own_folder), str(first))
    assert "NPS on slide 2 is not explained" in said
    assert "asked: how to win back lost customers" in said
    found = json.loads(run(str(own_folder), str(second), "--json"))
    assert found["before"]["name"] == "talk.pptx"
    (nps,) = [one["key"] for one in found["open"] if one["words"] == "NPS"]
    said = run(str(own_folder), str(second), "--right", nps)
    assert "1 put aside as right so" in said
    assert "NPS on slide 2" not in said


def test_what_is_spoken_is_reckoned_by_ones_own_pace(own_folder: Path, tmp_path: Path) -> None:
    (own_folder / "invitation.eml").write_text(INVITATION, encoding="utf-8")
    talk = tmp_path / "talk.pptx"
    talk.write_bytes(spoken_deck())
    CliRunner().invoke(secondround, ["prepare", str(own_folder)])
    assert "minutes aloud" not in run(str(own_folder), str(talk))
    kit = open_kit()
    ran(kit, candidacy_for(kit, own_folder), "run", "en", SLOW)
    kit.db.close()
    assert "Your notes take about 15 minutes aloud" in run(str(own_folder), str(talk))
