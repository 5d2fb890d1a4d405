"""Slides with what is planned for each."""

import re
from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.ports.office.finished import Finished, Page
from secondround.preparation.assignment.outline.model import Outline, Section
from secondround.preparation.rehearsal.run_through.model import Slide

ALIKE = 0.5
"""Share of the words of two titles from which a page begins a part of the outline."""

MOST_LINES, LONGEST_LINE = 12, 200
"""Lines of a slide, and letters of each, that are shown while one speaks: what is more is too much for a slide."""

SHOWN = frozenset(("text", "item", "cells", "caption"))

NOTES = 4_000
"""Letters of a slide's notes that are shown: nobody reads more while they speak."""


def counted(count: int, limit: float) -> tuple[Slide, ...]:
    """So many slides, each with the same part of the limit (seconds, 0.0 for none)."""
    each = round(limit / count, 1) if count > 0 else 0.0
    return tuple(Slide(number, seconds=each) for number in range(1, count + 1))


def of_outline(outline: Outline) -> tuple[Slide, ...]:
    """One slide for each part of the outline, with its minutes, its notes and its points."""
    return tuple(
        Slide(
            number,
            one.title,
            round(60 * one.minutes, 1),
            one.notes[:NOTES],
            tuple(point.text for point in one.points),
            one.key,
            tuple(point.text for point in one.points),
        )
        for number, one in enumerate(outline.sections, 1)
    )


def of_pages(finished: Finished, outline: Outline | None, limit: float) -> tuple[Slide, ...]:
    """One slide for each page that is not hidden. A page whose title is that of a part of the outline begins it: its
    minutes are shared by its pages, its points stand on the first. Pages before all parts share the minutes of parts
    that no page begins. Without an outline the limit is shared by all.
    """
    pages = [one for one in finished.pages if not one.is_hidden]
    bare = [
        Slide(number, _title(one), notes=_notes(one)[:NOTES], lines=_lines(one))
        for number, one in enumerate(pages, 1)
    ]
    sections = outline.sections if outline else ()
    parts = _parts(bare, sections)
    if not any(parts):
        each = counted(len(bare), limit)
        return tuple(replace(a, seconds=b.seconds) for a, b in zip(bare, each, strict=True))
    spare = round(60 * sum(one.minutes for one in sections if one not in parts), 1)
    return tuple(
        _in_part(one, part, parts, at, spare)
        for at, (one, part) in enumerate(zip(bare, parts, strict=True))
    )


def _in_part(
    slide: Slide, part: Section | None, parts: Sequence[Section | None], at: int, spare: float
) -> Slide:
    if part is None:
        return replace(slide, seconds=round(spare / parts.count(None), 1))
    seconds = round(60 * part.minutes / parts.count(part), 1)
    points = tuple(one.text for one in part.points) if parts.index(part) == at else ()
    notes = slide.notes or part.notes[:NOTES]
    return replace(slide, seconds=seconds, notes=notes, points=points, section=part.key)


def _parts(slides: Sequence[Slide], sections: Sequence[Section]) -> list[Section | None]:
    """The part each slide belongs to: the one its title names, never an earlier one again, else that before it."""
    found: list[Section | None] = []
    since = 0
    for one in slides:
        named = [at for at in range(since, len(sections)) if _alike(one.title, sections[at].title)]
        if named:
            since = named[0]
        before = found[-1] if found else None
        found.append(sections[since] if named else before)
    return found


def _alike(title: str, other: str) -> bool:
    one, two = _words(title), _words(other)
    return bool(one and two) and len(one & two) >= ALIKE * len(one | two)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def _title(page: Page) -> str:
    """Its title; without one, its first words."""
    first = next((one.text for one in page.pieces if one.role != "notes" and one.text.strip()), "")
    return " ".join((page.title or first).split())[:200]


def _lines(page: Page) -> tuple[str, ...]:
    """What is read on it below its title."""
    texts = (" ".join(one.text.split()) for one in page.pieces if one.role in SHOWN)
    kept = [text[:LONGEST_LINE] for text in texts if text and text != _title(page)]
    return tuple(kept[:MOST_LINES])


def _notes(page: Page) -> str:
    return "\n".join(one.text for one in page.pieces if one.role == "notes")
