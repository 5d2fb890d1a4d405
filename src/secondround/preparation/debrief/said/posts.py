"""What the candidate said of when, how long and as what they worked somewhere."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from secondround.foundation.keys import key_of
from secondround.preparation.debrief.model import Statement
from secondround.preparation.debrief.said.numbers import numbers_in
from secondround.preparation.debrief.said.statements import Source, shown
from secondround.preparation.debrief.said.subjects import explanation
from secondround.preparation.evidence.model import Employment
from secondround.preparation.evidence.talk.cues import plain

_LEGAL = frozenset(
    "ltd limited inc corp gmbh ag sa sas sarl plc llc llp co kg ev group groupe gruppe the le la les "
    "der die das and et und société company university université universität hospital hôpital "
    "hotel bank school college institute centre center department city saint".split()
)
ORDINARY_RANK = 2
"""Of a title that says nothing of rank."""


@dataclass(frozen=True)
class SaidOfPost:
    """`month` and the numbers are 0 where nothing is said. `vague` is "about" or "end of".

    `point` is "start", "end", "length" (in months) or "title".
    """

    statement: Statement
    organisation: str
    point: str
    year: int
    month: int
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
        if len(here) > 1 or _names_another(source.text, names):
            current = ""
            continue
        current = _single(here) or current
        if current:
            found += _points(source, current)
    return tuple(found)


def organisations(employments: Sequence[Employment]) -> dict[str, str]:
    """The word by which each organisation is called, in small letters, to its full name."""
    names: dict[str, str] = {}
    for one in employments:
        words = re.findall(r"[\w'’&-]+", one.organisation)
        telling = [w for w in words if len(w) > 2 and w.lower() not in _LEGAL]
        if telling and telling[0][0].isupper():
            names.setdefault(telling[0].lower(), one.organisation)
    return names


def named_in(text: str, names: dict[str, str]) -> set[str]:
    """The organisations a text names: their telling word, written with a capital."""
    words = {word.lower() for word in re.findall(r"[\w'’&-]+", text) if not word[0].islower()}
    return {name for word, name in names.items() if word in words}


def _names_another(text: str, names: dict[str, str]) -> bool:
    """Whether someone is named where an employer would be, who is none of these."""
    named = (word.lower() for word in _elsewhere().findall(text))
    return any(word not in names and not _is_month(word) for word in named)


def rank_of(title: str) -> int:
    """0 (trainee) to 5 (director); the highest word counts, a deputy is below what follows."""
    said = plain(title)
    ranks = [int(rank) for rank, sign in _lexicon()["ranks"].items() if re.search(sign, said)]
    if not ranks:
        return ORDINARY_RANK
    return min(max(ranks), 3) if min(ranks) in (1, 3) and max(ranks) > 3 else max(ranks)


def says_rank(title: str) -> bool:
    """Whether a title holds a word of rank."""
    said = plain(title)
    return any(re.search(sign, said) for sign in _lexicon()["ranks"].values())


def _points(source: Source, organisation: str) -> Iterator[SaidOfPost]:
    said = _with_years(source.text)
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
    found = re.search(_lexicon()["title"], plain(source.text))
    if found and says_rank(found["title"]):
        yield _point(source, organisation, "title", title=found["title"])


def _length(source: Source, organisation: str) -> Iterator[SaidOfPost]:
    numbers = [n for n in numbers_in(source.text) if not n.year]
    said = plain(source.text)
    for number in numbers:
        words = plain(source.text[number.start : number.end])
        marked = said.replace(words, "#", 1)
        if found := re.search(_lexicon()["lasted"], marked):
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
        months=months,
        rank=rank_of(title) if title else 0,
        vague=vague or bool(re.search(_lexicon()["boundary"], said)),
        explained=bool(explanation().search(said)),
    )


def _iso(year: int, month: int) -> str:
    return f"{year}-{month:02}" if month else str(year)


def _dates(text: str) -> list[tuple[int, int]]:
    found = re.finditer(_date(), text)
    return [(int(one["year"]), _month(one["month"])) for one in found]


def _month(word: str | None) -> int:
    if not word:
        return 0
    months = enumerate(_lexicon()["months"], 1)
    return next(number for number, names in months if re.fullmatch(names, word))


def _is_month(word: str) -> bool:
    return any(re.fullmatch(names, word) for names in _lexicon()["months"])


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
    return tuple(_fill(pattern) for pattern in _lexicon()[point])


@cache
def _dated(point: str) -> str:
    return _fill(_lexicon()[point])


def _fill(pattern: str) -> str:
    return pattern.replace("DATE", re.sub(r"\?P<\w+>", "?:", _date()))


@cache
def _date() -> str:
    months = "|".join(_lexicon()["months"])
    return rf"(?:(?P<month>{months})\.? (?:of )?)?(?P<year>(?:19|20)\d\d)\b"


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(_lexicon()["elsewhere"], re.IGNORECASE)


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("posts.toml").read_text(encoding="utf-8"))
