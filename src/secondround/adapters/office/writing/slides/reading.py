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

_NAME = re.compile(r"part-([0-9a-z]+)-(\d+)")
_OURS = re.compile(r"(?:part|map|sources)-[0-9a-z]+-\w+|map-[0-9a-z]+|cover")
"""Names of what is drawn by us and is nobody's words: marks, sources, heat maps with their legends."""


@dataclass(frozen=True)
class _Slide:
    key: str
    number: int
    leaf: Leaf


def read_slides(parts: Mapping[str, bytes]) -> Returned:
    """Slides that one leaf was divided into are one again; a copy of a slide is new. Raises what parsers raise."""
    made = Presentation(as_stream(parts))
    leaves: list[Leaf] = []
    at: dict[str, int] = {}
    for slide in made.slides:
        one = _read(slide)
        first = at.get(one.key)
        if one.key and first is not None and one.number > 1 and _goes_on(leaves[first], one):
            leaves[first] = _joined(leaves[first], one.leaf)
        elif one.key and first is None:
            at[one.key] = len(leaves)
            leaves.append(one.leaf)
        else:
            leaves.append(Leaf("", *_rest(one.leaf)))
    return Returned(tuple(leaves), mark_in(parts))


def _read(slide: Any) -> _Slide:
    shapes = list(_flat(slide.shapes))
    key, number = _named(shapes)
    title, lines, table = "", [], None
    for shape in shapes:
        if _OURS.fullmatch(shape.name):
            continue
        if _is(shape, TITLES) and not title:
            title = " ".join(filter(None, _paragraphs(shape)))
        elif getattr(shape, "has_table", False) and shape.has_table:
            table = _joined_tables(table, _table(shape.table))
        elif shape.has_text_frame and not _is(shape, FURNITURE):
            lines += [("", text, "") for text in _paragraphs(shape) if text]
    return _Slide(key, number, Leaf(key, title, tuple(lines), _notes(slide), table))


def _named(shapes: list[Any]) -> tuple[str, int]:
    if any(one.name == COVER for one in shapes):
        return COVER, 1
    found = next(filter(None, (_NAME.fullmatch(one.name) for one in shapes)), None)
    return (found[1], int(found[2])) if found else ("", 1)


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
    return Sheet(first.headings, (*first.rows, *more.rows))


def _rest(leaf: Leaf) -> tuple[Any, ...]:
    return leaf.title, leaf.lines, leaf.notes, leaf.table


def _flat(shapes: Any) -> Iterator[Any]:
    for one in shapes:
        if one.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from _flat(one.shapes)
        else:
            yield one


def _is(shape: Any, kinds: tuple[Any, ...]) -> bool:
    return shape.is_placeholder and shape.placeholder_format.type in kinds


def _paragraphs(shape: Any) -> list[str]:
    return [_text(one) for one in shape.text_frame.paragraphs]


def _text(paragraph: Any) -> str:
    """Its words; the raised numbers of sources are ours."""
    words = []
    for one in element_of(paragraph):
        if one.tag == qn("a:br"):
            words.append(" ")
        elif one.tag in (qn("a:r"), qn("a:fld")) and not _is_mark(one):
            words.append("".join(t.text or "" for t in one.findall(qn("a:t"))))
    return " ".join("".join(words).replace("\v", " ").split())


def _is_mark(run: Any) -> bool:
    properties = run.find(qn("a:rPr"))
    raised = properties is not None and properties.get("baseline", "0").lstrip("+")
    text = "".join(t.text or "" for t in run.findall(qn("a:t"))).strip()
    return bool(raised and raised not in ("0", "") and raised[0] != "-" and text.isdecimal())


def _table(table: Any) -> Sheet:
    rows = [[" ".join(_cell(cell).split()) for cell in row.cells] for row in table.rows]
    head = rows[0] if rows else []
    numbered = bool(head) and head[0] == "#"
    cut = 1 if numbered else 0
    filled = [one for one in rows[1:] if any(one[cut:])]
    return Sheet(
        tuple(head[cut:]),
        tuple((one[0] if numbered else "", tuple(one[cut:])) for one in filled),
    )


def _cell(cell: Any) -> str:
    return " ".join(_text(one) for one in cell.text_frame.paragraphs)


def _notes(slide: Any) -> str:
    if not slide.has_notes_slide or slide.notes_slide.notes_text_frame is None:
        return ""
    frame = slide.notes_slide.notes_text_frame
    return "\n".join(_text(one) for one in frame.paragraphs).strip()
