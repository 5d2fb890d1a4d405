"""An outline as its page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from secondround.preparation.assignment.outline import steps
from secondround.preparation.assignment.outline.at_hand.model import Material
from secondround.preparation.assignment.outline.model import Outline, Section
from secondround.preparation.assignment.trades.model import Trade


@dataclass(frozen=True)
class Laid:
    """A part, what its trade puts in it, the names of its columns, what is at hand for it, and its portion of slides,
    pages or words."""

    section: Section
    holds: str
    headings: tuple[str, ...]
    at_hand: tuple[Material, ...]
    portion: str


def laid(
    outline: Outline,
    trade: Trade,
    holds: Mapping[str, str],
    at_hand: Mapping[str, tuple[Material, ...]],
    portions: Mapping[str, str],
) -> tuple[Laid, ...]:
    """In the order of the parts. `holds`, by part, is told in the candidate's language, the columns in the file's."""
    return tuple(
        Laid(
            one,
            holds.get(one.part, ""),
            steps.headings(one, trade, outline.language),
            at_hand.get(one.key, ()),
            portions.get(one.part, ""),
        )
        for one in outline.sections
    )
