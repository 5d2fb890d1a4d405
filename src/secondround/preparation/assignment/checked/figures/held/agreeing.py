"""Figures that cannot both be true: the same thing by its words, another value. Precision first."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from secondround.preparation.assignment.checked.figures.figures import (
    WHOLE_SUM,
    Figure,
    heading_of,
    kindred,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.evidence.concepts.lexicon import tokens_of

MOST_VALUES = 3
"""So many values of one thing are a list of cases, not one figure told differently."""

LEAST_SHARED = 0.5
"""The least share of all their words that two figures have in common where one says more than the other."""

LEAST_TYPED = 1000.0
"""Two figures below may have the same digits by chance."""

FARTHEST = 10.0
"""Two values of one thing further apart than this are rarely one figure mistaken for the other."""


def apart(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs on different pages that are about one thing and differ; each figure in one pair at most."""
    told: set[int] = set()
    groups = _groups(figures)
    alike = _Alike(groups)
    for group in groups.values():
        # Most figures of a long list have many values beside them, and end here before they are paired with any.
        few = [at for at, one in enumerate(group) if alike.of(one) is not None]
        for one, other in ((group[at], other) for at in few for other in group[at + 1 :]):
            if id(one) in told or id(other) in told or _beside(one, other):
                continue
            if deny(one, other) and not _explained(one, other, alike.of(one) or ()):
                told.update((id(one), id(other)))
                yield one, other


def _beside(one: Figure, other: Figure) -> bool:
    """On one page two values are two things, a change or a list; only the whole cost is told again beside its table."""
    if one.page.number != other.page.number or is_noted(one, other):
        return False
    return one.about != WHOLE_SUM or bool(one.row) == bool(other.row)


def is_beside(one: Figure, other: Figure) -> bool:
    """Whether both stand under one heading of one page, and neither in the notes of the other's slide."""
    same = one.page.number == other.page.number and not is_noted(one, other)
    return same and heading_of(one.page, one.piece) == heading_of(other.page, other.piece)


def is_noted(one: Figure, other: Figure) -> bool:
    """Whether one is said in the notes of the other's slide: there the slide is told again."""
    return (one.piece.role == "notes") != (other.piece.role == "notes")


def deny(one: Figure, other: Figure) -> bool:
    """Whether both are about one thing of one time and cannot both be true."""
    if one.number.unit != other.number.unit or one.number.agrees(other.number):
        return False
    if one.number.span or other.number.span or one.is_part or other.is_part:
        return False
    if is_difference(one) or is_difference(other):
        return False
    if any(
        is_so(one) != is_so(other) for is_so in (_is_taxed, _is_limit, _is_rate, _is_of_so_many)
    ):
        return False
    low, high = sorted((abs(one.number.value), abs(other.number.value)))
    if low == 0 or high / low > FARTHEST:
        return False
    may_be_one = not one.row or not other.row or _may_be_one(one, other)
    if may_be_one and _transposed(one, other) and counted_thing(one) & counted_thing(other):
        return True
    return is_same_time(one, other) and same_thing(one, other)


def _is_taxed(one: Figure) -> bool:
    return bool(pattern("with_tax").search(f"{one.row} {one.column} {one.sentence}"))


def _is_limit(one: Figure) -> bool:
    return bool(pattern("limit_word").search(f"{one.row} {one.column} {one.sentence}"))


def _is_rate(one: Figure) -> bool:
    return not one.row and bool(pattern("per_each").match(one.sentence[one.number.end :]))


def _is_of_so_many(one: Figure) -> bool:
    """Whether it is the 58 of "30 of the 58 minutes"."""
    return not one.row and bool(pattern("of_so_many").search(one.sentence[: one.number.start]))


def is_difference(one: Figure) -> bool:
    """Whether it says by how many there are more or fewer: "232 more accounts than people"."""
    behind = one.sentence[one.sentence.find(one.words) + len(one.words) :]
    return not one.row and bool(pattern("difference").match(behind))


def counted_thing(one: Figure) -> frozenset[str]:
    """What it counts, without what it is measured in: metres may be of anything."""
    return frozenset(each for each in one.thing if not pattern("of_a_measure").fullmatch(each))


def same_thing(one: Figure, other: Figure) -> bool:
    """Whether their words say that it is one quantity: the same words, or the same and more that narrow nothing."""
    shared, either = one.about & other.about, one.about | other.about
    if one.row and other.row and not _may_be_one(one, other):
        return False
    if _is_of_another_row(one, other) or _is_of_another_row(other, one):
        return False
    if not shared or (not one.thing & other.thing and one.number.unit == ""):
        return False
    if one.about != WHOLE_SUM and narrowed(one) != narrowed(other):
        return False
    mine, theirs = one.about - other.about, other.about - one.about
    if not mine and not theirs:
        return True
    if mine and theirs:
        return False
    return len(shared) >= 2 and len(shared) / len(either) >= LEAST_SHARED


