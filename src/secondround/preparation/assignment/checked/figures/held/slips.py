"""Figures of which one was mistyped for the other: two digits that stand beside each other have changed places."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.figures.figures import (
    WHOLE_SUM,
    Figure,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.held.agreeing import (
    are_apart,
    counted_thing,
    months_of,
)
from secondround.preparation.assignment.checked.figures.reading.numbers import Number
from secondround.preparation.assignment.checked.figures.words import pattern

HOUR, SHARED = 60.0, 2
"""Minutes from which on a duration is exact enough to be told again, and stems two sentences share about it."""

LEAST = 100.0
"""Two figures below may have the same digits by chance."""


def slips(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of one unit, one of which stands once in the file, that are about one thing, or of which one refers to
    what was said ("of these £43,000") and the other is a whole sum."""
    times = Counter((one.number.unit, one.number.value) for one in figures)
    told: set[int] = set()
    # Only figures of the same digits are ever compared.
    alike = defaultdict(list)
    for one in figures:
        alike[_digits(one)].append(one)
    for one in figures:
        if times[one.number.unit, one.number.value] > 1 or id(one) in told:
            continue
        for other in alike[_digits(one)]:
            if id(other) not in told and _is_slip(one, other):
                told.update((id(one), id(other)))
                yield one, other
                break


def _digits(one: Figure) -> tuple[str, str]:
    return one.number.unit, "".join(sorted(f"{one.number.value:.0f}"))


def lasting_apart(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of exact durations, told in hours and minutes, of one thing by the words of their sentences."""
    exact = [one for one in figures if _is_exact(one)]
    told: set[int] = set()
    for place, one in enumerate(exact):
        for other in exact[place + 1 :]:
            if told.isdisjoint((id(one), id(other))) and _differ(one, other):
                told.update((id(one), id(other)))
                yield one, other


def _is_exact(one: Figure) -> bool:
    number = one.number
    return (
        number.unit == "min" and number.value >= HOUR and not number.bound and not number.is_rough
    )


def _differ(one: Figure, other: Figure) -> bool:
    """Whether they share most of what the shorter sentence says, and neither page has the other's time too."""
    if one.page.number == other.page.number or one.number.agrees(other.number):
        return False
    if one.number.value > 2 * other.number.value or other.number.value > 2 * one.number.value:
        return False
    mine, theirs = stems_of(_before(one)), stems_of(_before(other))
    return len(mine & theirs) >= SHARED and bool(_at_the_end(one)) == bool(_at_the_end(other))


def _before(one: Figure) -> str:
    return f"{one.row} {one.sentence}"


def _at_the_end(one: Figure) -> bool:
    """Whether it is where something shall go: "from two hours to one"."""
    return bool(pattern("goes_to").search(one.sentence[: one.number.start]))


def _is_slip(one: Figure, other: Figure) -> bool:
    if min(one.number.value, other.number.value) < LEAST or one.is_part or other.is_part:
        return False
    if not swapped(one.number, other.number) or _beside(one, other) or not _same_years(one, other):
        return False
    mine, theirs = counted_thing(one), counted_thing(other)
    if mine & theirs or (one.about & theirs and mine & other.about):
        return True
    both = (one, other)
    if all(map(_is_whole, both)):
        return True
    return any(map(_refers, both)) and all(_refers(each) or _is_whole(each) for each in both)


def swapped(one: Number, other: Number) -> bool:
    """Whether both are of one unit and the same but for two neighbouring digits."""
    mine, theirs = (f"{each.value:.0f}" for each in (one, other))
    if one.unit != other.unit or len(mine) != len(theirs) or mine == theirs:
        return False
    at = next(n for n, digit in enumerate(mine) if digit != theirs[n])
    return mine[:at] + mine[at : at + 2][::-1] + mine[at + 2 :] == theirs


def _beside(one: Figure, other: Figure) -> bool:
    return one.page.number == other.page.number and bool(one.row) == bool(other.row)


def _same_years(one: Figure, other: Figure) -> bool:
    if are_apart(months_of(one), months_of(other)):
        return False
    return bool(one.years & other.years) or not one.years or not other.years


def _refers(one: Figure) -> bool:
    """Whether a sum is spoken of as one that was said."""
    if one.row or one.number.unit in ("", "%", "pp", "min"):
        return False
    return bool(pattern("refers").search(one.sentence[: one.number.start]))


def _is_whole(one: Figure) -> bool:
    called = f"{one.row} {one.column}" if one.row else one.clause
    return one.about == WHOLE_SUM or bool(pattern("whole_sum").search(called))
