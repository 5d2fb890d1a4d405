"""The lines of notes: what the candidate wrote in one go, with the section it stands in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from secondround.preparation.debrief.noted.signs import section_of, sign
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.talk.turns import Piece

_INNER_MARK = re.compile(
    r"(?<=\s)(?=(?:Q|A|F|R|Question|Answer|Frage|Antwort|Réponse)\s?\d{0,2}\s?:\s)"
)
_LONGEST_HEADING = 7


@dataclass(frozen=True)
class Line:
    """One line: its words and where they stand; `level` is the depth of an item, 0 for prose."""

    piece: Piece
    section: str
    level: int

    @property
    def text(self) -> str:
        return self.piece.text


def lines_of(passages: Sequence[Passage]) -> tuple[Line, ...]:
    """The lines of one document of notes, headings apart.

    A paragraph with arrows or "Q:" marks is cut at the marks, other prose into sentences. A short
    paragraph that reads like a known heading opens its section too.
    """
    lines: list[Line] = []
    under = _Under()
    for passage in passages:
        under = under.at(passage)
        if not under.is_heading:
            lines += _lines(passage, under.section)
    return tuple(lines)


@dataclass(frozen=True)
class _Under:
    """The section at one place. One opened by a mere line ends with the list that followed it."""

    section: str = ""
    heading: str = ""
    is_heading: bool = False
    lasts: bool = True
    listed: bool = False

    def at(self, passage: Passage) -> "_Under":
        text = passage.text
        if passage.role in ("title", "heading"):
            return _Under(section_of(text), text, is_heading=True)
        if opened := _opens(passage):
            return _Under(opened, passage.heading, is_heading=True, lasts=False)
        if passage.heading != self.heading:
            return _Under(section_of(passage.heading), passage.heading)
        item = passage.role == "item"
        if self.listed and not item and not self.lasts and not _is_marked(text):
            return _Under("", passage.heading)
        return replace(self, is_heading=False, listed=self.listed or item)


def _opens(passage: Passage) -> str:
    if len(passage.text.split()) > _LONGEST_HEADING:
        return ""
    return section_of(passage.text)


def _lines(passage: Passage, section: str) -> Iterator[Line]:
    level = passage.level if passage.role == "item" else 0
    for start, end in _cuts(passage):
        words = passage.text[start:end]
        begin = start + len(words) - len(words.lstrip())
        if words.strip():
            yield Line(Piece(passage, begin, begin + len(words.strip())), section, level)


def _cuts(passage: Passage) -> Iterator[tuple[int, int]]:
    text = passage.text
    if passage.role == "row":
        yield 0, len(text)
        return
    marks = [0, *(found.start() for found in _INNER_MARK.finditer(text)), len(text)]
    for start, end in pairwise(marks):
        part = text[start:end]
        if passage.role == "item" or sign("marks", "arrow").search(part) or _is_marked(part):
            yield start, end
        else:
            yield from ((start + span.start, start + span.end) for span in sentences(part))


def _is_marked(part: str) -> bool:
    marks = (sign("marks", "question"), sign("marks", "answer"))
    return any(mark.match(part.strip()) for mark in marks)
