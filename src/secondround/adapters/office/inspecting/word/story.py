"""A document from its first paragraph to its last, onto its pages."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.contrast import over
from secondround.adapters.office.inspecting.drawn.charts import chart_pieces
from secondround.adapters.office.inspecting.drawn.diagrams import diagram_pieces
from secondround.adapters.office.inspecting.drawn.names import DGM, C, R
from secondround.adapters.office.inspecting.word.marks import Mark, marks_in
from secondround.adapters.office.inspecting.word.paper import Paper
from secondround.adapters.office.inspecting.word.pictures import ground_of, height_of, picture_of
from secondround.adapters.office.inspecting.word.remarks import Margin
from secondround.adapters.office.inspecting.word.rows import (
    Cell,
    Row,
    cells_of,
    content_of,
    rows_of,
)
from secondround.adapters.office.inspecting.word.worn.looks import Looks
from secondround.adapters.office.inspecting.word.worn.roles import Roles
from secondround.adapters.office.inspecting.word.worn.spoken import Around, Spoken, Words, together
from secondround.adapters.office.inspecting.word.worn.tables import TableLook
from secondround.adapters.readers.office.package import OfficePackage
from secondround.adapters.readers.office.word.names import w
from secondround.adapters.readers.office.word.styles import value_of
from secondround.foundation.ports.office.finished import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST = 12


class Story:
    """Tells the body of a document; `notes` are its foot- and endnotes by kind and id."""

    def __init__(
        self,
        package: OfficePackage,
        related: Mapping[str, tuple[str, str]],
        looks: Looks,
        paper: Paper,
        margin: Margin,
    ) -> None:
        self._package, self._related, self._looks = package, related, looks
        self._paper, self._margin = paper, margin
        self.roles = Roles(None)
        self.theme: Element | None = None
        self.notes: dict[tuple[str, str], Element] = {}
        self._told: dict[str, int] = {"footnote": 0, "endnote": 0, "table": 0}
        self._endnotes: list[Piece] = []

    def tell(self, container: "Element", around: Around, depth: int = 0) -> None:
        """Everything in a container, in order."""
        for node in content_of(container) if depth <= _DEEPEST else ():
            if node.tag == w("p"):
                self._paragraph(node, around, depth)
            else:
                self._table(node, around, depth)

    def end(self) -> None:
        """The endnotes, on the last page."""
        for piece in self._endnotes:
            self._paper.add(
                replace(piece, place=f"{self._paper.place}, {piece.place}"), self._paper.number
            )
        self._endnotes.clear()

    def _paragraph(self, node: "Element", around: Around, depth: int) -> None:
        properties = node.find(w("pPr"))
        if self._looks.begins_a_page(properties) and not self._paper.is_fresh:
            self._paper.turn(is_laid_out=False)
        words = Words(self._looks, properties, around)
        began = self._paper.number
        for mark in marks_in(node):
            if mark.kind == "words":
                self._paper.touch(mark.text)
                began = self._paper.number if words.is_silent else began
                words.add(mark)
            elif mark.kind == "page":
                self._write(words.take(), properties, around, began)
                self._paper.turn(is_laid_out=False)
            elif mark.kind == "box":
                self._box(mark.node, around, depth)
            else:
                self._met(mark, around)
        self._write(words.take(), properties, around, began)
        self._section(properties)

    def _met(self, mark: Mark, around: Around) -> None:
        """What is met among the words."""
        place = around.place or self._paper.place
        if mark.kind == "laid out":
            self._paper.turn(is_laid_out=True)
        elif mark.kind == "comment":
            self._margin.comment(mark.text, place)
        elif mark.kind in ("footnote", "endnote"):
            self._note(mark)
        elif mark.kind == "picture":
            self._picture(mark.node, place)
        else:
            self._margin.change(mark, place)

    def _write(
        self, spoken: list[Spoken], properties: "Element | None", around: Around, began: int
    ) -> None:
        for one in spoken:
            role = self.roles.of(properties, one)
            place = around.place or self._paper.place_of(began)
            piece = Piece(
                one.text,
                place,
                role,
                one.size,
                one.contrast,
                is_hidden=one.is_hidden,
                is_bold=one.is_bold,
            )
            self._paper.add(piece, began)
        size = spoken[0].size if spoken else None
        self._paper.write(spoken[0].text if spoken else "", size, around.share)

    def _section(self, properties: "Element | None") -> None:
        section = properties.find(w("sectPr")) if properties is not None else None
        if section is not None and value_of(section, "type") not in ("continuous", "nextColumn"):
            self._paper.turn(is_laid_out=False)

    def _table(self, node: "Element", around: Around, depth: int) -> None:
        self._told["table"] += 1
        number, rows = self._told["table"], rows_of(node)
        size = (len(rows), max((Row(row, 0, cells_of(row)).width for row in rows), default=0))
        look = TableLook(node, self._looks, size)
        for at, row in enumerate(rows):
            cells = cells_of(row)
            if len(cells) == 1:
                self.tell(cells[0].node, self._inside(cells[0], look, (at, 0), around), depth + 1)
            elif cells:
                name = f"table {number}, row {at + 1}"
                self._row(Row(row, at, cells), look, name, around, depth)

    def _row(self, row: Row, look: TableLook, name: str, around: Around, depth: int) -> None:
        began, texts, said, hidden = 0, list[str](), list[Spoken](), list[Spoken]()
        for cell in row.cells:
            inside = self._inside(cell, look, (row.at, len(texts)), around)
            spoken = list(self._in_cell(cell.node, inside, depth))
            one = together(spoken)
            began = began or self._paper.number
            texts += ["" if cell.is_covered else one.text, *[""] * (cell.span - 1)]
            said += [one] if one.text.strip() else []
            hidden += [each for each in spoken if each.is_hidden]
        whole, place = together(said), f"{self._paper.place_of(began)}, {name}"
        self._paper.add(
            Piece(
                "\t".join(texts),
                place,
                "cells",
                whole.size,
                whole.contrast,
                tuple(texts),
                is_bold=whole.is_bold,
            ),
            began,
        )
        for each in hidden:
            self._paper.add(Piece(each.text, place, is_hidden=True), began)
        self._paper.write(max(texts, key=len, default=""), whole.size, 1 / len(row.cells))
        if row.change is not None:
            self._margin.change(Mark("inserted", row.change, " ".join(texts)), place)

    def _inside(self, cell: Cell, look: TableLook, at: tuple[int, int], around: Around) -> Around:
        """What a paragraph in a cell at (row, column) stands in."""
        paint, words = look.cell(at)
        stated = self._looks.shade(cell.node.find(w("tcPr")))
        ground = over(stated if stated is not None else paint, around.ground)
        return replace(around, ground=ground, look=words)

    def _in_cell(self, cell: "Element", around: Around, depth: int) -> Iterator[Spoken]:
        for node in cell.iter(w("p")):
            if any(one is not cell and one.tag == w("txbxContent") for one in _above(node, cell)):
                continue
            words = Words(self._looks, node.find(w("pPr")), around)
            for mark in marks_in(node):
                if mark.kind == "words":
                    self._paper.touch(mark.text)
                    words.add(mark)
                elif mark.kind == "box":
                    self._box(mark.node, around, depth)
                elif mark.kind != "page":
                    self._met(mark, around)
            yield from words.take()

    def _box(self, node: "Element", around: Around, depth: int) -> None:
        ground = ground_of(node, self._looks.palette, self.theme)
        self.tell(node, replace(around, ground=over(ground, around.ground)), depth + 1)

    def _note(self, mark: Mark) -> None:
        node = self.notes.get((mark.kind, mark.text))
        if node is None:
            return
        self._told[mark.kind] += 1
        name = f"{mark.kind} {self._told[mark.kind]}"
        around = Around(self._looks.page)
        for paragraph in node.iter(w("p")):
            words = Words(self._looks, paragraph.find(w("pPr")), around)
            for one in marks_in(paragraph):
                if one.kind == "words":
                    words.add(one)
            for said in words.take():
                piece = Piece(
                    said.text, name, "footnote", said.size, said.contrast, is_hidden=said.is_hidden
                )
                if mark.kind == "endnote":
                    self._endnotes.append(piece)
                else:
                    placed = replace(piece, place=f"{self._paper.place}, {name}")
                    self._paper.add_at_foot(placed, self._paper.number)

    def _picture(self, node: "Element", place: str) -> None:
        picture = picture_of(node, place, self._paper.area.whole)
        if picture:
            self._paper.add_picture(picture)
        self._paper.fill(height_of(node))
        for chart in node.iter(f"{C}chart"):
            path = self._related.get(chart.get(f"{R}id") or "", ("", ""))[1]
            for piece in chart_pieces(self._package.xml(path), place):
                self._paper.add(piece, self._paper.number)
        for diagram in node.iter(f"{DGM}relIds"):
            path = self._related.get(diagram.get(f"{R}dm") or "", ("", ""))[1]
            for piece in diagram_pieces(self._package, self._related, path, place):
                self._paper.add(piece, self._paper.number)


def _above(node: "Element", top: "Element") -> "Iterator[Element]":
    """What a node stands in, up to `top`."""
    for one in node.iterancestors():
        if one is top:
            return
        yield one
