"""A weak point while it is being thought about, and how several become a short list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from secondround.foundation.keys import key_of
from secondround.preparation.evidence.closeness import SERVES, how_alike
from secondround.preparation.evidence.model import Citation
from secondround.preparation.pressure.model import WeakPoint

MOST = 14
"""More weak points than anybody can drill before a second interview only frighten."""


@dataclass(frozen=True)
class Doubted:
    """A weak point with what orders it. `weight` 0 to 1: how likely it is to be pressed."""

    weight: float
    origin: Literal["first interview", "cv", "posting"]
    thing: str
    text: str
    probe: str
    hard_probe: str
    drill: str
    citations: tuple[Citation, ...]


def short_list(found: Sequence[Doubted]) -> tuple[WeakPoint, ...]:
    """The heaviest first, those about the same thing once, at most `MOST`."""
    kept: list[Doubted] = []
    for one in sorted(found, key=lambda doubted: -doubted.weight):
        if one.citations and not any(_same(one, other) for other in kept):
            kept.append(one)
    return tuple(_weak_point(one) for one in kept[:MOST])


def _same(one: Doubted, other: Doubted) -> bool:
    if one.origin != other.origin:
        return one.probe == other.probe
    return how_alike(one.thing, other.thing) >= SERVES or one.probe == other.probe


def _weak_point(one: Doubted) -> WeakPoint:
    return WeakPoint(
        key=key_of("weak point", one.origin, one.thing),
        text=one.text,
        origin=one.origin,
        probe=one.probe,
        hard_probe=one.hard_probe,
        drill=one.drill,
        citations=one.citations,
    )
