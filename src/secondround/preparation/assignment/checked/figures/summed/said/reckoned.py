"""Results that a sentence draws from the figures before it and that none of them makes, but for a digit."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, permutations

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.reading.digits import by_a_digit
from secondround.preparation.assignment.checked.figures.reading.numbers import (
    Number,
    numbers_in,
    worded,
)
from secondround.preparation.assignment.checked.figures.reading.numerals import numerals_in
from secondround.preparation.assignment.checked.figures.summed.wrong import Wrong, written
from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.documents.sentences import sentences

ROUNDED, ABOUT = 0.006, 0.06
"""The share by which a result may be off by rounding, and by which one that is said as "about"."""

LEAST = 10.0
"""Results below are made by chance of other small numbers."""

FARTHEST = 8
"""Figures before a result of which it may be made."""


def wrong_reckoned(page: Page, piece: Piece, language: str) -> Iterator[Wrong]:
    """Results of a sentence that take up its own figures or those of the sentence before; parts of a whole that leave
    another part than the last. Told only where one digit would put it right: what else is meant cannot be known."""
    before: list[Number] = []
    for span in sentences(piece.text):
        here = _numbers(span.text, language)
        for at, one in enumerate(here):
            said = span.text[here[at - 1].end if at else 0 : one.start]
            if _is_result(one, said, span.text[one.end :]):
                given = [*before, *here[:at]][-FARTHEST:]
                right = _right(one, given, bool(pattern("is_left").search(said)))
                if right is not None:
                    yield _wrong(page, piece, span.text, one, right)
        yield from _last_part(page, piece, span.text, here)
        before = here


def _numbers(text: str, language: str) -> list[Number]:
    """In digits and in words, in their order."""
    digits = list(numbers_in(text, language))
    words = [worded(text, match.start(), match.end(), value) for match, value in numerals_in(text)]
    return sorted([*digits, *words], key=lambda one: one.start)


def _is_result(one: Number, before: str, behind: str) -> bool:
    if one.value < LEAST or one.bound or one.span:
        return False
    return bool(pattern("draws").search(before) or pattern("drawn").match(behind))


def _right(one: Number, given: Sequence[Number], is_left: bool) -> float | None:
    """What it should be; None where the figures make it, or make nothing like it. What is left is less than before."""
    made = list(dict.fromkeys(_made(one, given)))
    slack = (ABOUT if one.is_rough else ROUNDED) * one.value + one.slack
    if any(abs(value - one.value) <= slack for value in made):
        return None
    places = 1 if one.unit == "%" and one.slack else 0
    most = max((each.value for each in given if each.unit == one.unit), default=0.0)
    made = [round(value, places) for value in made if not is_left or value < most]
    near = {value for value in made if _is_typed(one, value)}
    return near.pop() if len(near) == 1 else None


def _is_typed(one: Number, value: float) -> bool:
    scale = 10.0 if one.slack else 1.0
    return by_a_digit(
        Number(one.value * scale, "", 0, 0, 0.0), Number(value * scale, "", 0, 0, 0.0)
    )


def _made(one: Number, given: Sequence[Number]) -> Iterator[float]:
    """What sums, differences, products and shares of the given figures make, in the unit of the result."""
    if one.unit == "%":
        for part, whole in permutations(given, 2):
            if part.unit == whole.unit and 0 < part.value < whole.value:
                yield 100 * part.value / whole.value
        return
    yield from _summed([each.value for each in given if each.unit == one.unit])
    for each, other in permutations(given, 2):
        if each.unit == one.unit and other.unit in ("", "%"):
            yield each.value * other.value / (100 if other.unit else 1)


def _summed(values: Sequence[float]) -> Iterator[float]:
    """Sums of values that follow each other, differences of two, and what three make in their order."""
    for at in range(len(values)):
        for end in range(at + 2, len(values) + 1):
            yield sum(values[at:end])
    for first, second in permutations(values, 2):
        yield first - second
    for first, second, third in combinations(values, 3):
        yield from (first - second - third, first - second + third, first + second - third)


def _last_part(page: Page, piece: Piece, text: str, found: Sequence[Number]) -> Iterator[Wrong]:
    """ "Of the 113, 38 (34 %) were at night, 52 in the daytime and 32 in the evening"."""
    counts = [one for one in found if one.unit == "" and not one.is_scaled]
    if len(counts) < 4 or not pattern("of_them").search(text[: counts[0].start]):
        return
    whole, parts = counts[0], counts[1:]
    gaps = [text[one.end : other.start] for one, other in pairwise(parts)]
    if any(one.bound or one.span for one in counts) or not pattern("last_of_all").search(gaps[-1]):
        return
    left = whole.value - sum(one.value for one in parts[:-1])
    if left > 0 and by_a_digit(parts[-1], Number(left, "", 0, 0, 0.0)):
        yield _wrong(page, piece, text, parts[-1], left)


def _wrong(page: Page, piece: Piece, text: str, one: Number, right: float) -> Wrong:
    unit = "%" if one.unit == "%" else ""
    return Wrong(page, piece, text[one.start : one.end].strip(), written(right) + unit, "result")
