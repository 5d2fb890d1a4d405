"""`secondround questions`: the list, one of them, an answer, and what came."""

import json
from pathlib import Path
from typing import Any

import pytest

from interfaces.cli.running import run

POSTING = """# Ward Manager

St Ebba Hospital

## Your tasks and what we ask for

- Registered nurse
- Lead a team of twelve
- Plan the rota

## We offer

- 30 days of leave
"""


@pytest.fixture
def folder(own_folder: Path, tmp_path: Path) -> Path:
    (own_folder / "posting.md").write_text(POSTING, encoding="utf-8")
    (own_folder / "invitation.md").write_text(
        "Dear Maud,\n\nthe second interview is on 8 December 2026, 14:30. "
        "You will meet Alda Crane, Head of Nursing.\n",
        encoding="utf-8",
    )
    run("prepare", own_folder, "--out", tmp_path / "out", "--as-of", "2026-12-04")
    return own_folder


def listed(folder: Path, *options: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        run("questions", "list", folder, "--json", *options).stdout
    )
    return found


def test_the_list_is_narrowed_and_cut(folder: Path) -> None:
    assert len(listed(folder, "--top", 7)) == 7
    assert {one["kind"] for one in listed(folder, "--kind", "terms")} == {"terms"}
    alda = listed(folder, "--person", "alda")
    assert alda
    assert all("Alda Crane" in one["for_whom"] for one in alda)
    plain = run("questions", "list", folder, "--top", 1).stdout
    assert listed(folder, "--top", 1)[0]["text"] in plain
    assert "No question" in run("questions", "list", folder, "--kind", "nothing").stdout


def test_one_is_shown_and_answered(folder: Path) -> None:
    key = next(one["key"] for one in listed(folder) if one["citations"])
    shown = run("questions", "show", folder, key).stdout
    assert "posting.md" in shown
    assert "(not written yet)" in shown
    run("questions", "answer", folder, key, "I would listen first.")
    assert "I would listen first." in run("questions", "show", folder, key).stdout
    run("questions", "answer", folder, key, given="From a pipe.\n")
    assert [one["answer"] for one in listed(folder, "--ready", "written")] == ["From a pipe."]
    run("questions", "show", folder, "nothing", status=1)


def test_what_came_is_counted_from_five_on(folder: Path) -> None:
    keys = [one["key"] for one in listed(folder, "--top", 3)]
    said = run("questions", "came", folder, *keys, "--other", "Who are you?").stdout
    assert "4 marked" in said
    said = run("questions", "came", folder, "--other", "Why nursing at all?").stdout
    assert "3 of 5 were foreseen, 60% (with so few, anything from 23% to 88%)" in said
    body = json.loads(run("questions", "came", folder, "--json").stdout)
    assert (body["asked"], body["foreseen"], body["share"]) == (5, 3, 0.6)
    mark = body["marks"][0]["key"]
    assert "4 marked" in run("questions", "came", folder, "--undo", mark).stdout
    run("questions", "came", folder, "nothing", status=1)
