"""What is imported is declared, and what is declared is imported."""

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

from house.source import ROOT, SRC, python_files, stated

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
USED_UNIMPORTED = {
    "psycopg",
    "python-multipart",
    "tzdata",
    "font-source-sans-pro",
    "font-source-serif-pro",
}
"""SQLAlchemy's driver for PostgreSQL, Starlette's reader of forms, the time zones of the standard library's zoneinfo,
typefaces."""


def test_every_import_of_the_product_is_declared() -> None:
    undeclared = imported() - declared(PROJECT["dependencies"]) - extras()
    assert not undeclared


def test_every_declared_package_is_imported() -> None:
    unused = declared(PROJECT["dependencies"]) - imported() - USED_UNIMPORTED
    assert not unused


def test_every_requirement_is_pinned_with_its_hash() -> None:
    for path in (ROOT / "requirements").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        pins = re.findall(r"^[\w.-]+(?:\[[\w,]+\])?==.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
        assert pins
        assert [pin.split()[0] for pin in pins if "--hash=sha256:" not in pin] == []
        assert "://" not in text
        assert not re.search(r"#.* -c ", text), f"{path.name} names a file that is gone"


def test_every_declared_package_is_pinned() -> None:
    pinned = (ROOT / "requirements" / "base.txt").read_text(encoding="utf-8")
    names = {canonical(name) for name in re.findall(r"^([\w.-]+)", pinned, re.MULTILINE)}
    unpinned = declared(PROJECT["dependencies"]) - names
    assert not unpinned


@cache
def imported() -> frozenset[str]:
    """The packages whose modules the product imports."""
    modules = {name.partition(".")[0] for path in python_files(SRC) for name in modules_of(path)}
    owners = packages_distributions()
    foreign = modules - set(sys.stdlib_module_names) - {"secondround"}
    return frozenset(
        canonical(owner) for module in foreign for owner in owners.get(module, [module])[:1]
    )


def modules_of(path: Path) -> list[str]:
    return [
        name
        for node in stated(path)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    ]


def declared(requirements: list[str]) -> set[str]:
    return {canonical(re.split(r"[\[<>=;! ]", each)[0]) for each in requirements}


def extras() -> set[str]:
    """What speech and a language model need."""
    return declared([one for extra in PROJECT["optional-dependencies"].values() for one in extra])


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
