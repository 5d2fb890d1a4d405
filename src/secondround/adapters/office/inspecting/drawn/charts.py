"""Charts: their title, and their figures as rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.drawn.names import A, C
from secondround.adapters.office.inspecting.drawn.text import text_of
from secondround.adapters.readers.office.sheets.shown import shown_number
from secondround.foundation.ports.office.finished import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST_POINTS = 500
_MOST_SERIES = 100
_CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
_GENERAL = re.compile(r"general", re.IGNORECASE)


@dataclass(frozen=True)
class _Values:
    """Points by their place: as shown, and as numbers where they are numbers."""

    shown: dict[int, str] = field(default_factory=dict)
    numbers: dict[int, float] = field(default_factory=dict)


def chart_pieces(root: "Element | None", place: str) -> Iterator[Piece]:
    """The title as a caption, then a row of categories and a row for each series, its name first."""
    if root is None:
        return
    title = _title(root)
    if title.strip():
        yield Piece(title, place, "caption")
    if root.tag.startswith(_CX):
        yield from _newer(root, place)
        return
    series = list(root.iter(f"{C}ser"))[:_MOST_SERIES]
    before: dict[int, str] = {}
    for one in series:
        categories = _values(_first(one, "cat", "xVal")).shown
        if categories and categories != before:
            before = categories
            yield _row("", _Values(categories), len(categories), place)
        values = _values(_first(one, "val", "yVal"))
        size = max([*categories, *values.shown, -1]) + 1
        yield _row(_name(one), values, size, place)


def _title(root: "Element") -> str:
    for name in (f"{C}title", f"{_CX}title"):
        node = next(root.iter(name), None)
        if node is not None:
            return "\n".join(map(text_of, node.iter(f"{A}p")))
    return ""


def _row(name: str, values: _Values, size: int, place: str) -> Piece:
    places = range(min(size, _MOST_POINTS))
    cells = (name, *(values.shown.get(at, "") for at in places))
    numbers = (None, *(values.numbers.get(at) for at in places))
    told = any(number is not None for number in numbers)
    return Piece("\t".join(cells), place, "cells", cells=cells, numbers=numbers if told else ())


def _first(series: "Element", *names: str) -> "Element | None":
    return next((node for name in names if (node := series.find(f"{C}{name}")) is not None), None)


def _name(series: "Element") -> str:
    node = series.find(f"{C}tx")
    return "" if node is None else " ".join(one.text or "" for one in node.iter(f"{C}v"))


def _values(node: "Element | None") -> _Values:
    """Of the nearest level of categories, or of values, as they are kept in the chart."""
    holder = next(node.iter(f"{C}lvl"), node) if node is not None else None
    found = _Values()
    if holder is None or node is None:
        return found
    code = next((one.text or "" for one in node.iter(f"{C}formatCode")), "")
    is_number = any(True for _ in node.iter(f"{C}numCache", f"{C}numLit"))
    for point in holder.iter(f"{C}pt"):
        place, value = point.get("idx") or "", point.findtext(f"{C}v") or ""
        if place.isdigit():
            _keep(found, int(place), value, point.get("formatCode") or code, is_number)
    return found


def _keep(found: _Values, place: int, value: str, code: str, is_number: bool) -> None:
    try:
        number = float(value) if is_number else None
    except ValueError:
        number = None
    if number is None:
        found.shown[place] = value
        return
    found.numbers[place] = number
    found.shown[place] = shown_number(number, "" if _GENERAL.fullmatch(code) else code)


def _newer(root: "Element", place: str) -> Iterator[Piece]:
    """Waterfalls, funnels and what else came later: a row for each level of their data."""
    for level in list(root.iter(f"{_CX}lvl"))[:_MOST_SERIES]:
        cells = tuple(one.text or "" for one in level.iter(f"{_CX}pt"))[:_MOST_POINTS]
        yield Piece("\t".join(cells), place, "cells", cells=cells)
