"""What the candidate said of when, how long and as what they worked somewhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from secondround.foundation.keys import key_of
from secondround.preparation.debrief.model import Statement
from secondround.preparation.debrief.said.numbers import numbers_in
from secondround.preparation.debrief.said.posts.lexicon import lexicon
from secondround.preparation.debrief.said.posts.names import (
    named_in,
    names_another,
    organisations,
)
from secondround.preparation.debrief.said.posts.ranks import rank_of, says_rank
from secondround.preparation.debrief.said.statements import Source, shown
from secondround.preparation.debrief.said.subjects import explanation
from secondround.preparation.evidence.model import Employment
from secondround.preparation.evidence.talk.cues import plain

_LASTING = re.compile(r"\b(?:years?|ans?|années?|jahre?n?|months?|mois|monate?n?)\b")

_OF_WHICH = re.compile(
    r"\b(?:the (?:last|first|past) (?:\w+ )?|\w+ of (?:them|those|which) |dont (?:les )?\w+ |davon (?:die )?\w+ |"
    r"die (?:letzten|ersten) \w+ |les \w+ (?:derni|premi)\w+ )(?:\w+ )?"
    r"(?:at|with|for|as|in|on|chez|à|au|comme|bei|als|davon)\b"
)

_CLAUSE = re.compile(r"[,;:] | (?=and i\b)| (?=et j['e])| (?=und (?:ich|bin|habe)\b)")


@dataclass(frozen=True)
class SaidOfPost:
    """`month` and the numbers are 0 where nothing is said. `vague` is "about" or "end of".

    `near` is the month meant by "early" or "the end of" a year, else `month`. `point` is "start", "end", "length"
    (in months) or "title".
    """

    statement: Statement
    organisation: str
    point: str
    year: int
    month: int
    near: int
    months: float
    rank: int
    vague: bool
    explained: bool


def said_of_posts(
    answer: Sequence[Source], employments: Sequence[Employment]
) -> tuple[SaidOfPost, ...]:
    """From the sentences of one answer; a sentence that names nobody goes on about the last one named."""
    names = organisations(employments)
    current = _single(named_in(answer[0].question, names)) if answer else ""
    found: list[SaidOfPost] = []
    for source in answer:
        here = named_in(source.text, names)
        if len(here) > 1 or names_another(source.text, names):
            current = ""
            continue
        current = _single(here) or current
        if current:
            found += _points(source, current)
    return tuple(found)


def _points(source: Source, organisation: str) -> Iterator[SaidOfPost]:
    said = _about(_with_years(source.text), organisation)
    if found := re.search(_dated("range"), said):
        first, second = _dates(found.group())
        yield _point(source, organisation, "start", *first)
        yield _point(source, organisation, "end", *second)
    else:
        for point in ("start", "end"):
            found = next(filter(None, (re.search(p, said) for p in _patterns(point))), None)
            if found and (dates := _dates(found.group())):
                yield _point(source, organisation, point, *dates[0])
    yield from _length(source, organisation)
    found = re.search(lexicon()["title"], plain(source.text))
    if found and says_rank(found["title"]):
        yield _point(source, organisation, "title", title=found["title"])


def _about(said: str, organisation: str) -> str:
    """The clauses that name the organisation; the whole where none does ("I joined in 2012")."""
    words = set(plain(organisation).split())
    clauses = _CLAUSE.split(said)
    naming = [one for one in clauses if words & set(re.findall(r"[\w'&-]+", one))]
    return " ".join(naming) or said


def _length(source: Source, organisation: str) -> Iterator[SaidOfPost]:
    numbers = [n for n in numbers_in(source.text) if not n.year]
    said = plain(source.text)
    if len(_LASTING.findall(said)) > 1 or _OF_WHICH.search(said):
        return  # parts of a stay, or a stay and something longer
    for number in numbers:
        words = plain(source.text[number.start : number.end])
        marked = said.replace(words, "#", 1)
        if re.search(lexicon()["part"], marked):
            continue
        if found := re.search(lexicon()["lasted"], marked):
            unit = next(filter(None, found.groups()))
            months = number.value * (1 if unit.startswith("mo") else 12)
            yield _point(source, organisation, "length", months=months, vague=number.rough)
            return


def _point(
    source: Source,
    organisation: str,
    point: str,
    year: int = 0,
    month: int = 0,
    near: int = 0,
    months: float = 0.0,
    title: str = "",
    vague: bool = False,
) -> SaidOfPost:
    value = title or (f"{months:g} months" if months else _iso(year, month))
    subject = {"start": "start", "end": "end", "length": "time", "title": "title"}[point]
    said = plain(source.text)
    return SaidOfPost(
        statement=Statement(
            key=key_of("statement", source.where, subject, organisation, value, source.text),
            subject=f"{subject} at {organisation}",
            text=shown(source.text),
            value=value,
            where=source.where,
            citations=source.citations,
        ),
        organisation=organisation,
        point=point,
        year=year,
        month=month,
        near=month or near,
        months=months,
        rank=rank_of(title) if title else 0,
        vague=vague or bool(re.search(lexicon()["boundary"], said)),
        explained=bool(explanation().search(said)),
    )


def _iso(year: int, month: int) -> str:
    return f"{year}-{month:02}" if month else str(year)


def _dates(text: str) -> list[tuple[int, int, int]]:
    found = re.finditer(_date(), text)
    return [(int(one["year"]), _month(one["month"]), _near(text[: one.start()])) for one in found]


def _near(before: str) -> int:
    ends = (month for month, sign in lexicon()["near"].items() if re.search(rf"{sign}\s*$", before))
    return int(next(ends, 0))


def _month(word: str | None) -> int:
    if not word:
        return 0
    months = enumerate(lexicon()["months"], 1)
    return next(number for number, names in months if re.fullmatch(names, word))


def _with_years(text: str) -> str:
    """Small letters, years in digits whatever way they were said."""
    for number in reversed(numbers_in(text)):
        if number.year:
            text = f"{text[: number.start]}{number.value:.0f}{text[number.end :]}"
    return plain(text)


def _single(names: set[str]) -> str:
    return next(iter(names)) if len(names) == 1 else ""


@cache
def _patterns(point: str) -> tuple[str, ...]:
    return tuple(_fill(pattern) for pattern in lexicon()[point])


@cache
def _dated(point: str) -> str:
    return _fill(lexicon()[point])


def _fill(pattern: str) -> str:
    return pattern.replace("DATE", re.sub(r"\?P<\w+>", "?:", _date()))


@cache
def _date() -> str:
    months = "|".join(lexicon()["months"])
    return rf"(?:(?P<month>{months})\.? (?:of )?)?(?P<year>(?:19|20)\d\d)\b"
