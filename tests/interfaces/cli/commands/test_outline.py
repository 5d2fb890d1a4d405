"""`secondround assignment outline`, `export` and `bring-back`."""

import io
import json
from pathlib import Path

import pytest
from pptx import Presentation

from interfaces.cli.running import run

EXAMPLE = Path(__file__).parents[4] / "examples" / "risk-analyst"
INVITATION = "Invitation to second interview.eml"


@pytest.fixture
def folder(own_folder: Path, tmp_path: Path) -> Path:
    (own_folder / INVITATION).write_bytes((EXAMPLE / INVITATION).read_bytes())
    run("prepare", own_folder, "--out", tmp_path / "out", "--as-of", "2026-12-04")
    return own_folder


def test_it_goes_out_and_comes_back(folder: Path, tmp_path: Path) -> None:
    body = json.loads(run("assignment", "outline", folder, "--json").stdout)
    assert body["minutes"] == {"planned": 10.0, "length": 10, "over": 0.0}
    first, second = body["sections"][:2]
    assert f"1. {first['title']}" in run("assignment", "outline", folder).stdout
    file = tmp_path / "mine.pptx"
    run("assignment", "export", folder, file)
    run("assignment", "export", folder, file, status=1)
    made = Presentation(io.BytesIO(file.read_bytes()))
    made.slides[1].shapes.title.text = "Where you stand"
    made.slides[2].shapes.title.text = "What you ask"
    made.save(str(file))
    run("edit", folder, "outline_parts", second["key"], "title", "My question")
    told = json.loads(run("assignment", "bring-back", folder, file, "--json").stdout)
    assert [one["theirs"] for one in told["taken"]] == ["Where you stand"]
    assert [one["key"] for one in told["open"]] == [f"part.{second['key']}."]
    left = run("assignment", "bring-back", folder, "--theirs", f"part.{second['key']}.").stdout
    assert "Nothing is left to choose." in left
    now = json.loads(run("assignment", "outline", folder, "--json").stdout)
    assert [one["title"] for one in now["sections"][:2]] == ["Where you stand", "What you ask"]
    run("assignment", "export", folder, tmp_path / "mine.odp", status=1)


def test_a_template_is_kept(folder: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.pptx"
    Presentation().save(str(theirs))
    run("assignment", "export", folder, tmp_path / "a.pptx", "--template", theirs)
    run("assignment", "export", folder, tmp_path / "b.pptx")
    assert Presentation(str(tmp_path / "b.pptx")).slide_width == 9144000


def test_slides_that_came_back_are_written_into(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.pptx"
    run("assignment", "export", folder, file)
    made = Presentation(str(file))
    made.slides[1].shapes.add_shape(1, 0, 0, 99, 99).name = "Drawn"
    made.save(str(file))
    run("assignment", "bring-back", folder, file)
    second = json.loads(run("assignment", "outline", folder, "--json").stdout)["sections"][1]
    run("edit", folder, "outline_parts", second["key"], "removed", "true")
    told = run("assignment", "export", folder, tmp_path / "into.pptx").stdout
    assert "Written into the file you brought back" in told
    assert f"no part of the outline any more: {second['title']}" in told
    assert drawn_in(tmp_path / "into.pptx")
    told = run("assignment", "export", folder, tmp_path / "clean.pptx", "--clean").stdout
    assert "brought back:" not in told
    assert not drawn_in(tmp_path / "clean.pptx")


def drawn_in(file: Path) -> bool:
    return any(one.name == "Drawn" for s in Presentation(str(file)).slides for one in s.shapes)
