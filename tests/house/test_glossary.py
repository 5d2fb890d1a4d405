"""One word per thing: the glossary and the code say the same."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from house.source import ROOT, SRC, parsed, python_files, stated

METHOD = SRC / "preparation"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| say ")
]


def test_every_class_of_a_model_stands_in_the_glossary() -> None:
    models = sorted(METHOD.glob("*/model.py"))
    assert models
    known = {name for row in ROWS for name in re.findall(r"`(\w+)`", row[2])}
    assert not {name for path in models for name in public_classes(path)} - known


def test_every_class_in_the_glossary_is_one_of_a_model() -> None:
    written = {name for path in METHOD.glob("*/model.py") for name in public_classes(path)}
    assert not {name for row in ROWS for name in re.findall(r"`(\w+)`", row[2])} - written


def test_no_name_of_the_method_uses_a_word_that_is_not_said() -> None:
    assert not [
        f"{path.relative_to(ROOT)}: {name}"
        for path in python_files(METHOD)
        for name in names(path)
        if words(name) & unsaid()
    ]


def test_words_are_found_inside_names() -> None:
    assert words("UserTask") == {"user", "task"}
    assert words("_load_chunks") == {"load", "chunk", "chunks"}
    assert {"chunk", "helper", "keyword"} <= unsaid()
    assert not {"job", "file", "report", "question"} & unsaid()


@cache
def unsaid() -> frozenset[str]:
    """Single words of the last column that stand there without a note and that no row says."""
    said = {word for row in ROWS for word in re.findall(r"[a-z]+", row[0])}
    banned = {cell.strip() for row in ROWS for cell in row[3].split(",")}
    single = {word.lower() for word in banned if re.fullmatch(r"[A-Za-z]+", word)}
    return frozenset(single - said)


def words(name: str) -> set[str]:
    parts = re.findall(r"[A-Z]?[a-z]+", name)
    lower = {part.lower() for part in parts}
    return lower | {part.removesuffix("s") for part in lower if part.endswith("s")}


def names(path: Path) -> Iterator[str]:
    for node in stated(path):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name


def public_classes(path: Path) -> Iterator[str]:
    for node in parsed(path).body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name
