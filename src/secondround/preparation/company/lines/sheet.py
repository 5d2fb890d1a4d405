"""The lines of a company's fact sheet: a label that is known, and a short value."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from secondround.preparation.company.lexicon import Phrases, listed, tokens
from secondround.preparation.company.model import THEMES, Theme
from secondround.preparation.company.prose.context import Placed
from secondround.preparation.company.themes.lists import heading_themes

_LINE = re.compile(r"(?P<label>[^:\t|]{2,60}?)(?:\s?[:|]\s+|\t)(?P<value>[^\t|]{2,160})")
_LONGEST, _LONGEST_LABEL, _LONGEST_HEADING, _LONGEST_ADDRESS = 200, 5, 60, 16
_FIGURE = re.compile(r"(?:\w+ )?[€$£]?\s?\d[\d.,\u00a0\u202f ]*\S* \w+")
_ADDRESS = re.compile(
    r"\b(?:[A-Z]{1,2}-)?\d{4,5}\s[A-ZÀ-Þ][a-zà-ÿ]+|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_VALUE = re.compile(r"[+–-]?[€$£]?\s?\d[\d.,\u00a0\u202f’' ]*\s?[€$£%]?")
_CELL, _FEWEST_YEARS = 12, 2
_READABLE = re.compile(r"[A-ZÀ-Þ0-9€$£]")
_INERT = re.compile(r"https?:|www\.|@|[{}<>`\\=]|\?$")


@dataclass(frozen=True)
class Line:
    """A line that is no sentence, its theme, and how to show it."""

    theme: Theme
    shown: str


def sheet_line(place: Placed, years: Sequence[str] = ()) -> Line | None:
    """A known label with a value, a figure under a heading of figures, an address under one of places; else None.

    `years` are those of the columns where the line is a table's row: the value of the newest is told.
    """
    text = place.passage.text.strip()
    if len(text) > _LONGEST or _INERT.search(text):
        return None
    return _of_columns(text, years) or _labelled(text) or _under_heading(text, place)


def years_of(place: Placed) -> tuple[str, ...] | None:
    """The years a table's row heads its columns with; None where it is no such row."""
    cells = [cell.strip() for cell in place.passage.text.split("\t") if cell.strip()]
    found = [match[0] for cell in cells if (match := _YEAR.search(cell)) and len(cell) <= _CELL]
    many = place.passage.role == "row" and len(found) >= _FEWEST_YEARS
    return tuple(found) if many and len(cells) - len(found) <= 1 else None


def _of_columns(text: str, years: Sequence[str]) -> Line | None:
    """ "Employees", 640, 612 under 2025 and 2024 gives "Employees: 640 (2025)"."""
    label, *values = (cell.strip() for cell in text.split("\t"))
    if not years or len(values) != len(years) or not all(_VALUE.fullmatch(one) for one in values):
        return None
    newest = max(range(len(years)), key=years.__getitem__)
    line = _labelled(f"{label}: {values[newest]}")
    return Line(line.theme, f"{line.shown} ({years[newest]})") if line else None


def _labelled(text: str) -> Line | None:
    """ "Employees: 1,240"."""
    match = _LINE.fullmatch(text)
    if match is None:
        return None
    label, value = match["label"].strip(), match["value"].strip()
    spoken = tokens(re.sub(r"\([^)]*\)", " ", label))
    if not spoken or len(spoken) > _LONGEST_LABEL or not _READABLE.match(value):
        return None
    for place, length, theme in _labels().in_tokens(spoken):
        if place == 0 and length == len(spoken):
            return Line(theme, f"{label}: {value}")
    return None


def _under_heading(text: str, place: Placed) -> Line | None:
    """ "[Last year in numbers] 11,000 windows a year": the heading says what the line is of."""
    heading = place.trail[-1] if place.trail else ""
    themes = heading_themes(heading)
    everywhere = {theme for line in place.trail for theme in heading_themes(line)}
    if not heading or len(heading) > _LONGEST_HEADING or "\t" in text:
        return None
    if place.passage.role == "item" and "figures" in themes and _FIGURE.match(text):
        return Line("figures", f"[{heading}] {text}")
    if (
        "locations" in everywhere
        and _ADDRESS.search(text)
        and len(tokens(text)) <= _LONGEST_ADDRESS
    ):
        return Line("locations", f"[{heading}] {text}")
    return None


@cache
def _labels() -> Phrases[Theme]:
    lists = tomllib.loads(Path(__file__).with_name("sheet.toml").read_text(encoding="utf-8"))
    return Phrases((phrase, theme) for theme in THEMES for phrase in listed(lists.get(theme, "")))
