"""Sentences of different pages in nearly the same words with other figures, or with another date of one event."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from secondround.preparation.company.disputes.amounts import amounts
from secondround.preparation.company.disputes.assertions import patterns
from secondround.preparation.company.facts.dating import moments
from secondround.preparation.company.lexicon import tokens

_ALIKE, _ONE_EVENT = 0.6, 0.5
_COMMON = 30
_STEM = 5


@dataclass(frozen=True)
class Wording:
    """A sentence's words without its figures, and its figures. `place` is its number among the sentences."""

    place: int
    document_id: str
    words: frozenset[str]
    names: frozenset[str]
    days: tuple[date, ...]
    figures: tuple[tuple[float, float, str], ...]
    event: bool


def wording(place: int, document_id: str, text: str) -> Wording | None:
    """None for a sentence without a figure: there is nothing in it to deny."""
    if not re.search(r"\d", text):
        return None
    dated = moments(text)
    figures = tuple(
        (each.low, each.high, each.unit)
        for each in amounts(text)
        if not any(one.start < each.end and each.start < one.end for one in dated)
    )
    months = {word for one in dated for word in tokens(text[one.start : one.end])}
    return Wording(
        place,
        document_id,
        _stems(text, months),
        frozenset(
            name
            for name in re.findall(r"(?<=\w )[A-ZÀ-Þ][\w-]+", text)
            if name.lower() not in months
        ),
        tuple(one.day for one in dated if not one.origin),
        figures,
        bool(patterns("names")["opening"].search(text)),
    )


def denials(
    worded: Sequence[Wording], together: Callable[[int, int], bool]
) -> Iterator[tuple[int, int]]:
    """Pairs of places that deny each other. `together` tells whether two were written at one time."""
    by_word: dict[str, list[Wording]] = defaultdict(list)
    for one in worded:
        near = {
            w.place: w for word in one.words for w in by_word[word] if len(by_word[word]) <= _COMMON
        }
        for other in near.values():
            if one.document_id != other.document_id and _deny(one, other, together):
                yield other.place, one.place
        for word in one.words:
            by_word[word].append(one)


def _deny(one: Wording, other: Wording, together: Callable[[int, int], bool]) -> bool:
    shared = one.words & other.words
    if len(shared) < 2 or not one.words or not other.words:
        return False
    if one.event and other.event and len(one.days) == len(other.days) == 1:
        share = len(shared) / min(len(one.words), len(other.words))
        return share >= _ONE_EVENT and _one_place(one, other) and _apart(one.days[0], other.days[0])
    alike = len(shared) / len(one.words | other.words) >= _ALIKE
    if not alike or one.days != other.days or one.names != other.names:
        return False
    return _figures_deny(one, other) and (bool(one.days) or together(one.place, other.place))


def _one_place(one: Wording, other: Wording) -> bool:
    """Whether the names of one are among the other's: two openings in two towns deny nothing."""
    small, large = sorted((one.names, other.names), key=len)
    return bool(small) and small <= large


def _apart(one: date, other: date) -> bool:
    """A year alone agrees with any month of it."""
    if one.year == other.year and 1 in (one.month, other.month) and 1 in (one.day, other.day):
        return False
    return one != other and (one.year, one.month) != (other.year, other.month)


def _figures_deny(one: Wording, other: Wording) -> bool:
    if len(one.figures) != len(other.figures):
        return False
    return any(
        unit == other_unit and (low > other_high or other_low > high)
        for (low, high, unit), (other_low, other_high, other_unit) in zip(
            one.figures, other.figures, strict=True
        )
    )


def _stems(text: str, without: set[str]) -> frozenset[str]:
    return frozenset(
        word[:_STEM]
        for word in tokens(text)
        if len(word) > 3 and word not in without and not re.search(r"\d", word)
    )
