"""What a sentence asserts of the company that another could deny: a count, a sum, a year, a name, a place."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from secondround.preparation.company.disputes.amounts import Amount, amounts
from secondround.preparation.company.facts.dating import Moment, moments

_PERSON = r"[A-ZÀ-Þ][\w’'-]+(?:\s(?:de|von|van|der|la|le|du|[A-ZÀ-Þ][\w’'-]+|[A-ZÀ-Þ]\.?)){1,3}"
_PLACE_OF = re.compile(
    r"\b(?:in|at|across|throughout|near|à|au|aux|en|dans|bei|im)\s(?:the\s|der\s|den\s|le\s|la\s)?([A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)*)"
)
_BETWEEN = r"(?:is|est|ist|as|has been|our|the|la|le|notre|unser\w*|company[’']s|\w+[’']s)\s"
_BREAK = re.compile(r"[,;:()–—.!?]\s|\s(?:and|et|und|while|whereas|tandis que|während)\s")
_TODAY = re.compile(
    r"\b(?:today|now|currently|heute|derzeit|aktuell|aujourd.hui|actuellement|désormais)\b",
    re.IGNORECASE,
)
_REACH = 60
_ONE_KIND = frozenset(("change", "presence", "reach"))
"""Scopes that are the same whatever word says them."""


@dataclass(frozen=True)
class Assertion:
    """`about` names what is asserted (founded, employees, revenue …), `scope` what narrows it.

    One of `amount`, `day` and `name` holds the value. `said_of` is the year it is said of, where the sentence
    states one; None claims the present.
    """

    about: str
    scope: frozenset[str]
    said_of: int | None = None
    amount: Amount | None = None
    day: date | None = None
    name: str = ""


def assertions(text: str, is_subject: bool, subject: str = "") -> tuple[Assertion, ...]:
    """All of a sentence's. `is_subject`: the sentence names the company or says "we"; nothing else counts.

    `subject` is another name it begins with; its figures are then that one's.
    """
    if not is_subject:
        return ()
    found = (
        *_sheet(text),
        *_counts(text),
        *_sums(text),
        *_years(text),
        *_chiefs(text),
        *_seats(text),
    )
    own = frozenset({subject}) if subject else frozenset()
    return tuple(replace(one, scope=one.scope | own) for one in found)


def _sheet(text: str) -> Iterator[Assertion]:
    label, _, value = text.partition(": ")
    amount = next(amounts(value), None)
    for about, words in patterns("labels").items():
        if amount and words.fullmatch(label):
            yield Assertion(about, _scope(value, value), _year(value), amount=amount)


def _counts(text: str) -> Iterator[Assertion]:
    for amount in amounts(text):
        if amount.unit or _is_year(text, amount):
            continue
        for about, noun in _nouns("counts").items():
            if noun.match(text, amount.end) and _beside(about, text, amount):
                yield Assertion(
                    "employees" if about == "workers" else about,
                    _scope(_clause(text, amount), text),
                    _year_at(text, amount),
                    amount=amount,
                )


def _sums(text: str) -> Iterator[Assertion]:
    for amount in amounts(text):
        if amount.unit in ("", "%"):
            continue
        near = text[max(0, amount.start - _REACH) : amount.end + _REACH]
        told = [about for about, noun in patterns("money").items() if noun.search(near)]
        if len(told) == 1:
            yield Assertion(
                f"{told[0]} in {amount.unit}",
                _scope(_clause(text, amount), text),
                _year_at(text, amount),
                amount=amount,
            )


def _years(text: str) -> Iterator[Assertion]:
    founded = patterns("names")["founded"]
    units = patterns("scope")["unit"]
    for moment in moments(text):
        near = text[max(0, moment.start - 40) : moment.end + 20]
        if founded.search(near) and not units.search(text[: moment.start]):
            yield Assertion("founded", frozenset(), day=date(moment.day.year, 1, 1))


def _chiefs(text: str) -> Iterator[Assertion]:
    chief = patterns("names")["chief"].pattern.replace("[\\w-]", "\\w", 1)
    if patterns("names")["former"].search(text):
        return
    for form in (
        rf"({_PERSON}),?\s(?:{_BETWEEN})*(?:{chief})\b",
        rf"\b(?:{chief})(?:\s(?:of|de|von|der)\s\w+)?(?:\s(?:is|est|ist))?,?\s({_PERSON})",
    ):
        for match in re.finditer(form, text):
            if patterns("scope")["unit"].search(text[: match.end()]):
                continue
            yield Assertion("chief executive", frozenset(), _year(text), name=match[1].casefold())


def _seats(text: str) -> Iterator[Assertion]:
    seat = patterns("names")["seat"].pattern
    for match in re.finditer(rf"(?:{seat})\s([A-ZÀ-Þ][\w-]+)", text):
        if not patterns("scope")["unit"].search(text[: match.start()]):
            yield Assertion("headquarters", frozenset(), _year(text), name=match[1].casefold())


def _clause(text: str, amount: Amount) -> str:
    """The clause the amount stands in."""
    begins = [match.end() for match in _BREAK.finditer(text, 0, amount.start)]
    ends = [match.start() for match in _BREAK.finditer(text, amount.end)]
    return text[max(begins, default=0) : min(ends, default=len(text))]


def _year_at(text: str, amount: Amount) -> int | None:
    """The year said in the amount's clause, or at the head of the sentence; none where it says "today"."""
    clause = _clause(text, amount)
    if _TODAY.search(clause):
        return None
    return _year(clause) or _year(_BREAK.split(text, maxsplit=1)[0])


