"""What the memory is searched in: line by line, each with who said it and where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Citation, cite
from secondround.preparation.evidence.talk.asks import manner_of_asking
from secondround.preparation.evidence.talk.turns import Side, Turn, finer

LONGEST = 90
"""Words from which a turn is cut into parts, at ends of sentences: a passage to read, not a speech."""


@dataclass(frozen=True)
class Line:
    """A turn, a part of a long one, or a line of notes.

    `side` is empty where notes do not tell who spoke. `asks` are the sides that ask something in it.
    `document` parts what does not follow on one another; `start` is in seconds.
    """

    text: str
    speaker: str
    side: Side | Literal[""]
    asks: frozenset[Side]
    document: str
    round: int
    start: float | None
    citations: tuple[Citation, ...]

    @property
    def words(self) -> int:
        """How many words it takes to show it; one at least."""
        return max(1, len(self.text.split()))


def lines_of_turns(
    turns: Sequence[Turn], asks: Mapping[str, frozenset[Side]], round_: int, language: str
) -> tuple[Line, ...]:
    """The turns of one transcript; long ones in parts of about `LONGEST` words; `asks` as of notes.

    What the interviewers ask is told from their words as well.
    """
    found = []
    for turn in turns:
        for start, end in _parts(turn):
            line = _line(turn, start, end, round_)
            found.append(replace(line, asks=_asking(line, asks, language)))
    return tuple(found)


def lines_of_notes(
    passages: Sequence[Passage], asks: Mapping[str, frozenset[Side]], round_: int
) -> tuple[Line, ...]:
    """The lines of one document of notes; `asks` says by passage id which sides ask in it."""
    return tuple(
        Line(
            text=one.text,
            speaker="",
            side="",
            asks=asks.get(one.id, frozenset()),
            document=one.document_id,
            round=round_,
            start=None,
            citations=(cite(one),),
        )
        for one in passages
        if one.role not in ("title", "field")
    )


def _parts(turn: Turn) -> list[tuple[int, int]]:
    parts: list[tuple[int, int]] = []
    start = words = 0
    for span in turn.sentences:
        size = len(span.text.split())
        if words and words + size > LONGEST:
            parts.append((start, span.start))
            start, words = span.start, 0
        words += size
    return [*parts, (start, len(turn.text))]


def _line(turn: Turn, start: int, end: int, round_: int) -> Line:
    citations = turn.citations(start, end)
    starts = (p.passage.start for p in turn.pieces if p.passage.id == citations[0].passage_id)
    return Line(
        text=turn.text[start:end].strip(),
        speaker=turn.speaker,
        side=turn.side,
        asks=frozenset(),
        document=citations[0].document_id,
        round=round_,
        start=next(starts, None),
        citations=citations,
    )


def _asking(line: Line, asks: Mapping[str, frozenset[Side]], language: str) -> frozenset[Side]:
    known = {
        side for one in line.citations for side in asks.get(one.passage_id, ()) if side == line.side
    }
    marked = any(manner_of_asking(span.text, language) == "plain" for span in finer(line.text))
    if line.side == "interviewer" and marked:
        return frozenset({"interviewer"})
    return (
        frozenset({"candidate"}) if line.side == "candidate" and marked and known else frozenset()
    )
