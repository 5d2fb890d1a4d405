"""Rules of the house plan that the import contracts cannot say."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from house.source import ROOT, SRC, TESTS, parsed, python_files, stated

METHOD = SRC / "preparation"


def test_a_package_opens_only_its_own_store() -> None:
    strangers = []
    for path in python_files(METHOD):
        own = f"secondround.preparation.{path.relative_to(METHOD).parts[0]}."
        strangers += [
            f"{path.relative_to(ROOT)}: {name}"
            for name in imported(path)
            if re.search(r"\.store(\.|$)", name) and not name.startswith(own)
        ]
    assert not strangers


def test_every_package_says_in_one_docstring_what_it_gives() -> None:
    """`__init__.py` holds a docstring and nothing else."""
    wrong = []
    for path in SRC.rglob("__init__.py"):
        tree = parsed(path)
        if not ast.get_docstring(tree) or len(tree.body) > 1:
            wrong.append(str(path.relative_to(ROOT)))
    assert not sorted(wrong)


def test_no_module_is_a_drawer_for_anything() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
    assert not [str(p) for p in [*python_files(SRC), *python_files(TESTS)] if p.stem in drawers]


def test_no_test_is_left_out() -> None:
    left_out = re.compile(r"pytest[.](mark[.](skip|xfail)|skip|xfail|importorskip)")
    assert not [
        str(path.relative_to(ROOT))
        for path in python_files(TESTS)
        if left_out.search(path.read_text(encoding="utf-8"))
    ]


def imported(path: Path) -> Iterator[str]:
    """Full names: `from a.b import c` gives "a.b" and "a.b.c"."""
    for node in stated(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
