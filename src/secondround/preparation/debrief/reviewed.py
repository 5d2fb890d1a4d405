"""Everything a first interview gives, from all accounts of it together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.candidacy.model import Edit
from secondround.preparation.debrief.corrected.left import DRAWN, TOLD, Left, changed_statements
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
    Findings,
    Impression,
    OpenPoint,
    Statement,
)
from secondround.preparation.debrief.noted.account import Account
from secondround.preparation.debrief.rounds import FIRST_ROUND
from secondround.preparation.debrief.said.collect import Collected, collected, written
from secondround.preparation.debrief.said.stated import restated
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
Line = TypeVar("Line", Exchange, AskedEnquiry, Impression, Aside)


@dataclass(frozen=True)
class Bundle:
    """What a review reads: the accounts of all rounds, what is written, and what the candidate left of the last review.

    `before` is what that one found, `edits` what was changed by hand since; `own` are the candidate's own lines.
    """

    heard: Sequence[Heard]
    noted: Sequence[Account]
    cv: Sequence[Passage]
    posting: Sequence[Passage]
    employments: Sequence[Employment]
    today: date
    alike: Likeness = how_alike
    own: Findings = field(default_factory=Findings)
    before: Findings = field(default_factory=Findings)
    edits: Sequence[Edit] = ()


@dataclass(frozen=True)
class Reviewed:
    """What a review finds, before any change by hand; and which lines of the last one have another key now, by list."""

    found: Findings
    moved: Mapping[str, Mapping[str, str]]


def reviewed(bundle: Bundle, say: Say) -> Reviewed:
    """All of them, each item once, in the order of the talk; one question asked in two rounds was asked twice.

    What does not agree and what stayed open follows from the lines as the candidate left them.
    """
    said = collected([a for one in bundle.heard for a in one.answers], bundle.employments)
    noted = collected([a for one in bundle.noted for a in one.said], bundle.employments)
    cv = written(bundle.cv, bundle.employments)
    told = _told(bundle, (*said.statements, *noted.statements, *cv.statements))
    left = Left(bundle.before, bundle.edits)
    mine = replace(told, **{part: left.of(part, getattr(told, part)) for part in TOLD})
    added = {one.key for one in bundle.own.statements}
    own = [one for one in mine.statements if one.key in added]
    read = [one for one in told.statements if one.key not in added]
    changed = changed_statements(read, mine.statements)
    drawn = replace(
        told,
        contradictions=_contradictions(
            bundle,
            restated(said, changed(said.statements)),
            restated(noted, changed(noted.statements), own),
            restated(cv, changed(cv.statements)),
            say,
        ),
        open_points=(*_open_points(bundle, mine, say), *bundle.own.open_points),
    )
    for part in DRAWN:
        left.of(part, getattr(drawn, part))
    return Reviewed(drawn, left.moved)


def _told(bundle: Bundle, statements: Sequence[Statement]) -> Findings:
    accounts: list[Heard | Account] = [*bundle.heard, *bundle.noted]
    rounds = [[a for a in accounts if a.round == n] for n in sorted({a.round for a in accounts})]
    exchanges = [e for of in rounds for e in _exchanges(of, bundle.alike)]
    enquiries = [e for of in rounds for e in _enquiries(of, bundle.alike)]
    impressions = [i for of in rounds for one in of for i in _of_round(one.round, one.impressions)]
    asides = (a for one in bundle.heard for a in _of_round(one.round, one.asides))
    return Findings(
        exchanges=(*exchanges, *bundle.own.exchanges),
        asked_enquiries=(*enquiries, *bundle.own.asked_enquiries),
        statements=(*merged_statements(statements), *bundle.own.statements),
        impressions=(*impressions, *bundle.own.impressions),
        asides=tuple(_once(asides, lambda one: one.key)),
    )


def _exchanges(accounts: Sequence[Heard | Account], alike: Likeness) -> Iterator[Exchange]:
    merged = merged_exchanges([one.exchanges for one in accounts], alike)
    return _of_round(accounts[0].round, merged)


def _enquiries(accounts: Sequence[Heard | Account], alike: Likeness) -> Iterator[AskedEnquiry]:
    merged = merged_enquiries([one.enquiries for one in accounts], alike)
    return _of_round(accounts[0].round, merged)


def _of_round(number: int, lines: Iterable[Line]) -> Iterator[Line]:
    """The same words in the same place of two rounds are two lines."""
    for one in lines:
        key = one.key if number == FIRST_ROUND else key_of("round", str(number), one.key)
        yield replace(one, key=key)


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


def _open_points(bundle: Bundle, mine: Findings, say: Say) -> Iterator[OpenPoint]:
    told = [
        text
        for one in mine.exchanges
        for text in (one.question, one.answer, *one.follow_ups, *one.follow_up_answers)
    ]
    found = [
        *from_exchanges(mine.exchanges, say),
        *(p for one in bundle.heard for p in promises(one.turns, one.language, say)),
        *(point for one in bundle.noted for point in one.open_points),
        *from_enquiries(mine.asked_enquiries, say),
        *unspoken(bundle.posting, told, say),
    ]
    return _once(found, lambda one: (one.side, one.text))


def _once(items: Iterable[Noun], sign: Callable[[Noun], object]) -> Iterator[Noun]:
    seen: set[object] = set()
    for item in items:
        if sign(item) not in seen:
            seen.add(sign(item))
            yield item
