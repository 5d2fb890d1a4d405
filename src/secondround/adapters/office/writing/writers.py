"""The writers of office files; the library behind each is imported when it is first asked for."""

from collections.abc import Mapping, Sequence

from secondround.adapters.office.writing.opening import damaged, opened
from secondround.foundation.errors import SecondRoundError
from secondround.foundation.ports.office.written import (
    Manuscript,
    OfficeWriter,
    Returned,
    Rewritten,
)


class SlidesWriter:
    """PPTX: slides with a title each, read in order, the spoken words in their notes."""

    format = "pptx"

    def write(self, manuscript: Manuscript, template: bytes | None = None) -> bytes:
        """The same bytes for the same manuscript and template. Raises `Unreadable` for what is no template."""
        from secondround.adapters.office.writing.slides.writer import write_slides

        return write_slides(manuscript, template)

    def read_back(self, data: bytes, name: str) -> Returned:
        """Raises `Unreadable`."""
        from secondround.adapters.office.writing.slides.returned.reading import read_slides

        parts = opened(data, name, self.format, charts=True)
        try:
            return read_slides(parts)
        except SecondRoundError:
            raise
        except Exception as cause:  # whatever a parser throws at damaged bytes
            raise damaged(name, self.format) from cause

    def write_into(self, manuscript: Manuscript, data: bytes, name: str) -> Rewritten:
        """A file that came back, with the words of the manuscript in place of what they were. Raises `Unreadable`."""
        from secondround.adapters.office.writing.slides.returned.into import words_into

        parts = opened(data, name, self.format, charts=True)
        try:
            return words_into(manuscript, parts)
        except SecondRoundError:
            raise
        except Exception as cause:  # as above
            raise damaged(name, self.format) from cause

    def named(self, data: bytes, name: str, keys: Sequence[str]) -> bytes:
        """A file that came back, its leaves known by these keys. Raises `Unreadable`."""
        from secondround.adapters.office.writing.slides.returned.into import named

        parts = opened(data, name, self.format, charts=True)
        try:
            return named(parts, keys)
        except SecondRoundError:
            raise
        except Exception as cause:  # as above
            raise damaged(name, self.format) from cause


class WordWriter:
    """DOCX: a title, then a heading for each leaf with its lines and its table."""

    format = "docx"

    def write(self, manuscript: Manuscript, template: bytes | None = None) -> bytes:
        """The same bytes for the same manuscript and template. Raises `Unreadable` for what is no template."""
        from secondround.adapters.office.writing.word.writer import write_document

        return write_document(manuscript, template)

    def read_back(self, data: bytes, name: str) -> Returned:
        """Raises `Unreadable`."""
        from secondround.adapters.office.writing.word.reading import read_document

        parts = opened(data, name, self.format, charts=True)
        try:
            return read_document(parts)
        except SecondRoundError:
            raise
        except Exception as cause:  # as above
            raise damaged(name, self.format) from cause


class SheetsWriter:
    """XLSX: the tables first, since whoever opens a workbook wants those, then the outline."""

    format = "xlsx"

    def write(self, manuscript: Manuscript, template: bytes | None = None) -> bytes:
        """The same bytes for the same manuscript and template. Raises `Unreadable` for what is no template."""
        from secondround.adapters.office.writing.sheets.writer import write_book

        return write_book(manuscript, template)

    def read_back(self, data: bytes, name: str) -> Returned:
        """Raises `Unreadable`."""
        from secondround.adapters.office.writing.sheets.reading import read_book

        parts = opened(data, name, self.format, charts=True)
        try:
            return read_book(parts)
        except SecondRoundError:
            raise
        except Exception as cause:  # as above
            raise damaged(name, self.format) from cause


def office_writers() -> Mapping[str, OfficeWriter]:
    """One for each format."""
    writers: tuple[OfficeWriter, ...] = (SlidesWriter(), WordWriter(), SheetsWriter())
    return {one.format: one for one in writers}
