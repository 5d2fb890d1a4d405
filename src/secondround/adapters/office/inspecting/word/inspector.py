"""DOCX: page by page, with what stands at their feet and margins."""

from collections import Counter
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.drawn.colours import palette_of
from secondround.adapters.office.inspecting.fields import fields_of
from secondround.adapters.office.inspecting.refusals import opened
from secondround.adapters.office.inspecting.word.marks import marks_in
from secondround.adapters.office.inspecting.word.paper import Paper, spacing_of
from secondround.adapters.office.inspecting.word.remarks import Margin, comments_of
from secondround.adapters.office.inspecting.word.story import Story
from secondround.adapters.office.inspecting.word.worn.looks import Looks
from secondround.adapters.office.inspecting.word.worn.roles import Roles
from secondround.adapters.office.inspecting.word.worn.spoken import Around, Words
from secondround.adapters.readers.office.package import OfficePackage
from secondround.adapters.readers.office.word.names import VAL, w
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.office.finished import Finished, Piece
from secondround.foundation.wording import sentence

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_AGAIN = sentence("Open it in Word and save it again, or save it as PDF.")


def look_at_document(data: bytes, name: str) -> Finished:
    """Its pages; see `Page` on where their numbers come from.

    Places: "page 3" or "page about 3", "page 3, table 1, row 2", "page 3, footnote 4", "header".
    """
    package = opened(data, name, "docx")
    path = package.main_part("word/document.xml")
    root = package.xml(path)
    body = root.find(w("body")) if root is not None else None
    if root is None or body is None:
        raise Unreadable("{name}: the document's text is missing.", _AGAIN, name=name)
    return _Look(package, path, root, body).finished()


class _Look:
    """One document with its parts."""

    def __init__(self, package: OfficePackage, path: str, root: "Element", body: "Element") -> None:
        self._package, self._path, self._body = package, path, body
        self._related = package.related(path)
        theme = self._part("theme", "word/theme/theme1.xml")
        styles = self._part("styles", "word/styles.xml")
        self._settings = self._part("settings", "word/settings.xml")
        self._looks = Looks(styles, palette_of(theme, _meant(self._settings)))
        self._looks.paint_page(root.find(w("background")), self._settings)
        self._paper = Paper(body, spacing_of(styles))
        self._margin = Margin(comments_of(self._part("comments", "word/comments.xml")))
        self._story = Story(package, self._related, self._looks, self._paper, self._margin)
        self._story.roles, self._story.theme = Roles(styles), theme
        self._story.notes = self._notes()
        self._styles = styles

    def finished(self) -> Finished:
        around = Around(self._looks.page)
        self._story.tell(self._body, around)
        self._story.end()
        for kind in ("header", "footer"):
            self._furniture(kind, around)
        fields = fields_of(self._package, [self._path, "word/settings.xml"])
        if language := _language(self._body, self._styles):
            fields.setdefault("language", language)
        remarks = tuple(self._margin.rest(self._paper.place_of(1)))
        return Finished("docx", self._paper.pages(), fields, remarks)

    def _part(self, kind: str, usual: str) -> "Element | None":
        found = (path for one, path in self._related.values() if one == kind)
        return self._package.xml(next(found, usual))

    def _notes(self) -> "dict[tuple[str, str], Element]":
        """Foot- and endnotes by kind and id, without the separators Word keeps among them."""
        found: dict[tuple[str, str], Element] = {}
        for kind in ("footnote", "endnote"):
            root = self._part(f"{kind}s", f"word/{kind}s.xml")
            for node in root.iter(w(kind)) if root is not None else ():
                if node.get(w("type")) in (None, "normal"):
                    found[kind, node.get(w("id")) or ""] = node
        return found

    def _furniture(self, kind: str, around: Around) -> None:
        """Headers or footers, each text once, on the first page; bare page numbers are left out."""
        told: set[str] = set()
        for found, target in sorted(self._related.values()):
            root = self._package.xml(target) if found == kind else None
            for paragraph in root.iter(w("p")) if root is not None else ():
                words = Words(self._looks, paragraph.find(w("pPr")), around)
                for mark in marks_in(paragraph):
                    if mark.kind == "words":
                        words.add(mark)
                    elif mark.kind in ("inserted", "deleted", "formatted"):
                        self._margin.change(mark, kind)
                for one in words.take():
                    if one.text not in told and any(letter.isalpha() for letter in one.text):
                        told.add(one.text)
                        piece = Piece(
                            one.text,
                            kind,
                            "footer",
                            one.size,
                            one.contrast,
                            is_hidden=one.is_hidden,
                        )
                        self._paper.add_at_foot(piece, 1)


def _meant(settings: "Element | None") -> dict[str, str]:
    """Which colour of the theme "text 1" and the like mean."""
    node = settings.find(w("clrSchemeMapping")) if settings is not None else None
    names = {"t1": "tx1", "t2": "tx2"}
    short = {"dark": "dk", "light": "lt"}
    found: dict[str, str] = {}
    for key, value in node.attrib.items() if node is not None else ():
        name = str(key).rpartition("}")[2]
        number = str(value)[-1]
        found[names.get(name, name)] = short.get(str(value)[:-1], str(value)[:-1]) + number
    return found


def _language(body: "Element", styles: "Element | None") -> str:
    """That of most letters whose runs name one, else of the document's defaults."""
    counted: Counter[str] = Counter()
    for node in body.iter(w("lang")):
        run = node.getparent()
        words = run.getparent() if run is not None else None
        if node.get(VAL) and words is not None:
            counted[node.get(VAL) or ""] += sum(len(one.text or "") for one in words.iter(w("t")))
    default = next(styles.iter(w("lang")), None) if styles is not None else None
    said = (default.get(VAL) or "") if default is not None else ""
    letters = sum(len(one.text or "") for one in body.iter(w("t")))
    best = counted.most_common(1)
    return best[0][0] if best and best[0][1] > letters / 2 else said or (best[0][0] if best else "")
