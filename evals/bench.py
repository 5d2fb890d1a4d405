"""How long the main job takes and how much memory it needs, as whole processes.

`python evals/bench.py [--data FOLDER]` prints a table and, as its last line, one JSON object. Each figure is the
median of three runs. FOLDER is the candidacy to prepare; the largest example by default.
"""

import argparse
import functools
import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
LARGEST = HERE.parent / "examples" / "risk-analyst"
RUNS = 3
PAGES = (10, 100, 1000)

PARAGRAPHS = 12
"""Of a page made for measuring; the examples' own pages have about as many."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=LARGEST)
    folder = parser.parse_args().data
    figures = {
        "help_seconds": _help(),
        **_prepare(folder),
        **{f"pages_{count}_seconds": _pages(count) for count in PAGES},
    }
    for name, value in figures.items():
        print(f"{name:<28} {value:>10.2f}")
    documents = sum(1 for path in folder.rglob("*") if path.is_file())
    print(json.dumps(figures | {"n": documents, "runs": RUNS, "cores": os.cpu_count()}))


def _help() -> float:
    with tempfile.TemporaryDirectory() as data:
        return statistics.median(_timed(["--help"], Path(data))[0] for _ in range(RUNS))


def _prepare(folder: Path) -> dict[str, float]:
    cold, memory, again = [], [], []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as data:
            command = ["prepare", str(folder), "--out", f"{data}/out", "--as-of", "2026-12-04"]
            seconds, peak = _timed(command, Path(data))
            cold.append(seconds)
            memory.append(peak)
            again.append(_timed(command, Path(data))[0])
    return {
        "cold_seconds": statistics.median(cold),
        "cold_peak_mb": statistics.median(memory),
        "unchanged_seconds": statistics.median(again),
    }


def _pages(count: int) -> float:
    """Seconds for a folder of so many saved pages, each of other prose."""
    with tempfile.TemporaryDirectory() as data:
        folder = Path(data) / "pages"
        folder.mkdir()
        for number in range(count):
            (folder / f"page {number}.html").write_text(saved_page(number), encoding="utf-8")
        command = ["prepare", str(folder), "--out", f"{data}/out", "--as-of", "2026-12-04"]
        return _timed(command, Path(data))[0]


def saved_page(number: int) -> str:
    """A page of paragraphs of the examples' sites, other ones and with other figures on each."""
    chance = random.Random(number)
    paragraphs = chance.sample(_paragraphs(), PARAGRAPHS)
    body = re.sub(r"\d", lambda _: str(chance.randrange(1, 10)), "".join(paragraphs))
    return (
        f"<!doctype html><html lang=en><title>Chapter {number}</title>"
        f"<nav><a href=/>Home</a> <a href=/about>About</a></nav>"
        f"<main><h1>Chapter {number}</h1>{body}</main><footer>All rights reserved</footer></html>"
    )


@functools.cache
def _paragraphs() -> list[str]:
    pages = sorted(LARGEST.glob("*.html"))
    found = [re.findall(r"<p\b.*?</p>", page.read_text("utf-8"), re.DOTALL) for page in pages]
    return [paragraph for page in found for paragraph in page if len(paragraph) > 120]


def _timed(arguments: list[str], data: Path) -> tuple[float, float]:
    """Wall seconds and peak megabytes of one command with its data in this folder."""
    environment = os.environ | {"SECONDROUND_DATA_DIR": str(data / "data")}
    command = [sys.executable, "-m", "secondround", *arguments]
    started = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - started
    if process.returncode not in (0, 3):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return seconds, _megabytes(used)


def _megabytes(used: resource.struct_rusage) -> float:
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return used.ru_maxrss / unit


if __name__ == "__main__":
    main()
