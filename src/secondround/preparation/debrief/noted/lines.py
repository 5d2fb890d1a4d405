"""The lines of notes: what the candidate wrote in one go, with the section it stands in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
    paragraph that reads like a known heading opens its section too, until the list after it ends; one that
    begins with such a heading ("Impressions: …") is a section of its own.
    """
    lines: list[Line] = []
    section, lasts = "", True
    heading = ""
    for number, passage in enumerate(passages):
        if passage.role in ("title", "heading") or _opens(passage):
            section = section_of(passage.text)
            lasts, heading = passage.role != "paragraph", passage.text
            continue
        if lasts and passage.heading != heading:
            section, heading = section_of(passage.heading), passage.heading
        if not lasts and section and _list_is_over(passages, number):
            section = ""
        inline, start = _inline(passage)
        lines += _lines(passage, inline or section, start)
    return tuple(lines)


def _list_is_over(passages: Sequence[Passage], number: int) -> bool:
    """Whether prose follows a list that does not go on before the next heading."""
    this, before = passages[number], passages[number - 1]
    if this.role == "item" or before.role != "item" or _is_marked(this.text):
        return False
    if number > 2 and passages[number - 2].role == "paragraph" and not _opens(passages[number - 2]):
        # Every item has its prose below it: so has the last.
        return False
    for later in passages[number + 1 :]:
        if later.role in ("title", "heading") or _opens(later):
            return True
        if later.role == "item":
            return False
    return True


def _inline(passage: Passage) -> tuple[str, int]:
    """The section a paragraph names at its beginning, and where its own words start."""
    head, colon, _ = passage.text.partition(":")
    if passage.role == "item" or not colon or len(head.split()) > _LONGEST_HEADING:
        return "", 0
    section = section_of(head)
    return (section, len(head) + 1) if section not in ("", "asked", "heard") else ("", 0)


def _opens(passage: Passage) -> str:
    bare = re.sub(r"\(.*?\)", "", passage.text)
    if passage.role == "row" or len(bare.split()) > _LONGEST_HEADING:
        return ""
    return section_of(passage.text)


def _lines(passage: Passage, section: str, first: int) -> Iterator[Line]:
    level = max(passage.level, 1) if passage.role == "item" else 0
    for start, end in _cuts(passage, max(first, _numbering(passage.text))):
        words = passage.text[start:end]
        begin = start + len(words) - len(words.lstrip())
        if words.strip():
            yield Line(Piece(passage, begin, begin + len(words.strip())), section, level)


def _numbering(text: str) -> int:
    found = re.match(r"\d{1,2}[.)]\s+", text)
    return found.end() if found else 0


def _cuts(passage: Passage, first: int) -> Iterator[tuple[int, int]]:
    text = passage.text
    if passage.role == "row":
        yield first, len(text)
        return
    marks = [first, *(found.start() for found in _INNER_MARK.finditer(text, first + 1)), len(text)]
    for start, end in pairwise(marks):
        part = text[start:end]
        if passage.role == "item" or sign("marks", "arrow").search(part) or _is_marked(part):
            yield start, end
        else:
            yield from ((start + span.start, start + span.end) for span in sentences(part))


def _is_marked(part: str) -> bool:
    marks = (sign("marks", "question"), sign("marks", "answer"))
    return any(mark.match(part.strip()) for mark in marks)
