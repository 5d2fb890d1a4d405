"""An answer in lines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from secondround.interfaces.cli.terminal import SHORT_KEY

if TYPE_CHECKING:
    from secondround.preparation.rehearsal.content.model import Content
    from secondround.preparation.rehearsal.delivery.model import Delivery
    from secondround.preparation.rehearsal.model import Take


def told(take: "Take") -> Iterator[str]:
    """Its key, what is measured, what was said and what not, what they ask on, and the one thing to change."""
    yield f"[{take.key[:SHORT_KEY]}] {len(take.text.split())} words"
    if take.delivery:
        yield from _measured(take.delivery, take.content)
    if take.content:
        yield from _said(take.content)
    if take.follow and take.follow.text:
        yield f"They ask on: {take.follow.text}"
    if take.suggested and not take.grade:
        yield f"Suggested grade: {take.suggested}"
    if take.change:
        yield f"Change one thing: {take.change}"


def _measured(one: "Delivery", content: "Content | None") -> Iterator[str]:
    target = f" of {content.target}" if content else ""
    facts = [
        f"{one.answer:.0f}{target} s" if one.answer is not None else "",
        f"{one.words_per_minute:.0f} words a minute" if one.words_per_minute else "",
        f"longest pause {one.longest_pause:.1f} s" if one.longest_pause is not None else "",
        f"{len(one.fillers)} fillers",
        f"I {one.i}, we {one.we}",
    ]
    yield " · ".join(filter(None, facts))


def _said(one: "Content") -> Iterator[str]:
    for point in one.points:
        yield f"  {'x' if point.said else ' '} {point.point}"
    for clash in one.clashes:
        yield f"Does not agree with {clash.citation.document}: “{clash.citation.quote}”"
