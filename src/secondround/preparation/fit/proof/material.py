"""What is known of the candidate, arranged for comparing."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from secondround.preparation.evidence.lexicon.words import shown, weights
from secondround.preparation.evidence.model import Employment, Evidence
from secondround.preparation.evidence.reading.polarity import polarity_of

Coverage = Literal["met", "partly", "gap"]

MOST_LINES = 20
"""Claims that are read as belonging to one post; what comes after is another part of the CV."""


@dataclass(frozen=True)
class Proof:
    """How far one demand is met, by which evidence, and what is missing in words (empty when met)."""

    coverage: Coverage
    evidence: tuple[Evidence, ...]
    lack: str = ""


def short(words: str, most: int = 140) -> str:
    """At most `most` characters, cut between words."""
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0].rstrip(",;: ") + " …"


@dataclass(frozen=True)
class Held:
    """A post or study, as evidence, with the words of the CV that describe it."""

    employment: Employment
    evidence: Evidence
    text: str

    @cached_property
    def features(self) -> frozenset[str]:
        return shown(self.text)


@dataclass(frozen=True)
class Material:
    """All there is to compare with. `closeness` of a demand's text to a claim's, when meanings are known."""

    evidence: tuple[Evidence, ...]
    held: tuple[Held, ...]
    today: date
    title: str = ""
    closeness: Mapping[tuple[str, str], float] | None = None

    @cached_property
    def weigh(self) -> Mapping[str, float]:
        return weights(one.claim for one in self.evidence)

    @cached_property
    def for_it(self) -> tuple[Evidence, ...]:
        """Claims that speak for the candidate, also weakly."""
        return tuple(one for one in self.evidence if polarity_of(one.claim) != "against")

    @cached_property
    def against(self) -> tuple[Evidence, ...]:
        return tuple(one for one in self.evidence if polarity_of(one.claim) == "against")

    def near(self, need: str, claim: str) -> float:
        """The cosine of their meanings; 0.0 when it is not known."""
        return self.closeness.get((need, claim), 0.0) if self.closeness else 0.0


def material(
    evidence: Sequence[Evidence],
    employments: Sequence[Employment],
    today: date,
    title: str = "",
    closeness: Mapping[tuple[str, str], float] | None = None,
) -> Material:
    """`today` ends what goes on."""
    shelf = _Shelf.of(evidence, employments)
    held = tuple(_held(one, shelf) for one in employments)
    return Material(tuple(evidence), held, today, title, closeness)


@dataclass(frozen=True)
class _Shelf:
    """The CV's claims by document in the order of their places, and where each entry begins."""

    claims: Mapping[str, list[tuple[int, Evidence]]]
    entries: Mapping[str, list[int]]

    @classmethod
    def of(cls, evidence: Sequence[Evidence], employments: Sequence[Employment]) -> "_Shelf":
        claims: dict[str, list[tuple[int, Evidence]]] = defaultdict(list)
        for one in evidence:
            if one.source == "cv":
                first = one.citations[0]
                claims[first.document_id].append((_position(first.passage_id), one))
        entries: dict[str, list[int]] = defaultdict(list)
        for held in employments:
            document, first_place, _ = _places(held)
            entries[document].append(first_place)
        by_place = {name: sorted(rows, key=lambda row: row[0]) for name, rows in claims.items()}
        return cls(by_place, {name: sorted(places) for name, places in entries.items()})

    def between(self, document: str, first: int, last: int) -> list[Evidence]:
        """Claims that stand from `first` on, up to the next entry after `last`."""
        entries = self.entries.get(document, [])
        after = bisect_right(entries, last)
        end = entries[after] if after < len(entries) else last + MOST_LINES
        rows = self.claims.get(document, [])
        begin = bisect_left(rows, first, key=lambda row: row[0])
        stop = bisect_left(rows, end, key=lambda row: row[0])
        return [one for _, one in rows[begin:stop]]


def _held(one: Employment, shelf: _Shelf) -> Held:
    document, first, last = _places(one)
    told = shelf.between(document, first, last)
    own = {citation.passage_id for citation in one.citations}
    key = next((e.key for e in told if own & {c.passage_id for c in e.citations}), one.key)
    head = ", ".join(part for part in (one.title, one.organisation) if part)
    dates = _dates(one)
    claim = f"{head} ({dates})" if dates else head
    body = " ".join(e.claim for e in told)
    return Held(one, Evidence(key, claim, "cv", one.citations), f"{head}. {body}")


def _dates(one: Employment) -> str:
    years = [str(day.year) for day in (one.start, one.end) if day]
    return f"{years[0]}–" if one.current and years else "–".join(dict.fromkeys(years))


def _places(one: Employment) -> tuple[str, int, int]:
    places = [_position(citation.passage_id) for citation in one.citations]
    return one.citations[0].document_id, min(places), max(places)


def _position(passage_id: str) -> int:
    number = passage_id.rpartition(":")[2]
    return int(number) if number.isdigit() else 0
