"""A figure that stands once in a file, and another of one digit less or more that is said of the same matter."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from secondround.preparation.assignment.checked.figures.figures import (
    Figure,
    heading_of,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.held.agreeing import (
    are_apart,
    is_beside,
    is_noted,
    is_same_time,
    months_of,
    narrowed,
)
from secondround.preparation.assignment.checked.figures.held.slips import swapped
from secondround.preparation.assignment.checked.figures.reading.digits import by_a_digit, mistyped
from secondround.preparation.assignment.checked.figures.reading.numbers import Number, years_in
from secondround.preparation.assignment.checked.figures.words import pattern

SHARED = 2
"""Stems two sentences have in common from which on they may be about one matter."""

NEARLY = (0.7, 1.4)
"""What a sum that is asked for must be of the whole cost to be meant as it."""

LARGE = 100.0
"""Counts of a summary from here on are told again behind it; smaller ones may be of the summary's own."""

LONGEST = 4
"""Stems of a clause that says what the whole costs; one of more tells of something of its own."""


def typed_apart(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of which the first stands nowhere else in the file."""
    times = Counter((one.number.unit, round(one.number.value, 2)) for one in figures)
    alike = _alike(figures)
    told: set[int] = set()
    for one in figures:
        if times[one.number.unit, round(one.number.value, 2)] > 1 or _is_apart(one):
            continue
        near = {id(each): each for key in _keys(one.number) for each in alike[key]}
        other = next((each for each in near.values() if _is_meant(one, each)), None)
        if other and told.isdisjoint((id(one), id(other))):
            told.update((id(one), id(other)))
            yield one, other


def noted_apart(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of a slide and its notes, a digit apart: parts of one whole, or of one matter."""
    times = Counter((one.number.unit, one.number.value) for one in figures)
    lone = [one for one in figures if times[one.number.unit, one.number.value] == 1]
    notes = [one for one in lone if one.piece.role == "notes"]
    for one, other in ((one, other) for other in notes for one in lone if one.page is other.page):
        if not is_noted(one, other) or not by_a_digit(one.number, other.number):
            continue
        is_part = bool(one.whole) and one.whole == other.whole
        if is_part or len(_near(one) & _near(other)) >= SHARED:
            yield one, other


def _alike(figures: Sequence[Figure]) -> dict[tuple[str, str], list[Figure]]:
    """Figures by what their digits are when one is left open, or when they are put in order."""
    alike = defaultdict(list)
    for one in figures:
        if not _is_apart(one):
            for key in _keys(one.number):
                alike[key].append(one)
    return alike


def _keys(number: Number) -> Iterator[tuple[str, str]]:
    digits = f"{number.value:.2f}"
    yield number.unit, "".join(sorted(digits))
    for at in range(len(digits)):
        yield number.unit, f"{digits[:at]}_{digits[at + 1 :]}"


def _is_apart(one: Figure) -> bool:
    """Whether a figure is of its own: an end of a range, a bound, a part of a sample."""
    number = one.number
    return number.span or bool(number.bound) or one.is_part or number.value <= 0


def _is_meant(one: Figure, other: Figure) -> bool:
    is_short = swapped(one.number, other.number) and len(_near(one) & _near(other)) >= SHARED
    is_typed = is_short or mistyped(one.number.value, other.number.value)
    if one.piece is other.piece or not is_typed:
        return False
    if is_beside(one, other) and bool(one.row) == bool(other.row):
        return False
    if one.row and other.row:
        return stems_of(one.row) == stems_of(other.row) and one.column == other.column
    if are_apart(months_of(one), months_of(other)):
        return False
    shared = _near(one) & _near(other)
    if swapped(one.number, other.number):
        return bool(shared)
    is_one = len(shared) >= SHARED and narrowed(one) == narrowed(other)
    return is_one and is_same_time(one, other)


def whole_apart(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """What the file asks for in all, and the total of its costs, where no figure of the file makes that sum."""
    wholes = [one for one in figures if one.row and _is_whole(one)]
    times = Counter((one.number.unit, one.number.value) for one in figures)
    beside = Counter((one.number.unit, one.sentence) for one in figures if not one.row)
    for one in figures:
        if one.row or one.years or times[one.number.unit, one.number.value] > 1:
            continue
        is_taxed = pattern("with_tax").search(one.sentence)
        if is_taxed or beside[one.number.unit, one.sentence] > 1 or not _asks_for_all(one):
            continue
        like = [each for each in wholes if _is_near(one, each)]
        agrees = any(each.number.unit == one.number.unit and _agrees(one, each) for each in figures)
        if len({each.number.value for each in like}) == 1 and not agrees:
            yield one, like[0]


def summary_apart(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Figures of a summary that nothing behind it has, and the figure there of the same matter: a summary repeats."""
    values = [(id(each.piece), each.number) for each in figures]
    for one in figures:
        if one.row or _is_apart(one) or one.number.is_rough or not _in_summary(one):
            continue
        if any(at != id(one.piece) and _same_value(one.number, each) for at, each in values):
            continue
        like = [each for each in figures if each.page is not one.page or each.row]
        like = [each for each in like if _is_of_one_time(one, each)]
        like = [each for each in like if _is_sampled(each) == _is_sampled(one)]
        like = [
            each for each in like if _is_near(one, each) and len(_near(one) & _near(each)) >= SHARED
        ]
        like.sort(key=lambda each: -len(_near(one) & _near(each)))
        if like and not _is_apart(like[0]):
            yield one, like[0]


def _is_of_one_time(one: Figure, other: Figure) -> bool:
    """Whether both name a year, and one in common, or neither does."""
    mine, theirs = (years_in(f"{each.row} {each.column} {each.sentence}") for each in (one, other))
    return bool(mine) == bool(theirs) and (not mine or not mine.isdisjoint(theirs))


def _is_sampled(one: Figure) -> bool:
    return bool(pattern("sampled").search(f"{one.row} {one.column} {one.sentence}"))


def _in_summary(one: Figure) -> bool:
    is_measure = one.number.unit not in ("", "pp") or pattern("time_unit").match(
        one.sentence[one.sentence.find(one.words) + len(one.words) :]
    )
    is_large = one.number.unit == "" and one.number.value >= LARGE
    return bool(is_measure or is_large) and bool(
        pattern("summary_page").search(heading_of(one.page, one.piece))
    )


def _same_value(one: Number, other: Number) -> bool:
    return abs(one.value - other.value) <= max(one.slack, other.slack, 0.005 * one.value)


def _is_whole(one: Figure) -> bool:
    is_money = one.number.unit not in ("", "%", "pp", "min")
    return is_money and bool(pattern("total_like").search(one.row))


def _asks_for_all(one: Figure) -> bool:
    """Whether a sum of money is what is asked for, or what all of it costs, and not a part or a rate."""
    if one.number.unit in ("", "%", "pp", "min") or _is_apart(one):
        return False
    behind = one.sentence[one.sentence.find(one.words) + len(one.words) :]
    if pattern("each_time").match(behind) or pattern("is_of").match(behind):
        return False
    clause = one.clause or one.sentence
    if pattern("left_over").search(clause) or pattern("later_year").search(one.sentence):
        return False
    said = len(stems_of(clause))
    if pattern("counted_together").search(clause):
        return said <= 2 * LONGEST
    return bool(pattern("asks_for").search(clause)) and said <= LONGEST


def _is_near(one: Figure, whole: Figure) -> bool:
    share = one.number.value / whole.number.value if whole.number.value else 0.0
    return one.number.unit == whole.number.unit and NEARLY[0] <= share <= NEARLY[1]


def _agrees(one: Figure, other: Figure) -> bool:
    slack = max(one.number.slack, 0.05 * one.number.value if one.number.is_rough else 0.0)
    return one is not other and abs(one.number.value - other.number.value) <= slack + 1e-6


@lru_cache(maxsize=20_000)
def _stems(text: str) -> frozenset[str]:
    return stems_of(text)


def _near(one: Figure) -> frozenset[str]:
    return _stems(f"{one.row} {one.column} {one.sentence}")
