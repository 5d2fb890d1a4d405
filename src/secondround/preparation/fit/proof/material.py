"""What is known of the candidate, arranged for comparing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from secondround.preparation.evidence.model import Employment, Evidence
from secondround.preparation.evidence.reading.polarity import polarity_of
from secondround.preparation.fit.lexicon.words import shown, weights

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
    held = tuple(_held(one, evidence, employments) for one in employments)
    return Material(tuple(evidence), held, today, title, closeness)


def _held(one: Employment, evidence: Sequence[Evidence], all_: Sequence[Employment]) -> Held:
    head = ", ".join(part for part in (one.title, one.organisation) if part)
    own = {citation.passage_id for citation in one.citations}
    told = next(
        (e for e in evidence if e.source == "cv" and own & {c.passage_id for c in e.citations}),
        None,
    )
    body = " ".join(e.claim for e in _described(one, evidence, all_))
    dates = _dates(one)
    claim = f"{head} ({dates})" if dates else head
    key = told.key if told else one.key
    return Held(one, Evidence(key, claim, "cv", one.citations), f"{head}. {body}")


def _dates(one: Employment) -> str:
    years = [str(day.year) for day in (one.start, one.end) if day]
    return f"{years[0]}–" if one.current and years else "–".join(dict.fromkeys(years))


def _described(
    one: Employment, evidence: Sequence[Evidence], all_: Sequence[Employment]
) -> Iterator[Evidence]:
    """The claims of the CV that stand between this entry and the next one."""
    document, _, last = _places(one)
    firsts = [first for doc, first, _ in map(_places, all_) if doc == document and first > last]
    end = min(firsts, default=last + MOST_LINES)
    for claim in evidence:
        citation = claim.citations[0]
        place = _position(citation.passage_id)
        if citation.document_id == document and _places(one)[1] <= place < end:
            yield claim


def _places(one: Employment) -> tuple[str, int, int]:
    places = [_position(citation.passage_id) for citation in one.citations]
    return one.citations[0].document_id, min(places), max(places)


def _position(passage_id: str) -> int:
    number = passage_id.rpartition(":")[2]
    return int(number) if number.isdigit() else 0
