"""What a difference comes to, in the outline: the changes that make it as it is in the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from secondround.foundation.ports.office.written import COVER, Leaf
from secondround.preparation.assignment.outline.model import (
    Outline,
    PlacedEntry,
    PlacedPoint,
    PlacedSection,
)
from secondround.preparation.assignment.outline.written.manuscript import unspoken
from secondround.preparation.assignment.outline.written.model import Difference, SlotKind
from secondround.preparation.assignment.outline.written.returned.comparing import BETWEEN

RANK: tuple[SlotKind, ...] = (
    "part", "subtitle", "columns", "row", "cell", "line", "at", "notes", "minutes", "order"
)  # fmt: skip
"""In which order differences are taken: what holds another first."""

Piece = PlacedSection | PlacedPoint | PlacedEntry


@dataclass
class Taking:
    """Fields to be changed by list and key, and things to be added; lists are "outline", "part", "line", "row"."""

    fields: dict[tuple[str, str, str], object] = field(default_factory=dict)
    added: list[Piece] = field(default_factory=list)


def taking(
    outline: Outline,
    leaves: Sequence[Leaf],
    differences: Sequence[Difference],
    headings: Mapping[str, tuple[str, ...]],
) -> Taking:
    """What to change in the outline so that these differences are as in the file; `headings` are by part."""
    taker = _Taker(outline, leaves, headings)
    for one in sorted(differences, key=lambda each: RANK.index(each.slot.kind)):
        taker.take(one)
    return taker.made


class _Taker:
    def __init__(
        self, outline: Outline, leaves: Sequence[Leaf], headings: Mapping[str, tuple[str, ...]]
    ) -> None:
        self.made = Taking()
        self._outline = outline
        self._headings = dict(headings)
        self._leaves = {one.key: one for one in leaves}
        self._columns = {one.key: one.columns for one in outline.sections}
        self._cells = {
            each.key: (one.key, list(each.cells))
            for one in outline.sections
            for each in one.entries
        }

    def take(self, one: Difference) -> None:
        slot = one.slot
        if one.theirs is None:
            self.made.fields[_list_of(slot.kind), slot.item, "removed"] = True
        elif one.mine is None and one.was is not None and slot.kind in ("part", "line", "row"):
            self.made.fields[_list_of(slot.kind), slot.item, "removed"] = False
            self._set(one, one.theirs)
        elif one.mine is None and slot.kind in ("part", "line", "row"):
            self._add(one)
        else:
            self._set(one, one.theirs)

    def _add(self, one: Difference) -> None:
        slot = one.slot
        if slot.kind == "part":
            self._add_part(self._leaves[slot.item])
        elif slot.kind == "line":
            self.made.added.append(
                PlacedPoint(slot.item, self._of_line(slot.item), one.theirs or "")
            )
        else:
            section, cells = self._of_row(slot.item)
            self._cells[slot.item] = (section, list(cells))
            self.made.added.append(PlacedEntry(slot.item, section, cells))

    def _add_part(self, leaf: Leaf) -> None:
        minutes, notes = unspoken(leaf.notes)
        columns = leaf.table.headings if leaf.table else ()
        self._columns[leaf.key] = self._headings[leaf.key] = columns
        section = PlacedSection(
            leaf.key, self._outline.key, "", leaf.title, minutes or 0.0, notes, columns
        )
        self.made.added.append(section)

    def _set(self, one: Difference, value: str) -> None:
        slot, fields = one.slot, self.made.fields
        if slot.item == COVER:
            name = "title" if slot.kind == "part" else "subtitle"
            fields["outline", self._outline.key, name] = value
        elif slot.kind == "part":
            fields["part", slot.item, "title"] = value
        elif slot.kind in ("notes", "minutes"):
            fields["part", slot.item, slot.kind] = float(value) if slot.kind == "minutes" else value
        elif slot.kind == "line":
            fields["line", slot.item, "text"] = value
        elif slot.kind == "at":
            fields["line", slot.item, "section"] = value
        elif slot.kind == "columns":
            self._widen(slot.item, tuple(value.split(BETWEEN)))
        elif slot.kind == "cell":
            self._write_cell(slot.item, slot.column, value)

    def _widen(self, section: str, headings: tuple[str, ...]) -> None:
        known = self._headings.get(section, ())
        more = tuple(one for one in headings if one not in known)
        self._headings[section] = (*known, *more)
        self._columns[section] = (*self._columns.get(section, ()), *more)
        self.made.fields["part", section, "columns"] = list(self._columns[section])

    def _write_cell(self, row: str, heading: str, value: str) -> None:
        section, cells = self._cells.get(row, ("", []))
        names = self._headings.get(section, ())
        if heading not in names:
            return
        cells += [""] * (len(names) - len(cells))
        cells[names.index(heading)] = value
        self.made.fields["row", row, "cells"] = list(cells)

    def _of_line(self, key: str) -> str:
        return next(
            (one.key for one in self._leaves.values() if any(k == key for k, _, _ in one.lines)),
            "",
        )

    def _of_row(self, key: str) -> tuple[str, tuple[str, ...]]:
        for one in self._leaves.values():
            for row, cells in one.table.rows if one.table else ():
                if row == key:
                    return one.key, cells
        return "", ()


def _list_of(kind: SlotKind) -> str:
    return "part" if kind == "part" else "row" if kind == "row" else "line"
