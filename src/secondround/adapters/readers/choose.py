"""Finding the reader for some bytes."""

import functools

from secondround.adapters.readers.calendar.card import VcfReader
from secondround.adapters.readers.calendar.invitation import IcsReader
from secondround.adapters.readers.mail.message import EmlReader
from secondround.adapters.readers.office.odt.reader import OdtReader
from secondround.adapters.readers.office.sheets.reader import XlsxReader
from secondround.adapters.readers.office.slides.reader import PptxReader
from secondround.adapters.readers.office.word.reader import DocxReader
from secondround.adapters.readers.packed.archive import ZipReader
from secondround.adapters.readers.pdf.reader import PdfReader
from secondround.adapters.readers.text.contacts import ContactsReader
from secondround.adapters.readers.text.cues.readers import SrtReader, VttReader
from secondround.adapters.readers.text.export import ExportReader
from secondround.adapters.readers.text.markup.reader import MarkdownReader
from secondround.adapters.readers.text.plain import PlainReader
from secondround.adapters.readers.text.resume import ResumeReader
from secondround.adapters.readers.unread import why_not
from secondround.adapters.readers.web.archive import MhtmlReader
from secondround.adapters.readers.web.feed import FeedReader
from secondround.adapters.readers.web.page import HtmlReader
from secondround.foundation.ports.readers import Reader

HEAD = 65_536
"""How many bytes from the start of a file are looked at to tell its format."""

__all__ = ["HEAD", "all_readers", "choose", "why_not"]


def choose(head: bytes, name: str) -> Reader | None:
    """The reader surest of `head` (the first `HEAD` bytes), or None: then ask `why_not`.

    The content decides; the extension in `name` only breaks a tie, so a wrong one does no harm.
    """
    head = head[:HEAD]
    sure = [(reader.takes(head, name), reader) for reader in all_readers()]
    best, reader = max(sure, key=lambda pair: pair[0])
    return reader if best > 0 else None


@functools.cache
def all_readers() -> tuple[Reader, ...]:
    """One reader for each format; the libraries behind them are imported when they first read."""
    return (
        PdfReader(), DocxReader(), PptxReader(), XlsxReader(), OdtReader(), ZipReader(),
        IcsReader(), VcfReader(), EmlReader(), MhtmlReader(),
        FeedReader(), HtmlReader(), ResumeReader(), ContactsReader(), ExportReader(),
        VttReader(), SrtReader(), MarkdownReader(), PlainReader(),
    )  # fmt: skip
