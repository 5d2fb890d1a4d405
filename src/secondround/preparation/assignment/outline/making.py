"""An outline from the practice of its trade and what was asked."""

import re
from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say, say_in
from secondround.preparation.assignment.decoded.model import Asked, Decoded
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.outline.minutes import shared_out
from secondround.preparation.assignment.outline.model import Entry, Outline, Point, Section
from secondround.preparation.assignment.stated import planned_length
from secondround.preparation.assignment.trades.model import Degree, Scale, Trade, TradePart

_STEM = 5
"""Letters by which a word is told from another: enough for "risk" and "risks", "mesure" and "mesurer"."""

_LEAST = 4

SCALE_PART = "scale"
"""The part in which the scale of a risk analysis is stated."""


def made(
    assignment: Assignment,
    decoded: Decoded,
    trade: Trade,
    titled: tuple[str, str, str],
    scales: tuple[Scale, Scale],
    levels: Sequence[Degree],
) -> Outline:
    """The parts of the trade in their order, with minutes by share and each asked point in the part it fits best.

    `titled` is title, subtitle and language. Nothing is written that is not asked or stated: a part nothing was asked
    of is empty. A risk analysis has its scale stated.
    """
    minutes = shared_out(length_of(assignment, decoded), [one.share for one in trade.parts])
    places = {one.key: _place(one, trade.parts) for one in decoded.asked}
    sections = []
    for part, planned in zip(trade.parts, minutes, strict=True):
        points = tuple(
            Point(key_of("point", assignment.key, one.key), one.text, one.citations)
            for one in decoded.asked
            if places[one.key] == part.key
        )
        section = Section(
            key=key_of("part", assignment.key, part.key),
            part=part.key,
            title=part.name,
            minutes=planned,
            points=points,
            columns=tuple(one.key for one in part.columns),
        )
        stated = part.key == SCALE_PART
        sections.append(
            _with_scale(section, scales, levels, say_in(titled[2])) if stated else section
        )
    title, subtitle, language = titled
    return Outline(assignment.key, trade.kind, title, language, tuple(sections), subtitle)


def length_of(assignment: Assignment, decoded: Decoded) -> int | None:
    """Minutes: what was agreed or read of the exercise, else what its limits let plan for."""
    limits = (planned_length(one) for one in decoded.limits if one.of == "minutes")
    return assignment.minutes or next(filter(None, limits), None)


def headings_of(section: Section, trade: Trade, scales: tuple[Scale, Scale]) -> tuple[str, ...]:
    """The names of a table's columns; a column of the candidate's own is called by its key."""
    part = next((one for one in trade.parts if one.key == section.part), None)
    names = {one.key: one.name for one in (part.columns if part else ())}
    if section.part == SCALE_PART:
        names = {one.key: one.name for one in scales} | names
    return tuple(names.get(one, one) for one in section.columns)


def _place(asked: Asked, parts: Sequence[TradePart]) -> str:
    """The part that shares most words with it; where none does, the heart: the one with the largest share."""
    wanted = _stems(asked.text)
    shared = {one.key: len(wanted & _stems(f"{one.name} {one.holds}")) for one in parts}
    heart = max(parts, key=lambda one: one.share)
    best = max(parts, key=lambda one: (shared[one.key], one.share))
    return best.key if shared[best.key] else heart.key


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return frozenset(word[:_STEM] for word in words if len(word) >= _LEAST)


def _with_scale(
    section: Section, scales: tuple[Scale, Scale], levels: Sequence[Degree], say: Say
) -> Section:
    """What 1 to 5 mean, a row each whose number is the degree; and from which product what is to be done."""
    entries = tuple(
        Entry(key_of("degree", section.key, str(one.number)), (_told(one, say), _told(other, say)))
        for one, other in zip(scales[0].degrees, scales[1].degrees, strict=True)
    )
    ends = (*(one.number - 1 for one in levels[1:]), 25)
    points = tuple(
        Point(
            key_of("level", section.key, str(one.number)),
            say("{kind}: {detail}", kind=f"{one.number}–{end} {one.name}", detail=one.text),
        )
        for one, end in zip(levels, ends, strict=True)
    )
    columns = tuple(one.key for one in scales)
    return replace(section, columns=columns, entries=entries, points=(*section.points, *points))


def _told(degree: Degree, say: Say) -> str:
    return say("{kind}: {detail}", kind=degree.name, detail=degree.text)
