"""The words of `words.toml`, ready for the rules beside it."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from secondround.preparation.assignment.checked.figures.reading.numerals import numerals


@cache
def saying(name: str) -> re.Pattern[str]:
    """One pattern of the file, without regard to case; lines of a long one are joined."""
    raw = str(_raw()[name]).replace("\n", "")
    raw = raw.replace("{number}", _number()).replace("{ordinal}", "|".join(_raw()["ordinals"]))
    return re.compile(raw, re.IGNORECASE)


def valued(said: str) -> int:
    """A number in digits or words; 0 for what is none."""
    word = re.sub(r"[\s\u2010-]+", "-", said.casefold())
    return int(word) if word.isdigit() else numerals().get(word, 0)


def amount(figure: str) -> float | None:
    """A number in digits, whatever parts its thousands, or in words; None for what is none."""
    plain = re.sub(r"[.,’'\u00a0\u202f ](?=\d{3}(?!\d))", "", figure.strip()).replace(",", ".")
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    return float(valued(figure)) or None


def placed(said: str) -> int:
    """The place that an ordinal tells: 4 for "fourth"."""
    return int(ordinals()[said.casefold()])


@cache
def ordinals() -> Mapping[str, int]:
    """Ordinals of the three languages, in small letters."""
    found: dict[str, int] = _raw()["ordinals"]
    return found


@cache
def _number() -> str:
    words = "|".join(re.escape(one) for one in sorted(numerals(), key=len, reverse=True))
    return rf"(?<![\w.,’-])(?:\d{{1,4}}|{words})(?![\w-])"


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
