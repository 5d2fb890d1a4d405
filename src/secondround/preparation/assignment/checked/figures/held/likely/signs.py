"""The signs by which two figures that differ are told to be one, and one of them a slip."""

from secondround.preparation.assignment.checked.figures.figures import Figure
from secondround.preparation.assignment.checked.figures.held.agreeing import (
    are_apart,
    is_difference,
    is_noted,
    is_same_time,
    months_of,
    narrowed,
    same_thing,
)
from secondround.preparation.assignment.checked.figures.held.likely.book import Book, key_of, shared
from secondround.preparation.assignment.checked.figures.held.likely.placed import Placed
from secondround.preparation.assignment.checked.figures.held.slips import swapped
from secondround.preparation.assignment.checked.figures.reading.digits import by_a_digit, mistyped
from secondround.preparation.assignment.checked.figures.reading.numbers import Number
from secondround.preparation.assignment.checked.figures.words import pattern

Signs = dict[str, float]

SMALL, LARGE = 20.0, 100.0
"""Values below and from which on two figures are alike by chance, and hardly ever."""

NEARLY, NEAR, FAR = 1.15, 1.6, 2.5
"""Times by which the larger exceeds the smaller."""

LONG = 3
"""Digits that count from which on a figure is rarely another one's by chance."""

MOST_NEAR, MOST_FAR = 3.0, 4.0
"""More shared words than these make nothing surer."""

_TEENS = ({13, 30}, {14, 40}, {15, 50}, {16, 60}, {17, 70}, {18, 80}, {19, 90})


def signs_of(one: Placed, other: Placed, book: Book) -> Signs:
    """Each there (1), not (0) or so much; `one` is the figure that may be a slip, `other` what may be meant."""
    found = {
        **_of_values(one.number, other.number),
        **_of_one(one, book),
        **_of_other(other, book),
        **_of_both(one, other, book),
    }
    return {name: float(is_so) for name, is_so in found.items()} | _of_words(one, other, book)


def _of_values(one: Number, other: Number) -> dict[str, bool]:
    low, high = sorted((one.value, other.value))
    is_swapped, is_typed = swapped(one, other), mistyped(one.value, other.value)
    return {
        "swapped": is_swapped and high >= LARGE,
        "swapped of two": is_swapped and high < LARGE,
        "typed": is_typed,
        "digit": by_a_digit(one, other) and not is_swapped and not is_typed,
        "by one": high < SMALL and high - low == 1,
        "small": high < SMALL,
        "nearly": high <= NEARLY * low,
        "near": high <= NEAR * low,
        "far": high > FAR * low,
        "long": len(f"{low:.0f}".rstrip("0")) >= LONG,
        "teen": {round(low), round(high)} in _TEENS,
        "both bound": one.bound == other.bound,
        "of money": one.unit not in ("", "%", "pp", "min"),
        "of share": one.unit in ("%", "pp"),
        "of time": one.unit == "min",
    }


def _of_one(one: Placed, book: Book) -> dict[str, bool]:
    number, figure = one.number, one.figure
    behind = figure.sentence[number.end :]
    times = book.times(one)
    return {
        "x elsewhere": times > 0,
        "x often": times > 1,
        "x known": key_of(number) in book.known,
        "x made": book.makes(one),
        "x line makes": book.line_makes(number.value, one),
        "x big": number.value >= LARGE,
        "x round": number.value >= SMALL and round(number.value) % 10 == 0,
        "x rough": number.is_rough,
        "x span": number.span,
        "x bound": bool(number.bound),
        "x part": figure.is_part,
        "x more": is_difference(figure),
        "x cell": one.kind == "cell",
        "x total": one.is_total,
        "x summed": one.is_summed,
        "x in words": one.is_in_words,
        "x noted": one.piece.role == "notes",
        "x title": one.piece.role == "title",
        "x summary": bool(pattern("summary_page").search(figure.page.title)),
        "x of time": bool(pattern("time_unit").match(behind)),
        "x each": bool(pattern("each_time").match(behind)),
        "x few words": len(one.near) <= 1,
    }


def _of_other(other: Placed, book: Book) -> dict[str, bool]:
    number, figure = other.number, other.figure
    times = book.times(other)
    return {
        "y again": times > 0,
        "y often": times > 1,
        "y cell": other.kind == "cell",
        "y made": other.kind == "made",
        "y share": other.of == "share",
        "y difference": other.of == "difference",
        "y rows": other.of == "rows",
        "y told": other.kind == "told",
        "y theirs": other.told is not None and other.told.is_theirs,
        "y total": other.is_total,
        "y summed": other.is_summed,
        "y span": number.span,
        "y bound": bool(number.bound),
        "y part": figure.is_part,
        "y more": is_difference(figure),
        "y rough": number.is_rough,
    }


def _of_both(one: Placed, other: Placed, book: Book) -> dict[str, bool]:
    mine, theirs = one.figure, other.figure
    same_page = mine.page.number == theirs.page.number
    same_years, years = mine.years & theirs.years, bool(mine.years and theirs.years)
    row, column = book.said_instead(other, one.far)
    return {
        "one page": same_page,
        "noted": same_page and is_noted(mine, theirs),
        "other years": years and not same_years,
        "one year": years and bool(same_years),
        "a year": bool(mine.years) != bool(theirs.years),
        "otherwise narrowed": narrowed(mine) != narrowed(theirs),
        "another time": not is_same_time(mine, theirs),
        "other months": are_apart(months_of(mine), months_of(theirs)),
        "one thing": same_thing(mine, theirs),
        "beside": book.has_beside(one, other) or book.has_beside(other, one),
        "y line makes": book.line_makes(other.number.value, one),
        "both rows": one.kind == "cell" and other.kind == "cell",
        "to come": _is_to_come(mine) != _is_to_come(theirs),
        "another row": row,
        "another column": column,
    }


def _is_to_come(one: Figure) -> bool:
    return bool(pattern("goes_to").search(one.sentence[: one.number.start]))


def _of_words(one: Placed, other: Placed, book: Book) -> Signs:
    near, far = shared(one.near, other.near), shared(one.far, other.far)
    is_around = shared(one.around, other.around | other.far) or shared(one.far, other.around)
    called = bool(shared(other.called, one.far))
    return {
        "near words": min(book.weigh(near), MOST_NEAR),
        "far words": min(book.weigh(far), MOST_FAR),
        "no near words": float(not near),
        "no far words": float(not far),
        "two near words": float(len(near) >= 2),
        "three far words": float(len(far) >= 3),
        "mine said": book.share(one.near, other.far),
        "theirs said": book.share(other.near, one.far),
        "one noun": float(bool(shared(one.figure.thing, other.figure.thing))),
        "row said": book.share(other.called, one.far),
        "row unsaid": float(bool(other.called) and not called),
        "column said": float(bool(shared(other.headed, one.far | one.around))),
        "around": float(bool(is_around)),
    }
