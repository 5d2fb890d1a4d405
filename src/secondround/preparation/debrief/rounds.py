"""Which round a line of the memory tells of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from secondround.preparation.debrief.corrected.laid import NOUNS
from secondround.preparation.debrief.model import Findings
from secondround.preparation.documents.model import Document

FIRST_ROUND = 1
"""What a document of the talks tells of where nobody said which round it was."""


@dataclass(frozen=True)
class Rounds:
    """The rounds by the names of the transcripts and notes that tell of them, and by the keys of own lines."""

    documents: Mapping[str, int]
    own: Mapping[str, int]

    @property
    def numbers(self) -> tuple[int, ...]:
        """Those that something tells of, in order."""
        return tuple(sorted({*self.documents.values(), *self.own.values()}))

    def of(self, line: Any) -> frozenset[int]:
        """The rounds a line tells of; none for one that stands in no account of a round."""
        if line.key in self.own:
            return frozenset({self.own[line.key]})
        cited = {self.documents.get(one.document) for one in line.citations}
        return frozenset(number for number in cited if number)

    def round_with(self, found: Findings, key: str) -> int | None:
        """The last round that the line of this key tells of; None where it tells of none, or is not there."""
        lines = (one for part in NOUNS for one in getattr(found, part) if one.key == key)
        return max((number for one in lines for number in self.of(one)), default=None)

    def only(self, found: Findings, number: int) -> Findings:
        """What tells of one round, or of none in particular."""
        if self.numbers == (number,):
            return found
        kept = {
            part: tuple(one for one in getattr(found, part) if self._may_tell(one, number))
            for part in (*NOUNS, "asides")
        }
        return replace(found, **kept)

    def _may_tell(self, line: Any, number: int) -> bool:
        rounds = self.of(line)
        return not rounds or number in rounds


def rounds_told(documents: Sequence[Document]) -> dict[str, int]:
    """The round of each transcript and each of the notes, by its name."""
    return {
        one.name: one.round or FIRST_ROUND
        for one in documents
        if one.kind in ("transcript", "notes")
    }
