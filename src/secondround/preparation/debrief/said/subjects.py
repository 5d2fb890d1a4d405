"""The subjects of statements, compiled from the lexicons beside this file."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Subject:
    """A subject with a number. `least` and `most` bound what the number can be."""

    name: str
    unit: str
    least: float
    most: float
    pattern: re.Pattern[str]
    asked: re.Pattern[str] | None
    asked_not: re.Pattern[str] | None
    short: re.Pattern[str] | None


@dataclass(frozen=True)
class Kind:
    """A subject without a number; `value` is its normal form, empty for the sentence itself."""

    name: str
    value: str
    pattern: re.Pattern[str]


@cache
def subjects() -> tuple[Subject, ...]:
    """Those with a number, in the order of the file."""
    return tuple(_subject(raw) for raw in _read("subjects.toml")["subject"])


@cache
def kinds() -> tuple[Kind, ...]:
    """Those without."""
    return tuple(
        Kind(raw["name"], raw.get("value", ""), _any(raw["patterns"]))
        for raw in _read("kinds.toml")["kind"]
    )


def known_subjects() -> tuple[str, ...]:
    """The names of all of them, with and without a number; "figure" is any other."""
    names = (*(one.name for one in subjects()), *(one.name for one in kinds()))
    return tuple(dict.fromkeys((*names, "reason for leaving", "figure")))


@cache
def reasons() -> dict[str, re.Pattern[str]]:
    """Categories of reasons for leaving, the involuntary ones first."""
    return {name: re.compile(words) for name, words in _read("kinds.toml")["reason"].items()}


@cache
def about_leaving(part: str) -> re.Pattern[str]:
    """`part` is "asked" (a question about leaving) or "told" (a sentence that tells of it)."""
    return re.compile(_read("kinds.toml")["reasons"][part])


@cache
def explanation() -> re.Pattern[str]:
    """Words that account for a difference."""
    return re.compile(_read("kinds.toml")["explains"]["words"])


def _subject(raw: dict[str, Any]) -> Subject:
    return Subject(
        name=raw["name"],
        unit=raw["unit"],
        least=raw.get("least", 1),
        most=raw.get("most", 1e12),
        pattern=_any(raw["patterns"]),
        asked=re.compile(raw["asked"]) if "asked" in raw else None,
        asked_not=re.compile(raw["asked_not"]) if "asked_not" in raw else None,
        short=re.compile(raw["short"]) if "short" in raw else None,
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    # A group's name may stand only once in a pattern: number those of the alternatives.
    joined = "|".join(
        pattern.replace("?P<topic>", f"?P<topic{i}>") for i, pattern in enumerate(patterns)
    )
    return re.compile(joined)


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
