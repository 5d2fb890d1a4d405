"""Rows to measure with, kept outside the project; without them an eval says so and leaves."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

BESIDE = Path(__file__).parents[3] / "shared" / "data" / "second_interview"


def parser_for(purpose: str, name: str) -> argparse.ArgumentParser:
    """A parser with `--data PATH`; by default the file of this name in the folder beside the project."""
    parser = argparse.ArgumentParser(description=purpose)
    parser.add_argument("--data", type=Path, default=BESIDE / name, help="one JSON object a line")
    return parser


def rows_in(path: Path) -> list[dict[str, Any]]:
    """The rows; leaves with a loud word and status 0 where there are none."""
    if not path.is_file():
        print(f"SKIPPED: there is no {path}; give its place with --data", file=sys.stderr)
        sys.exit(0)
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]
