"""A long list in pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")

MOST = 50
"""Lines on one page: more is not read, and costs time to send."""


@dataclass(frozen=True)
class Paged(Generic[Item]):
    """One page of a list. `number` counts from 1; `count` is how many items there are in all."""

    items: Sequence[Item]
    number: int
    last: int
    count: int


def paged(items: Sequence[Item], wanted: str, most: int = MOST) -> Paged[Item]:
    """The page that is wanted (as it stands in the address), or the nearest there is."""
    last = max(-(-len(items) // most), 1)
    number = min(max(int(wanted), 1), last) if wanted.isdigit() else 1
    return Paged(items[(number - 1) * most : number * most], number, last, len(items))
