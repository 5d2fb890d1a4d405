"""Sentences of the candidate to statements with a normal form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondround.foundation.keys import key_of
from secondround.preparation.debrief.model import Statement
from secondround.preparation.debrief.said.numbers import Number, numbers_in
from secondround.preparation.debrief.said.starting import starts_in
from secondround.preparation.debrief.said.subjects import (
    Subject,
    about_leaving,
    explanation,
    kinds,
    reasons,
    subjects,
)
from secondround.preparation.evidence.model import Citation
from secondround.preparation.evidence.talk.cues import plain

LONGEST_TEXT = 400
"""Letters of a sentence shown as a statement; longer ones are cut at a word, their citation is not."""

_UNITS = (
    ("days", re.compile(r"\s*(?:full |calendar )*(?:days?|jours?|tage?n?)\b")),
    ("weeks", re.compile(r"\s*(?:full |calendar )*(?:weeks?|semaines?|wochen?)\b")),
    ("months", re.compile(r"\s*(?:full |calendar )*(?:months?|mois|monate?n?)\b")),
    ("years", re.compile(r"\s*(?:full )*(?:years?|ans?|années?|jahre?n?)\b")),
)
_CURRENCY = (
    ("EUR", re.compile(r"€|\beur(?:os?)?\b")),
    ("GBP", re.compile(r"£|\bpounds?\b|\bgbp\b|\bquid\b")),
    ("CHF", re.compile(r"\bchf\b|\bfrancs?\b|\bfranken\b|\bsfr\b")),
    ("USD", re.compile(r"\$|\bdollars?\b|\busd\b")),
)
_PER = re.compile(
    r"\b(?:a|per|each|par|pro|im) (?:month|mois|monat|hour|heure|stunde|day|jour|tag)\b"
)
_MONTHLY = re.compile(r"\b(?:(?:a|per|par|pro|im) (?:month|mois|monat)|mensuels?|monatlich)\b")
A_MONTH = " a month"
"""Ends the unit of pay that is told by the month: "EUR a month" is never held against "EUR", which is a year's."""

_TO = re.compile(r"\s*(?:-|–|—|to|and|or|à|et|ou|bis|und|oder)\s*")
_TRUE_NUMBER = "\ue000"
_BETWEEN = re.compile(f"(?:between|entre|zwischen) {_TRUE_NUMBER}")


@dataclass(frozen=True)
class Source:
    """One sentence of the candidate: `question` is what it answers, or empty."""

    text: str
    where: str
    question: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Said:
    """A statement with its figures. `low` and `high` are equal but for ranges; NaN without a number.

    `rough` is "about"; `explained` holds words that account for a difference. `around` is the answer
    the sentence stands in.
    """

    statement: Statement
    unit: str
    low: float
    high: float
    rough: bool
    explained: bool
    question: str


def statements_in(source: Source) -> tuple[Said, ...]:
    """What one sentence states; usually nothing or one thing."""
    return (*_with_numbers(source), *_without(source), *_reason(source))


def _with_numbers(source: Source) -> Iterator[Said]:
    numbers = [n for n in numbers_in(source.text) if not n.article or _counts(source.text, n)]
    if not numbers:
        return
    marked = _marked(source.text, numbers)
    asked = plain(source.question)
    used: set[int] = set()
    for subject in subjects():
        found = subject.pattern.search(marked) or _short(subject, asked, marked)
        if not found:
            continue
        place = marked[: found.start()].count("#")
        if place in used or place >= len(numbers):
            continue
        said = _figured(source, subject, numbers, place, found)
        if said:
            used.add(place)
            yield said


def _counts(text: str, number: Number) -> bool:
    """Whether "a" or "one" counts something: "one month", but not "a team"."""
    return any(sign.match(text[number.end :].lower()) for _, sign in _UNITS)


def _short(subject: Subject, asked: str, marked: str) -> re.Match[str] | None:
    """The bare number that answers a question about the subject."""
    if not (subject.asked and subject.short and subject.asked.search(asked)):
        return None
    if subject.asked_not and subject.asked_not.search(asked):
        return None
    return subject.short.search(marked)


