"""The lines of notes: what the candidate wrote in one go, with the section it stands in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from secondround.preparation.debrief.noted.signs import section_of, section_of_table, shows, sign
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.talk.turns import Piece

_INNER_MARK = re.compile(
    r"(?<=\s)(?=(?:Q|A|F|R|Question|Answer|Frage|Antwort|Réponse)\s?\d{0,2}\s?:\s)|"
    r"(?<=\s)(?=(?:Impressions?|Open|Unclear|To ?do|Promised|My questions|Me to them|Ressenti|Mes questions|"
    r"À faire|Promis|En suspens|Eindrücke?|Offen|Meine Fragen|Versprochen|Unklar)\s?:\s)|"
    # Lines that lost their break in a paragraph still begin with a capital letter.
    r"(?<=\s)(?<!and )(?<!then )(?=(?:Ich habe|Habe|J['’]ai|I) (?:gefragt|versprochen|demandé|promis|asked)\b)"
)
_LONGEST_HEADING = 7
_LONGEST_NOTE = 25


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
    table = ""
    for number, passage in enumerate(passages):
        if passage.role == "row":
            first = number == 0 or not _same_table(passages[number - 1], passage)
            opened = section_of_table(passage.text) if first else ""
            table = opened if first else table
            if not opened:
                lines += _lines(passage, table or section)
            continue
        if passage.role in ("title", "heading") or _opens(passage):
            section = section_of(passage.text)
            lasts, heading = passage.role != "paragraph", passage.text
            continue
        if lasts and passage.heading != heading:
            section, heading = section_of(passage.heading), passage.heading
        if not lasts and section and _list_is_over(passages, number):
            section = ""
        lines += _lines(passage, section)
    return tuple(lines)


def _same_table(before: Passage, passage: Passage) -> bool:
    return before.role == "row" and before.locator.split(",")[0] == passage.locator.split(",")[0]


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


def _inline(text: str) -> tuple[str, int]:
    """The section a piece of prose names at its beginning, and where its own words start."""
    head, colon, _ = text.partition(":")
    if not colon or len(head.split()) > _LONGEST_HEADING or sign("marks", "answer").match(text):
        return "", 0
    section = section_of(head)
    return (section, len(head) + 1) if section not in ("", "asked", "heard") else ("", 0)


def _opens(passage: Passage) -> str:
    bare = re.sub(r"\(.*?\)", "", passage.text)
    if passage.role == "row" or len(bare.split()) > _LONGEST_HEADING:
        return ""
    return section_of(passage.text)


def _lines(passage: Passage, section: str) -> Iterator[Line]:
    item = passage.role == "item"
    level = max(passage.level, 1) if item else 0
    for start, end in _cuts(passage):
        part = passage.text[start:end]
        inline, own = ("", 0) if item else _inline(part.lstrip())
        first = start + len(part) - len(part.lstrip()) + own
        whole = item or passage.role == "row" or bool(sign("marks", "arrow").search(part))
        whole = whole or (len(part.split()) <= _LONGEST_NOTE and shows("marks", "short_ask", part))
        if whole or _is_marked(part):
            yield from _line(passage, first, end, inline or section, level)
        else:
            for span in sentences(passage.text[first:end]):
                yield from _line(
                    passage, first + span.start, first + span.end, inline or section, level
                )


def _line(passage: Passage, start: int, end: int, section: str, level: int) -> Iterator[Line]:
    words = passage.text[start:end]
    begin = start + len(words) - len(words.lstrip())
    if words.strip():
        yield Line(Piece(passage, begin, begin + len(words.strip())), section, level)


def _cuts(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where a passage falls into pieces: its number off, then at every mark."""
    text = passage.text
    numbering = re.match(r"\d{1,2}[.)]\s+", text)
    first = numbering.end() if numbering else 0
    marks = () if passage.role == "row" else _INNER_MARK.finditer(text, first + 1)
    yield from pairwise([first, *(found.start() for found in marks), len(text)])


def _is_marked(part: str) -> bool:
    marks = (sign("marks", "question"), sign("marks", "answer"))
    return any(mark.match(part.strip()) for mark in marks)
