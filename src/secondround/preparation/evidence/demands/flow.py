"""Walking a posting: every piece of text with the part of the posting it stands in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.demands.cues import lead_of
from secondround.preparation.evidence.demands.rows import Table, cells_of
from secondround.preparation.evidence.demands.sections import (
    LONGEST_BARE,
    LONGEST_HEADING,
    Section,
    glued_heading,
    section_of,
)

_BULLET = re.compile(r"(?:^|\s)[•·▪◦●■✓✔➢–*-]\s+(?=\S)")
_INNER_BULLET = re.compile(r"\s+[•▪◦●■✓✔➢]\s*|\s+[*–-]\s+(?=[A-ZÀ-Þ])")


@dataclass(frozen=True)
class Line:
    """`passage.text[start:end]`: a list item, a table cell or a sentence, and the part it stands in.

    `listed` is true for items and cells, which need no verb.
    """

    passage: Passage
    start: int
    end: int
    section: Section
    listed: bool

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True)
class _Place:
    """Where the walk stands: the part, the level of its heading, the part a colon led into, and whether
    the passage before was a list item."""

    section: Section = ""
    level: int = 0
    lead: Section | None = None
    after_item: bool = False

    @property
    def here(self) -> Section:
        return self.section if self.lead is None else self.lead


def lines_of(passages: Sequence[Passage]) -> Iterator[Line]:
    """The pieces of postings in order; headings and lines that only lead into a list are left out."""
    for _, group in groupby(passages, key=lambda one: one.document_id):
        place = _Place()
        table = Table()
        for passage in group:
            if passage.role == "row":
                table = table.after(passage)
                yield from _row(passage, place, table)
                continue
            table = Table()
            place, start = _moved(place, passage)
            place = replace(place, after_item=passage.role == "item")
            if start is not None:
                yield from _lines(passage, start, place)


def _moved(place: _Place, passage: Passage) -> tuple[_Place, int | None]:
    """The place after a passage's heading, and where the rest of it begins (None: it is all heading)."""
    text = passage.text
    if passage.role in ("title", "heading"):
        glued = None if section_of(text) is not None else glued_heading(text)
        return (
            (_Place(glued[0], place.level), glued[1]) if glued else (_under(place, passage), None)
        )
    short = len(text.split()) <= LONGEST_HEADING
    if _may_head(passage):
        section = section_of(text)
        if section is not None:
            return _Place(section, place.level), None
    glued = glued_heading(text)
    if glued and passage.role != "item":
        return _Place(glued[0], place.level), glued[1]
    if text.rstrip().endswith(":"):
        return replace(place, lead=lead_of(_last_sentence(text))), 0
    if short and place.after_item and place.here == "nice" and _stands_alone(passage):
        return _Place("", place.level), 0
    ends_list = passage.role == "paragraph" and len(text.split()) > 2 * LONGEST_HEADING
    return (replace(place, lead=None) if ends_list else place), 0


def _may_head(passage: Passage) -> bool:
    """Whether a passage that is not marked as a heading may be one."""
    text = passage.text.rstrip()
    most = LONGEST_HEADING if text.endswith((":", "?")) else LONGEST_BARE
    fits = len(text.split()) <= most and not text.endswith((".", "!", ";", ","))
    return fits and _stands_alone(passage)


def _stands_alone(passage: Passage) -> bool:
    return passage.role != "item" or passage.text.rstrip().endswith(":")


def _under(place: _Place, heading: Passage) -> _Place:
    section = section_of(heading.text)
    if section is not None:
        return _Place(section, heading.level)
    deeper = heading.level > place.level
    lead = lead_of(heading.text) if heading.text.rstrip().endswith(":") else None
    return replace(place, lead=lead) if deeper else _Place("", heading.level, lead)


def _last_sentence(text: str) -> str:
    return sentences(text)[-1].text


def _row(passage: Passage, place: _Place, table: Table) -> Iterator[Line]:
    for start, end, section in cells_of(passage, table, place.here):
        yield from _pieces(passage, start, end, section, listed=True)


def _lines(passage: Passage, start: int, place: _Place) -> Iterator[Line]:
    listed = passage.role in ("item", "field") or bool(_BULLET.match(passage.text[start:]))
    yield from _pieces(passage, start, len(passage.text), place.here, listed)


def _pieces(
    passage: Passage, start: int, end: int, section: Section, listed: bool
) -> Iterator[Line]:
    """Cut at bullets that lost their line break, then into sentences; a lone bullet is no word."""
    cuts = [start, *(m.end() for m in _INNER_BULLET.finditer(passage.text, start, end))]
    for cut, stop in zip(cuts, [*cuts[1:], end], strict=True):
        bullet = _BULLET.match(passage.text[cut:stop])
        begin = cut + bullet.end() if bullet else cut
        for span in sentences(passage.text[begin:stop]):
            if not span.text.endswith(":"):
                several = listed or len(cuts) > 1
                yield Line(passage, begin + span.start, begin + span.end, section, several)
