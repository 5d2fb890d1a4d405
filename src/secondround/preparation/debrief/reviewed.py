"""Everything a first interview gives, from all accounts of it together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from secondround.foundation.wording import Say
from secondround.preparation.debrief.differences.counts import counts_apart
from secondround.preparation.debrief.differences.figures import figures_apart
from secondround.preparation.debrief.differences.others import (
    beyond_posting,
    levels_apart,
    never_and_yet,
    reasons_apart,
)
from secondround.preparation.debrief.differences.posts import posts_apart
from secondround.preparation.debrief.heard.account import Heard
from secondround.preparation.debrief.model import (
    Aside,
    AskedEnquiry,
    Contradiction,
    Exchange,
    Impression,
    OpenPoint,
    Statement,
)
from secondround.preparation.debrief.noted.account import Account
from secondround.preparation.debrief.said.collect import Collected, collected, written
from secondround.preparation.debrief.together.merge import (
    Likeness,
    merged_enquiries,
    merged_exchanges,
    merged_statements,
)
from secondround.preparation.debrief.together.open_points import (
    from_enquiries,
    from_exchanges,
    promises,
    unspoken,
)
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.closeness import how_alike
from secondround.preparation.evidence.model import Employment

Noun = TypeVar("Noun")


@dataclass(frozen=True)
class Bundle:
    """What a review reads."""

    heard: Sequence[Heard]
    noted: Sequence[Account]
    cv: Sequence[Passage]
    posting: Sequence[Passage]
    employments: Sequence[Employment]
    today: date
    alike: Likeness = how_alike


@dataclass(frozen=True)
class Findings:
    """What a review finds."""

    exchanges: tuple[Exchange, ...]
    enquiries: tuple[AskedEnquiry, ...]
    statements: tuple[Statement, ...]
    contradictions: tuple[Contradiction, ...]
    impressions: tuple[Impression, ...]
    open_points: tuple[OpenPoint, ...]
    asides: tuple[Aside, ...] = ()


def reviewed(bundle: Bundle, say: Say) -> Findings:
    """All of them, each item once, in the order of the talk."""
    accounts: list[Heard | Account] = [*bundle.heard, *bundle.noted]
    exchanges = merged_exchanges([one.exchanges for one in accounts], bundle.alike)
    enquiries = merged_enquiries([one.enquiries for one in accounts], bundle.alike)
    said = collected([a for one in bundle.heard for a in one.answers], bundle.employments)
    noted = collected([a for one in bundle.noted for a in one.said], bundle.employments)
    cv = written(bundle.cv, bundle.employments)
    return Findings(
        exchanges=exchanges,
        enquiries=enquiries,
        statements=merged_statements((*said.statements, *noted.statements, *cv.statements)),
        contradictions=_contradictions(bundle, said, noted, cv, say),
        impressions=tuple(i for one in accounts for i in one.impressions),
        open_points=tuple(_open_points(bundle, exchanges, enquiries, say)),
        asides=tuple(_once((a for one in bundle.heard for a in one.asides), lambda one: one.key)),
    )


def _contradictions(
    bundle: Bundle, said: Collected, noted: Collected, cv: Collected, say: Say
) -> tuple[Contradiction, ...]:
    told = (*said.figures, *noted.figures)
    employer = dict((*said.employer, *noted.employer, *cv.employer))
    found = (
        *figures_apart(said.figures, (*cv.figures, *noted.figures), employer, say),
        *figures_apart(noted.figures, cv.figures, employer, say),
        *posts_apart((*said.posts, *noted.posts), bundle.employments, bundle.today, say),
        *counts_apart((*said.sources, *noted.sources), cv.sources, say),
        *never_and_yet(told, cv.figures, say),
        *levels_apart((*said.levels, *noted.levels), cv.levels, say),
        *reasons_apart(told, employer, say),
        *beyond_posting(told, bundle.posting, say),
    )
    return tuple(_once(found, lambda one: (one.subject, one.text)))


def _open_points(
    bundle: Bundle, exchanges: Sequence[Exchange], enquiries: Sequence[AskedEnquiry], say: Say
) -> Iterator[OpenPoint]:
    told = [
        t for e in exchanges for t in (e.question, e.answer, *e.follow_ups, *e.follow_up_answers)
    ]
    found = [
        *from_exchanges(exchanges, say),
        *(p for one in bundle.heard for p in promises(one.turns, one.language, say)),
        *(point for one in bundle.noted for point in one.open_points),
        *from_enquiries(enquiries, say),
        *unspoken(bundle.posting, told, say),
    ]
    return _once(found, lambda one: (one.side, one.text))


def _once(items: Iterable[Noun], sign: Callable[[Noun], object]) -> Iterator[Noun]:
    seen: set[object] = set()
    for item in items:
        if sign(item) not in seen:
            seen.add(sign(item))
            yield item
