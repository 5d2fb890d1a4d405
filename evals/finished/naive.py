"""A checker without understanding, to be better than: what a general lint says of any file."""

import re
from collections.abc import Iterator

from secondround.foundation.ports.office.finished import Finished, Page, Piece
from secondround.preparation.assignment.checked.model import Fault, Finding

CROWDED = 100
SMALL = {"pptx": 12.0, "docx": 8.0, "pdf": 8.0, "xlsx": 8.0}
_CAPITALS = re.compile(r"\b[A-ZÀ-Þ]{2,6}\b")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)? ?%|\d{3,}")
_SOURCE = re.compile(r"source|quelle", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:total|sum|summe|gesamt|ensemble|all)\b", re.IGNORECASE)


def naive_findings(finished: Finished, candidate: str) -> list[Finding]:
    """Every word in capitals, every figure on a page without "source", every last row that is not the sum of what
    stands above it, and what the file itself says of pictures, sizes, contrast, fields and remarks."""
    found: list[Finding] = []
    for page in finished.pages:
        found += _of_page(page, finished.format)
    for remark in finished.remarks:
        fault: Fault = "tracked change" if remark.is_change else "comment"
        number = int((re.findall(r"\d+", remark.place) or ["0"])[0])
        found.append(_finding(fault, number, remark.place, remark.text))
    for name, value in finished.fields.items():
        if name in ("author", "last_modified_by", "company") and value != candidate:
            found.append(_finding("metadata", 0, "", value))
    return found


def _of_page(page: Page, form: str) -> Iterator[Finding]:
    shown = [piece for piece in page.pieces if piece.role != "notes"]
    text = "\n".join(piece.text for piece in shown)
    whole: dict[Fault, bool] = {
        "hidden": page.is_hidden,
        "no title": not page.title,
        "crowded": form == "pptx" and len(text.split()) > CROWDED,
        "no alternative text": any(
            not one.alternative and not one.is_decorative for one in page.pictures
        ),
    }
    for fault, is_so in whole.items():
        if is_so:
            yield _finding(fault, page.number, page.place, "")
    for word in dict.fromkeys(_CAPITALS.findall(text)):
        yield _finding("unexplained abbreviation", page.number, page.place, word)
    for piece in shown:
        yield from _of_piece(piece, page.number, form, bool(_SOURCE.search(text)))
    yield from _totals(page)


def _of_piece(piece: Piece, page: int, form: str, is_sourced: bool) -> Iterator[Finding]:
    if piece.size is not None and piece.size < SMALL[form]:
        yield _finding("small type", page, piece.place, piece.text)
    if piece.contrast is not None and piece.contrast < 4.5:
        yield _finding("low contrast", page, piece.place, piece.text)
    for figure in [] if is_sourced else _FIGURE.findall(piece.text):
        yield _finding("no source", page, piece.place, figure)


def _totals(page: Page) -> Iterator[Finding]:
    above: list[tuple[str, ...]] = []
    for piece in page.pieces:
        if not piece.cells:
            above = []
            continue
        if _TOTAL.search(piece.cells[0]):
            for column, cell in enumerate(piece.cells[1:], 1):
                values = [_number(row[column]) for row in above if column < len(row)]
                said = _number(cell)
                if said is not None and said != sum(one for one in values if one is not None):
                    yield _finding("total wrong", page.number, piece.place, cell)
        above.append(piece.cells)


def _number(cell: str) -> float | None:
    digits = re.sub(r"[^\d-]", "", cell)
    return float(digits) if re.search(r"\d", digits) and "-" not in digits[1:] else None


def _finding(fault: Fault, page: int, place: str, words: str) -> Finding:
    return Finding(f"{fault} {page} {words}", fault, page, place, words, "")
