"""`secondround pressure`: the points with their attempts, and one held for settled."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interfaces.cli.running import run
from secondround.interfaces.cli.desk import candidacy_for, open_kit
from secondround.preparation.pressure.model import Attempt, Measured
from secondround.preparation.pressure.steps import keep_attempt

POSTING = (
    "# Ward Manager\n\nSt Ebba Hospital\n\n## Your tasks and what we ask for\n\n"
    "- Registered nurse\n- Lead a team of twelve\n\n## We offer\n\n- 30 days of leave\n"
)


@pytest.fixture
def folder(own_folder: Path, tmp_path: Path) -> Path:
    (own_folder / "cv.md").write_text(
        "# Noel Adair\n\n## Experience\n\n- Closed books\n", encoding="utf-8"
    )
    (own_folder / "posting.md").write_text(POSTING, encoding="utf-8")
    run("prepare", own_folder, "--out", tmp_path / "out", "--as-of", "2026-12-04")
    return own_folder


def test_points_are_listed_held_and_closed_by_what_was_measured(folder: Path) -> None:
    point = json.loads(run("pressure", "list", folder, "--json").stdout)[0]
    assert point["probe"] in run("pressure", "list", folder).stdout
    run("pressure", "hold", folder, point["key"])
    assert "does not say so yet" in run("pressure", "list", folder).stdout
    left = json.loads(run("pressure", "list", folder, "--left", "--json").stdout)
    assert point["key"] not in [one["key"] for one in left]
    run("pressure", "hold", folder, point["key"], "--undo")
    kit = open_kit()
    at = datetime(2026, 12, 7, 18, tzinfo=UTC)
    tried = Attempt("take", point["key"], at, (Measured("your own part", True, "I"),))
    keep_attempt(kit, candidacy_for(kit, folder), tried)
    said = run("pressure", "list", folder).stdout
    assert "2026-12-07 18:00  your own part" in said
    assert "closed by what was measured" in said
    run("pressure", "hold", folder, "none", status=1)
