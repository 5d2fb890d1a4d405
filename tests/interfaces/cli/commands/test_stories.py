"""`secondround stories`: the board, one of them, what it lacks, one of one's own, and which answer tells it."""

import json
from pathlib import Path

import pytest

from interfaces.cli.running import run

CV = (
    "# Noel Adair\n\n## Experience\n\n### Controller, Grell AG, March 2021 to today\n\n"
    "- Shortened the monthly close from 10 working days to 6\n"
    "- Member of the working group that replaced the old ledger\n"
)
POSTING = "# Controller\n\nHalle GmbH\n\n## What we ask for\n\n- Close the books every month\n"


@pytest.fixture
def folder(own_folder: Path, tmp_path: Path) -> Path:
    (own_folder / "cv.md").write_text(CV, encoding="utf-8")
    (own_folder / "posting.md").write_text(POSTING, encoding="utf-8")
    run("prepare", own_folder, "--out", tmp_path / "out", "--as-of", "2026-12-04")
    return own_folder


def test_the_board_is_shown_and_given_as_data(folder: Path) -> None:
    body = json.loads(run("stories", "list", folder, "--json").stdout)
    assert {"stories", "questions", "people"} == set(body)
    one = next(s for s in body["stories"] if s["action"].startswith("Shortened"))
    assert (one["when"]["start"], one["when"]["of_post"], one["heard"]) == ("2021-03-01", True, [])
    assert any(q["stories"].get(one["key"]) == "serves" for q in body["questions"])
    plain = run("stories", "list", folder).stdout
    assert one["title"] in plain
    assert "2021 – today (the time of the post) · not told yet" in plain


def test_a_story_is_completed_added_and_told(folder: Path) -> None:
    body = json.loads(run("stories", "list", folder, "--json").stdout)
    key = next(s["key"] for s in body["stories"] if s["action"].startswith("Member"))
    assert "? [own part]" in run("stories", "show", folder, key).stdout
    run("stories", "complete", folder, key, "own part", given="I wrote the tests.\n")
    said = run("stories", "complete", folder, key, "result", "It went live in May 2024.").stdout
    assert said == "Kept. Still missing: What was asked of you, and why it mattered.\n"
    shown = json.loads(run("stories", "show", folder, key, "--json").stdout)
    assert shown["action"].endswith("the old ledger. I wrote the tests.")
    assert [ask["lack"] for ask in shown["asks"]] == ["task"]
    run("stories", "complete", folder, key, "moral", "Be kind.", status=1)
    question = body["questions"][0]["key"]
    made = run("stories", "add", folder, "The audit", "--question", question).stdout.split()[-1]
    own = json.loads(run("stories", "show", folder, made.rstrip("."), "--json").stdout)
    assert own["told_in"] == [question]
    assert "not told yet" in run("stories", "tell", folder, question, key).stdout
    assert f"# [{question}]" in run("stories", "show", folder, key).stdout
    assert "no story" in run("stories", "tell", folder, question).stdout
    run("stories", "show", folder, "none", status=1)
    run("stories", "tell", folder, question, "none", status=1)