def _is_of_another_row(one: Figure, said: Figure) -> bool:
    """Whether a cell is of a row of which a sentence says no word: it is a part of what the sentence tells."""
    row = stems_of(one.row)
    is_said = said.row or not row or pattern("total_like").search(one.row)
    return bool(one.row) and not is_said and not kindred(row, stems_of(said.sentence))


def _may_be_one(one: Figure, other: Figure) -> bool:
    """Whether two cells may hold one figure: both totals or none, under like heads, and no whole of shares."""
    if _is_total(one) != _is_total(other):
        return False
    if (
        _is_total(one)
        and one.number.unit == "%"
        and 100.0 in (one.number.value, other.number.value)
    ):
        return False
    mine, theirs = stems_of(one.column), stems_of(other.column)
    if not mine and not theirs and one.column.casefold() != other.column.casefold():
        return False
    if stems_of(one.row) != stems_of(other.row) and not mine & theirs:
        return False
    return not _is_total(one) or mine == theirs


def _is_total(one: Figure) -> bool:
    return bool(pattern("total_like").search(one.row))


def _transposed(one: Figure, other: Figure) -> bool:
    """Whether two large figures have the same digits in another order: a slip of the hand, whatever else is said."""
    mine, theirs = (f"{each.number.value:.0f}".rstrip("0") for each in (one, other))
    large = min(one.number.value, other.number.value) >= LEAST_TYPED
    large = large and len(f"{one.number.value:.0f}") == len(f"{other.number.value:.0f}")
    return large and len(mine) >= 2 and mine != theirs and sorted(mine) == sorted(theirs)


def is_same_time(one: Figure, other: Figure) -> bool:
    to_come = [bool(pattern("by_year").search(each.sentence)) for each in (one, other)]
    if to_come[0] != to_come[1] or _is_aimed_at(one) != _is_aimed_at(other):
        return False
    if are_apart(months_of(one), months_of(other)):
        return False
    return one.years == other.years or not one.years or not other.years


def months_of(one: Figure) -> frozenset[str]:
    """The months that stand beside a figure."""
    said = f"{one.row} {one.column} {one.sentence}"
    return frozenset(match[0].casefold()[:3] for match in pattern("month_name").finditer(said))


def are_apart(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether both name some, and none that is the same."""
    return bool(some and others) and not some & others


def _is_aimed_at(one: Figure) -> bool:
    """Whether it stands where the file says what it wants to reach."""
    return bool(pattern("target_page").search(one.page.title))


def narrowed(one: Figure) -> frozenset[str]:
    """The words beside a figure that make it another one's: a phase, a part, a best case, a month."""
    return _narrowing(f"{one.row} {one.column}" if one.row else one.clause)


@lru_cache(maxsize=10_000)
def _narrowing(said: str) -> frozenset[str]:
    narrows = pattern("narrows")
    return frozenset(token for token in tokens_of(said) if narrows.fullmatch(token))


def _groups(figures: Sequence[Figure]) -> dict[tuple[str, str], list[Figure]]:
    """By unit and each stem: only figures that share one are ever compared."""
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for one in figures:
        for each in _stems(one):
            groups[one.number.unit, each].append(one)
    return {key: group for key, group in groups.items() if len(group) > 1}


def _stems(one: Figure) -> list[str]:
    return sorted(one.thing if one.number.unit == "" else one.about)


class _Alike:
    """What else the file says of the quantity of a figure, looked for once."""

    def __init__(self, groups: Mapping[tuple[str, str], Sequence[Figure]]) -> None:
        self._groups = groups
        self._found: dict[int, list[Figure] | None] = {}

    def of(self, one: Figure) -> list[Figure] | None:
        """None where the thing has many values: it is a list or a change."""
        if id(one) not in self._found:
            self._found[id(one)] = self._like(one)
        return self._found[id(one)]

    def _like(self, one: Figure) -> list[Figure] | None:
        found: dict[int, Figure] = {}
        values: set[float] = set()
        for stem in _stems(one):
            for each in self._groups.get((one.number.unit, stem), ()):
                if each.years != one.years or id(each) in found or not same_thing(one, each):
                    continue
                found[id(each)] = each
                values.add(each.number.value)
                if len(values) > MOST_VALUES:
                    return None
        return list(found.values())


def _has(sentence: str, other: Figure) -> bool:
    return bool(re.search(rf"(?<![\d.,]){re.escape(other.words)}(?![.,]?\d)", sentence))


def _explained(one: Figure, other: Figure, like: Sequence[Figure]) -> bool:
    """Whether either sentence or page gives the other's value too: then it is told as a change, or as a part."""
    if not one.row and not other.row and (_has(one.sentence, other) or _has(other.sentence, one)):
        return True
    if one.row and other.row and (_has(one.piece.text, other) or _has(other.piece.text, one)):
        return True
    pairs = ((one, other), (other, one)) if one.page.number != other.page.number else ()
    for here, there in pairs:
        beside = [each for each in like if each.page.number == here.page.number]
        if any(each.number.agrees(there.number) for each in beside):
            return True
    return False
