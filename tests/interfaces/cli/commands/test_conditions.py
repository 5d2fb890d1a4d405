"""secondround conditions: shown, added to, corrected, and what may be asked."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk import lay
from secondround.interfaces.cli.main import secondround

POSTING = """# Clerk (m/f/x), Harbour Office

Location: Namur

We are looking for a clerk.

## Your tasks

- You keep the register of ships

## What we offer

- 30 days of annual leave
- 38 hours a week
"""


def run(*arguments: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(secondround, list(arguments))


@pytest.fixture
def folder(tmp_path: Path, tmp_home: Path) -> str:
    folder = str(lay(tmp_path / "mine", {"posting.md": POSTING}))
    assert run("prepare", folder, "--out", str(tmp_path / "out")).exit_code in (0, 3)
    return folder


def test_the_sheet_is_shown_added_to_and_corrected(folder: str) -> None:
    shown = run("conditions", "show", folder).stdout
    assert "30 days of annual leave" in shown
    assert "open. Ask the recruiter" in shown
    added = run("conditions", "add", folder, "salary", "about €3,000 a month", "--by", "Anna")
    assert "Kept: salary: about €3,000 a month (Anna" in added.stdout
    body = json.loads(run("conditions", "show", folder, "--topic", "salary", "--json").stdout)
    assert [(one["sure"], one["pay"]["low"]) for one in body["terms"]] == [("hedged", 3000)]
    key = body["terms"][0]["key"]
    corrected = run("conditions", "correct", folder, key, "€3,100 a month")
    assert "€3,100 a month" in corrected.stdout
    assert "€3,100 a month" in run("conditions", "show", folder).stdout
    assert run("conditions", "correct", folder, "nothing", "words").exit_code == 1


def test_an_unknown_topic_is_named_and_the_known_ones_told(folder: str) -> None:
    result = run("conditions", "add", folder, "weather", "Rain")
    assert result.exit_code == 2
    assert "home working" in result.stderr


def test_rights_come_with_their_articles(folder: str) -> None:
    shown = run("conditions", "rights", folder).stdout
    assert "The post is in the European Union: Location: Namur" in shown
    assert "(Article 5(2))" in shown
    assert "32023L0970" in shown
    assert "not legal advice" in shown
    assert json.loads(run("conditions", "rights", folder, "--json").stdout)["reaches"] == "yes"
