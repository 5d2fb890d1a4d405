"""The panel on the command line: shown, settled, corrected, added to, erased, exported."""

import json
from pathlib import Path
from typing import Any

import pytest

from interfaces.cli.running import prepared, run
from mails import invitation

MAIL = invitation("Anna Weber, Head of Risk, and Tom Lee, risk analyst")
NAMES = {"Anna Weber", "Tom Lee", "Claire Muller"}


@pytest.fixture
def folder(tmp_path: Path, tmp_home: Path) -> Path:
    return prepared(tmp_path / "mine", {"mail.eml": MAIL})


def shown(folder: Path, *who: str) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(run("panel", "show", folder, *who, "--json").stdout)
    return body


def test_who_will_be_there_and_what_one_rests_on(folder: Path) -> None:
    listed = run("panel", "show", folder).stdout
    assert all(name in listed for name in NAMES)
    assert "8 December" in listed
    one = run("panel", "show", folder, "weber").stdout
    assert "Title: Head of Risk [mail.eml, line 5; 2026-11-19]" in one
    assert "decides (inferred)" in one
    assert "What they may ask" in one
    assert {"person", "questions", "enquiries"} == shown(folder, "Anna Weber").keys()
    assert "There are:" in run("panel", "show", folder, "nobody", status=1).output


def test_a_field_is_corrected_and_the_correction_taken_back(folder: Path) -> None:
    run("panel", "correct", folder, "weber", "title", "Chief Risk Officer")
    assert "Title: Chief Risk Officer\n" in run("panel", "show", folder, "weber").stdout
    run("panel", "correct", folder, "weber", "title", "--undo")
    assert "Title: Head of Risk" in run("panel", "show", folder, "weber").stdout
    run("panel", "correct", folder, "weber", "title", status=2)


def test_somebody_is_added_and_a_doubt_settled(folder: Path) -> None:
    assert "peer" in run("panel", "add", folder, "A. Weber", "--title", "Analyst").stdout
    body = shown(folder)
    doubt = next(one for one in body["doubts"] if one["kind"] == "same")
    run("panel", "settle", folder, doubt["key"][:6], "same")
    left = shown(folder)
    assert left["doubts"] == []
    assert {one["name"] for one in left["people"]} == NAMES
    run("panel", "settle", folder, "ffffff", status=2)


def test_a_person_is_erased_only_when_confirmed(folder: Path) -> None:
    run("panel", "erase", folder, "weber", status=1)
    assert "Anna Weber" in run("panel", "show", folder).stdout
    assert "Erased" in run("panel", "erase", folder, "weber", "--yes").stdout
    assert "Weber" not in run("panel", "show", folder, "--json").stdout


def test_contacts_are_written(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "people.vcf"
    run("panel", "export", folder, "--out", str(out))
    assert out.read_text().count("BEGIN:VCARD") == len(NAMES)
    assert "Anna" in run("panel", "export", folder, "weber").stdout
