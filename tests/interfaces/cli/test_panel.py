"""The panel on the command line: shown, settled, corrected, added to, erased, exported."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from desk import lay
from mails import invitation
from secondround.interfaces.cli.main import secondround

MAIL = invitation("Anna Weber, Head of Risk, and Tom Lee, risk analyst")
NAMES = {"Anna Weber", "Tom Lee", "Claire Muller"}


def run(command: str, folder: Path, *arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(secondround, ["panel", command, str(folder), *arguments])
    assert result.exit_code == code, result.output
    return result


@pytest.fixture
def folder(tmp_path: Path, tmp_home: Path) -> Path:
    made = lay(tmp_path / "mine", {"mail.eml": MAIL})
    CliRunner(catch_exceptions=False).invoke(
        secondround, ["prepare", str(made), "--as-of", "2026-12-01"]
    )
    return made


def shown(folder: Path, *who: str) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(run("show", folder, *who, "--json").stdout)
    return body


def test_who_will_be_there_and_what_one_rests_on(folder: Path) -> None:
    listed = run("show", folder).stdout
    assert all(name in listed for name in NAMES)
    assert "8 December" in listed
    one = run("show", folder, "weber").stdout
    assert "Title: Head of Risk [mail.eml, line 5; 2026-11-19]" in one
    assert "decides (inferred)" in one
    assert "What they may ask" in one
    assert {"person", "questions", "enquiries"} == shown(folder, "Anna Weber").keys()
    assert "There are:" in run("show", folder, "nobody", code=1).output


def test_a_field_is_corrected_and_the_correction_taken_back(folder: Path) -> None:
    run("correct", folder, "weber", "title", "Chief Risk Officer")
    assert "Title: Chief Risk Officer\n" in run("show", folder, "weber").stdout
    run("correct", folder, "weber", "title", "--undo")
    assert "Title: Head of Risk" in run("show", folder, "weber").stdout
    run("correct", folder, "weber", "title", code=2)


def test_somebody_is_added_and_a_doubt_settled(folder: Path) -> None:
    assert "peer" in run("add", folder, "A. Weber", "--title", "Analyst").stdout
    body = shown(folder)
    doubt = next(one for one in body["doubts"] if one["kind"] == "same")
    run("settle", folder, doubt["key"][:6], "same")
    left = shown(folder)
    assert left["doubts"] == []
    assert {one["name"] for one in left["people"]} == NAMES
    run("settle", folder, "ffffff", code=2)


def test_a_person_is_erased_only_when_confirmed(folder: Path) -> None:
    run("erase", folder, "weber", code=1)
    assert "Anna Weber" in run("show", folder).stdout
    assert "Erased" in run("erase", folder, "weber", "--yes").stdout
    assert "Weber" not in run("show", folder, "--json").stdout


def test_contacts_are_written(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "people.vcf"
    run("export", folder, "--out", str(out))
    assert out.read_text().count("BEGIN:VCARD") == len(NAMES)
    assert "Anna" in run("export", folder, "weber").stdout
