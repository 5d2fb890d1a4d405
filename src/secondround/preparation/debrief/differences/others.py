"""Differences without a sum: leading people, levels of languages, reasons for leaving, the posting."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import Contradiction, Statement
from secondround.preparation.debrief.said.numbers import Number, numbers_in
from secondround.preparation.debrief.said.posts.names import ELSEWHERE
from secondround.preparation.debrief.said.statements import Said
from secondround.preparation.debrief.worded.difference import worded
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.closeness import CLOSE, how_alike
from secondround.preparation.evidence.model import cite
from secondround.preparation.evidence.talk.turns import finer

INVOLUNTARY = frozenset({"redundancy", "closure", "end of contract", "dismissal"})

PAY_SLACK = 0.05
"""What one may ask above the posting's highest figure without it being worth a word."""

_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
_PAY = re.compile(
    r"\b(?:salary|pay|remuneration|compensation|gross|per year|per annum|p\.a\.|salaire|"
    r"rémunération|brut|gehalt\w*|vergütung|brutto\w*|jahresgehalt)\b",
    re.IGNORECASE,
)
_PER_LESS = re.compile(
    r"\b(?:per|a|an|par|pro|im|je) (?:hour|month|day|heure|mois|jour|stunde|monat|tag)\b|"
    r"\b(?:hourly|monthly|mensuel\w*|horaire|monatlich\w*|stundenlohn)\b",
    re.IGNORECASE,
)


def never_and_yet(
    said: Sequence[Said], written: Sequence[Said], say: Say
) -> tuple[Contradiction, ...]:
    """ "I have never led people" beside a team that was led; a budget held beside one never held."""
    everything = (*said, *written)
    never = [one for one in everything if one.statement.value == "never" and not one.explained]
    return tuple(
        _pair(*_said_first(one.statement, other.statement), say)
        for one in never
        for other in [each for each in everything if _done(one, each)][:1]
        if one in said or other in said
    )


def _done(never: Said, other: Said) -> bool:
    if never.statement.subject == "leading people":
        return other.statement.subject == "team size"
    return never.statement.subject == other.statement.subject and other.statement.value == "yes"


def levels_apart(
    said: Sequence[Statement], written: Sequence[Statement], say: Say
) -> tuple[Contradiction, ...]:
    """A language claimed at another level than the CV gives."""
    return tuple(
        _pair(one, other, say)
        for one in said
        for other in written
        if one.subject == other.subject
        and one.value in _LEVELS
        and other.value in _LEVELS
        and one.value != other.value
        and other.value not in one.text  # "A2 then, C1 now"
    )


def reasons_apart(
    said: Sequence[Said], organisations: dict[str, str], say: Say
) -> tuple[Contradiction, ...]:
    """One leaving told once as one's own wish and once as the employer's doing."""
    told = [one for one in said if one.statement.subject == "reason for leaving"]
    return tuple(
        _pair(one.statement, other.statement, say)
        for one, other in combinations(told, 2)
        if _opposed(one, other) and _same_leaving(one, other, organisations)
    )


def beyond_posting(
    said: Sequence[Said], posting: Sequence[Passage], say: Say
) -> tuple[Contradiction, ...]:
    """Pay asked for above what the posting offers."""
    offers = list(_offers(posting))
    if not offers:
        return ()
    passage, number, start, end = max(offers, key=lambda offer: offer[1].value)
    return tuple(
        Contradiction(
            key=key_of("contradiction", "pay wanted", one.statement.key, passage.id),
            subject="pay wanted",
            text=worded(one.statement.value, f"{number.value:.0f}", "posting", say),
            citations=(*one.statement.citations, cite(passage, start, end)),
        )
        for one in said
        if one.statement.subject == "pay wanted" and one.low > number.value * (1 + PAY_SLACK)
    )


def _offers(posting: Sequence[Passage]) -> Iterator[tuple[Passage, Number, int, int]]:
    for passage in posting:
        for span in finer(passage.text):
            if not _PAY.search(f"{passage.heading} {span.text}") or _PER_LESS.search(span.text):
                continue
            for number in numbers_in(span.text):
                if 15_000 <= number.value <= 900_000:
                    yield passage, number, span.start, span.end


def _opposed(one: Said, other: Said) -> bool:
    ours, theirs = (set(each.statement.value.split(", ")) for each in (one, other))
    if one.explained or other.explained:
        return False
    return (ours <= INVOLUNTARY and theirs.isdisjoint(INVOLUNTARY)) or (
        theirs <= INVOLUNTARY and ours.isdisjoint(INVOLUNTARY)
    )


def _same_leaving(one: Said, other: Said, organisations: dict[str, str]) -> bool:
    here, there = (organisations.get(said.statement.key, "") for said in (one, other))
    if here or there:
        return here == there != ELSEWHERE
    return bool(
        one.question and other.question and how_alike(one.question, other.question) >= CLOSE
    )


def _said_first(one: Statement, other: Statement) -> tuple[Statement, Statement]:
    return (other, one) if one.where == "cv" else (one, other)


def _pair(one: Statement, other: Statement, say: Say) -> Contradiction:
    if one.value in _LEVELS:
        text = worded(one.value, other.value, other.where, say)
    elif other.where == "cv":
        text = say("What you said does not fit what your CV says.")
    else:
        text = say("You said two things that do not fit together.")
    return Contradiction(
        key=key_of("contradiction", one.subject, one.key, other.key),
        subject=one.subject,
        text=text,
        citations=(*one.citations, *other.citations),
    )
