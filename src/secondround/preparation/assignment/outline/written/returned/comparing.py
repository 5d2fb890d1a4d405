"""Three states of one outline, slot by slot: as it was written, as it stands here, as it came back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from secondround.foundation.ports.office.written import COVER, Leaf
from secondround.preparation.assignment.outline.written.manuscript import plain, unspoken
from secondround.preparation.assignment.outline.written.model import Difference, Slot

Face = Mapping[Slot, str]

BETWEEN = "\x1f"
"""Parts the keys of an order and the names of columns."""


@dataclass(frozen=True)
class Compared:
    """What is taken from the file without asking, in order of slots, and what has to be chosen."""

    taken: tuple[Difference, ...]
    open: tuple[Difference, ...]


def face_of(leaves: Sequence[Leaf], with_notes: bool) -> Face:
    """Everything that can be changed, by its slot."""
    return dict(_slots(leaves, with_notes))


def compared(was: Face, mine: Face, theirs: Face) -> Compared:
    """Changed in the file alone: taken. Changed on both sides, or removed from the file: open. Else nothing.

    Orders are compared by what all three have. What belonged to a part or row that is gone is not asked for again.
    """
    taken: list[Difference] = []
    open_: list[Difference] = []
    titles = {**was, **theirs, **mine}
    for slot in sorted({*was, *mine, *theirs}):
        before, here, there = (
            _value(slot, one, (was, mine, theirs)) for one in (was, mine, theirs)
        )
        if there in (before, here) or _goes_with_its_part(slot, (was, mine, theirs)):
            continue
        one = Difference(slot, _place(slot, titles), before, here, there)
        is_taken = here == before and there is not None
        (taken if is_taken else open_).append(one)
    return Compared(tuple(taken), tuple(open_))


def _slots(leaves: Sequence[Leaf], with_notes: bool) -> Iterator[tuple[Slot, str]]:
    yield Slot("order", ""), BETWEEN.join(one.key for one in leaves if one.key != COVER)
    for one in leaves:
        yield Slot("part", one.key), one.title
        if one.key == COVER:
            yield Slot("subtitle", COVER), " · ".join(text for _, text, _ in one.lines)
            continue
        if with_notes:
            minutes, notes = unspoken(one.notes)
            yield Slot("notes", one.key), "\n".join(filter(None, map(str.strip, notes.split("\n"))))
            if minutes is not None:
                yield Slot("minutes", one.key), plain(minutes)
        for key, text, _ in one.lines:
            yield Slot("line", key), text
            yield Slot("at", key), one.key
        yield Slot("order", f"{one.key}:lines"), BETWEEN.join(key for key, _, _ in one.lines)
        if one.table is not None:
            yield from _table(one)


def _table(leaf: Leaf) -> Iterator[tuple[Slot, str]]:
    if leaf.table is None:
        return
    yield Slot("columns", leaf.key), BETWEEN.join(leaf.table.headings)
    yield Slot("order", f"{leaf.key}:rows"), BETWEEN.join(key for key, _ in leaf.table.rows)
    for key, cells in leaf.table.rows:
        yield Slot("row", key), leaf.key
        for heading, cell in zip(leaf.table.headings, cells, strict=True):
            yield Slot("cell", key, heading), cell


def _value(slot: Slot, face: Face, faces: tuple[Face, Face, Face]) -> str | None:
    value = face.get(slot)
    if slot.kind == "order" and value is not None:
        common = set.intersection(*({*one.get(slot, "").split(BETWEEN)} for one in faces))
        return BETWEEN.join(key for key in value.split(BETWEEN) if key in common)
    if slot.kind == "cell" and value is None and Slot("row", slot.item) in face:
        return ""
    return value


def _goes_with_its_part(slot: Slot, faces: tuple[Face, Face, Face]) -> bool:
    """Whether the part or row is asked for, or came, as a whole."""
    was, mine, theirs = faces
    if slot.kind == "cell":
        row = Slot("row", slot.item)
        return row not in theirs or (row not in mine and row not in was)
    if slot.kind == "at":
        line = Slot("line", slot.item)
        return line not in theirs or line not in mine
    if slot.kind in ("line", "row"):
        own = was.get(Slot("at", slot.item)) if slot.kind == "line" else was.get(slot)
        return own is not None and slot not in theirs and Slot("part", own) not in theirs
    if slot.kind in ("notes", "minutes", "columns"):
        part = Slot("part", slot.item)
        lacking = part not in theirs or part not in mine
        return lacking or slot not in theirs
    if slot.kind == "order":
        return not all(slot in one for one in faces)
    return False


def _place(slot: Slot, known: Face) -> str:
    """The title of the part that a slot belongs to."""
    item = slot.item.partition(":")[0]
    if slot.kind == "line":
        item = known.get(Slot("at", item), "")
    elif slot.kind in ("row", "cell"):
        item = known.get(Slot("row", item), "")
    return known.get(Slot("part", item), "")
