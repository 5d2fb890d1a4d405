"""An outline as its page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from secondround.preparation.assignment.outline import steps
from secondround.preparation.assignment.outline.at_hand.model import Material
from secondround.preparation.assignment.outline.model import Outline, Section
from secondround.preparation.assignment.trades.model import Trade


@dataclass(frozen=True)
class Laid:
    """A part, what its trade puts in it, the names of its columns, and what is at hand for it."""

    section: Section
    holds: str
    headings: tuple[str, ...]
    at_hand: tuple[Material, ...]


def laid(
    outline: Outline, trade: Trade, at_hand: Mapping[str, tuple[Material, ...]]
) -> tuple[Laid, ...]:
    """In the order of the parts."""
    holds = {one.key: one.holds for one in trade.parts}
    return tuple(
        Laid(
            one,
            holds.get(one.part, ""),
            steps.headings(one, trade, outline.language),
            at_hand.get(one.key, ()),
        )
        for one in outline.sections
    )
