"""Making an outline, and changing it by hand."""

from collections.abc import Mapping, Sequence
from uuid import uuid4

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import LANGUAGES, say_in
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.decoded.model import Decoded
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.outline.laying import Pieces, apart, order_key, together
from secondround.preparation.assignment.outline.making import headings_of, length_of, made
from secondround.preparation.assignment.outline.minutes import Sum, summed
from secondround.preparation.assignment.outline.model import (
    Outline,
    PlacedEntry,
    PlacedPoint,
    PlacedSection,
    Section,
    Titled,
)
from secondround.preparation.assignment.outline.naming import as_told, named
from secondround.preparation.assignment.outline.speaking import language_for
from secondround.preparation.assignment.trades.model import Trade
from secondround.preparation.assignment.trades.practice import trade_for
from secondround.preparation.assignment.trades.scale import levels, scales
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence.model import Citation

OUTLINES, SECTIONS, POINTS, ENTRIES = "outlines", "outline_parts", "outline_points", "outline_rows"
"""What the candidate's changes are kept under."""

ORDERS = "outline_orders"


def make_outlines(kit: Kit, candidacy_id: str) -> tuple[Outline, ...]:
    """Of every exercise, from its trade's structure and what was asked; without the candidate's changes.

    Made anew each time, so that it follows every reading; what the candidate changed is kept apart and laid over it.
    """
    candidacy = candidacy_steps.find(kit, candidacy_id)
    subtitle = " · ".join(filter(None, (candidacy.company, candidacy.title, candidacy.candidate)))
    decoded = {one.assignment: one for one in decoded_steps.all_decoded(kit, candidacy_id)}
    assignments = assignment_steps.assignments_of(kit, candidacy_id)
    languages = _languages(kit, candidacy_id, assignments, decoded)
    return tuple(_made(one, decoded[one.key], subtitle, languages[one.key]) for one in assignments)


def outlines_of(kit: Kit, candidacy_id: str) -> tuple[Outline, ...]:
    """Of every exercise, as the candidate left them."""
    edits = candidacy_steps.edits_of(kit, candidacy_id, ORDERS)
    orders = {one.key: one.value for one in edits if isinstance(one.value, list)}
    return together(_pieces(kit, candidacy_id), orders)


def outline_of(kit: Kit, candidacy_id: str, key: str) -> Outline:
    """Of the exercise of this key, as the candidate left it. Raises `NotFound`."""
    found = next((one for one in outlines_of(kit, candidacy_id) if one.key == key), None)
    if found is None:
        raise NotFound("the exercise", "Its document may have been read anew.")
    return found


def changed_by_hand(kit: Kit, candidacy_id: str) -> frozenset[str]:
    """The keys of the exercises in whose outline the candidate changed or wrote anything."""
    made = candidacy_steps.edits_of(kit, candidacy_id)
    keys = {one.key for one in made if one.part in (OUTLINES, SECTIONS, POINTS, ENTRIES, ORDERS)}
    if not keys:
        return frozenset()
    own = {one.key: one.value for one in made if one.field == "added"}
    derived = apart(make_outlines(kit, candidacy_id))
    of = {one.key: one.key for one in derived.outlines}
    of |= {one.key: one.outline for one in derived.sections}
    of |= {key: value["outline"] for key, value in own.items() if "outline" in value}
    of |= {order_key(key, rows): of[key] for key in tuple(of) for rows in (False, True)}
    of |= {one.key: of[one.section] for one in derived.points}
    of |= {one.key: of[one.section] for one in derived.entries}
    of |= {key: of.get(value["section"], "") for key, value in own.items() if "section" in value}
    return frozenset(of[key] for key in keys if of.get(key))


def minutes_of(kit: Kit, candidacy_id: str, outline: Outline) -> Sum:
    """Its minutes against the length of the exercise."""
    task = assignment_steps.assignment_of(kit, candidacy_id, outline.key)
    decoded = decoded_steps.decoded_of(kit, candidacy_id, outline.key)
    return summed(outline.sections, length_of(task, decoded))


def trade_of_outline(kit: Kit, candidacy_id: str, outline: Outline) -> Trade:
    """The practice it follows, in its language."""
    decoded = decoded_steps.decoded_of(kit, candidacy_id, outline.key)
    return trade_for(decoded.kinds or (outline.kind,), outline.language)


def headings(section: Section, trade: Trade, language: str) -> tuple[str, ...]:
    """The names of a table's columns."""
    return headings_of(section, trade, scales(language))


def titled_of(kit: Kit, candidacy_id: str) -> tuple[Titled, ...]:
    """Every outline by its title, to be changed."""
    return _pieces(kit, candidacy_id).outlines


def sections_of(kit: Kit, candidacy_id: str) -> tuple[PlacedSection, ...]:
    """Every part of every outline, to be changed."""
    return _pieces(kit, candidacy_id).sections


def points_of(kit: Kit, candidacy_id: str) -> tuple[PlacedPoint, ...]:
    """Every line of every outline, to be changed."""
    return _pieces(kit, candidacy_id).points


def entries_of(kit: Kit, candidacy_id: str) -> tuple[PlacedEntry, ...]:
    """Every row of every outline, to be changed."""
    return _pieces(kit, candidacy_id).entries


def add_section(kit: Kit, candidacy_id: str, key: str, title: str) -> PlacedSection:
    """A part of the candidate's own, at the end. Raises `NotFound`, and `Refused` without a title."""
    outline = outline_of(kit, candidacy_id, key)
    item = PlacedSection(_own("part"), key, "", _words(title), 0.0)
    candidacy_steps.add_own(kit, candidacy_id, SECTIONS, item)
    set_order(kit, candidacy_id, key, [*(one.key for one in outline.sections), item.key])
    return item


