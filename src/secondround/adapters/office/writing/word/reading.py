"""A document that came back: its headings with the keys they were written under."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from secondround.adapters.office.writing.elements import element_of
from secondround.adapters.office.writing.opening import as_stream
from secondround.adapters.office.writing.sealing import mark_in
from secondround.adapters.office.writing.word.looks import LEGEND, NOTES, SOURCE
from secondround.foundation.ports.office.written import COVER, Leaf, Returned, Sheet

_NAME = re.compile(rf"_(?:({COVER})|(part|map)_([0-9a-z]+))")


@dataclass
class _Open:
    """A leaf that is being read."""

    key: str
    title: str
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    table: Sheet | None = None

    def closed(self) -> Leaf:
        lines = tuple(("", text, "") for text in self.lines)
        return Leaf(self.key, self.title, lines, "\n".join(self.notes), self.table)


def read_document(parts: Mapping[str, bytes]) -> Returned:
    """A leaf for each first heading; what stands under none belongs to the cover. Raises what parsers raise."""
    made = Document(as_stream(parts))
    leaves = [_Open("", "")]
    keys: set[str] = set()
    drawn = False
    for one in made.iter_inner_content():
        if isinstance(one, Table):
            if not drawn:
                _add_rows(leaves[-1], one)
            drawn = False
            continue
        kind, key = _named(one)
        if kind == "map" or _style(one) == LEGEND:
            drawn = True
        elif kind == "part" or _level(one) == 1 or (_level(one) == 0 and not leaves[0].title):
            leaves.append(_Open(key if key not in keys else "", _text(one)))
            keys.add(key)
        else:
            _add(leaves[-1], one)
    kept = leaves[0 if leaves[0].lines or leaves[0].table else 1 :]
    return Returned(tuple(one.closed() for one in kept), mark_in(parts))


def _add(leaf: _Open, paragraph: Paragraph) -> None:
    text, style = _text(paragraph), _style(paragraph)
    if text and style == NOTES:
        leaf.notes.append(text)
    elif text:
        leaf.lines.append(text)


def _add_rows(leaf: _Open, table: Table) -> None:
    rows = [[" ".join(cell.text.split()) for cell in row.cells] for row in table.rows]
    if not rows:
        return
    numbered = rows[0][0] == "#"
    cut = 1 if numbered else 0
    filled = [one for one in rows[1:] if any(one[cut:])]
    made = tuple((one[0] if numbered else "", tuple(one[cut:])) for one in filled)
    head = tuple(rows[0][cut:])
    before = leaf.table
    leaf.table = Sheet(before.headings, (*before.rows, *made)) if before else Sheet(head, made)


def _named(paragraph: Paragraph) -> tuple[str, str]:
    for mark in element_of(paragraph).findall(qn("w:bookmarkStart")):
        found = _NAME.fullmatch(mark.get(qn("w:name"), ""))
        if found:
            return ("part", COVER) if found[1] else (found[2], found[3])
    return "", ""


def _level(paragraph: Paragraph) -> int | None:
    """0 for the title, 1 for a first heading, None for everything else."""
    style = _style(paragraph)
    return 0 if style == "Title" else 1 if style == "Heading 1" else None


def _style(paragraph: Paragraph) -> str:
    return str(paragraph.style.name) if paragraph.style is not None else ""


def _text(paragraph: Paragraph) -> str:
    """Its words without the source, which is ours."""
    words = []
    for run in paragraph.iter_inner_content():
        style = getattr(run, "style", None)
        if style is None or style.name != SOURCE:
            words.append(run.text)
    return " ".join("".join(words).split())
