"""Pages of words to paragraphs, items, headings and rows in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.adapters.readers.limits import MAX_CHARACTERS
from secondround.adapters.readers.pdf.layout.hyphens import Joiner
from secondround.adapters.readers.pdf.layout.looks import Looks, looks_of
from secondround.adapters.readers.pdf.layout.order.columns import streams
from secondround.adapters.readers.pdf.layout.order.furniture import without_furniture
from secondround.adapters.readers.pdf.layout.paragraphs import Draft, drafts_of
from secondround.adapters.readers.pdf.layout.rows import Row, row_of, rows_of
from secondround.adapters.readers.pdf.words import Page


@dataclass(frozen=True)
class Laid:
    """A whole document: its blocks in order, and the heads and feet that repeat, each once with its page."""

    drafts: list[Draft]
    aside: list[tuple[int, Row]]
    looks: Looks
    joiner: Joiner


def laid_out(pages: Sequence[Page]) -> Laid:
    """Columns one after the other, page by page, as far as `MAX_CHARACTERS`."""
    found = [(page.height, rows_of(page.words)) for page in _within(pages)]
    every = [row for _, rows in found for row in rows]
    looks, joiner = looks_of(every), Joiner(row.text for row in every)
    both = list(zip(pages, without_furniture(found, looks.large), strict=False))
    drafts = [
        draft
        for page, on_it in both
        for stream in (*streams(on_it.rows), *_beside(page))
        for draft in drafts_of(stream, page.number, looks)
    ]
    aside = [(page.number, row) for page, on_it in both for row in on_it.aside]
    return Laid(drafts, aside, looks, joiner)


def _within(pages: Sequence[Page]) -> list[Page]:
    """The pages up to the one that goes beyond the most characters that are read."""
    total = 0
    kept = []
    for page in pages:
        kept.append(page)
        total += sum(len(word.text) + 1 for word in page.words)
        if total > MAX_CHARACTERS:
            break
    return kept


def _beside(page: Page) -> list[list[Row]]:
    """Text that runs up or down the side, as one row in the order in which it was written."""
    return [[row_of(page.upright)]] if page.upright else []
