"""What to use in an answer: the words that speak for the candidate, or what the question is about."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from secondround.preparation.company.model import Fact, Theme
from secondround.preparation.conditions.model import Term
from secondround.preparation.evidence.closeness import Alike
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.model import Citation, Evidence
from secondround.preparation.fit.model import Requirement
from secondround.preparation.questions.made.draft import Draft

MOST = 3

ENOUGH = 1.3
"""Points from which evidence is offered: one shared concept alone is chance, it takes a second sign
(another concept, a figure, a closeness of meaning)."""

CASE = 8
"""Words from which a claim can tell a case."""

_FIGURE = re.compile(r"(?<![\w/.])(?!(?:19|20)\d\d\b)\d+")
_TOLD = frozenset({"behavioural", "weakness probe", "clarifying the first interview"})
_ANY_CASE = frozenset({4, 7, 10})
"""Of the thirteen, those that any good case answers."""

_ANY_PROOF = frozenset(
    {"achievement", "self-presentation", "fit to the role", "depth", "initiative"}
)

_THEMES: dict[int, tuple[Theme, ...]] = {
    1: ("challenges", "objectives"),
    2: ("objectives", "challenges"),
    3: ("values", "products", "objectives", "culture", "csr"),
    6: ("challenges", "market", "objectives"),
    12: ("culture", "values"),
}
_SKILLS = 5
_PAY = 11


@dataclass(frozen=True)
class Shelf:
    """All that an answer can draw on."""

    evidence: Sequence[Evidence]
    facts: Sequence[Fact]
    requirements: Sequence[Requirement]
    terms: Sequence[Term]


def use_for(draft: Draft, shelf: Shelf, alike: Alike) -> tuple[Citation, ...]:
    """Up to `MOST` citations, the most useful first; empty when nothing bears on the question."""
    found = (
        *draft.use,
        *_conditions(draft, shelf),
        *_demands(draft, shelf),
        *_known(draft, shelf),
        *_proofs(draft, shelf, alike),
    )
    own = {(c.passage_id, c.start) for c in draft.citations}
    fresh = {(c.passage_id, c.start, c.end): c for c in found if (c.passage_id, c.start) not in own}
    return tuple(fresh.values())[:MOST]


def _conditions(draft: Draft, shelf: Shelf) -> list[Citation]:
    if draft.thirteen != _PAY and draft.competency != "pay":
        return []
    topics = ("salary", "variable pay")
    known = [term for term in shelf.terms if term.topic in topics and term.state != "open"]
    return [term.citations[0] for term in known if term.citations]


def _demands(draft: Draft, shelf: Shelf) -> list[Citation]:
    if draft.thirteen != _SKILLS:
        return []
    musts = [one for one in shelf.requirements if one.importance == "must" and one.citations]
    return [one.citations[0] for one in musts[:2]]


def _known(draft: Draft, shelf: Shelf) -> list[Citation]:
    themes = _THEMES.get(draft.thirteen, ())
    if draft.kind == "company knowledge" and not themes:
        return [fact.citations[0] for fact in _near(draft.text, shelf.facts)[:2]]
    found = [fact for theme in themes for fact in _sound(shelf.facts) if fact.theme == theme]
    return [fact.citations[0] for fact in found[:2]]


def _near(text: str, facts: Sequence[Fact]) -> list[Fact]:
    ours = concepts_of(text)
    scored = [(_shared(ours, fact.text), -place, fact) for place, fact in enumerate(_sound(facts))]
    return [fact for points, _, fact in sorted(scored, key=lambda s: s[:2], reverse=True) if points]


def _sound(facts: Sequence[Fact]) -> list[Fact]:
    kept = [one for one in facts if not one.stale and not one.contradicted_by and one.citations]
    return sorted(kept, key=lambda one: -one.weight)


def _proofs(draft: Draft, shelf: Shelf, alike: Alike) -> list[Citation]:
    ours = dict(concepts_of(draft.text)) | {
        name: weight for way in draft.wordings[1:2] for name, weight in concepts_of(way).items()
    }
    told = draft.kind in _TOLD
    scored = [
        (_points(draft, ours, one, told, alike), -place, one)
        for place, one in enumerate(shelf.evidence)
        if one.citations and (one.source == "cv" or len(one.claim.split()) >= CASE)
    ]
    best = sorted(scored, key=lambda one: one[:2], reverse=True)
    found = [one for points, _, one in best if points >= ENOUGH]
    if draft.thirteen in _ANY_CASE or draft.competency in _ANY_PROOF:
        found += [one for _, _, one in best if _is_case(one)]
    return [one.citations[0] for one in found[:MOST]]


def _is_case(one: Evidence) -> bool:
    """A line long enough to tell what was done, with a figure."""
    return len(one.claim.split()) >= CASE and _FIGURE.search(one.claim) is not None


def _points(
    draft: Draft, ours: Mapping[str, float], one: Evidence, told: bool, alike: Alike
) -> float:
    shared = _shared(ours, one.claim)
    figure = 0.25 if told and _FIGURE.search(one.claim) else 0.0
    return shared + figure + (alike(draft.text, one.claim) if shared else 0.0)


def _shared(ours: Mapping[str, float], text: str) -> float:
    theirs = concepts_of(text)
    return fsum(min(weight, theirs[name]) for name, weight in ours.items() if name in theirs)
