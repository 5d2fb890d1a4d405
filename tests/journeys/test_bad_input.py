"""Bad input is refused or read with a clear word, the rest is prepared, and the exit status says so."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from journeys.odd_files import lay_odd_files
from secondround.interfaces.cli.main import secondround

REFUSED = {
    "encrypted.pdf": "password",
    "truncated.pdf": "",
    "scan.pdf": "",
    "film.pdf": "100 MB",
    "link.txt": "leads out of the folder",
    "empty.txt": "empty",
}


def prepare(folder: Path, *more: str) -> Result:
    command = ["prepare", str(folder), "--as-of", "2026-12-04", "--json", *more]
    return CliRunner(catch_exceptions=False).invoke(secondround, command)


@pytest.fixture
def odd(tmp_path: Path, tmp_home: Path) -> tuple[Path, Result]:
    folder = tmp_path / "odd files"
    lay_odd_files(folder)
    return folder, prepare(folder)


def said(result: Result) -> dict[str, Any]:
    return {one["name"]: one for one in json.loads(result.stdout)["documents"]}


def test_each_odd_file_is_named_with_what_to_do(odd: tuple[Path, Result]) -> None:
    folder, result = odd
    assert result.exit_code == 3
    documents = said(result)
    assert {path.name for path in folder.iterdir()} <= documents.keys()
    for name, word in REFUSED.items():
        assert documents[name]["status"] == "refused", documents[name]
        assert word in documents[name]["message"].lower() or word in documents[name]["message"]
        assert len(documents[name]["message"]) > 30, documents[name]


def test_what_can_be_read_of_them_is_read_with_a_word(odd: tuple[Path, Result]) -> None:
    documents = said(odd[1])
    for name in ("really a pdf.docx", "bytes.txt", "no date.ics", "tracked.docx", "climbing.zip"):
        assert documents[name]["status"] == "partly", documents[name]
        assert documents[name]["message"]
    assert documents["climbing.zip/inside.txt"]["status"] == "read"
    assert documents["bomb.zip"]["status"] in ("partly", "refused")
    assert documents["posting.md"]["kind"] == "posting"
    assert documents["notes.txt"]["kind"] == "notes"


def test_the_rest_is_prepared_and_nothing_got_in(odd: tuple[Path, Result]) -> None:
    out = Path(json.loads(odd[1].stdout)["out"])
    brief = json.loads((out / "brief.json").read_text("utf-8"))
    everything = json.dumps(brief)
    assert brief["requirements"]
    assert brief["exchanges"]
    assert "nobody may read this" not in everything
    assert "climbed out" not in everything
    assert "temporary" not in everything
    page = (out / "brief.html").read_text("utf-8")
    assert "the script ran" not in page
    assert "onerror" not in page
    assert not list(odd[0].parent.rglob("outside.txt"))


@pytest.mark.parametrize(
    ("name", "text"), [("missing", None), ("empty folder", ""), ("a file", "text")]
)
def test_what_is_no_folder_of_documents_is_refused(
    tmp_path: Path, tmp_home: Path, name: str, text: str | None
) -> None:
    place = tmp_path / name
    if text:
        place.write_text(text)
    elif text == "":
        place.mkdir()
    result = prepare(place)
    assert result.exit_code == 1
    assert len(result.stderr.strip().splitlines()) == 2, result.stderr


def test_the_candidates_folder_is_never_written_into(tmp_path: Path, tmp_home: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "notes.txt").write_text("Q: why? -> growth")
    result = prepare(folder, "--out", str(folder / "out"))
    assert result.exit_code == 1
    assert "--out" in result.stderr
    assert prepare(folder).exit_code == 0
    assert [path.name for path in folder.iterdir()] == ["notes.txt"]
    assert (tmp_path / "mine-prepared" / "brief.html").is_file()


def test_a_folder_of_only_unreadable_things_still_says_what_to_bring(
    tmp_path: Path, tmp_home: Path
) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(200))
    with zipfile.ZipFile(folder / "nothing.zip", "w"):
        pass
    result = prepare(folder)
    assert result.exit_code == 3
    page = (tmp_path / "odd-prepared" / "brief.html").read_text("utf-8")
    assert "Add the posting" in page
