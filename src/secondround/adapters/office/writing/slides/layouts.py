"""Which layout of a presentation a slide takes: ours, or those of the candidate's template."""

from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
BODIES = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT)
FURNITURE = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


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


def _has(layout: Any, kinds: tuple[Any, ...]) -> bool:
    return _count(layout, kinds) > 0


def _count(layout: Any, kinds: tuple[Any, ...]) -> int:
    return sum(one.placeholder_format.type in kinds for one in layout.placeholders)
