"""Small is a habit: the sizes of the house plan, held by a ratchet."""

import subprocess
import tomllib
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from house.source import ROOT, SRC, TESTS, functions, line_count, python_files

RATCHET = Path(__file__).with_name("sizes.toml")
LIMITS = tomllib.loads(RATCHET.read_text(encoding="utf-8"))


def test_no_file_is_too_long() -> None:
    assert not too_long(python_files(SRC), LIMITS["file"]["max"])


def test_no_test_file_is_too_long() -> None:
    assert not too_long(python_files(TESTS), LIMITS["test_file"]["max"])


def test_files_are_small_as_a_rule() -> None:
    assert median(line_count(path) for path in python_files(SRC)) <= LIMITS["file"]["median"]


def test_no_function_is_too_long() -> None:
    limit = LIMITS["function"]["max"]
    assert not [str(each) for each in all_functions() if each.lines > limit]


def test_functions_are_small_as_a_rule() -> None:
    sizes = [each.lines for each in all_functions()]
    assert median(sizes) <= LIMITS["function"]["median"]
    assert ninetieth(sizes) <= LIMITS["function"]["p90"]


def test_no_package_has_too_many_files_or_lines() -> None:
    limits = LIMITS["package"]
    crowded = []
    for folder in sorted({path.parent for path in python_files(SRC)}):
        files = [path for path in python_files(folder) if path.parent == folder]
        lines = sum(map(line_count, files))
        if len(files) > limits["files"] or lines > limits["lines"]:
            crowded.append(f"{folder.relative_to(ROOT)}: {len(files)} files, {lines} lines")
    assert not crowded


def test_the_ratchet_only_tightens() -> None:
    looser = [
        f"{part}.{name} = {number}, was {earlier[part][name]}"
        for earlier in earlier_ratchets()
        for part, numbers in LIMITS.items()
        for name, number in numbers.items()
        if number > earlier.get(part, {}).get(name, number)
    ]
    assert not looser


def test_the_ratchet_notices_a_long_function(tmp_path: Path) -> None:
    long = tmp_path / "long.py"
    long.write_text("def f():\n" + "    x = 1\n" * 41)
    assert [each.lines for each in functions(long)] == [42]
    assert too_long([long], 40, root=tmp_path) == ["long.py: 42 lines"]


def too_long(paths: Sequence[Path], limit: int, root: Path = ROOT) -> list[str]:
    return [
        f"{path.relative_to(root)}: {line_count(path)} lines"
        for path in paths
        if line_count(path) > limit
    ]


def all_functions() -> list:
    return [each for path in python_files(SRC) for each in functions(path)]


def ninetieth(sizes: Sequence[int]) -> float:
    return quantiles(sizes, n=10, method="inclusive")[-1]


def earlier_ratchets() -> list[dict]:
    """Every version of the ratchet that was ever committed."""
    name = RATCHET.relative_to(ROOT).as_posix()
    commits = git("log", "--format=%H", "--", name).split()
    return [tomllib.loads(git("show", f"{commit}:{name}")) for commit in commits]


def git(*arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, check=False, text=True
    )
    return done.stdout if done.returncode == 0 else ""
