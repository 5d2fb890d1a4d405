"""Which layout of a presentation a slide takes: ours, or those of the candidate's template."""

from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.util import Inches

from secondround.adapters.office.writing.slides.pages import Room

TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
BODIES = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT)
FURNITURE = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)

UNDER_TITLE, FOOT, LEAST, HUNG = 1.95, 1.2, 1.0, 0.35
"""Inches: where lines begin where nothing says it, what sources and number take, the least there is, and a bullet."""

USUAL, LEADING, PER_EM = 28.0, 1.25, 1.9
"""Points of lines where nothing says them; the height of a line and the letters of one, by the size of the type."""


@dataclass(frozen=True)
class Layouts:
    """The three there are; one may stand in for another."""

    cover: Any
    lines: Any
    title: Any


def layouts_of(presentation: Any) -> Layouts | None:
    """None where no layout has a place for a title."""
    every = [one for one in presentation.slide_layouts if _has(one, TITLES)]
    if not every:
        return None
    named = {one.element.get("type", ""): one for one in reversed(every)}
    with_body = [one for one in every if _count(one, BODIES) == 1]
    bare = [one for one in every if not _count(one, BODIES)]
    lines = named.get("obj") or next(iter(with_body), every[-1])
    return Layouts(
        cover=named.get("title") or every[0],
        lines=lines,
        title=named.get("titleOnly") or next(iter(bare), lines),
    )


def body_of(slide: Any) -> Any | None:
    """The first placeholder for lines."""
    return next(
        (one for one in slide.placeholders if one.placeholder_format.type in BODIES),
        None,
    )


def room_of(layouts: Layouts, high: float, with_sources: bool) -> Room:
    """What fits on a slide of theirs, `high` inches, by the place and type of its lines; sources stand at its foot."""
    body = body_of(layouts.lines)
    if body is None or not body.height or not body.width:
        return Room(lines=high - UNDER_TITLE - FOOT, rows=high - UNDER_TITLE - FOOT)
    top, tall, wide = (one / Inches(1) for one in (body.top, body.height, body.width))
    points = _points(body, layouts.lines.slide_master)
    below = high - top - FOOT
    return Room(
        lines=max(min(tall, below) if with_sources else tall, LEAST),
        rows=max(below, LEAST),
        letters=max(int((wide - HUNG) * 72 / points * PER_EM), 8),
        line=points * LEADING / 72,
    )


def _points(body: Any, master: Any) -> float:
    """Of its first level: as the layout says, else the master, else the words that stand there as a sample."""
    theirs = body_of(master)
    styles = [
        one.element.txBody.find(qn("a:lstStyle")) for one in (body, theirs) if one is not None
    ]
    styles.append(master.element.find(f"{qn('p:txStyles')}/{qn('p:bodyStyle')}"))
    told = [one.find(f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}") for one in styles if one is not None]
    told += [
        one.element.txBody.find(f"{qn('a:p')}/{qn('a:r')}/{qn('a:rPr')}")
        for one in (body, theirs)
        if one is not None
    ]
    sizes = [int(one.get("sz")) / 100 for one in told if one is not None and one.get("sz")]
    return sizes[0] if sizes else USUAL


def _has(layout: Any, kinds: tuple[Any, ...]) -> bool:
    return _count(layout, kinds) > 0


def _count(layout: Any, kinds: tuple[Any, ...]) -> int:
    return sum(one.placeholder_format.type in kinds for one in layout.placeholders)
