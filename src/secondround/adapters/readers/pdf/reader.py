"""PDF."""

import re
from collections.abc import Sequence

from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.limits import MAX_PAGES
from secondround.adapters.readers.pdf.engine import Opened, open_pdf
from secondround.adapters.readers.pdf.layout.laid import laid_out
from secondround.adapters.readers.pdf.layout.paragraphs import across, block_of, with_title
from secondround.adapters.readers.pdf.swelling import swells
from secondround.adapters.readers.pdf.words import Page
from secondround.adapters.readers.text.turns.speech import spoken
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_NO_TITLE = re.compile(
    r"(?i)microsoft (word|powerpoint)|untitled|^\s*$|\.(docx?|pptx?|odt|indd|pdf|tex)$"
)
_NAMELESS = re.compile(r"[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")
_SCAN = sentence(
    "The PDF holds pictures of pages and no text. Run text recognition (OCR) on it, or type out what matters."
)
_CODED = sentence("Run text recognition (OCR) on it, or bring the document it was made from.")
_TOO_BIG = sentence("Save or print it to PDF again, or bring the document it was made from.")
_SILENT = sentence("Pages without text (pictures, perhaps scans) were not read: {which}.")
_LONG = sentence("Only the first {count} of its {all} pages were read.")


class PdfReader:
    """PDF.

    Fields: title, author, created. Locators: "page 2". Columns are read one after the other; lines of
    a paragraph or item are one block; page numbers are left out, repeated heads and feet come once, at
    the end.
    """

    format = "pdf"

    def takes(self, head: bytes, name: str) -> float:
        """Whatever has the sign of a PDF near its start."""
        return 1.0 if b"%PDF-" in head[:1024] else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """The document's blocks; turns where it is a transcript."""
        if swells(data):
            raise Unreadable(
                "{name}: the PDF unpacks to far more than a document holds.", _TOO_BIG, name=name
            )
        opened = open_pdf(data, name)
        check_text(opened, name)
        blocks = _blocks(opened.pages)
        return Reading(tuple(spoken(blocks) or blocks), _fields(opened.said), notes=_notes(opened))


def check_text(opened: Opened, name: str) -> None:
    """Raises `Unreadable` where there is no text, or none that can be read."""
    texts = [word.text for page in opened.pages for word in (*page.words, *page.upright)]
    letters = sum(map(len, texts))
    if not letters:
        raise Unreadable("{name}: there is no text in this PDF.", _SCAN, name=name)
    if sum(len(_NAMELESS.findall(text)) for text in texts) > 0.3 * letters:
        raise Unreadable("{name}: the text of this PDF is coded in its own way.", _CODED, name=name)


def _blocks(pages: Sequence[Page]) -> list[Block]:
    laid = laid_out(pages)
    heads = (Block(row.text, f"page {number}") for number, row in laid.aside)
    blocks = [block_of(draft, laid.joiner) for draft in across(laid.drafts)]
    return [*with_title(blocks, laid.looks), *heads]


def _fields(said: dict[str, str]) -> dict[str, str]:
    date = _DATE.match(said["CreationDate"])
    title = said["Title"].strip()
    return {
        "title": "" if _NO_TITLE.search(title) else title,
        "author": said["Author"],
        "created": "-".join(date.groups()) if date else "",
    }


def _notes(opened: Opened) -> tuple[str, ...]:
    notes = []
    silent = [str(page.number) for page in opened.pages if page.drawn]
    if silent:
        more = " …" if len(silent) > 20 else ""
        notes.append(_SILENT.format(which=", ".join(silent[:20]) + more))
    if opened.count > MAX_PAGES:
        notes.append(_LONG.format(count=MAX_PAGES, all=opened.count))
    return tuple(notes)
