"""Which figures are held against each other: one that stands alone, and others of its unit, size and words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.figures.figures import ROOT
from secondround.preparation.assignment.checked.figures.held.agreeing import are_apart, months_of
from secondround.preparation.assignment.checked.figures.held.likely.book import Book, shared
from secondround.preparation.assignment.checked.figures.held.likely.placed import Placed
from secondround.preparation.assignment.checked.figures.held.slips import swapped

FARTHEST = 4.0
"""Times by which two figures may differ to be held against each other, but for two digits that changed places."""

SMALL, MOST_TIMES = 20.0, 2
"""Values below stand in a file again by chance: so many times."""

LEAST_NEAR = 2
"""Words that two clauses share to be of one matter where what they count has two names."""

OFTEN, MOST_HELD = 120, 60
"""Figures beside which a word stands from where on it tells nothing, and figures that one is held against."""


def pairs(book: Book) -> Iterator[tuple[Placed, Placed]]:
    """Each figure that nothing else in the file has, and each other it may be a slip of."""
    index = _Index([*book.ours, *book.made, *book.told])
    for one in book.ours:
        if _may_be_wrong(one, book):
            for other in index.near(one):
                if _may_be_meant(one, other) and not book.has_beside(one, other):
                    yield one, other


def _may_be_wrong(one: Placed, book: Book) -> bool:
    if one.number.value <= 1 or one.piece.role in ("footer", "footnote"):
        return False
    return book.times(one) <= (MOST_TIMES if one.number.value < SMALL else 0)


def _may_be_meant(one: Placed, other: Placed) -> bool:
    mine, theirs = one.number, other.number
    if theirs.value <= 1 or other.piece is one.piece:
        return False
    if abs(mine.value - theirs.value) <= max(mine.slack, theirs.slack) + 1e-9:
        return False
    if _are_of_other_times(one, other):
        return False
    if one.kind == "cell" and other.kind in ("cell", "made"):
        is_one_table = one.figure.page is other.figure.page and (
            one.headed != other.headed or not one.headed
        )
        return not is_one_table or one.called == other.called
    if other.kind == "told":
        is_one = shared(one.figure.thing, other.figure.thing) or swapped(mine, theirs)
        near = shared(one.near, other.near)
        return bool(shared(one.far, other.far)) and (bool(is_one) or len(near) >= LEAST_NEAR)
    related = bool(shared(one.far | one.around, other.far | other.around))
    return related or (swapped(mine, theirs) and mine.value >= 10)


def _are_of_other_times(one: Placed, other: Placed) -> bool:
    """Whether each has years or months of its own, or of the file and what is known one alone has."""
    mine, theirs = one.figure.years, other.figure.years
    if are_apart(months_of(one.figure), months_of(other.figure)):
        return True
    if mine and theirs:
        return not (mine <= theirs or theirs <= mine)
    is_one_dated = bool(mine) != bool(theirs)
    return other.kind == "told" and is_one_dated and not swapped(one.number, other.number)


class _Index:
    """Figures by their unit and the beginnings and ends of their words, and by their digits."""

    def __init__(self, every: Sequence[Placed]) -> None:
        self._by_word: dict[tuple[str, str], list[Placed]] = defaultdict(list)
        self._by_digits: dict[tuple[str, str], list[Placed]] = defaultdict(list)
        for one in every:
            for each in _ends(one.far | one.around):
                self._by_word[one.number.unit, each].append(one)
            self._by_digits[one.number.unit, _digits(one)].append(one)

    def near(self, one: Placed) -> Sequence[Placed]:
        """Those that share the most words with it, within a few times its value, and those of the same digits."""
        value, unit = one.number.value, one.number.unit
        counted: Counter[int] = Counter()
        found = {id(each): each for each in self._by_digits[unit, _digits(one)][:OFTEN]}
        for key in _ends(one.far | one.around):
            like = self._by_word.get((unit, key), ())
            for each in like if len(like) <= OFTEN else ():
                if value / FARTHEST <= each.number.value <= value * FARTHEST:
                    counted[id(each)] += 1
                    found[id(each)] = each
        best = {key for key, _ in counted.most_common(MOST_HELD)}
        return [each for key, each in found.items() if key in best or key not in counted]


def _ends(stems: frozenset[str]) -> set[str]:
    return {each[:ROOT] for each in stems} | {each[-ROOT:] for each in stems}


def _digits(one: Placed) -> str:
    return "".join(sorted(f"{one.number.value:.0f}"))
