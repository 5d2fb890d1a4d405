"""LibreOffice opens what we write, without repairing it, and gives it back with everything in it."""

import os
import subprocess
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pypdfium2
import pytest

from adapters.office.manuscripts import FORMATS, WHOLE, as_written, come_home
from adapters.office.test_slides_into import REWRITTEN, edited
from secondround.adapters.office.writing.writers import SlidesWriter, office_writers
from secondround.foundation.ports.office.written import Leaf

pytestmark = [pytest.mark.office, pytest.mark.xdist_group("office")]

WRITERS = office_writers()
LONGEST = 120
"""Seconds; a machine that is busy takes long to start it."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the whole manuscript in each format, called as the format is."""
    folder = tmp_path_factory.mktemp("written")
    for format_ in FORMATS:
        (folder / f"{format_}.{format_}").write_bytes(WRITERS[format_].write(WHOLE))
    return folder


def test_it_is_opened_without_repair_and_shows_everything(written: Path) -> None:
    """A file that is damaged is not opened without somebody's word, and makes no PDF."""
    files = [written / f"{format_}.{format_}" for format_ in FORMATS]
    damaged = written / "damaged.pptx"
    damaged.write_bytes(files[0].read_bytes()[:-900])
    convert([*files, damaged], "pdf", written / "out")
    assert not (written / "out" / "damaged.pdf").exists()
    for format_ in FORMATS:
        text = text_of(written / "out" / f"{format_}.pdf")
        for words in ("Risks of the move", "The lease ends in March", "One supplier", "Step 11"):
            assert words in text, (format_, words)
        assert "12 #1" in text, format_


def test_what_it_saves_comes_home(written: Path) -> None:
    for format_ in FORMATS:
        name = f"{format_}.{format_}"
        convert([written / name], format_, written / "out")
        writer = WRITERS[format_]
        returned = writer.read_back((written / "out" / name).read_bytes(), name)
        assert returned.mark == WHOLE.mark, format_
        plain = partial(_plain, with_notes=format_ != "xlsx")
        assert list(map(plain, come_home(WHOLE, returned))) == list(map(plain, as_written(WHOLE)))


def test_slides_that_came_back_are_opened_without_repair_and_show_old_and_new(
    written: Path,
) -> None:
    """What LibreOffice saved is written into, with rows, parts and an order that are new."""
    folder = written / "into"
    folder.mkdir()
    (folder / "edited.pptx").write_bytes(edited())
    convert([folder / "edited.pptx"], "pptx", folder / "saved")
    writer = SlidesWriter()
    into = writer.write_into(REWRITTEN, (folder / "saved" / "edited.pptx").read_bytes(), "x.pptx")
    assert into.removed == ("Map",)
    (folder / "into.pptx").write_bytes(into.data)
    convert([folder / "into.pptx"], "pdf", folder)
    text = text_of(folder / "into.pdf")
    for words in ("My own", "The lease ends in May", "A new part", "A new row", "Step 11"):
        assert words in text, words
    assert "Old servers" not in text
    convert([folder / "into.pptx"], "pptx", folder / "again")
    home = writer.read_back((folder / "again" / "into.pptx").read_bytes(), "x.pptx")
    keys = [one.key for one in home.leaves if one.key]
    assert keys == ["cover", *(one.key for one in REWRITTEN.leaves)]


def convert(files: Sequence[Path], to: str, out: Path) -> None:
    command = [
        os.environ["SECONDROUND_TEST_OFFICE"],
        f"-env:UserInstallation=file://{out.parent / 'profile'}",
        *("--headless", "--norestore", "--convert-to", to, "--outdir", str(out)),
    ]
    subprocess.run([*command, *map(str, files)], timeout=LONGEST, check=False, capture_output=True)


def text_of(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).split())


def _plain(one: Leaf, with_notes: bool) -> Leaf:
    """Without what a workbook does not hold, and the key that a subtitle never had."""
    lines = tuple(("" if one.key == "cover" else key, text, "") for key, text, _ in one.lines)
    return Leaf(one.key, one.title, lines, one.notes if with_notes else "", one.table)
