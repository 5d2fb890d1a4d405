"""How a stretch of an answer stands to a key point, as figures that can be weighed."""

from dataclasses import dataclass
from functools import lru_cache

from secondround.preparation.rehearsal.content.points.amounts import lacking
from secondround.preparation.rehearsal.content.points.deeds.told import (
    halves,
    is_meant,
    is_of_another,
)
from secondround.preparation.rehearsal.content.points.view import (
    DEED,
    View,
    contrary,
    may_act,
    parts_of,
    view,
)
from secondround.preparation.rehearsal.content.points.words.kin import akin
from secondround.preparation.rehearsal.content.points.words.names import names_lacking

FAINT, FAINTLY = (
    frozenset({"people", "team", "firm", "customer", "customers", "company", "colleague"}),
    0.5,
)
"""Groups whose words stand for many things ("people" for colleagues), and for how much of one they count."""


NEGATIVE = frozenset(
    f"{DEED}{one}"
    for one in (
        "refuse",
        "stop",
        "cancel",
        "prevent",
        "forbid",
        "advise against",
        "leave",
        "lose",
        "miss",
    )
)
"""Deeds for which people also say that something is not so: "I said no, I do not sign that" for a refusal."""

LEAST = 0.3
"""The part of a thing from which on it is touched at all."""


@dataclass(frozen=True)
class Signals:
    """Each from 0 to 1.

    `shared` is the part of what the point is about that the words speak of. `told` is half for each of its figures that
    is said, `lacking` the part of its figures that is not, `wrong` whether others are said in their place; `name` the
    part of its names that is not there. `denied` is whether one of both denies, `denied_in_full` the more so the more
    they share, `contrary` whether they say opposite things, `no_way` whether the point goes up or down and the words do
    neither. `other_actor` is whether a boss or colleague did it, `not_own` whether the point says "I" and the words do
    not, `other_subject` whether they then begin with somebody or something else. `unreal` is whether it was only wished
    for, `only` whether only taken part in, `denied_elsewhere` the part of the point that the words do not tell and the
    answer denies. `scarce` grows as less than half of the point is spoken of, `bare` is whether nothing
    but its deeds is. `undone` is the part of its deeds that are not told by any word for them (of all it is about,
    where it names none), `done_otherwise` the same where another deed is told instead, `named_otherwise` whether
    another name stands where one of its is lacking. `meant` is whether what the point says of "I" or "we" was only
    wished or planned, `half` whether one of two things it joins is not told at all.
    """

    shared: float
    told: float
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
    not_own: float
    other_subject: float
    denied_elsewhere: float
    scarce: float
    bare: float
    undone: float
    done_otherwise: float
    named_otherwise: float
    meant: float
    half: float

    @property
    def row(self) -> tuple[float, ...]:
        return tuple(vars(self).values())


def signals(
    point: View, words: View, gone: frozenset[int] = frozenset(), before: str = ""
) -> Signals:
    """The same for the same texts.

    `gone` are the units of the point that are denied elsewhere in the answer, `before` the words before these in the
    same clause.
    """
    whole = f"{before} {words.text}" if before and not words.acts else words.text
    missing = lacking(point.amounts, words.amounts)
    shared, denied = _shared(point, words), float(_denies(point, words))
    extra = lacking(words.amounts, point.amounts)
    undone = _undone(point, words)
    return Signals(
        shared=shared,
        told=min(1.0, (len(point.amounts) - len(missing)) / 2),
        lacking=len(missing) / len(point.amounts) if point.amounts else 0.0,
        wrong=float(bool(missing and extra)),
        name=names_lacking(point.names, words.text),
        denied=denied,
        denied_in_full=denied * shared**2,
        contrary=float(contrary(point, words)),
        # "From ten to six" is told by both figures, without a word for down.
        no_way=float(point.way != 0 and words.way == 0 and len(point.amounts) < 2),
        other_actor=float(_by_others(point, words, whole)),
        unreal=float(words.unreal and not point.unreal),
        only=float(words.only and not point.only),
        not_own=float(point.own and not words.own),
        other_subject=float(_begins_otherwise(point, words)),
        denied_elsewhere=_untold(point, words, gone),
        scarce=max(0.0, 1 - 2 * shared),
        bare=float(_is_bare(point, words)),
        undone=undone,
        done_otherwise=undone * _does_otherwise(point, words),
        named_otherwise=float(_named_otherwise(point, words)),
        # A note ("listen to the four") is no claim of something done: to say that one would is to say it.
        meant=float(point.own and is_meant(whole) and not is_meant(point.text)),
        half=float(_is_half(point, words)),
    )


