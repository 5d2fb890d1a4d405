"""`secondround rehearse`: a sitting typed on a terminal, its follow-ups, and what is left of it."""

import json
from pathlib import Path

import pytest

from interfaces.cli.running import run


@pytest.fixture
def folder(own_folder: Path, tmp_path: Path) -> Path:
    (own_folder / "cv.md").write_text("# Noel Adair\n\n- Led a team of four\n", encoding="utf-8")
    (own_folder / "posting.md").write_text("# Controller\n\nHalle GmbH\n", encoding="utf-8")
    run("prepare", own_folder, "--out", tmp_path / "out", "--as-of", "2026-12-04")
    return own_folder


def test_answers_are_kept_and_what_they_ask_on_is_asked(folder: Path) -> None:
    typed = "I would listen first.\n\nTo the\x1b[2J four.\n\n:stop\n"
    said = run("rehearse", "start", folder, "--minutes", "5", given=typed).output
    assert "They ask on:" in said
    first, second = json.loads(run("rehearse", "takes", folder, "--json").output)
    assert second["of"] == first["key"]
    assert second["asked"] == first["follow"]["text"]
    assert "\x1b" not in run("rehearse", "show", folder, second["key"]).output
    run("rehearse", "grade", folder, first["key"][:6], "good")
    run("rehearse", "forget", folder, second["key"])
    assert len(json.loads(run("rehearse", "takes", folder, "--json").output)) == 1


def test_what_is_not_there_is_said(folder: Path, tmp_path: Path) -> None:
    assert "Nothing was answered yet." in run("rehearse", "takes", folder).output
    assert "panel show" in run("rehearse", "start", folder, "--with", "Nobody", status=1).output
    notes = tmp_path / "notes.mp3"
    notes.write_text("These are notes.")
    questions = json.loads(run("questions", "list", folder, "--json").output)
    run("rehearse", "hear", folder, notes, "--question", questions[0]["key"], status=1)
    assert "Nothing was answered yet." in run("rehearse", "takes", folder).output
