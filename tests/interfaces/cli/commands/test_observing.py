"""`secondround rehearse observe`, `export` and `import`: the sheet, on paper, a sitting as a page, ratings back."""

import json
from pathlib import Path

import pytest

from interfaces.cli.running import run

POSTING = "# Controller\n\nHalle GmbH\n\n## What we ask for\n\n- Close the books every month\n"
GOOD = {"answered": "yes", "own": "partly", "concrete": "no", "again": "yes"}


@pytest.fixture
def folder(own_folder: Path, tmp_path: Path) -> Path:
    (own_folder / "posting.md").write_text(POSTING, encoding="utf-8")
    run("prepare", own_folder, "--out", tmp_path / "out", "--as-of", "2026-12-04")
    run("rehearse", "start", own_folder, given="I close the books in six days.\n\n:stop\n")
    return own_folder


def test_a_sheet_a_page_and_ratings_that_come_back(folder: Path, tmp_path: Path) -> None:
    sheet = json.loads(run("rehearse", "observe", folder, "--json").stdout)
    (take,) = [each["take"] for put in sheet["puts"] for each in put["heard"]]
    run("rehearse", "observe", folder, "--paper", tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    run("rehearse", "export", folder, "--out", tmp_path / "far.html")
    page = (tmp_path / "far.html").read_text("utf-8")
    assert "I close the books in six days." in page
    whole = {"secondround": "ratings of a rehearsal", "version": 1, "who": "Ann"}
    whole |= {"sitting": take["sitting"], "ratings": [{"take": take["key"], **GOOD}]}
    back = tmp_path / "ratings.json"
    back.write_text(json.dumps(whole), encoding="utf-8")
    assert "Ratings kept: 1" in run("rehearse", "import", folder, back).stdout
    assert "rated: Ann" in run("rehearse", "observe", folder).stdout
    back.write_text(json.dumps(whole | {"sitting": "0" * 12}), encoding="utf-8")
    refused = run("rehearse", "import", folder, back, status=1)
    assert "another sitting" in refused.stderr
