"""The list to ask, as it is shown: for one person or all, each with its neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.asking.model import Enquiry


@dataclass(frozen=True)
class Line:
    """An enquiry with the keys of those shown before and after it; empty at the ends."""

    enquiry: Enquiry
    before: str
    after: str


def lines(enquiries: Sequence[Enquiry], person: str) -> tuple[Line, ...]:
    """Those for this person, or all of them, in their order."""
    shown = [one for one in enquiries if not person or person in one.for_whom]
    keys = ["", *(one.key for one in shown), ""]
    return tuple(Line(one, keys[at], keys[at + 2]) for at, one in enumerate(shown))
