"""The memory as the candidate left it: corrections laid over, and what follows from them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from secondround.preparation.candidacy.edits import lay_over
from secondround.preparation.candidacy.model import Edit
from secondround.preparation.debrief.model import (
    AskedEnquiry,
    Contradiction,
    Exchange,
    Impression,
    OpenPoint,
    Statement,
)
from secondround.preparation.debrief.noted.nouns import settled_by
from secondround.preparation.debrief.said.stated import value_of

NOUNS: Mapping[str, Any] = {
    "exchanges": Exchange,
    "asked_enquiries": AskedEnquiry,
    "statements": Statement,
    "contradictions": Contradiction,
    "impressions": Impression,
    "open_points": OpenPoint,
}
"""The lists of the memory whose lines can be corrected, by the part their edits are kept under."""


def as_left(part: str, items: Sequence[Any], edits: Sequence[Edit]) -> tuple[Any, ...]:
    """The lines with the candidate's changes, own ones last.

    Where a landing was corrected the reason for the other one is gone; words that were corrected have their own normal
    form, and an answer to an enquiry settles it or not, unless the candidate said that, too.
    """
    mine = [one for one in edits if one.part == part]
    if not mine:
        return tuple(items)
    changed: dict[str, set[str]] = {}
    for one in mine:
        changed.setdefault(one.key, set()).add(one.field)
    laid = lay_over(NOUNS[part], items, mine)
    return tuple(_following(one, changed.get(one.key, set())) for one in laid)


def taken_away(part: str, items: Sequence[Any], edits: Sequence[Edit]) -> tuple[Any, ...]:
    """The lines that are not there any more because the candidate removed them."""
    gone = {one.key for one in edits if (one.part, one.field, one.value) == (part, "removed", True)}
    there = as_left(part, items, [one for one in edits if one.field != "removed"])
    return tuple(one for one in there if one.key in gone)


def _following(one: Any, changed: set[str]) -> Any:
    if isinstance(one, Exchange) and "landing" in changed - {"landing_reason"}:
        return one if "landing_reason" in changed else replace(one, landing_reason="")
    if isinstance(one, Statement) and "value" not in changed:
        anew = bool(changed & {"text", "subject"}) or ("added" in changed and not one.value)
        return replace(one, value=value_of(one)) if anew else one
    if isinstance(one, AskedEnquiry) and "answer" in changed and "settled" not in changed:
        return replace(one, settled=settled_by(one.answer))
    return one
