"""From a posting to its demands on the person."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.demands.cues import cue, is_demand
from secondround.preparation.evidence.demands.flow import Line, lines_of
from secondround.preparation.evidence.demands.split import Part, split
from secondround.preparation.evidence.lexicon.kinds import HARD, kinds_of
from secondround.preparation.evidence.lexicon.words import trades
from secondround.preparation.evidence.model import Citation, cite
from secondround.preparation.evidence.reading.plain import plain

Importance = Literal["must", "nice"]
Nature = Literal["hard", "soft"]

ALIKE = 90
"""Percent of shared words from which two demands of a posting are one said twice."""

ENOUGH = 3
"""Demands on the person below which the duties serve as demands too."""

MOST = 150
"""Demands; a posting with more is no posting, and the rest is not looked at."""

LONGEST = 70
"""Words; a longer sentence is no demand but a paragraph without punctuation."""


@dataclass(frozen=True)
class Demand:
    """One demand of the posting. `text` stands alone; the citation holds the posting's words."""

    text: str
    importance: Importance
    nature: Nature
    citations: tuple[Citation, ...]


def demands(passages: Sequence[Passage]) -> tuple[Demand, ...]:
    """What the postings demand of the person, in order, each once.

    Duties, the company's praise of itself, benefits and how to apply are no demands; where a posting says
    next to nothing of the person, its duties serve.
    """
    lines = list(lines_of(passages))
    wanted = [one for one in lines if _wanted(one)]
    found = list(_once(_demands(wanted)))
    if len(found) < ENOUGH:
        duties = [one for one in lines if one.section == "duties" and _is_duty(one)]
        found = list(_once([*found, *_demands(duties)]))
    return tuple(found)


def _wanted(line: Line) -> bool:
    fits = len(line.text.split()) <= LONGEST
    return fits and is_demand(line.text, line.section, line.listed)


def _is_duty(line: Line) -> bool:
    said = plain(line.text)
    doing = line.listed or bool(cue("done").search(said))
    return doing and 3 <= len(said.split()) <= LONGEST and not cue("never").search(said)


def _demands(lines: Iterable[Line]) -> Iterator[Demand]:
    for line in lines:
        for part in split(line.text):
            yield _demand(line, part)


def _demand(line: Line, part: Part) -> Demand:
    return Demand(
        text=part.text,
        importance=_importance(line, part),
        nature=nature_of(part.text),
        citations=(cite(line.passage, line.start + part.start, line.start + part.end),),
    )


def _importance(line: Line, part: Part) -> Importance:
    said = plain(line.text[part.start : part.end])
    at_start = " ".join(said.split()[:4])
    if cue("nice_predicate").search(said) or cue("nice_start").search(at_start):
        return "nice"
    return "nice" if line.section == "nice" and not cue("must").search(said) else "must"


def nature_of(text: str) -> Nature:
    """ "hard" for what can be shown by a paper, a name or a number; "soft" for a way of behaving."""
    kinds = kinds_of(text)
    if kinds & HARD:
        return "hard"
    if "soft" in kinds or ("both" in kinds and not trades(text) and "work" not in kinds):
        return "soft"
    return "hard" if "work" in kinds or not cue("subject").search(plain(text)) else "soft"


def _once(found: Iterable[Demand]) -> Iterator[Demand]:
    """Without demands that repeat an earlier one; of two importances the one said first holds."""
    kept: list[tuple[str, Demand]] = []
    for one in found:
        said = plain(one.text)
        if not any(fuzz.token_sort_ratio(said, other) >= ALIKE for other, _ in kept):
            kept.append((said, one))
        if len(kept) == MOST:
            break
    yield from (one for _, one in kept)
