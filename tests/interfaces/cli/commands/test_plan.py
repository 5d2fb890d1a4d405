"""`secondround plan`: errands on a terminal, ticked, moved, laid into the hours there are."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from secondround.interfaces.cli.main import secondround


@pytest.fixture
def folder(own_folder: Path, tmp_path: Path) -> Path:
    (own_folder / "posting.md").write_text(
        "# Archivist\n\nWe look for an archivist. You know EAD.\n"
    )
    assert run("prepare", str(own_folder), "--out", str(tmp_path / "out")).exit_code == 0
    return own_folder


def run(*words: str) -> Result:
    return CliRunner().invoke(secondround, list(words), catch_exceptions=False)


def shown(folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("plan", "show", str(folder), "--json").output)
    return found


def test_errands_are_shown_ticked_added_and_moved(folder: Path) -> None:
    first = shown(folder)[0]
    assert first["text"] in run("plan", "show", str(folder)).output
    assert "Done: " in run("plan", "tick", str(folder), first["key"][:6]).output
    assert shown(folder)[0]["done"]
    assert first["text"] not in run("plan", "show", str(folder), "--left").output
    assert "Not done: " in run("plan", "tick", str(folder), first["key"], "--undo").output
    added = run("plan", "add", str(folder), "Iron the shirt", "--day", "2030-05-04")
    assert "Planned for Saturday 04 May, 10:00: Iron the shirt" in added.output
    key = next(one["key"] for one in shown(folder) if one["text"] == "Iron the shirt")
    assert "Sunday 05 May" in run("plan", "move", str(folder), key[:6], "2030-05-05").output
    unknown = run("plan", "tick", str(folder), "zzz")
    assert unknown.exit_code == 1


def test_hours_are_said_shown_and_planned_with(folder: Path, tmp_path: Path) -> None:
    assert "Nothing said yet" in run("plan", "hours", str(folder)).output
    assert run("plan", "hours", str(folder), "weekday", "0").exit_code == 0
    run("plan", "hours", str(folder), "weekend", "any", "--from", "09:15")
    said = json.loads(run("plan", "hours", str(folder), "--json").output)
    assert said == {
        "weekday": {"minutes": 0, "from": None},
        "weekend": {"minutes": None, "from": "09:15"},
    }
    assert all("T09:15" in one["at"] or one["at"] for one in shown(folder) if one["at"])
    assert run("plan", "hours", str(folder), "weekday").exit_code == 2
    assert run("plan", "hours", str(folder), "weekday", "many").exit_code == 2
    assert run("plan", "hours", str(folder), "someday", "30").exit_code == 1
    saved = tmp_path / "plan.ics"
    assert run("plan", "save", str(folder), str(saved)).exit_code == 0
    assert saved.read_bytes().count(b"BEGIN:VEVENT") >= 1
