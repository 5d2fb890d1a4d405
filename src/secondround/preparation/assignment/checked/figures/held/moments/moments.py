"""Dates in digits and in words, each as far as it is told: a day, a part of a month, a month."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.look import Told

FORMS = ("iso", "dotted", "day", "month_day", "worded", "part", "whole", "alone")
"""The ways to write a date, the narrower before the wider: of two that overlap the first holds."""

PARTS = {"early": (1, 13), "mid": (8, 22), "late": (18, 31)}
"""From which day to which a part of a month may be meant."""

YEAR, MONTH = 372, 31
"""Days of a year and a month of the reckoning by which dates are put in order: each month has 31."""


@dataclass(frozen=True)
class Moment:
    """The days from `first` to `last` of a month, as `words` say them in `piece`; `year` is 0 where none is told.

    `start` and `end` are where the words stand in `text`, the sentence or cell. `told` is nobody: it is the file's.
    """

    page: Page
    piece: Piece
    text: str
    words: str
    start: int
    end: int
    year: int
    month: int
    first: int
    last: int
    told: Told | None = None

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    @property
    def opens(self) -> int:
        """Its first day, reckoned through the year."""
        return self.month * MONTH + self.first

    @property
    def closes(self) -> int:
        """Its last day, reckoned through the year."""
        return self.month * MONTH + self.last


def moments_in(page: Page, piece: Piece, text: str) -> list[Moment]:
    """Those of a sentence or cell, in order; one form of a date is read once."""
    found: list[Moment] = []
    for form in FORMS:
        for match in pattern(form).finditer(text):
            if any(match.start() < one.end and one.start < match.end() for one in found):
                continue
            found += _moment(page, piece, text, match)
    return sorted(found, key=lambda one: one.start)


def _moment(page: Page, piece: Piece, text: str, match: re.Match[str]) -> Iterator[Moment]:
    said = match.groupdict()
    month = int(said["number"]) if said.get("number") else _month(said["month"])
    first, last = 1, MONTH
    if said.get("day") or said.get("word"):
        first = last = int(said["day"]) if said.get("day") else value(said["word"])
    for name, (begins, ends) in PARTS.items():
        if said.get(name):
            first, last = begins, ends
    if 1 <= month <= 12 and 1 <= first <= MONTH and not _is_a_verb(said):
        words = match[0].strip(" .")
        year = int(said.get("year") or 0)
        yield Moment(page, piece, text, words, match.start(), match.end(), year, month, first, last)


def _is_a_verb(said: dict[str, str | None]) -> bool:
    """Whether an English "may" or "march" is no month: those have a capital."""
    return (said.get("month") or "") in ("may", "march", "mar")


def are_apart(one: Moment, other: Moment) -> bool:
    """Whether no day is in both, in a year that both may mean."""
    same = one.year == other.year or not one.year or not other.year
    return same and (one.closes < other.opens or other.closes < one.opens)


def before(one: Moment, other: Moment) -> bool:
    """Whether the whole of one is before the other, the years read as the same where either has none."""
    if one.year and other.year and one.year != other.year:
        return one.year < other.year
    return one.closes < other.opens


def value(word: str) -> int:
    """The number a word or digits say; 0 for others."""
    found = words()["numbers"].get(word.casefold(), 0)
    return int(word) if word.isdigit() else int(found)


def _month(name: str | None) -> int:
    said = (name or "").casefold().rstrip(".")
    return next((n for each, n in words()["months"].items() if said.startswith(each)), 0)


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One of the patterns of the word list, without regard to case."""
    raw: str = words()["patterns"][name]
    for part, said in (*words()["parts"].items(), *words()["parts"].items()):
        raw = raw.replace("{" + part + "}", said)
    return re.compile(raw, re.IGNORECASE)


@cache
def words() -> dict[str, Any]:
    """The word list beside this module."""
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
