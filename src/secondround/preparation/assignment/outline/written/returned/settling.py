"""A difference in which the candidate keeps what stands in the outline."""

from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.ports.office.written import Leaf, Sheet
from secondround.preparation.assignment.outline.written.model import Difference
from secondround.preparation.assignment.outline.written.returned.comparing import BETWEEN


def as_mine(one: Difference, theirs: Sequence[Leaf], mine: Sequence[Leaf]) -> tuple[Leaf, ...]:
    """What came back, with this one thing as it stands in the outline: it differs no more."""
    slot = one.slot
    if slot.kind == "part" and one.theirs is None:
        return _with_leaf(theirs, next(each for each in mine if each.key == slot.item))
    if slot.kind == "order" and not slot.item:
        return _ordered(theirs, (one.mine or "").split(BETWEEN))
    here = {each.key: each for each in mine}
    return tuple(_leaf(one, each, here.get(each.key)) for each in theirs if not _is_gone(one, each))


def _is_gone(one: Difference, leaf: Leaf) -> bool:
    """A part that was removed here and stays so."""
    return one.slot.kind == "part" and one.mine is None and leaf.key == one.slot.item


def _leaf(one: Difference, leaf: Leaf, mine: Leaf | None) -> Leaf:
    slot, value = one.slot, one.mine or ""
    if slot.kind in ("line", "at"):
        return _with_line(one, leaf, mine)
    if slot.kind == "order" and slot.item == f"{leaf.key}:lines":
        lines = {each[0]: each for each in leaf.lines}
        order = in_order_of(list(lines), value.split(BETWEEN))
        return replace(leaf, lines=tuple(lines[key] for key in order))
    if leaf.key == slot.item:
        return _words(one, leaf, mine)
    if leaf.table is not None:
        return replace(leaf, table=_table(one, leaf.key, leaf.table, mine))
    return leaf


def _words(one: Difference, leaf: Leaf, mine: Leaf | None) -> Leaf:
    kind, value = one.slot.kind, one.mine or ""
    if kind == "part":
        return replace(leaf, title=value)
    if kind == "subtitle":
        return replace(leaf, lines=(("", value, ""),) if value else ())
    if kind == "columns" and leaf.table is not None:
        return replace(leaf, table=_with_columns(leaf.table, value.split(BETWEEN)))
    return replace(leaf, notes=mine.notes if mine else leaf.notes)


def _table(one: Difference, key: str, table: Sheet, mine: Leaf | None) -> Sheet:
    slot = one.slot
    if slot.kind == "row":
        return _with_row(one, table, mine)
    if slot.kind == "cell":
        return _with_cell(one, table)
    if slot.kind == "order" and slot.item == f"{key}:rows":
        rows = {row: (row, cells) for row, cells in table.rows}
        order = in_order_of(list(rows), (one.mine or "").split(BETWEEN))
        return replace(table, rows=tuple(rows[row] for row in order))
    return table


def _with_columns(table: Sheet, headings: Sequence[str]) -> Sheet:
    at = [table.headings.index(one) if one in table.headings else -1 for one in headings]
    rows = tuple(
        (key, tuple(cells[place] if place >= 0 else "" for place in at))
        for key, cells in table.rows
    )
    return replace(table, headings=tuple(headings), rows=rows)


def _with_line(one: Difference, leaf: Leaf, mine: Leaf | None) -> Leaf:
    lines = [each for each in leaf.lines if each[0] != one.slot.item]
    was = next((at for at, each in enumerate(leaf.lines) if each[0] == one.slot.item), len(lines))
    own = next((each for each in (mine.lines if mine else ()) if each[0] == one.slot.item), None)
    if own:
        lines.insert(was, (own[0], own[1], ""))
    return replace(leaf, lines=tuple(lines))


def _with_row(one: Difference, table: Sheet, mine: Leaf | None) -> Sheet:
    rows = [each for each in table.rows if each[0] != one.slot.item]
    own = mine.table.rows if mine and mine.table else ()
    wide = len(table.headings)
    rows += [(k, (*cells, *[""] * wide)[:wide]) for k, cells in own if k == one.slot.item]
    return replace(table, rows=tuple(rows))


def _with_cell(one: Difference, table: Sheet) -> Sheet:
    at = table.headings.index(one.slot.column) if one.slot.column in table.headings else -1
    rows = tuple(
        (key, (*cells[:at], one.mine or "", *cells[at + 1 :]))
        if key == one.slot.item and at >= 0
        else (key, cells)
        for key, cells in table.rows
    )
    return replace(table, rows=rows)


def _with_leaf(theirs: Sequence[Leaf], leaf: Leaf) -> tuple[Leaf, ...]:
    lines = tuple((key, text, "") for key, text, _ in leaf.lines)
    return (*theirs, replace(leaf, lines=lines, drawn=None))


def _ordered(theirs: Sequence[Leaf], keys: Sequence[str]) -> tuple[Leaf, ...]:
    known = {one.key: one for one in theirs}
    return tuple(known[key] for key in in_order_of(list(known), keys))


def in_order_of(here: Sequence[str], keys: Sequence[str]) -> list[str]:
    """The places of those that are in `keys` taken by them in that order; the others stay where they are."""
    laid = iter([key for key in keys if key in here])
    return [next(laid) if key in keys else key for key in here]