def _figured(
    source: Source, subject: Subject, numbers: Sequence[Number], place: int, found: re.Match[str]
) -> Said | None:
    number = numbers[place]
    low, high = _range(source.text, numbers, place)
    if subject.unit == "money":
        low, high = _money(low, high, subject)
    part = 12 if _is_monthly(source.text, subject, numbers[place : place + 2]) else 1
    if not subject.least <= low * part <= subject.most or (number.year and subject.unit != "money"):
        return None
    unit = _unit(source.text, subject, numbers[place : place + (2 if high > low else 1)])
    if unit is None:
        return None
    topics = [words for name, words in found.groupdict().items() if words]
    name = f"{subject.name} in {topics[0].strip()}" if topics else subject.name
    return _said(source, name, _value(low, high, unit), unit, low, high, number.rough)


def _range(text: str, numbers: Sequence[Number], place: int) -> tuple[float, float]:
    one = numbers[place]
    if place + 1 < len(numbers):
        after = numbers[place + 1]
        between = text[one.end : after.start].lower()
        if _TO.fullmatch(between) and after.value > one.value:
            # "65 to 70k": the multiplier is said once.
            thousands = after.value >= 1000 and one.value < 1000
            return (one.value * 1000 if thousands else one.value), after.value
    return one.value, one.value


def _money(low: float, high: float, subject: Subject) -> tuple[float, float]:
    # "sixty-five" in answer to a question about pay means thousands.
    short = subject.name.startswith("pay") and 15 <= low < 400
    return (low * 1000, max(high, low) * (1000 if high < 400 else 1)) if short else (low, high)


def _is_monthly(text: str, subject: Subject, numbers: Sequence[Number]) -> bool:
    near = " | ".join(text[one.end :][:25].lower() for one in numbers)
    return subject.name.startswith("pay") and bool(_MONTHLY.search(near))


def _unit(text: str, subject: Subject, numbers: Sequence[Number]) -> str | None:
    after = text[numbers[-1].end :].lower()
    if subject.unit == "time":
        return next((name for name, sign in _UNITS if sign.match(after)), None)
    if subject.unit == "money":
        near = text[max(0, numbers[0].start - 4) : numbers[-1].end + 12].lower()
        named = next((name for name, sign in _CURRENCY if sign.search(near)), "money")
        monthly = _is_monthly(text, subject, numbers)
        return named + A_MONTH if monthly else None if _PER.search(after[:25]) else named
    if subject.unit == "people":
        # "three months" of anything is no team.
        return None if any(sign.match(after) for _, sign in _UNITS) else "people"
    return subject.unit


def _without(source: Source) -> Iterator[Said]:
    said = plain(source.text)
    for kind in kinds():
        if kind.pattern.search(said):
            yield _said(source, kind.name, kind.value, "", *_NOTHING)
    for day in starts_in(source.text, source.question):
        yield _said(source, "available from", day, "", *_NOTHING)


def _reason(source: Source) -> Iterator[Said]:
    said = plain(source.text)
    asked = about_leaving("asked").search(plain(source.question))
    if not asked and not about_leaving("told").search(said):
        return
    named = [name for name, sign in reasons().items() if sign.search(said)]
    if named:
        yield _said(source, "reason for leaving", ", ".join(named), "", *_NOTHING)


_NOTHING = (float("nan"), float("nan"), False)


def _said(
    source: Source, subject: str, value: str, unit: str, low: float, high: float, rough: bool
) -> Said:
    statement = Statement(
        key=key_of("statement", source.where, subject, value, source.text),
        subject=subject,
        text=shown(source.text),
        value=f"about {value}" if rough and value else value,
        where=source.where,
        citations=source.citations,
    )
    explained = bool(explanation().search(plain(source.text)))
    return Said(statement, unit, low, high, rough, explained, source.question)


def _value(low: float, high: float, unit: str) -> str:
    amount = _amount(low) if low == high else f"{_amount(low)}-{_amount(high)}"
    if (unit := unit.removeprefix("money").strip()) in ("", "count"):
        return amount
    one = low == high == 1
    return f"{amount} {re.sub(r's(?= |$)', '', unit, count=1) if one else unit}"


def _amount(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value:g}"


def _marked(text: str, numbers: Sequence[Number]) -> str:
    """The text in small letters with every number as "#"; other "#" and "between" before one are taken away."""
    parts: list[str] = []
    at = 0
    for number in numbers:
        parts += [text[at : number.start].replace("#", " "), _TRUE_NUMBER]
        at = number.end
    whole = "".join((*parts, text[at:].replace("#", " ")))
    return _BETWEEN.sub(_TRUE_NUMBER, plain(whole)).replace(_TRUE_NUMBER, "#")


def shown(text: str) -> str:
    if len(text) <= LONGEST_TEXT:
        return text
    return text[:LONGEST_TEXT].rsplit(" ", 1)[0] + " …"
