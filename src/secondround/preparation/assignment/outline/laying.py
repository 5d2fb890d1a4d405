"""An outline taken apart into what the candidate changes, and laid together again in their order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from secondround.foundation.keys import Keyed
from secondround.preparation.assignment.outline.model import (
    Entry,
    Outline,
    PlacedEntry,
    PlacedPoint,
    PlacedSection,
    Point,
    Section,
    Titled,
)

Noun = TypeVar("Noun", bound=Keyed)


@dataclass(frozen=True)
class Pieces:
    """Everything of all outlines of a candidacy, apart."""

    outlines: tuple[Titled, ...]
    sections: tuple[PlacedSection, ...]
    points: tuple[PlacedPoint, ...]
    entries: tuple[PlacedEntry, ...]


def apart(outlines: Sequence[Outline]) -> Pieces:
    """Each piece once, in order."""
    sections = [(one, each) for one in outlines for each in one.sections]
    return Pieces(
        tuple(Titled(o.key, o.kind, o.title, o.subtitle, o.language) for o in outlines),
        tuple(
            PlacedSection(s.key, o.key, s.part, s.title, s.minutes, s.notes, s.columns)
            for o, s in sections
        ),
        tuple(
            PlacedPoint(p.key, s.key, p.text, p.citations) for _, s in sections for p in s.points
        ),
        tuple(
            PlacedEntry(e.key, s.key, e.cells, e.citations) for _, s in sections for e in s.entries
        ),
    )


def together(pieces: Pieces, orders: Mapping[str, Sequence[str]]) -> tuple[Outline, ...]:
    """The outlines, each list in the order kept under the key of what it is a list of (see `order_key`).

    A row has as many cells as its table columns. A line or row of a part that is not there is nowhere.
    """
    return tuple(
        Outline(
            key=one.key,
            kind=one.kind,
            title=one.title,
            language=one.language,
            sections=tuple(
                _section(each, pieces, orders)
                for each in in_order(
                    [s for s in pieces.sections if s.outline == one.key],
                    orders.get(one.key, ()),
                )
            ),
            subtitle=one.subtitle,
        )
        for one in pieces.outlines
    )


def order_key(section: str, rows: bool = False) -> str:
    """What the order of a part's lines, or of its rows, is kept by."""
    return f"{section}:rows" if rows else f"{section}:lines"


def in_order(items: Sequence[Noun], keys: Sequence[str]) -> tuple[Noun, ...]:
    """The items as ordered by `keys`; one that is not in them stays behind the one it came after."""
    place = {key: number for number, key in enumerate(keys)}
    laid = sorted((one for one in items if one.key in place), key=lambda one: place[one.key])
    for at, one in enumerate(items):
        if one.key not in place:
            before = items[at - 1].key if at else ""
            here = next((n for n, each in enumerate(laid) if each.key == before), -1)
            laid.insert(here + 1, one)
    return tuple(laid)


def _section(one: PlacedSection, pieces: Pieces, orders: Mapping[str, Sequence[str]]) -> Section:
    points = in_order(
        [p for p in pieces.points if p.section == one.key], orders.get(order_key(one.key), ())
    )
    entries = in_order(
        [e for e in pieces.entries if e.section == one.key],
        orders.get(order_key(one.key, rows=True), ()),
    )
    wide = len(one.columns)
    return Section(
        key=one.key,
        part=one.part,
        title=one.title,
        minutes=one.minutes,
        points=tuple(Point(p.key, p.text, p.citations) for p in points),
        notes=one.notes,
        columns=one.columns,
        entries=tuple(Entry(e.key, (*e.cells, *[""] * wide)[:wide], e.citations) for e in entries),
    )