def _scope(clause: str, text: str) -> frozenset[str]:
    """What narrows a figure in its clause. Several places in a row ("in Lyon, Metz and Nantes") narrow nothing."""
    words = {
        kind if kind in _ONE_KIND else f"{kind}: {match[0].lower()}"
        for kind, pattern in patterns("scope").items()
        for match in pattern.finditer(clause)
    }
    places = {place for place in _PLACE_OF.findall(clause) if not _in_a_row(place, text)}
    return frozenset({*words, *(place.lower() for place in places)})


def _in_a_row(place: str, text: str) -> bool:
    return bool(re.search(rf"{re.escape(place)}(?:,| and| et| und)\s(?:[\wà]+ )?[A-ZÀ-Þ]", text))


def _beside(about: str, text: str, amount: Amount) -> bool:
    """Whether the clause says that these are all there are: "we employ 240", "240 people work"."""
    needed = patterns("beside").get(about)
    before, _, after = _clause(text, amount).partition(text[amount.start : amount.end])
    follows = patterns("after").get(about)
    return needed is None or bool(needed.search(before) or (follows and follows.search(after)))


def _year(text: str) -> int | None:
    said = [moment for moment in moments(text) if not moment.origin]
    return max(said, key=_day).day.year if said else None


def _day(moment: Moment) -> date:
    return moment.day


def _is_year(text: str, amount: Amount) -> bool:
    return bool(re.fullmatch(r"\s?(?:1[89]|20)\d\d\s?", text[amount.start : amount.end]))


@cache
def patterns(part: str) -> dict[str, re.Pattern[str]]:
    """The words of one part of `words.toml`, each as a pattern for whole words."""
    return {
        name: re.compile(rf"(?<![\w-])(?:{words})(?!\w)", 0 if part == "names" else re.IGNORECASE)
        for name, words in _lists()[part].items()
    }


@cache
def _nouns(part: str) -> dict[str, re.Pattern[str]]:
    """The noun after a number, at most two words between."""
    return {
        name: re.compile(
            rf"\s?(?:(?!of\b|de\b|von\b)[\w’'-]+\s){{0,2}}?(?:{words})(?!\w)", re.IGNORECASE
        )
        for name, words in _lists()[part].items()
    }


@cache
def _lists() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
