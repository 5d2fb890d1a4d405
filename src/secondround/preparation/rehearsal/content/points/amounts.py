"""Figures as they can be compared: in digits or words, as shares or fractions, in months or years."""

import re
from dataclasses import dataclass
from itertools import pairwise

from secondround.preparation.debrief.said.numbers import Number, numbers_in
from secondround.preparation.evidence.concepts.lexicon import tokens_of

_FRACTIONS = (
    (
        50.0,
        re.compile(
            r"\b(?:half|halv\w+|moitié|hälfte|halbiert\w*|divisé\w* par deux|deux fois moins)\b",
            re.IGNORECASE,
        ),
    ),
    (200.0, re.compile(r"\b(?:doubl\w+|twice|deux fois plus|verdoppel\w+)\b", re.IGNORECASE)),
    (25.0, re.compile(r"\b(?:a quarter|un quart|(?:ein\w* )?viertel)\b", re.IGNORECASE)),
    (33.0, re.compile(r"\b(?:a third|un tiers|(?:ein )?drittel)\b", re.IGNORECASE)),
)
_SPANS = (
    (1.0, re.compile(r"[\s-]*(?:\w+ )?(?:days?|jours?|tage?n?)\b", re.IGNORECASE)),
    (7.0, re.compile(r"[\s-]*(?:\w+ )?(?:weeks?|semaines?|wochen?)\b", re.IGNORECASE)),
    (30.4, re.compile(r"[\s-]*(?:\w+ )?(?:months?|mois|monate?n?)\b", re.IGNORECASE)),
    (365.0, re.compile(r"[\s-]*(?:\w+ )?(?:years?|ans?|années?|jahre?n?)\b", re.IGNORECASE)),
)
NEAR = 0.03
"""By how much two lengths of time may differ that are the same: 30 days and a month, 24 months and two years."""

_ONE = frozenset({"one", "un", "ein", "einen", "einem"})
_FROM, _TO = frozenset({"from", "de", "von"}), frozenset({"to", "a", "auf"})


@dataclass(frozen=True)
class Amount:
    """`text[start:end]` as a value; `days` is a length of time, None for anything else, `whole` the end of its unit.

    `plain` is a number and no more: "halved" is not, it also says which way.
    """

    value: float
    start: int
    end: int
    whole: int = 0
    days: float | None = None
    plain: bool = True


def amounts_in(text: str) -> tuple[Amount, ...]:
    """The figures of a text in their order; "a week" is none, "one week" is where no other is there."""
    shares = [
        Amount(value, *one.span(), one.end(), plain=False)
        for value, sign in _FRACTIONS
        for one in sign.finditer(text)
    ]
    numbers = [
        one
        for one in numbers_in(text)
        if one.value >= 1 and not any(s.start <= one.start < s.end for s in shares)
    ]
    found = [_amount(one, text) for one in numbers if not one.article]
    if not found:
        found = [_amount(one, text) for one in numbers if _counts_one(one, text)]
    found += shares
    return tuple(sorted(found, key=lambda one: one.start))


def lacking(wanted: tuple[Amount, ...], said: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Those of the wanted that are not said, in whatever form."""
    return tuple(one for one in wanted if not any(same(one, other) for other in said))


def same(one: Amount, other: Amount) -> bool:
    """Whether both say the same: two years and 24 months do, two years and two months do not."""
    if one.days and other.days:
        return abs(one.days - other.days) <= NEAR * max(one.days, other.days)
    return one.value == other.value


def way(text: str, found: tuple[Amount, ...]) -> int:
    """-1 where figures go down ("from ten to six", "to six from ten"), 1 where they go up, else 0."""
    for one, other in pairwise(found):
        first, second = _before(text, one), _before(text, other)
        if first in _FROM and second in _TO:
            return _sign(other.value - one.value)
        if first in _TO and second in _FROM:
            return _sign(one.value - other.value)
    return 0


def _amount(one: Number, text: str) -> Amount:
    for days, sign in _SPANS:
        if unit := sign.match(text, one.end):
            return Amount(one.value, one.start, one.end, unit.end(), one.value * days)
    return Amount(one.value, one.start, one.end, one.end)


def _counts_one(one: Number, text: str) -> bool:
    spelt = text[one.start : one.end].casefold() in _ONE
    return spelt and any(sign.match(text, one.end) for _, sign in _SPANS)


def _before(text: str, one: Amount) -> str:
    words = tokens_of(text[max(0, one.start - 20) : one.start])
    return words[-1] if words else ""


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
