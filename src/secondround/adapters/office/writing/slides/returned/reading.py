"""A presentation that came back: its slides with the keys they were written under."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from secondround.adapters.office.writing.elements import element_of
from secondround.adapters.office.writing.opening import as_stream
from secondround.adapters.office.writing.sealing import mark_in
from secondround.adapters.office.writing.slides.layouts import FURNITURE, TITLES
from secondround.foundation.ports.office.written import COVER, Leaf, Returned, Sheet

TABLE = "table-"
"""How the name of a table that was written begins."""

_NAME = re.compile(r"part-([0-9a-z]+)-(\d+)")
_OURS = re.compile(r"(?:part|map|sources)-[0-9a-z]+-\w+|map-[0-9a-z]+|cover")
"""Names of what is drawn by us and is nobody's words: marks, sources, heat maps with their legends."""


@dataclass(frozen=True)
class Held:
    """A leaf of a presentation and the slides it stands on."""

    leaf: Leaf
    slides: tuple[Any, ...]


@dataclass(frozen=True)
class _Slide:
    key: str
    number: int
    leaf: Leaf


def read_slides(parts: Mapping[str, bytes]) -> Returned:
    """Slides that one leaf was divided into are one again; a copy of a slide is new. Raises what parsers raise."""
    made = Presentation(as_stream(parts))
    return Returned(tuple(one.leaf for one in held_in(made)), mark_in(parts))


def held_in(made: Any) -> tuple[Held, ...]:
    """The leaves in the order of their first slides; the empty key for those that are nobody's but the candidate's."""
    held: list[Held] = []
    at: dict[str, int] = {}
    for slide in made.slides:
        one = _read(slide)
        first = at.get(one.key)
        if one.key and first is not None and one.number > 1 and _goes_on(held[first].leaf, one):
            before = held[first]
            held[first] = Held(_joined(before.leaf, one.leaf), (*before.slides, slide))
        elif one.key and first is None:
            at[one.key] = len(held)
            held.append(Held(one.leaf, (slide,)))
        else:
            held.append(Held(Leaf("", *_rest(one.leaf)), (slide,)))
    return tuple(held)


def _read(slide: Any) -> _Slide:
    shapes = list(shapes_of(slide))
    key, number = _named(shapes)
    title, lines = "", []
    for shape in shapes:
        if _OURS.fullmatch(shape.name):
            continue
        if is_one_of(shape, TITLES) and not title:
            title = " ".join(filter(None, _paragraphs(shape)))
        elif shape.has_text_frame and not is_one_of(shape, FURNITURE):
            lines += [("", text, "") for text in _paragraphs(shape) if text]
    table = None
    for one in tables_of(slide):
        table = _joined_tables(table, _table(one))
    return _Slide(key, number, Leaf(key, title, tuple(lines), _notes(slide), table))


def tables_of(slide: Any) -> tuple[Any, ...]:
    """Those whose rows are the leaf's: the one that was written there, or the first, and what goes on with it.

    Another table of the candidate's beside it stays in the file, as a picture does.
    """
    found = [
        one
        for one in shapes_of(slide)
        if getattr(one, "has_table", False) and one.has_table and not _OURS.fullmatch(one.name)
    ]
    first = next((one for one in found if one.name.startswith(TABLE)), None) or next(
        iter(found), None
    )
    if first is None:
        return ()
    same = _table(first.table).headings
    return tuple(one.table for one in found if one is first or _table(one.table).headings == same)


def map_of(slide: Any, key: str) -> Any | None:
    """The heat map that was drawn for this leaf."""
    return next(
        (one.table for one in shapes_of(slide) if one.name == f"map-{key}" and one.has_table), None
    )


def _named(shapes: list[Any]) -> tuple[str, int]:
    one = mark_of(shapes)
    found = _NAME.fullmatch(one.name) if one is not None else None
    return (found[1], int(found[2])) if found else ("" if one is None else COVER, 1)


def mark_of(shapes: list[Any]) -> Any | None:
    """The shape by whose name the slide is known."""
    return next((one for one in shapes if one.name == COVER), None) or next(
        (one for one in shapes if _NAME.fullmatch(one.name)), None
    )


