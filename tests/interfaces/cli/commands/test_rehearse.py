"""`secondround rehearse`: a sitting typed on a terminal, its follow-ups, and what is left of it."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interfaces.cli.running import run
from secondround.interfaces.cli.commands.preparing.rehearsing.told import (
    compared,
    short,
    side_by_side,
)
from secondround.preparation.rehearsal.delivery.model import Delivery
from secondround.preparation.rehearsal.model import Take

TAKE = Take("t", "s", "q", "Why?", "", datetime(2026, 12, 4, tzinfo=UTC), "en", "spoken")


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


def test_answers_are_listed_with_their_facts_corrected_and_shown_side_by_side(folder: Path) -> None:
    questions = json.loads(run("questions", "list", folder, "--json").output)
    key = questions[0]["key"]
    for words in ("I would listen to the four.", "I would write down the eight steps."):
        typed = f"{words}\n\n:stop\n"
        run("rehearse", "start", folder, "--question", key, given=typed)
    first, second = json.loads(run("rehearse", "takes", folder, "--json").output)
    told = run("rehearse", "correct", folder, second["key"], "I led the eight steps myself.").output
    assert "Change one thing:" in told
    run("rehearse", "correct", folder, second["key"], "--said", "9", status=1)
    both = run("rehearse", "show", folder, second["key"], "--beside", first["key"]).output
    assert "Then: I would listen to the four." in both
    assert "Now: I led the eight steps myself." in both


def test_what_was_measured_stands_beside_ones_own_takes() -> None:
    delivery = Delivery(
        "en", 62.0, 60.0, 50.0, 140, 140.0, 168.0, (), 0.5, (), (), (), (), 3, 1, (), None
    )
    takes = [
        replace(TAKE, key=key, delivery=replace(delivery, answer=seconds))
        for key, seconds in (("a", 60.0), ("b", 80.0), ("c", 90.0))
    ]
    lines = [line.split() for line in compared(takes[2], takes)]
    assert lines[0] == ["now", "usually", "last", "time"]
    assert lines[1] == ["seconds", "90.0", "70.0", "80.0"]
    rows = [line.split() for line in side_by_side(takes[0], takes[1])]
    assert ["seconds", "60.0", "80.0"] in rows
    assert short(takes[0]) == "60 s · 140 words a minute · fillers: 0"
    assert not list(compared(TAKE, takes))
