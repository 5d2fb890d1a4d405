"""Turns: what one person said before the next one spoke, and where in the documents it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import Span, sentences
from secondround.preparation.evidence.model import Citation, cite

Side = Literal["candidate", "interviewer"]

_QUESTION_ENDS = re.compile(r"\?[\"'”’»)]*\s+(?=[^\W\d_])")


@dataclass(frozen=True)
class Piece:
    """`passage.text[start:end]`."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True)
class Turn:
    """What one side said without a break; `speaker` as the source spells it, or empty."""

    side: Side
    speaker: str
    pieces: tuple[Piece, ...]

    @cached_property
    def text(self) -> str:
        """The pieces' words, joined by one space."""
        return " ".join(piece.text for piece in self.pieces)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Spans of `text`."""
        return tuple(finer(self.text))

    def citations(self, start: int, end: int) -> tuple[Citation, ...]:
        """The passages' own words behind `text[start:end]`, one citation for each passage touched."""
        found = []
        at = 0
        for piece in self.pieces:
            begin, stop = max(start - at, 0), min(end - at, len(piece.text))
            if begin < stop and piece.text[begin:stop].strip():
                found.append(cite(piece.passage, piece.start + begin, piece.start + stop))
            at += len(piece.text) + 1
        return tuple(found)


def finer(text: str) -> Iterator[Span]:
    """Sentences, cut also after a question mark that a small letter follows, as captions write it."""
    for span in sentences(text):
        start = span.start
        for found in _QUESTION_ENDS.finditer(span.text):
            end = span.start + found.end()
            yield _trimmed(text, start, end)
            start = end
        yield _trimmed(text, start, span.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end].rstrip()
    return Span(start, start + len(words), words)


def joined(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Turns of one speaker that follow one another made one."""
    done: list[Turn] = []
    for turn in turns:
        last = done[-1] if done else None
        if last and (last.side, last.speaker) == (turn.side, turn.speaker):
            done[-1] = Turn(last.side, last.speaker, (*last.pieces, *turn.pieces))
        else:
            done.append(turn)
    return tuple(done)
