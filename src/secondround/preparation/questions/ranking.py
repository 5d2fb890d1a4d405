"""In which order the questions are prepared: near duplicates folded, the first forty mixed with care."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from secondround.preparation.debrief.model import Exchange, Landing
from secondround.preparation.evidence.closeness import SAME, SERVES, Alike
from secondround.preparation.evidence.frames.repeats import likely_repeat
from secondround.preparation.questions.made.draft import Draft, Origin

FIRST = 40
"""What can be prepared in the hours before a second interview."""

_CHANGE: Mapping[Landing, float] = {
    "landed": -0.25,
    "unknown": -0.08,
    "partly": 0.12,
    "missed": 0.12,
}
"""What an answer in the first interview changes in a question's weight."""

_MOST: Mapping[Origin, int] = {
    "weak point": 4,
    "gap": 2,
    "fit": 1,
    "duty": 1,
    "statement": 1,
    "company": 1,
    "panel": 1,
    "exercise": 1,
}
"""How many of one origin are among the first: a panel asks of everything."""

FADES = 0.88
"""What is left of a question's weight for each one chosen already that the same answer partly serves."""

_DEMANDS = frozenset({"gap", "fit", "duty"})
"""Origins that quote a line of the posting: the same line asks the same, however it is put."""

_ONE_ANSWER = frozenset({"first ninety days", "career goals", "exercise"})
"""Kinds whose questions one preparation mostly serves; elsewhere the competency tells."""

AGREES = 0.7
"""The likelihood of a repeat that bears out what words and meaning call alike. Each finds its own false pairs: of the
fourteen questions of the three examples that words and meaning take for one asked in the first interview, read by eye,
it is less for all four false ones and more for nine of the ten true ones."""

_BANK = frozenset({"bank", "trade"})


def ranked(
    drafts: Sequence[Draft], exchanges: Sequence[Exchange], alike: Alike
) -> tuple[Draft, ...]:
    """All drafts, folded, the first `FIRST` being the ones to prepare; the thirteen are among them."""
    moved = [_moved(draft, exchanges, alike) for draft in drafts]
    folded = sorted(_folded(moved, alike), key=lambda draft: -draft.weight)
    first = _chosen(folded, alike)
    rest = [draft for draft in folded if id(draft) not in {id(one) for one in first}]
    return (*sorted(first, key=lambda draft: -draft.weight), *rest)


def _moved(draft: Draft, exchanges: Sequence[Exchange], alike: Alike) -> Draft:
    if draft.origin in ("weak point", "gap"):
        return draft
    for exchange in exchanges:
        if any(_surely(way, exchange.question, alike) for way in (draft.text, *draft.wordings)):
            weight = min(1.0, draft.weight + _CHANGE[exchange.landing])
            asked = (exchange.asked_by,) if exchange.asked_by else ()
            return replace(draft, weight=weight, asked_by=asked)
    return draft


def _folded(drafts: Sequence[Draft], alike: Alike) -> list[Draft]:
    """One of each meaning: one of the thirteen stays as it is, else the heavier stays."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: (not one.thirteen, -one.weight)):
        place = next((i for i, one in enumerate(kept) if _same(one, draft, alike)), -1)
        if place < 0 or draft.thirteen:
            kept.append(draft)
        else:
            kept[place] = _with(kept[place], draft)
    return kept


def _same(one: Draft, other: Draft, alike: Alike) -> bool:
    known = _BANK | {"thirteen"}
    if one.origin in known and other.origin in known:
        return one.competency == other.competency and _one_of_the_bank(one, other, alike)
    # Those of one source differ in what they name; the frame of words around it is the same.
    if one.origin == other.origin:
        return False
    quoting = [each for each in (one, other) if each.origin in _DEMANDS]
    if len(quoting) == 2 and one.citations == other.citations:
        return True
    # What quotes a line of the posting is no question as people put it: there the second comparison says nothing.
    same = _alike if quoting else _surely
    return same(one.text, other.text, alike)


def _one_of_the_bank(one: Draft, other: Draft, alike: Alike) -> bool:
    """A question of the trade stands for the general one on the same; within each part of the bank both must say so."""
    if one.origin == other.origin:
        return _surely(one.text, other.text, alike)
    return _alike(one.text, other.text, alike)


def _alike(one: str, other: str, alike: Alike) -> bool:
    return alike(one, other) >= SAME


def _surely(one: str, other: str, alike: Alike) -> bool:
    """Whether both comparisons find that the same is asked."""
    return _alike(one, other, alike) and likely_repeat(one, other) >= AGREES


def _with(kept: Draft, other: Draft) -> Draft:
    if kept.thirteen and other.origin not in _BANK:
        return replace(
            kept,
            weight=max(kept.weight, other.weight),
            reason=f"{kept.reason} {other.reason}",
            citations=(*kept.citations, *other.citations),
        )
    return kept


def _chosen(folded: Sequence[Draft], alike: Alike) -> list[Draft]:
    """The thirteen, then always the one that adds most to those there: its weight, less what they serve already."""
    chosen = [draft for draft in folded if draft.thirteen]
    left = [draft for draft in folded if not draft.thirteen]
    served = Counter(_facet(draft) for draft in chosen)
    counts: Counter[Origin] = Counter()
    for spread in (True, False):
        while left and len(chosen) < FIRST:
            worth = max(left, key=lambda draft: draft.weight * FADES ** served[_facet(draft)])
            left.remove(worth)
            full = counts[worth.origin] >= _MOST.get(worth.origin, FIRST)
            if spread and (full or _beside(worth, chosen, alike)):
                continue
            chosen.append(worth)
            counts[worth.origin] += 1
            served[_facet(worth)] += 1
        left = [draft for draft in folded if not any(draft is one for one in chosen)]
    return chosen


def _facet(draft: Draft) -> str:
    return draft.kind if draft.kind in _ONE_ANSWER else draft.competency or draft.text


def _beside(draft: Draft, chosen: Sequence[Draft], alike: Alike) -> bool:
    """Whether one answer would serve two that any such post draws, or what is pressed in this one: then something else
    deserves the place."""
    if draft.origin not in _BANK | {"panel"}:
        return False
    known = [one for one in chosen if one.origin in _BANK | {"thirteen"}]
    near = [one for one in known if one.kind == draft.kind or one.competency == draft.competency]
    pressed = [way for one in chosen if one.origin == "weak point" for way in one.wordings]
    return any(alike(draft.text, one.text) >= SERVES for one in near) or any(
        _pressed(draft, way, alike) for way in pressed
    )


def _pressed(draft: Draft, asked: str, alike: Alike) -> bool:
    """Whether a question of any such post asks what is asked again already."""
    ways = (draft.text, *draft.wordings)
    return any(alike(way, asked) >= SERVES and likely_repeat(way, asked) >= AGREES for way in ways)
