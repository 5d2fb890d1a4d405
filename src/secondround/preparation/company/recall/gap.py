"""The telling part of a fact: what is left out in front of a card."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from secondround.preparation.company.disputes.amounts import amounts
from secondround.preparation.company.model import Asks, Fact, Theme

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
)
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:er|\.|st|nd|rd|th)?\s)?(?:{_MONTHS})(?:\s\d{{4}})?\b|\b(?:19|20)\d\d\b"
)
_CAPITAL = r"[A-ZÀ-Þ][\w&’'-]*[a-zà-ÿß\d]|[A-Z]{2,}"
_NAME = re.compile(
    rf"(?<=[\w,;:)”\"] )(?:{_CAPITAL})(?: (?:de |du |of |von |der )?(?:{_CAPITAL}))*"
)
_GERMAN = re.compile(r"\b(?:der|die|das|und|ist|wir|mit|für|ein|eine|den|sind)\b")
_WORD = re.compile(r"\S+")

_OF_TIME: frozenset[Theme] = frozenset(("history", "events"))
_OF_NAMES: frozenset[Theme] = frozenset(
    ("customers", "competitors", "organisation", "locations", "products")
)
FEWEST_WORDS = 8
"""A shorter fact without figure, date or name is asked for as a whole."""


@dataclass(frozen=True)
class Gap:
    """The part of a text from `start` to `end`, and what kind of thing it is."""

    asks: Asks
    start: int
    end: int


def gap_in(fact: Fact, company: str) -> Gap:
    """The figure, date or name that tells most for the fact's theme; without any, how the sentence goes on.

    The company's own name is never what is asked for. Of equals the first.
    """
    found = sorted(
        (*_dates(fact), *_figures(fact), *_names(fact, company)), key=lambda one: one[0].start
    )
    best = max(found, key=lambda one: one[1], default=None)
    return best[0] if best else _rest(fact.text)


Scored = tuple[Gap, float]


def _dates(fact: Fact) -> Iterator[Scored]:
    for match in _DATE.finditer(fact.text):
        if any(letter.isdigit() for letter in match[0]):
            yield Gap("when", *match.span()), 4.0 if fact.theme in _OF_TIME else 1.5


def _figures(fact: Fact) -> Iterator[Scored]:
    taken = [match.span() for match in _DATE.finditer(fact.text)]
    for one in amounts(fact.text):
        start = one.end - len(fact.text[one.start : one.end].lstrip())
        end = one.start + len(fact.text[one.start : one.end].rstrip())
        if any(first < end and start < last for first, last in taken):
            continue
        if one.unit or one.high > 12:
            yield Gap("how much", start, end), 3.0 if one.unit else 2.5


def _names(fact: Fact, company: str) -> Iterator[Scored]:
    known = set(company.casefold().split())
    german = bool(_GERMAN.search(fact.text))
    for match in _NAME.finditer(fact.text):
        words = match[0].casefold().split()
        lone = german and len(words) == 1
        if not lone and not known & set(words) and not _DATE.search(match[0]):
            several = 0.3 if len(words) > 1 else 0.0
            yield (
                Gap("who or what", *match.span()),
                several + (3.5 if fact.theme in _OF_NAMES else 1.0),
            )


def _rest(text: str) -> Gap:
    words = list(_WORD.finditer(text))
    end = len(text.rstrip(" .!?"))
    if len(words) < FEWEST_WORDS:
        return Gap("the rest", 0, end)
    return Gap("the rest", words[len(words) * 2 // 5].start(), end)