def denied_in(point: View, text: str) -> frozenset[int]:
    """The units of a point that some part of the text denies; none of a point that itself denies something."""
    if point.denied:
        return frozenset()
    denying = [one for part in parts_of(text) if (one := view(part)).denied and not one.bad]
    return frozenset(
        place
        for place, unit in enumerate(point.units)
        if any(_is_there(unit, one) for one in denying)
    )


def _untold(point: View, words: View, gone: frozenset[int]) -> float:
    lacking = [place for place in gone if not _is_there(point.units[place], words)]
    return len(lacking) / len(point.units) if lacking else 0.0


def _is_bare(point: View, words: View) -> bool:
    """Whether nothing is told of what the deeds were done to."""
    rest = [unit for unit in point.units if unit not in point.deeds]
    return bool(rest) and not any(_is_there(unit, words) for unit in rest)


def _undone(point: View, words: View) -> float:
    wanted = point.deeds or point.units
    return sum(not _is_there(one, words) for one in wanted) / len(wanted) if wanted else 0.0


def _named_otherwise(point: View, words: View) -> bool:
    if not names_lacking(point.names, words.text):
        return False
    return any(names_lacking(frozenset((one,)), point.text) for one in words.names)


def _denies(point: View, words: View) -> bool:
    if point.denied and words.twice:
        return True
    if point.denied == words.denied:
        return False
    denying, other = (point, words) if point.denied else (words, point)
    if any(deed & NEGATIVE and not _is_there(deed, denying) for deed in other.deeds):
        return False
    # "Not one failed" for "all passed".
    return not (words.denied and words.bad and not point.bad)


def _does_otherwise(point: View, words: View) -> bool:
    """Whether the part that says most of it tells of a deed that is none of the point's."""
    if not point.deeds or not words.deeds:
        return False
    return any(not _is_there(deed, point) for deed in _nearest(point, words).deeds)


def _by_others(point: View, words: View, whole: str) -> bool:
    """Whether somebody else does it in the part that says most of it."""
    if point.own and (is_of_another(whole) or _is_done_by_another(point, whole)):
        return True
    if not words.others - point.others:
        return False
    most = _nearest(point, words)
    return not most.own and bool(most.others - point.others)


def _is_done_by_another(point: View, whole: str) -> bool:
    may = filter(may_act, parts_of(whole))
    return any(one.acts and _told(point, one) for one in map(view, may))


def _nearest(point: View, words: View) -> View:
    parts = parts_of(words.text)
    if len(parts) < 2:
        return words
    return max(map(view, parts), key=lambda part: _shared(point, part))


def _begins_otherwise(point: View, words: View) -> bool:
    if not point.own:
        return False
    part = _nearest(point, words)
    return bool(not part.own and part.deeds and part.subject and not _is_there(part.subject, point))


def _told(point: View, words: View) -> bool:
    return any(_is_there(deed, words) for deed in point.deeds)


def _is_half(point: View, words: View) -> bool:
    parts = [view(one) for one in halves(point.text)]
    if len(parts) < 2 or any(len(one.units) < 2 for one in parts):
        return False
    return min(_shared(one, words) for one in parts) < LEAST


def _shared(point: View, words: View) -> float:
    if not point.units:
        return 1.0
    return sum(_by(unit, words) for unit in point.units) / len(point.units)


def _by(unit: frozenset[str], words: View) -> float:
    """How surely it is spoken of: half where only a word for any people or firm stands for it."""
    if not unit & words.stands:
        return float(_is_there(unit, words))
    return FAINTLY if unit & words.stands <= FAINT else 1.0


def _is_there(unit: frozenset[str], words: View) -> bool:
    return _stands_in(unit, words.stands)


@lru_cache(maxsize=60_000)
def _stands_in(unit: frozenset[str], stands: frozenset[str]) -> bool:
    if unit & stands:
        return True
    roots = [name[1:] for name in unit if name.startswith("~")]
    theirs = [name[1:] for name in stands if name.startswith("~")]
    return any(akin(one, other) for one in roots for other in theirs)
