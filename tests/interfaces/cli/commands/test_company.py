"""`secondround company`: the dossier, the summary and the cards on the terminal."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk import lay
from secondround.interfaces.cli.main import secondround

ABOUT = """# About Pellworth

Pellworth is a maker of rope for sailing ships in Riga. It was founded in 1911 by two sisters.

Pellworth employs 240 people. Our values are calm, care and thrift.
"""
NEWS = """# Pellworth buys a yard

Pellworth bought a yard in Porto on 20 November 2026. Pellworth employs 180 people, its accounts show.
"""
NOTES = "Interview notes, 12 November 2026. They asked me why I want to leave. I asked about pay."


@pytest.fixture
def folder(tmp_path: Path, tmp_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SECONDROUND_MEANING", "off")
    files = {"about.md": ABOUT, "news.md": NEWS, "interview notes.txt": NOTES}
    made = lay(tmp_path / "mine", files)
    everything = ["prepare", str(made), "--as-of", "2026-11-29"]
    assert CliRunner().invoke(secondround, everything).exit_code == 0
    return made


def run(*words: str, given: str = "") -> Result:
    return CliRunner(catch_exceptions=False).invoke(secondround, ["company", *words], input=given)


def test_the_dossier_is_shown_with_sources_and_what_is_missing(folder: Path) -> None:
    shown = run("show", str(folder)).stdout
    assert "Pellworth is a maker of rope for sailing ships in Riga." in shown
    assert "about.md, line 3" in shown
    assert "founded in 1911 by two sisters." in shown
    assert "Not known yet" in shown
    assert shown.index("New since the last interview") < shown.index("History")


def test_one_theme_and_one_part(folder: Path) -> None:
    only = json.loads(run("show", str(folder), "--theme", "history", "--json").stdout)
    assert {one["theme"] for one in only["facts"]} == {"history"}
    assert run("show", str(folder), "--theme", "gossip").exit_code == 1
    missing = run("show", str(folder), "--part", "missing").stdout
    assert missing.startswith("Not known yet")


def test_what_does_not_agree_stands_together_the_newest_first(folder: Path) -> None:
    body = json.loads(run("show", str(folder), "--part", "disputes", "--json").stdout)
    (sides,) = body["disputes"]
    assert {"240" in one["text"] for one in sides} == {True, False}


def test_the_summary_says_how_long_it_takes(folder: Path) -> None:
    shown = run("summary", str(folder)).stdout
    assert "Where they come from:" in shown
    assert "seconds aloud" in shown
    body = json.loads(run("summary", str(folder), "--json").stdout)
    assert all(line["fact"]["citations"] for line in body["lines"])


def test_cards_are_graded_with_ankis_keys_and_a_grade_is_taken_back(folder: Path) -> None:
    shown = run("recall", str(folder), given=" 3 1uq").stdout
    assert "____" in shown
    met = [one for one in json.loads(run("recall", str(folder), "--json").stdout) if one["seen"]]
    assert len(met) == 1
    before = len(json.loads(run("recall", str(folder), "--json").stdout))
    assert before > 3


def test_a_grade_before_the_rest_is_shown_is_none(folder: Path) -> None:
    run("recall", str(folder), given="3q")
    assert not [
        one for one in json.loads(run("recall", str(folder), "--json").stdout) if one["seen"]
    ]
