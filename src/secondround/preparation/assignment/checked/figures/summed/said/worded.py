"""Sums, products and yearly costs that a sentence works out in words: "twenty vans at £4,500 each, £90,000 in all"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.reading.numbers import Number, numbers_in
from secondround.preparation.assignment.checked.figures.summed.wrong import FEWEST, Wrong, written
from secondround.preparation.assignment.checked.figures.words import listed, pattern
from secondround.preparation.documents.sentences import sentences

NEARLY = (0.5, 2.0)
"""What a result must be of the right one to be taken for it: further off it is of something else."""

LOOSELY = 0.03
"""The share by which a result that is said as "about" may be off."""

SHARE_OFF = 0.6
"""What a share may be off by rounding, in units of its last place."""

_IN_WORDS = 60
"""The largest number that is looked for in words."""


def wrong_in_words(page: Page, piece: Piece, language: str) -> Iterator[Wrong]:
    """What a sentence says its own figures make and they do not."""
    for span in sentences(piece.text):
        found = sorted(numbers_in(span.text, language), key=lambda one: one.start)
        for rule in (_products, _sums, _years, _turned):
            yield from rule(page, piece, span.text, found)


def _products(page: Page, piece: Piece, text: str, found: Sequence[Number]) -> Iterator[Wrong]:
    """ "Twenty at £4,500 each, £90,000 in all"."""
    for price, result in pairwise(found):
        if price.unit != result.unit or price.bound or result.bound or price.span:
            continue
        before, between = text[: price.start], text[price.end : result.start]
        times = pattern("times_each").search(before)
        said = pattern("gives").search(between) or _together_after(text, result)
        is_each = pattern("each_of_them").search(f"{before[-6:]}{between}")
        count = _count_before(before[: times.start()], found) if times else None
        if not said or not is_each or not count or re.search(r"\d", between):
            continue
        right = count * price.value
        if _is_off(right, result):
            yield _wrong(page, piece, text, result, right)


def _count_before(before: str, found: Sequence[Number]) -> float | None:
    """How many there are of what the price is of: the number before it, in digits or words."""
    digits = [one for one in found if one.end <= len(before) and not one.unit]
    words = [
        (match.start(), listed("in_words")[match[0].casefold()])
        for match in re.finditer(r"[^\W\d_]+", before)
        if match[0].casefold() in listed("in_words")
    ]
    if digits and (not words or digits[-1].start > words[-1][0]):
        return digits[-1].value
    if words and words[-1][1] > 1:
        at, value = words[-1]
        hundred = re.search(r"\b(?:cent|hundred(?: and)?)\s$", before[:at], re.IGNORECASE)
        return float(value + 100) if hundred else float(value)
    return None


def _sums(page: Page, piece: Piece, text: str, found: Sequence[Number]) -> Iterator[Wrong]:
    """ "18,000 for advice, 7,500 for training and 12,000 for software; 37,500 together"."""
    if len(found) <= FEWEST:
        return
    total, parts = found[-1], found[:-1]
    if any(one.unit != total.unit or one.bound or one.span for one in found):
        return
    before = text[parts[-1].end : total.start]
    said = pattern("makes_together").search(before) or _together_after(text, total)
    if not said or _are_rates(text, parts) or re.search(r"\b(?:or|ou|oder|to|à|bis)\s$", before):
        return
    right = sum(one.value for one in parts)
    slack = sum(one.slack for one in parts)
    if _is_off(right, replace(total, slack=total.slack + slack)):
        yield _wrong(page, piece, text, total, right)


def _are_rates(text: str, parts: Sequence[Number]) -> bool:
    return any(
        pattern("each_time").match(text[one.end :])
        or pattern("times_each").search(text[: one.start])
        for one in parts
    )


def _years(page: Page, piece: Piece, text: str, found: Sequence[Number]) -> Iterator[Wrong]:
    """ "4,200 a month, that is 50,400 a year"."""
    for one, year in pairwise(found):
        if one.unit != year.unit or not pattern("a_year").match(text[year.end :]):
            continue
        for name, times in (("a_month", 12), ("a_quarter", 4)):
            rate = pattern(name).match(text[one.end :])
            between = text[one.end : year.start]
            is_short = len(between) < 2 * _IN_WORDS and not pattern("for_months").search(between)
            if rate and is_short and _says_so(between):
                right = times * one.value
                if _is_off(right, year):
                    yield _wrong(page, piece, text, year, right)


def _says_so(between: str) -> bool:
    return bool(pattern("gives").search(between)) or between.rstrip().endswith((",", "(", "="))


def _turned(page: Page, piece: Piece, text: str, found: Sequence[Number]) -> Iterator[Wrong]:
    """ "Of 60 orders 9 (15 %)": the whole first, then the part and its share."""
    for whole, part, share in zip(found, found[1:], found[2:], strict=False):
        if share.unit != "%" or whole.unit or part.unit or not 0 < part.value < whole.value:
            continue
        gap, last = text[whole.end : part.start], text[part.end : share.start]
        is_of = pattern("of_them").search(text[: whole.start])
        if not is_of or len(gap) > _IN_WORDS or not pattern("then_share").fullmatch(last):
            continue
        right = 100 * part.value / whole.value
        # A share of a thousand is told as one of a hundred, a place more exactly.
        said = text[share.start : share.end].replace(",", ".").partition(".")[2].rstrip(" %")
        places = share.is_scaled + len(re.sub(r"\D", "", said))
        if not share.is_rough and abs(right - share.value) > SHARE_OFF * 10**-places:
            words = text[part.start : share.end].strip()
            yield Wrong(page, piece, words, written(round(right, places)) + "%", "result")


def _together_after(text: str, result: Number) -> bool:
    return bool(pattern("together_after").match(text[result.end :]))


def _is_off(right: float, told: Number) -> bool:
    slack = told.slack + (LOOSELY * right if told.is_rough else 0.0) + 0.005 * right
    near = NEARLY[0] * right <= told.value <= NEARLY[1] * right
    return near and abs(right - told.value) > slack


def _wrong(page: Page, piece: Piece, text: str, told: Number, right: float) -> Wrong:
    words = text[told.start : told.end].strip()
    return Wrong(page, piece, words, written(right), "total")
