"""PDF: page by page, with what is painted behind the words and named in the structure."""

from secondround.adapters.office.inspecting.pdf.pieces import PageWords, pieces_by_page
from secondround.adapters.office.inspecting.pdf.said import (
    ASKED,
    attached_to,
    fields_of,
    language_of,
)
from secondround.adapters.office.inspecting.pdf.surfaces import Ground, Surface, surfaces_on
from secondround.adapters.office.inspecting.pdf.tags import Figure, figures_on, remarks_on
from secondround.adapters.readers.limits import MAX_PAGES
from secondround.adapters.readers.pdf.engine import View, open_pdf
from secondround.adapters.readers.pdf.layout.laid import laid_out
from secondround.adapters.readers.pdf.reader import check_text
from secondround.adapters.readers.pdf.swelling import swells
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.office.finished import Finished, Page, Picture, Piece, Remark
from secondround.foundation.wording import sentence

_TOO_BIG = sentence("Save or print it to PDF again, or bring the document it was made from.")
_TOO_MANY = sentence("Split it: nobody can be shown that much.")
_TINY = 16.0
"""Square points: a picture of a dot or a line."""


def look_at_pdf(data: bytes, name: str) -> Finished:
    """Its pages; columns are read one after the other, and a paragraph that runs over a page's end is two.

    Places: "page 2".
    """
    if swells(data):
        raise Unreadable(
            "{name}: the PDF unpacks to far more than a document holds.", _TOO_BIG, name=name
        )
    look = _Look()
    opened = open_pdf(data, name, look.at, tuple(ASKED))
    check_text(opened, name)
    if opened.count > MAX_PAGES:
        raise Unreadable("{name}: it is too long to be looked at.", _TOO_MANY, name=name)
    words = {
        page.number: PageWords((*page.words, *page.upright), look.grounds[page.number])
        for page in opened.pages
        if page.number in look.grounds
    }
    pieces = pieces_by_page(laid_out(opened.pages), words)
    pages = tuple(
        look.page(page.number, page.width * page.height, pieces.get(page.number, []))
        for page in opened.pages
    )
    fields = fields_of(opened.said, data)
    if look.language:
        fields["language"] = look.language
    fields["embedded"] = "\n".join(look.attached)
    return Finished("pdf", pages, fields, tuple(look.remarks))


class _Look:
    """Looks at each page while it is open."""

    def __init__(self) -> None:
        self.grounds: dict[int, Ground] = {}
        self.remarks: list[Remark] = []
        self.language = ""
        self.attached: list[str] = []
        self._seen: dict[int, tuple[list[Surface], list[Figure]]] = {}

    def at(self, view: View) -> None:
        if view.number == 1:
            self.language, self.attached = language_of(view), attached_to(view)
        surfaces = surfaces_on(view)
        self.grounds[view.number] = Ground(surfaces)
        figures = figures_on(view)
        marks = frozenset(mark for one in figures for mark in one.marks)
        kept = [one for one in surfaces if one.is_picture or one.mark in marks]
        self._seen[view.number] = (kept, figures)
        self.remarks += remarks_on(view)

    def page(self, number: int, area: float, pieces: list[Piece]) -> Page:
        place = f"page {number}"
        surfaces, figures = self._seen.get(number, ([], []))
        pictures = tuple(_pictures(surfaces, figures, area, place))
        title = next((one.text for one in pieces if one.role == "title"), "")
        return Page(number, place, title, tuple(pieces), pictures)


def _pictures(
    surfaces: list[Surface], figures: list[Figure], area: float, place: str
) -> list[Picture]:
    """The figures that the file names, then the pictures it does not."""
    found = []
    named: set[int] = set()
    for figure in figures:
        parts = [one for one in surfaces if one.mark in figure.marks and one.mark >= 0]
        named |= figure.marks
        found.append(Picture(place, figure.alternative, False, _share(parts, area)))
    unnamed = (one for one in surfaces if one.is_picture and one.mark not in named)
    found += (
        Picture(place, "", one.is_artifact, _share([one], area))
        for one in unnamed
        if one.area > _TINY
    )
    return found


def _share(parts: list[Surface], area: float) -> float:
    if not parts or area <= 0:
        return 0.0
    wide = max(one.x1 for one in parts) - min(one.x0 for one in parts)
    high = max(one.y1 for one in parts) - min(one.y0 for one in parts)
    return min(round(max(wide, 0.0) * max(high, 0.0) / area, 4), 1.0)
