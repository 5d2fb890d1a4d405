"""PPTX: every slide in the order in which it is shown."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.drawn.names import A, R
from secondround.adapters.office.inspecting.drawn.text import text_of
from secondround.adapters.office.inspecting.fields import fields_of
from secondround.adapters.office.inspecting.refusals import opened
from secondround.adapters.office.inspecting.slides.behind import Canvas
from secondround.adapters.office.inspecting.slides.comments import authors_of, comments_on
from secondround.adapters.office.inspecting.slides.levels import Deck, Slide
from secondround.adapters.office.inspecting.slides.names import TITLES, P
from secondround.adapters.office.inspecting.slides.shapes import Reading
from secondround.adapters.office.inspecting.slides.walk import shapes_in
from secondround.adapters.readers.limits import MAX_PAGES
from secondround.adapters.readers.office.package import OfficePackage
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.office.finished import Finished, Page, Picture, Piece, Remark
from secondround.foundation.wording import sentence

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_AGAIN = sentence("Open it in the program it came from and save it again, or save it as PDF.")
_TOO_MANY = sentence("Split it: nobody can be shown that much.")


def look_at_slides(data: bytes, name: str) -> Finished:
    """Its slides, hidden ones too; media is never unpacked. Places: "slide 3", "slide 3, notes"."""
    package = opened(data, name, "pptx")
    path = package.main_part("ppt/presentation.xml")
    root = package.xml(path)
    if root is None:
        raise Unreadable("{name}: the presentation's slides are missing.", _AGAIN, name=name)
    paths = _slides(package, path, root)
    if len(paths) > MAX_PAGES:
        raise Unreadable("{name}: it is too long to be looked at.", _TOO_MANY, name=name)
    look = _Look(package, path, root)
    pages = tuple(page for number, one in enumerate(paths, 1) for page in look.page(one, number))
    fields = fields_of(package, [path, *paths])
    if look.languages:
        fields.setdefault("language", look.languages.most_common(1)[0][0])
    return Finished("pptx", pages, fields, tuple(look.remarks))


class _Look:
    """Goes through the slides, gathering what is said of all of them."""

    def __init__(self, package: OfficePackage, path: str, root: "Element") -> None:
        self._package, self._deck = package, Deck(package)
        related = dict(package.related(path).values())
        styles = package.xml(related.get("tableStyles", "ppt/tableStyles.xml"))
        self._reading = Reading(package, root, styles)
        self._authors = authors_of(package, path)
        self.remarks: list[Remark] = []
        self.languages: Counter[str] = Counter()

    def page(self, path: str, number: int) -> Iterator[Page]:
        slide = self._deck.slide(path)
        if slide is None:
            return
        place = f"slide {number}"
        pieces, pictures = self._on(slide, place)
        self.remarks += comments_on(self._package, slide.own, self._authors, place)
        self._count_languages(slide.own.root)
        title = " ".join(one.text for one in pieces if one.role == "title" and not one.is_hidden)
        is_hidden = slide.own.root.get("show") in ("0", "false")
        notes = self._notes(slide, f"{place}, notes")
        yield Page(number, place, title, (*pieces, *notes), tuple(pictures), is_hidden)

    def _on(self, slide: Slide, place: str) -> tuple[list[Piece], list[Picture]]:
        """The title first, then the shapes as they are drawn, which is how they are read out."""
        canvas = Canvas(slide)
        told: list[tuple[bool, list[Piece]]] = []
        pictures: list[Picture] = []
        for shape in shapes_in(slide.own.tree):
            said = list(self._reading.pieces(slide, canvas, shape, place))
            told.append((shape.kind not in TITLES, said))
            picture = self._reading.picture(slide, shape, place)
            pictures += [picture] if picture else []
            canvas.lay(shape)
        told.sort(key=lambda one: one[0])
        return [piece for _, said in told for piece in said], pictures

    def _notes(self, slide: Slide, place: str) -> Iterator[Piece]:
        target = slide.own.target("notesSlide")
        root = self._package.xml(target) if target else None
        for shape in root.iter(f"{P}sp") if root is not None else ():
            holder = next(shape.iter(f"{P}ph"), None)
            if holder is not None and holder.get("type") == "body":
                for line in shape.iter(f"{A}p"):
                    yield Piece(text_of(line), place, "notes")

    def _count_languages(self, root: "Element") -> None:
        for run in root.iter(f"{A}r"):
            properties = run.find(f"{A}rPr")
            language = properties.get("lang") if properties is not None else None
            if language:
                self.languages[language] += len(run.findtext(f"{A}t") or "")


def _slides(package: OfficePackage, path: str, root: "Element") -> list[str]:
    related = package.related(path)
    ids = [one.get(f"{R}id") or "" for one in root.iter(f"{P}sldId")]
    return [related[one][1] for one in ids if one in related]
