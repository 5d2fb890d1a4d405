"""Bringing a file back, and choosing where both sides changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import object_key
from secondround.foundation.ports.office.written import Leaf, OfficeRewriter
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.outline import store
from secondround.preparation.assignment.outline.laying import in_order, order_key
from secondround.preparation.assignment.outline.model import PlacedPoint, PlacedSection, Section
from secondround.preparation.assignment.outline.steps import ENTRIES, OUTLINES, POINTS, SECTIONS
from secondround.preparation.assignment.outline.written import steps as written_steps
from secondround.preparation.assignment.outline.written.manuscript import has_notes
from secondround.preparation.assignment.outline.written.model import (
    Brought,
    Difference,
    Export,
    Format,
    Side,
)
from secondround.preparation.assignment.outline.written.returned.aligning import (
    aligned,
    written_leaves,
)
from secondround.preparation.assignment.outline.written.returned.comparing import (
    Compared,
    compared,
    face_of,
)
from secondround.preparation.assignment.outline.written.returned.settling import as_mine
from secondround.preparation.assignment.outline.written.returned.showing import Worded, worded
from secondround.preparation.assignment.outline.written.returned.taking import Taking, taking
from secondround.preparation.candidacy import steps as candidacy_steps

PARTS = {"outline": OUTLINES, "part": SECTIONS, "line": POINTS, "row": ENTRIES}


@dataclass(frozen=True)
class BroughtBack:
    """What came of a file: how many changes were taken, and what has to be chosen."""

    name: str
    taken: tuple[Worded, ...]
    open: tuple[Worded, ...]


def bring_back(kit: Kit, candidacy_id: str, key: str, name: str, data: bytes) -> BroughtBack:
    """Take what was changed in a file that was written here; what both sides changed, or it lacks, is left to choose.

    A file that does not know any more what it was written from is held against the last one of its format. Raises
    `Unreadable`, `NotFound`, and `Refused` for another kind of file and where nothing was ever written.
    """
    format_ = written_steps.format_named(name.rpartition(".")[2].lower())
    writer = written_steps.writer_for(kit, format_)
    returned = writer.read_back(data, name)
    base = _export(kit, candidacy_id, key, format_, returned.mark)
    leaves = aligned(written_leaves(base.manuscript), returned.leaves, f"{key} {base.key}")
    found = Brought(key, name, format_, base.key, leaves, kit.now)
    if isinstance(writer, OfficeRewriter):
        data = writer.named(data, name, [one.key for one in leaves])
    kept = object_key(kit.owner, data)
    kit.objects.put(kept, data)
    with kit.db.write() as db:
        store.exports.put(
            db,
            kit.owner,
            candidacy_id,
            replace(base, format=format_, returned=kept, returned_at=kit.now),
        )
        store.brought.put(db, kit.owner, candidacy_id, found)
    taken = _compared(kit, candidacy_id, found).taken
    told = _worded(kit, candidacy_id, found, taken)
    _take(kit, candidacy_id, found, taken)
    return replace(brought_of(kit, candidacy_id, key), name=name, taken=told)


def brought_of(kit: Kit, candidacy_id: str, key: str) -> BroughtBack:
    """What has still to be chosen of the file that came back last; nothing where none did, or all was chosen."""
    found = _brought(kit, candidacy_id, key)
    if found is None:
        return BroughtBack("", (), ())
    open_ = _compared(kit, candidacy_id, found).open
    if not open_:
        with kit.db.write() as db:
            store.brought.remove(db, kit.owner, candidacy_id, key)
    return BroughtBack(found.name, (), _worded(kit, candidacy_id, found, open_))


def choose(kit: Kit, candidacy_id: str, key: str, difference: str, side: Side) -> BroughtBack:
    """Keep what stands here ("mine") or what stands in the file ("theirs"); what is open then. Raises `NotFound`."""
    found = _brought(kit, candidacy_id, key)
    open_ = _compared(kit, candidacy_id, found).open if found else ()
    one = next((each for each in open_ if each.key == difference), None)
    if found is None or one is None:
        raise NotFound("the difference", "It may have been chosen meanwhile.")
    if side == "theirs":
        _take(kit, candidacy_id, found, (one,))
    else:
        mine = _leaves(kit, candidacy_id, found)
        settled = replace(found, leaves=as_mine(one, found.leaves, mine))
        with kit.db.write() as db:
            store.brought.put(db, kit.owner, candidacy_id, settled)
    return brought_of(kit, candidacy_id, key)


def _take(kit: Kit, candidacy_id: str, found: Brought, some: Sequence[Difference]) -> None:
    outline = outline_steps.outline_of(kit, candidacy_id, found.key)
    trade = outline_steps.trade_of_outline(kit, candidacy_id, outline)
    headings = {
        one.key: outline_steps.headings(one, trade, outline.language) for one in outline.sections
    }
    _keep(kit, candidacy_id, taking(outline, found.leaves, some, headings))
    if some:
        _put_in_order(kit, candidacy_id, found)


def _keep(kit: Kit, candidacy_id: str, changes: Taking) -> None:
    for one in changes.added:
        part = (
            SECTIONS
            if isinstance(one, PlacedSection)
            else POINTS
            if isinstance(one, PlacedPoint)
            else ENTRIES
        )
        candidacy_steps.add_own(kit, candidacy_id, part, one)
    for (name, key, field), value in changes.fields.items():
        candidacy_steps.edit(kit, candidacy_id, PARTS[name], key, field, value)


def _put_in_order(kit: Kit, candidacy_id: str, found: Brought) -> None:
    """As in the file, except where both sides moved things and the candidate has not chosen."""
    open_ = {
        one.slot.item
        for one in _compared(kit, candidacy_id, found).open
        if one.slot.kind == "order"
    }
    outline = outline_steps.outline_of(kit, candidacy_id, found.key)
    orders = {"": ([s.key for s in outline.sections], [one.key for one in found.leaves])}
    leaves = {one.key: one for one in found.leaves}
    for section in outline.sections:
        if section.key in leaves:
            orders |= _orders(section, leaves[section.key])
    for of, (here, there) in orders.items():
        laid = list(in_order_keys(here, there))
        if of not in open_ and laid != here:
            outline_steps.set_order(kit, candidacy_id, of or outline.key, laid)


def _orders(section: Section, leaf: Leaf) -> dict[str, tuple[list[str], list[str]]]:
    rows = leaf.table.rows if leaf.table else ()
    return {
        order_key(section.key): (
            [one.key for one in section.points],
            [key for key, _, _ in leaf.lines],
        ),
        order_key(section.key, rows=True): (
            [one.key for one in section.entries],
            [key for key, _ in rows],
        ),
    }


def in_order_keys(here: Sequence[str], there: Sequence[str]) -> tuple[str, ...]:
    """The keys that are here in the order they have there; one that is only here stays behind the one before it."""
    items = [_Key(one) for one in here]
    return tuple(one.key for one in in_order(items, there))


@dataclass(frozen=True)
class _Key:
    key: str


def _compared(kit: Kit, candidacy_id: str, found: Brought) -> Compared:
    outline = outline_steps.outline_of(kit, candidacy_id, found.key)
    with_notes = has_notes(found.format, outline.kind)
    sides = _sides(kit, candidacy_id, found)
    was, mine, theirs = (face_of(one, with_notes) for one in sides)
    return compared(was, mine, theirs)


def _worded(
    kit: Kit, candidacy_id: str, found: Brought, some: Sequence[Difference]
) -> tuple[Worded, ...]:
    language = candidacy_steps.find(kit, candidacy_id).language
    sides = _sides(kit, candidacy_id, found) if some else ()
    return tuple(worded(one, sides, language) for one in some)


def _sides(kit: Kit, candidacy_id: str, found: Brought) -> tuple[tuple[Leaf, ...], ...]:
    """As it was written, as it stands here, as it came back."""
    with kit.db.read() as db:
        named = store.exports.named(db, kit.owner, candidacy_id, [found.mark])
    mine = _leaves(kit, candidacy_id, found)
    return (written_leaves(named[0].manuscript) if named else mine, mine, found.leaves)


def _leaves(kit: Kit, candidacy_id: str, found: Brought) -> tuple[Leaf, ...]:
    return written_leaves(written_steps.manuscript_now(kit, candidacy_id, found.key, found.format))


def _export(kit: Kit, candidacy_id: str, key: str, format_: Format, mark: str) -> Export:
    """Files of two formats may have the same mark, and are then of the same manuscript."""
    with kit.db.read() as db:
        every = store.exports.list(db, kit.owner, candidacy_id)
    mine = [one for one in every if one.assignment == key]
    own = [one for one in mine if one.format == format_]
    found = next((one for one in mine if one.key == mark), None) or max(
        own, key=lambda one: one.at, default=None
    )
    if found is None:
        raise Refused(
            "this outline was never written as {format}",
            "Save it as that first, change the file and bring it back.",
            format=format_.upper(),
        )
    return found


def _brought(kit: Kit, candidacy_id: str, key: str) -> Brought | None:
    with kit.db.read() as db:
        found = store.brought.named(db, kit.owner, candidacy_id, [key])
    return found[0] if found else None


def side_of(name: str) -> Side:
    """A side by its name. Raises `Refused` for another."""
    sides: tuple[Side, ...] = ("mine", "theirs")
    found = next((one for one in sides if one == name), None)
    if found is None:
        raise Refused(
            "{name} is no side", "Choose one of: {names}", name=name, names="mine, theirs"
        )
    return found