def _goes_on(first: Leaf, one: _Slide) -> bool:
    """Whether it is still called what the first is, with its number; one that was given a name of its own is new."""
    return one.leaf.title in ("", first.title) or bool(re.fullmatch(r".*\(\d+\)", one.leaf.title))


def _joined(first: Leaf, more: Leaf) -> Leaf:
    notes = "\n".join(filter(None, (first.notes, more.notes)))
    table = _joined_tables(first.table, more.table)
    return Leaf(first.key, first.title, (*first.lines, *more.lines), notes, table)


def _joined_tables(first: Sheet | None, more: Sheet | None) -> Sheet | None:
    if first is None or more is None:
        return first or more
    if len(first.headings) != len(more.headings):
        return first
    return Sheet(first.headings, (*first.rows, *more.rows))


def _rest(leaf: Leaf) -> tuple[Any, ...]:
    return leaf.title, leaf.lines, leaf.notes, leaf.table


def shapes_of(slide: Any) -> Iterator[Any]:
    """Those of a slide in the order they are read, groups opened."""
    yield from _flat(slide.shapes)


def worded_in(slide: Any) -> Iterator[Any]:
    """The shapes whose paragraphs are lines: no title, table, furniture, and nothing drawn by us."""
    titled = False
    for shape in shapes_of(slide):
        if _OURS.fullmatch(shape.name):
            continue
        if is_one_of(shape, TITLES) and not titled:
            titled = any(_paragraphs(shape))
        elif shape.has_text_frame and not is_one_of(shape, FURNITURE):
            yield shape


def _flat(shapes: Any) -> Iterator[Any]:
    for one in shapes:
        if one.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from _flat(one.shapes)
        else:
            yield one


def is_one_of(shape: Any, kinds: tuple[Any, ...]) -> bool:
    """Whether it is a placeholder of one of the kinds."""
    return shape.is_placeholder and shape.placeholder_format.type in kinds


def _paragraphs(shape: Any) -> list[str]:
    return [text_of(one) for one in shape.text_frame.paragraphs]


def text_of(paragraph: Any) -> str:
    """Its words; the raised numbers of sources are ours."""
    words = []
    for one in element_of(paragraph):
        if one.tag == qn("a:br"):
            words.append(" ")
        elif one.tag in (qn("a:r"), qn("a:fld")) and not is_mark(one):
            words.append("".join(t.text or "" for t in one.findall(qn("a:t"))))
    return " ".join("".join(words).replace("\v", " ").split())


def is_mark(run: Any) -> bool:
    """Whether it is the raised number of a source."""
    properties = run.find(qn("a:rPr"))
    raised = properties is not None and properties.get("baseline", "0").lstrip("+")
    text = "".join(t.text or "" for t in run.findall(qn("a:t"))).strip()
    return bool(raised and raised not in ("0", "") and raised[0] != "-" and text.isdecimal())


def _table(table: Any) -> Sheet:
    rows = cells_of(table)
    head = rows[0] if rows else []
    cut = 1 if is_numbered(rows) else 0
    filled = [one for one in rows[1:] if any(one[cut:])]
    return Sheet(
        tuple(head[cut:]),
        tuple((one[0] if cut else "", tuple(one[cut:])) for one in filled),
    )


def cells_of(table: Any) -> list[list[str]]:
    """The words of every cell, row by row, the headings first."""
    return [[" ".join(_cell(cell).split()) for cell in row.cells] for row in table.rows]


def is_numbered(rows: list[list[str]]) -> bool:
    """Whether the first column holds the numbers of the rows, which are ours."""
    return bool(rows) and bool(rows[0]) and rows[0][0] == "#"


def _cell(cell: Any) -> str:
    return " ".join(text_of(one) for one in cell.text_frame.paragraphs)


def _notes(slide: Any) -> str:
    if not slide.has_notes_slide or slide.notes_slide.notes_text_frame is None:
        return ""
    frame = slide.notes_slide.notes_text_frame
    return "\n".join(text_of(one) for one in frame.paragraphs).strip()