def add_point(
    kit: Kit,
    candidacy_id: str,
    section: str,
    text: str,
    citations: tuple[Citation, ...] = (),
) -> PlacedPoint:
    """A line at the end of a part. Raises `NotFound`, and `Refused` without words."""
    part = _section_named(kit, candidacy_id, section)
    item = PlacedPoint(_own("point"), section, _words(text), citations)
    candidacy_steps.add_own(kit, candidacy_id, POINTS, item)
    keys = [*(one.key for one in part.points), item.key]
    set_order(kit, candidacy_id, order_key(section), keys)
    return item


def add_entry(kit: Kit, candidacy_id: str, section: str, cells: Sequence[str] = ()) -> PlacedEntry:
    """A row at the end of a part's table. Raises `NotFound`, and `Refused` where the part has no table."""
    part = _section_named(kit, candidacy_id, section)
    if not part.columns:
        raise Refused("{part} has no table", "Write a line instead.", part=part.title)
    wide = len(part.columns)
    laid = (*(" ".join(one.split()) for one in cells), *[""] * wide)[:wide]
    item = PlacedEntry(_own("row"), section, laid)
    candidacy_steps.add_own(kit, candidacy_id, ENTRIES, item)
    keys = [*(one.key for one in part.entries), item.key]
    set_order(kit, candidacy_id, order_key(section, rows=True), keys)
    return item


def move(kit: Kit, candidacy_id: str, key: str, by: int) -> None:
    """A part, line or row so many places on (-1: one up) among its like; it stops at the ends. Raises `NotFound`."""
    of, keys = _around(kit, candidacy_id, key)
    here = keys.index(key)
    there = min(max(here + by, 0), len(keys) - 1)
    keys.insert(there, keys.pop(here))
    candidacy_steps.edit(kit, candidacy_id, ORDERS, of, "keys", keys)


def move_point(kit: Kit, candidacy_id: str, key: str, section: str) -> None:
    """A line into another part, at its end. Raises `NotFound`."""
    _section_named(kit, candidacy_id, section)
    if all(one.key != key for one in points_of(kit, candidacy_id)):
        raise NotFound("the line", "It may have been removed meanwhile.")
    candidacy_steps.edit(kit, candidacy_id, POINTS, key, "section", section)


def set_order(kit: Kit, candidacy_id: str, of: str, keys: Sequence[str]) -> None:
    """Keep an order whole; `of` as `laying.order_key` has it, or the outline's key for its parts."""
    candidacy_steps.edit(kit, candidacy_id, ORDERS, of, "keys", list(keys))


def _made(one: Assignment, brief: Decoded, subtitle: str, language: str) -> Outline:
    kinds = as_told(brief.kinds or (one.kind,), one.text)
    titled = (named(kinds, say_in(language), language), subtitle, language)
    trade = trade_for(kinds, language)
    return made(one, brief, trade, titled, scales(language), levels(language))


def _languages(
    kit: Kit,
    candidacy_id: str,
    assignments: Sequence[Assignment],
    decoded: Mapping[str, Decoded],
) -> Mapping[str, str]:
    """By exercise the language of its file: the candidate's choice, else as the brief has it."""
    documents = {one.id: one.language for one in document_steps.documents_of(kit, candidacy_id)}
    own = candidacy_steps.find(kit, candidacy_id).language
    edits = candidacy_steps.edits_of(kit, candidacy_id, OUTLINES)
    chosen = {one.key: one.value for one in edits if one.field == "language"}
    found = {}
    for one in assignments:
        brief = decoded[one.key]
        lines = [each.text for each in (*brief.asked, *brief.forms)]
        told = (one.text, *lines, *(each.text for each in brief.criteria))
        set_in = documents.get(one.citations[0].document_id, "") if one.citations else ""
        read = language_for(told, set_in, own)
        found[one.key] = chosen[one.key] if chosen.get(one.key) in LANGUAGES else read
    return found


def _pieces(kit: Kit, candidacy_id: str) -> Pieces:
    pieces = apart(make_outlines(kit, candidacy_id))
    return Pieces(
        candidacy_steps.with_edits(kit, candidacy_id, OUTLINES, Titled, pieces.outlines),
        candidacy_steps.with_edits(kit, candidacy_id, SECTIONS, PlacedSection, pieces.sections),
        candidacy_steps.with_edits(kit, candidacy_id, POINTS, PlacedPoint, pieces.points),
        candidacy_steps.with_edits(kit, candidacy_id, ENTRIES, PlacedEntry, pieces.entries),
    )


def _around(kit: Kit, candidacy_id: str, key: str) -> tuple[str, list[str]]:
    """What a thing is in a list of, and the keys of that list in order."""
    for outline in outlines_of(kit, candidacy_id):
        lists = {outline.key: [one.key for one in outline.sections]}
        for one in outline.sections:
            lists[order_key(one.key)] = [each.key for each in one.points]
            lists[order_key(one.key, rows=True)] = [each.key for each in one.entries]
        found = next(((of, keys) for of, keys in lists.items() if key in keys), None)
        if found:
            return found
    raise NotFound("the line", "It may have been removed meanwhile.")


def _section_named(kit: Kit, candidacy_id: str, key: str) -> Section:
    every = (each for one in outlines_of(kit, candidacy_id) for each in one.sections)
    found = next((one for one in every if one.key == key), None)
    if found is None:
        raise NotFound("the part", "It may have been removed meanwhile.")
    return found


def _words(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise Refused("there is nothing to keep", "Write the words first.")
    return words


def _own(kind: str) -> str:
    return key_of("own", kind, uuid4().hex)
