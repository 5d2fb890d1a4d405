"""The lexicon of notes, compiled."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from secondround.preparation.evidence.talk.cues import plain

NAME = (
    r"(?-i:(?:(?:Mrs?|Ms|Mme|M|Mlle|Dr|Prof|Frau|Herrn?|Hr|Fr|Monsieur|Madame)\.? )*"
    r"[A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-ZÀ-ÖØ-Þ][\w'’-]+)?)"
)


def sign(part: str, name: str) -> re.Pattern[str]:
    """The pattern `name` of the table `part` of `noted.toml`; matched without case."""
    return _compiled()[part][name]


def shows(part: str, name: str, text: str) -> bool:
    """Whether the text, in whatever typography, holds the pattern."""
    return bool(sign(part, name).search(text.replace("’", "'")))


def section_of(heading: str) -> str:
    """Which section a heading opens ("asked", "mine", "open" …), or empty."""
    words = plain(heading).strip(" :.-–—*#_?!")
    words = re.sub(r"\s*\(.*?\)$", "", words)
    found = (n for n, pattern in _compiled()["sections"].items() if pattern.fullmatch(words))
    return next(found, "")


def section_of_table(row: str) -> str:
    """Which section the first row of a table opens by its first cell ("Question", "What I asked"), or empty."""
    first, *others = row.split("\t")
    if not others or any("?" in cell for cell in others):
        return ""
    if sign("marks", "question_cell").fullmatch(plain(first).strip(" :.?")):
        return "asked"
    return section_of(first)


@cache
def _compiled() -> dict[str, dict[str, re.Pattern[str]]]:
    raw = tomllib.loads(files(__package__).joinpath("noted.toml").read_text(encoding="utf-8"))
    return {
        part: {
            name: re.compile(text.replace("{name}", NAME), re.IGNORECASE)
            for name, text in signs.items()
        }
        for part, signs in raw.items()
    }
