"""The gold of exercises holds what its eval says: kinds, halves, seeded faults, words that stand in the briefs."""

import importlib.util
import sys
import tomllib
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from house.source import ROOT
from secondround.preparation.assignment.checked.model import FAULTS

GOLD = sorted((ROOT / "evals" / "gold" / "assignment").glob("*/*.toml"))
KINDS = ("presentation", "report", "communication plan", "audit", "risk analysis")


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


@pytest.fixture(scope="module")
def manuscripts() -> ModuleType:
    """The reader of the eval, which is no part of the product."""
    name = "finished_manuscript"
    path = ROOT / "evals" / "finished" / "manuscript.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def test_every_kind_has_four_briefs_and_two_files() -> None:
    golds = list(map(read, GOLD))
    briefs = Counter(gold["kind"] for gold in golds)
    files = Counter(gold["kind"] for gold in golds if "file" in gold)
    assert all(briefs[kind] >= 4 and files[kind] >= 2 for kind in KINDS)
    assert {gold["language"] for gold in golds} == {"en", "fr", "de"}


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_what_was_marked_stands_in_the_brief(path: Path) -> None:
    gold = read(path)
    brief = gold["brief"]
    text = brief.get("text", gold["documents"]["invitation"])
    marked = [*brief["asked"], *brief["audience"], *brief["forms"], *brief["criteria"]]
    assert not [words for words in marked if words not in text]


def test_faults_of_every_kind_are_seeded(manuscripts: ModuleType) -> None:
    counted = Counter[str]()
    for path in GOLD:
        if file := read(path).get("file"):
            counted.update(
                seed.fault for seed in manuscripts.manuscript(file["text"], "wrong").seeds
            )
            counted.update(one["fault"] for one in file.get("seeded", ()))
            counted["metadata"] += len(file.get("wrong_fields", ()))
    assert set(counted) == set(FAULTS)
    assert counted.total() >= 140


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_seeds_stand_on_their_pages_and_not_in_the_right_version(
    path: Path, manuscripts: ModuleType
) -> None:
    file = read(path).get("file")
    text = file["text"] if file else "# no file"
    wrong, right = (manuscripts.manuscript(text, version) for version in ("wrong", "right"))
    assert not right.seeds
    assert "[[" not in "".join(block.text for leaf in right.leaves for block in leaf.blocks)
    for seed in wrong.seeds:
        for page, words in seed.places:
            assert words in shown(wrong, page)


def shown(manuscript: Any, page: int) -> str:
    """Every word of a page, what is tracked and hidden too; of all pages where it is none."""
    leaves = manuscript.leaves[page - 1 : page] if page > 0 else manuscript.leaves
    runs = (
        run.text for leaf in leaves for block in leaf.blocks for cell in block.cells for run in cell
    )
    lines = (block.text for leaf in leaves for block in leaf.blocks)
    return "\n".join([*(leaf.title for leaf in leaves), *lines, *runs])
