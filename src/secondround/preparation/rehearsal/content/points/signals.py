"""How a stretch of an answer stands to a key point, as figures that can be weighed."""

from dataclasses import astuple, dataclass

from secondround.preparation.rehearsal.content.points.amounts import lacking
from secondround.preparation.rehearsal.content.points.kin import akin
from secondround.preparation.rehearsal.content.points.names import names_lacking
from secondround.preparation.rehearsal.content.points.view import View, contrary


@dataclass(frozen=True)
class Signals:
    """Each from 0 to 1. `shared` is the part of what the point is about that the words speak of; `meaning` a cosine.

    `name` is the part of its names that is not there, `beside` the part of the words that is about something else.
    `lacking` is the part of its figures that is not said, `wrong` whether others are said in their place; `no_way`
    whether the point goes up or down and the words do neither; `other_actor` whether somebody else did it.
    """

    shared: float
    meaning: float
    lacking: float
    wrong: float
    name: float
    denied: float
    denied_in_full: float
    contrary: float
    no_way: float
    other_actor: float
    unreal: float
    only: float
    beside: float

    @property
    def row(self) -> tuple[float, ...]:
        return astuple(self)


def signals(point: View, words: View, meaning: float = 0.0) -> Signals:
    """The same for the same texts."""
    missing = lacking(point.amounts, words.amounts)
    shared, denied = _shared(point, words), float(_denies(point, words))
    extra = lacking(words.amounts, point.amounts)
    return Signals(
        shared=shared,
        meaning=meaning,
        lacking=len(missing) / len(point.amounts) if point.amounts else 0.0,
        wrong=float(bool(missing and extra)),
        name=names_lacking(point.names, words.text),
        denied=denied,
        denied_in_full=denied * shared**2,
        contrary=float(contrary(point, words)),
        no_way=float(point.way != 0 and words.way == 0),
        other_actor=float(not words.own and bool(words.others - point.others)),
        unreal=float(words.unreal and not point.unreal),
        only=float(words.only and not point.only),
        beside=1.0 - _shared(words, point),
    )


def _denies(point: View, words: View) -> bool:
    if point.denied and words.twice:
        return True
    if point.denied == words.denied:
        return False
    # "Not one failed" for "all passed".
    return not (words.denied and words.bad and not point.bad)


def _shared(point: View, words: View) -> float:
    if not point.units:
        return 0.0
    return sum(_is_there(unit, words) for unit in point.units) / len(point.units)


def _is_there(unit: frozenset[str], words: View) -> bool:
    if unit & words.stands:
        return True
    roots = [name[1:] for name in unit if name.startswith("~")]
    theirs = [name[1:] for name in words.stands if name.startswith("~")]
    return any(akin(one, other) for one in roots for other in theirs)
