"""What a line makes of figures that stand beside it on its page: a total with its tax, so many at so much each, a count
and the share it is."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.reading.digits import mistyped
from secondround.preparation.assignment.checked.figures.reading.numbers import (
    Number,
    numbers_in,
    worded,
)
from secondround.preparation.assignment.checked.figures.reading.numerals import numerals_in
from secondround.preparation.assignment.checked.figures.summed.tabled.cells import numbers_of
from secondround.preparation.assignment.checked.figures.summed.wrong import Wrong, written
from secondround.preparation.assignment.checked.figures.tables import cells_of
from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.documents.sentences import sentences

OFF = 0.0006
"""The share by which a result may be off by rounding."""

NEAR = 0.1
"""The share by which a sum with tax may miss the total it is of to be meant as that one's."""

NEARLY, ROUGHLY = 0.4, 0.12
"""Of what is missing the share from which on it may be meant, and by which it may be off."""

TAXES = (4.0, 30.0)
"""Per cents that a tax on sales is between."""

MOST_SHARE = 95.0
"""Shares above say nothing of a count."""


def wrong_beside(page: Page, piece: Piece, language: str) -> Iterator[Wrong]:
    """The results that no figure of the page makes, where another one does or nearly does."""
    yield from _missing(page, piece, language)
    for span in sentences(piece.text):
        found = [one for one in numbers_in(span.text, language) if not one.span]
        if len(found) < 2:
            continue
        for rule in (_with_tax, _each, _with_share):
            for number, right in rule(page, span.text, found, language):
                words = span.text[number.start : number.end].strip()
                yield Wrong(page, piece, words, written(right), "result")


def _missing(page: Page, piece: Piece, language: str) -> Iterator[Wrong]:
    """ "The count gives 191, the books 200. Nine are missing": what the sentence before has too much or too little."""
    for before, span in pairwise(sentences(piece.text)):
        two = [one for one in numbers_in(before.text, language) if not one.span]
        said = [*numbers_in(span.text, language)]
        words = [
            worded(span.text, m.start(), m.end(), value) for m, value in numerals_in(span.text)
        ]
        said = [one for one in (*said, *words) if one.unit in ("", *(each.unit for each in two))]
        if len(two) != 2 or two[0].unit != two[1].unit or not said:
            continue
        away, first = abs(two[0].value - two[1].value), min(said, key=lambda one: one.start)
        is_meant = pattern("is_missing").search(span.text[: first.start])
        share = first.value / away if away else 0.0
        is_off = abs(share - 1) > ROUGHLY and abs(away - first.value) > 1
        if is_meant and NEARLY < share < 1 / NEARLY and is_off:
            told = span.text[first.start : first.end].strip()
            yield Wrong(page, piece, told, written(round(away, 2)), "result")


Told = Iterator[tuple[Number, float]]


def _with_tax(page: Page, text: str, found: Sequence[Number], language: str) -> Told:
    """ "With tax at 20 % that is 77,760" of a total on the page."""
    rates = [one for one in found if one.unit == "%" and TAXES[0] <= one.value <= TAXES[1]]
    sums = [one for one in found if one.unit not in ("%", "pp", "min") and one.value > TAXES[1]]
    if len(rates) != 1 or len(sums) != 1 or not pattern("with_tax").search(text):
        return
    times = 1 + rates[0].value / 100
    made = [times * one for one in (*_values(page, text, language), *_sums(page, language))]
    near = [one for one in made if abs(one - sums[0].value) <= NEAR * one]
    if not _has(made, sums[0]) and near:
        yield sums[0], min(near, key=lambda one: abs(one - sums[0].value))


def _each(page: Page, text: str, found: Sequence[Number], language: str) -> Told:
    """ "At 4.50 each this saves 129,600" of so many on the page; told where a digit is all that is amiss."""
    each = pattern("at_so_much").search(text)
    rates = [one for one in found if each and one.start <= each.end("rate") <= one.end + 1]
    sums = [one for one in found if one not in rates and one.unit not in ("%", "pp", "min")]
    if len(rates) != 1 or len(sums) != 1 or rates[0].value <= 0:
        return
    made = [rates[0].value * one for one in _values(page, text, language)]
    typed = [one for one in made if mistyped(one, sums[0].value)]
    if not _has(made, sums[0]) and len(set(typed)) == 1:
        yield sums[0], typed[0]


def _with_share(page: Page, text: str, found: Sequence[Number], language: str) -> Told:
    """ "91, that is 38.6 %", where no whole on the page has that share, and one has it of a count a digit away."""
    for count, share in pairwise(found):
        joined = pattern("which_is").fullmatch(text[count.end : share.start])
        if count.unit or count.bound or share.unit != "%" or not joined:
            continue
        slack = max(share.slack, 0.5) if share.value == int(share.value) else 1.2 * share.slack
        beside = [one for one in _values(page, text, language) if one > count.value]
        if not 0 < share.value < MOST_SHARE or any(
            abs(100 * count.value / one - share.value) <= slack for one in beside
        ):
            continue
        rights = {
            right
            for one in beside
            if (right := round(share.value * one / 100))
            and abs(100 * right / one - share.value) <= slack
            and _is_a_digit_off(right, count.value)
        }
        if len(rights) == 1:
            yield count, rights.pop()


def _is_a_digit_off(one: float, other: float) -> bool:
    mine, theirs = f"{one:.0f}", f"{other:.0f}"
    return len(mine) == len(theirs) and sum(a != b for a, b in zip(mine, theirs, strict=True)) == 1


def _has(made: Sequence[float], said: Number) -> bool:
    return any(abs(one - said.value) <= max(OFF * one, said.slack, 0.5) for one in made)


def _sums(page: Page, language: str) -> Iterator[float]:
    """What the columns of a page's tables make without their last figure: a total may be wrong itself."""
    columns: dict[int, list[float]] = {}
    for piece in page.pieces:
        for at, one in enumerate(numbers_of(piece, language) if piece.role == "cells" else ()):
            if one and at and one.unit != "%":
                columns.setdefault(at, []).append(one.value)
    yield from (sum(each[:-1]) for each in columns.values())


def _values(page: Page, text: str, language: str) -> list[float]:
    """The figures of a page's lines and cells, without those of a sentence."""
    found = []
    for piece in page.pieces:
        for part in cells_of(piece) if piece.role == "cells" else (piece.text.replace(text, " "),):
            if not text or text not in part:
                found += [one.value for one in numbers_in(f"· {part}", language) if one.unit != "%"]
    return found
