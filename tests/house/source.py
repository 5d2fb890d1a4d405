"""What the house tests read: the tracked tree and its functions."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

STATED = (ast.Import, ast.ImportFrom, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "secondround"
TESTS = ROOT / "tests"


@dataclass(frozen=True)
class Function:
    """A function or method; `lines` counts from `def` to its last line, docstring included."""

    path: Path
    name: str
    lines: int

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.name} has {self.lines} lines"


def python_files(folder: Path) -> list[Path]:
    """Every Python file below the folder, migrations apart."""
    return sorted(path for path in folder.rglob("*.py") if "versions" not in path.parts)


def line_count(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


@cache
def parsed(path: Path) -> ast.Module:
    """The file as Python reads it; read once for all tests, since that is most of what they cost."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def stated(path: Path) -> tuple[ast.AST, ...]:
    """What the tests ask about: every import, class and function of the file, however deep."""
    return tuple(node for node in ast.walk(parsed(path)) if isinstance(node, STATED))


def functions(path: Path) -> Iterator[Function]:
    for node in stated(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield Function(path, node.name, (node.end_lineno or node.lineno) - node.lineno + 1)


def tracked_files() -> list[Path]:
    """The files git keeps, that are still there."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]
