"""All figures of a file beside those its tables make and those that are known, and how much their words tell."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import permutations

from secondround.preparation.assignment.checked.figures.figures import LONGER, ROOT
from secondround.preparation.assignment.checked.figures.held.likely.placed import Placed
from secondround.preparation.assignment.checked.figures.reading.numbers import Number

MADE_OFF, ABOUT = 0.006, 0.06
"""The shares by which what other figures make may be off by rounding, and where it is said as "about"."""

FEWEST, MOST = 2, 8
"""Figures of a line of which another one of it may be made."""

LEAST = 10.0
"""Values below are made by chance of other small numbers."""

Key = tuple[str, float]


@lru_cache(maxsize=200_000)
def akin(one: str, other: str) -> bool:
    """Whether two stems are of one word, or one ends the other as the last part of a compound does."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    begins = long.startswith(short) and len(long) - len(short) <= LONGER
    return len(short) >= ROOT and (begins or long.endswith(short))


def shared(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Those of some stems that others have too, in whatever form."""
    both = some & others
    rest = others - both
    return both | {one for one in some - both if any(akin(one, each) for each in rest)}


def key_of(number: Number) -> Key:
    return number.unit, round(number.value, 2)


class Book:
    """`ours` are the file's, `made` what its tables make, `told` what is known."""

    def __init__(
        self, ours: Sequence[Placed], made: Sequence[Placed], told: Sequence[Placed]
    ) -> None:
        self.ours, self.made, self.told = ours, made, told
        self.known = {key_of(one.number) for one in told}
        self._pieces: dict[Key, set[int]] = defaultdict(set)
        self._lines: dict[int, list[Placed]] = defaultdict(list)
        self._made: dict[Key, list[Placed]] = defaultdict(list)
        self._tables: dict[int, tuple[set[frozenset[str]], set[frozenset[str]]]] = {}
        for one in ours:
            self._pieces[key_of(one.number)].add(id(one.piece))
            self._lines[id(one.piece)].append(one)
        for one in made:
            self._made[one.number.unit, round(one.number.value)].append(one)
        for one in (*ours, *made):
            if one.table is not None:
                rows, heads = self._tables.setdefault(id(one.table), (set(), set()))
                rows.add(one.called)
                heads.add(one.headed)

    def times(self, one: Placed) -> int:
        """In how many other pieces the file has this very value."""
        return len(self._pieces.get(key_of(one.number), set()) - {id(one.piece)})

    def has_beside(self, one: Placed, other: Placed) -> bool:
        """Whether the line of the one has the value of the other too."""
        value = round(other.number.value, 2)
        return any(round(each.number.value, 2) == value for each in self._lines[id(one.piece)])

    def makes(self, one: Placed) -> bool:
        """Whether a table makes this figure out of what its words speak of."""
        number = one.number
        near = (
            each
            for at in (-1, 0, 1)
            for each in self._made.get((number.unit, round(number.value) + at), ())
        )
        about = ABOUT * number.value if number.is_rough else 0.0
        return any(
            abs(each.number.value - number.value)
            <= max(each.number.slack, number.slack, about) + 1e-6
            and bool(shared(one.far, each.near))
            for each in near
        )

    def line_makes(self, value: float, one: Placed) -> bool:
        """Whether the other figures of the one's line make this value out of two, or out of all."""
        beside = [each.number for each in self._lines[id(one.piece)] if each is not one]
        if value < LEAST or not FEWEST <= len(beside) <= MOST:
            return False
        slack = max(MADE_OFF * value, one.number.slack)
        return any(abs(each - value) <= slack for each in _made_of(one.number.unit, beside))

    def said_instead(self, other: Placed, said: frozenset[str]) -> tuple[bool, bool]:
        """Whether words name another row of its table more than that of a cell; and another column, not its own."""
        if other.table is None:
            return False, False
        rows, heads = self._tables[id(other.table)]
        mine = self.share(other.called, said)
        row = any(self.share(one, said) > mine + 1e-9 for one in rows if one != other.called)
        is_own = bool(shared(other.headed, said))
        column = not is_own and any(shared(one, said) for one in heads if one != other.headed)
        return row, column

    def share(self, some: frozenset[str], said: frozenset[str]) -> float:
        """How much of some words is said, by what they tell."""
        return self.weigh(shared(some, said)) / (self.weigh(some) or 1.0)

    def weigh(self, stems: frozenset[str]) -> float:
        """How much words tell: one that is everywhere tells nothing, one that stands once tells 1."""
        count, size = self._often
        return sum(math.log((size + 1) / (count[one] + 1)) / math.log(size + 1) for one in stems)

    @cached_property
    def _often(self) -> tuple[Counter[str], int]:
        """In how many pieces with figures each stem stands, and how many pieces there are."""
        stems: dict[int, set[str]] = defaultdict(set)
        for one in self.ours:
            stems[id(one.piece)] |= one.far
        return Counter(each for found in stems.values() for each in found), max(len(stems), 2)


def _made_of(unit: str, beside: Sequence[Number]) -> Iterator[float]:
    for one, other in permutations(beside, 2):
        if unit == "%" and one.unit == other.unit and other.value:
            yield 100 * one.value / other.value
        elif one.unit == other.unit == unit:
            yield from (one.value + other.value, one.value - other.value)
        elif one.unit == unit and other.unit in ("", "%", "min"):
            yield one.value * other.value / (100 if other.unit == "%" else 1)
            if not other.unit and other.value:
                yield one.value / other.value
    same = [one.value for one in beside if one.unit == unit]
    if len(same) > FEWEST:
        yield sum(same)
