"""What belongs to a sheet beside its cells: columns, drawings, remarks, header and footer."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.drawn.charts import chart_pieces
from secondround.adapters.office.inspecting.drawn.names import DECORATIVE, ON, A, R
from secondround.adapters.office.inspecting.drawn.text import text_of
from secondround.adapters.readers.office.package import OfficePackage
from secondround.adapters.readers.office.sheets.book import text_in
from secondround.adapters.readers.office.sheets.names import MOST_COLUMNS, row_of, s
from secondround.foundation.ports.office.finished import Picture, Piece, Remark

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_X = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_T = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
_CHART_SHEET = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_SIGNS = re.compile(r'&(?:"[^"]*"|[LCRPNDTZFAGBIUESXYHO]|K[0-9A-F]{6}|\d{1,3})')
_RANGE = re.compile(r"\$?[A-Z]{1,3}\$?\d+")


@dataclass
class Set:
    """What a sheet says of itself as a whole."""

    hidden_columns: set[int] = field(default_factory=set)
    painted: list[tuple[int, int]] = field(default_factory=list)
    """First and last row of what is coloured by a rule or a table's style, which a cell does not tell."""
    furniture: list[str] = field(default_factory=list)

    def is_painted(self, row: int) -> bool:
        return any(first <= row <= last for first, last in self.painted)


def set_of(package: OfficePackage, path: str, related: Mapping[str, tuple[str, str]]) -> Set:
    """Reads all of a sheet but its cells."""
    found = Set()
    for node in package.each(path, s("col"), s("conditionalFormatting"), s("headerFooter")):
        if node.tag == s("col"):
            if node.get("hidden") in ON:
                first, last = int(node.get("min") or 0), int(node.get("max") or 0)
                found.hidden_columns.update(range(first - 1, min(last, MOST_COLUMNS)))
        elif node.tag == s("conditionalFormatting"):
            found.painted += map(_rows, (node.get("sqref") or "").split())
        else:
            said = (_SIGNS.sub(" ", one.text or "") for one in node)
            found.furniture += [one for one in said if one.strip()]
    for kind, target in related.values():
        table = package.xml(target) if kind == "table" else None
        if table is not None and table.find(s("tableStyleInfo")) is not None:
            found.painted.append(_rows(table.get("ref") or ""))
    return found


def drawings_on(
    package: OfficePackage, related: Mapping[str, tuple[str, str]], place: str
) -> tuple[list[Piece], list[Picture]]:
    """Pictures, charts with their figures, and what stands in boxes."""
    pieces: list[Piece] = []
    pictures: list[Picture] = []
    for kind, target in related.values():
        root = package.xml(target) if kind == "drawing" else None
        charts = package.related(target) if root is not None else {}
        for node in (
            root.iter(f"{_X}pic", f"{_X}graphicFrame", f"{_X}sp") if root is not None else ()
        ):
            if node.tag == f"{_X}sp":
                pieces += (Piece(text_of(line), place) for line in node.iter(f"{A}p"))
                continue
            pictures.append(_picture(node, place))
            for chart in node.iter(_CHART_SHEET):
                path = charts.get(chart.get(f"{R}id") or "", ("", ""))[1]
                pieces += chart_pieces(package.xml(path), place)
    return pieces, pictures


def remarks_on(
    package: OfficePackage,
    related: Mapping[str, tuple[str, str]],
    people: Mapping[str, str],
    place: str,
) -> Iterator[Remark]:
    """Comments; one of a conversation is told as that, not as the note that older programs are shown."""
    told: set[str] = set()
    for root in _parts(package, related, "threadedComment"):
        for node in root.iter(f"{_T}threadedComment"):
            told.add(node.get("ref") or "")
            author = people.get(node.get("personId") or "", "")
            where = f"{place}, row {row_of(node.get('ref') or '')}"
            yield Remark(where, node.findtext(f"{_T}text") or "", author)
    for root in _parts(package, related, "comments"):
        authors = [one.text or "" for one in root.iter(s("author"))]
        for node in root.iter(s("comment")):
            ref, number = node.get("ref") or "", node.get("authorId") or ""
            known = number.isdigit() and int(number) < len(authors)
            text = node.find(s("text"))
            if ref not in told and text is not None:
                author = authors[int(number)] if known else ""
                yield Remark(f"{place}, row {row_of(ref)}", text_in(text), author)


def people_of(package: OfficePackage, related: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Who takes part in conversations, by id."""
    return {
        node.get("id") or "": node.get("displayName") or ""
        for root in _parts(package, related, "person")
        for node in root.iter(f"{_T}person")
    }


def _parts(
    package: OfficePackage, related: Mapping[str, tuple[str, str]], kind: str
) -> "Iterator[Element]":
    for found, target in related.values():
        root = package.xml(target) if found == kind else None
        if root is not None:
            yield root


def _picture(node: "Element", place: str) -> Picture:
    said = next(node.iter(f"{_X}cNvPr"), None)
    mark = next(node.iter(DECORATIVE), None)
    alternative = (said.get("descr") or said.get("title") or "") if said is not None else ""
    return Picture(place, alternative, mark is not None and mark.get("val") in ON)


def _rows(ref: str) -> tuple[int, int]:
    rows = [row_of(one) for one in _RANGE.findall(ref)]
    return (min(rows), max(rows)) if rows else (0, 0)
