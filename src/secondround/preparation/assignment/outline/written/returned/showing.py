"""A difference in words: what it is of, and how it reads on each side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondround.foundation.ports.office.written import Leaf
from secondround.foundation.wording import Say, say_in
from secondround.preparation.assignment.outline.minutes import minutes_in_words
from secondround.preparation.assignment.outline.written.model import Difference, Slot
from secondround.preparation.assignment.outline.written.returned.comparing import BETWEEN


@dataclass(frozen=True)
class Worded:
    """`key` is by what it is chosen; `what` and `place` say what it is of; None where it is not there on that side."""

    key: str
    what: str
    place: str
    was: str | None
    mine: str | None
    theirs: str | None


def worded(one: Difference, sides: Sequence[Sequence[Leaf]], language: str) -> Worded:
    """`sides` are the leaves that know the things by their keys: as written, here, and in the file."""
    names = {key: name for leaves in sides for key, name in _names(leaves).items()}
    values = (_shown(one.slot, value, names, language) for value in (one.was, one.mine, one.theirs))
    was, mine, theirs = values
    return Worded(one.key, _what(one.slot, say_in(language)), one.place, was, mine, theirs)


def _what(slot: Slot, say: Say) -> str:
    if slot.kind == "cell":
        return say("Cell {column}", column=slot.column)
    if slot.kind == "order":
        return say("Order of the parts") if not slot.item else say("Order of the lines")
    names = {
        "part": say("Part"),
        "subtitle": say("Subtitle"),
        "minutes": say("Minutes"),
        "notes": say("What you say with it"),
        "line": say("Line"),
        "at": say("Part it stands in"),
        "row": say("Row"),
        "columns": say("Columns"),
    }
    return names[slot.kind]


def _shown(slot: Slot, value: str | None, names: Mapping[str, str], language: str) -> str | None:
    if value is None:
        return None
    if slot.kind == "row":
        return names.get(slot.item, value)
    if slot.kind == "at":
        return names.get(value, value)
    if slot.kind in ("order", "columns"):
        return " · ".join(names.get(key, key) for key in value.split(BETWEEN))
    return minutes_in_words(float(value), language) if slot.kind == "minutes" else value


def _names(leaves: Sequence[Leaf]) -> Mapping[str, str]:
    found = {one.key: one.title for one in leaves}
    for one in leaves:
        found |= {key: text for key, text, _ in one.lines}
        rows = one.table.rows if one.table else ()
        found |= {key: " · ".join(filter(None, cells)) for key, cells in rows}
    return found
