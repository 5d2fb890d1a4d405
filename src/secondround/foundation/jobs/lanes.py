"""The lanes work waits in: one for all of it, or one for each kind, in which each workspace has a line of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

PACE = 1.0
"""Seconds between two looks for work: a job starts within about that time."""

MINUTE = 60.0


@dataclass(frozen=True)
class Lane:
    """A queue, and how much of it is done at once.

    `at_once` is for one process. Where `fair`, each workspace waits in a line of its own, and whoever has room takes
    from the lines in an order drawn anew each time: a long line holds up nobody but itself. Then `of_one_at_once` and
    `of_one_a_minute` bound what is done for one workspace, by all processes together; 0 bounds nothing.
    """

    name: str
    at_once: int = 1
    pace: float = PACE
    fair: bool = False
    of_one_at_once: int = 0
    of_one_a_minute: int = 0


@dataclass(frozen=True)
class Lanes:
    """`by_work` says where a piece of work waits, by its name; any other waits in the first."""

    every: tuple[Lane, ...]
    by_work: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, work: str) -> Lane:
        name = self.by_work.get(work)
        return next((lane for lane in self.every if lane.name == name), self.every[0])


ONE_LANE = Lanes((Lane("jobs"),))
"""On one person's machine."""
