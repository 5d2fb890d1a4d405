"""Preparing again: what changed is updated, what the candidate changed is kept."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desk import desk_kit, lay
from journeys.odd_files import NOTES, POSTING
from secondround.foundation.kit import Kit
from secondround.preparation.brief.lines.steps import edit_line
from secondround.preparation.brief.steps import Prepared, prepare

CV = """# Nora Feld

nora@feld.example

## Experience

Planner, Tramworks, 2019 - today

## Education

Technician, 2016 - 2018
"""
INVITATION = """Dear Ms Feld,
We invite you to a second interview on 8 December 2026 at 14:00.
Eva Kern
"""


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    return desk_kit(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return lay(tmp_path / "mine", {"posting.md": POSTING, "notes.txt": NOTES, "cv.md": CV})


def brief(done: Prepared) -> dict[str, Any]:
    body: dict[str, Any] = json.loads((done.out / "brief.json").read_text("utf-8"))
    return body


def write(done: Prepared, body: dict[str, Any]) -> None:
    (done.out / "brief.json").write_text(json.dumps(body), "utf-8")


def test_an_answer_in_brief_json_outlives_a_new_document(kit: Kit, folder: Path) -> None:
    body = brief(prepare(kit, folder))
    body["questions"][2]["answer"] = "Because of the trams."
    key = body["questions"][2]["key"]
    body["plan"][-1]["done"] = True
    body["questions"].append({"text": "What about Fridays?"})
    removed = body["requirements"].pop(0)["key"]
    write(prepare(kit, folder), body)
    lay(folder, {"invitation.txt": INVITATION})
    after = brief(prepare(kit, folder))
    questions = {one["key"]: one for one in after["questions"]}
    assert questions[key]["answer"] == "Because of the trams."
    assert "What about Fridays?" in [one["text"] for one in after["questions"]]
    assert after["plan"][-1]["done"]
    assert removed not in [one["key"] for one in after["requirements"]]
    assert after["round"]["starts_at"].startswith("2026-12-08T14:00")


def test_what_brief_json_says_of_a_document_holds_and_what_cannot_be_is_set_aside(
    kit: Kit, folder: Path
) -> None:
    done = prepare(kit, folder)
    body = brief(done)
    of = next(one for one in body["documents"] if one["name"] == "notes.txt")
    of |= {"date": "2026-11-20", "company": "Tramelle"}
    write(done, body)
    after = {one["name"]: one for one in brief(prepare(kit, folder))["documents"]}
    assert (after["notes.txt"]["date"], after["notes.txt"]["company"]) == ("2026-11-20", "Tramelle")
    body = brief(done)
    body["documents"][0]["date"] = "the other day"
    body["questions"][0]["answer"] = "Not lost."
    write(done, body)
    again = prepare(kit, folder)
    assert [path.name for path in again.aside] == ["brief (yours 1).json"]
    assert "Not lost." in again.aside[0].read_text("utf-8")


def test_nothing_new_nothing_done(kit: Kit, folder: Path) -> None:
    prepare(kit, folder)
    assert prepare(kit, folder).unchanged
    assert not prepare(replace(kit, now=kit.now + timedelta(hours=2)), folder).unchanged


def test_a_removed_document_takes_its_lines_along(kit: Kit, folder: Path) -> None:
    assert brief(prepare(kit, folder))["exchanges"]
    (folder / "notes.txt").unlink()
    after = brief(prepare(kit, folder))
    assert after["exchanges"] == []
    assert "notes.txt" not in [one["name"] for one in after["documents"]]


def test_a_changed_page_is_set_aside_and_never_lost(kit: Kit, folder: Path) -> None:
    done = prepare(kit, folder)
    (done.out / "brief.html").write_text("my own page")
    again = prepare(kit, folder)
    assert [path.name for path in again.aside] == ["brief (yours 1).html"]
    assert (done.out / "brief (yours 1).html").read_text() == "my own page"
    assert "<main" in (done.out / "brief.html").read_text("utf-8")


@pytest.mark.parametrize("broken", ["{not json", "[]", "", '{"questions": 3, "plan": [1, null]}'])
def test_a_broken_brief_json_is_kept_too(kit: Kit, folder: Path, broken: str) -> None:
    done = prepare(kit, folder)
    (done.out / "brief.json").write_text(broken)
    again = prepare(kit, folder)
    kept = [path.read_text() for path in again.out.glob("brief (yours *).json")]
    assert kept == [broken] or broken.startswith('{"')
    assert brief(again)["requirements"]


def test_files_of_ours_are_known_without_the_database(
    tmp_path: Path, kit: Kit, folder: Path
) -> None:
    done = prepare(kit, folder)
    elsewhere = desk_kit(tmp_path / "other machine", kit.now + timedelta(days=1))
    again = prepare(elsewhere, folder, done.out)
    assert again.aside == ()
    assert again.written


def test_one_line_is_edited_by_its_key(kit: Kit, folder: Path) -> None:
    done = prepare(kit, folder)
    key = brief(done)["questions"][0]["key"]
    edit_line(kit, done.candidacy_id, "questions", key, "answer", "Short and true.")
    assert brief(prepare(kit, folder))["questions"][0]["answer"] == "Short and true."
