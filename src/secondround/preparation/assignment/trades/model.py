"""The nouns of a trade's practice."""

from dataclasses import dataclass

from secondround.preparation.assignment.checked.model import Fault
from secondround.preparation.assignment.model import Exercise


@dataclass(frozen=True)
class Column:
    """One column of a part's table. `key` is the same in every language."""

    key: str
    name: str


@dataclass(frozen=True)
class TradePart:
    """One part of the structure, in its order: `holds` says what stands in it.

    `share` is its portion of the time or length, above 0.0; those of one trade sum to 1.0. `columns` are empty where
    the part has no table.
    """

    key: str
    name: str
    holds: str
    share: float
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True)
class Practice:
    """One thing that good practice asks; `faults` are those of a finished file that go against it."""

    key: str
    text: str
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Trade:
    """The practice of one kind, in one language: `method` in words, `source` by whose name it goes."""

    kind: Exercise
    method: str
    source: str
    parts: tuple[TradePart, ...]
    rubric: tuple[Practice, ...]


@dataclass(frozen=True)
class Degree:
    """One step of a scale, or a level of both together from the product `number` on."""

    number: int
    name: str
    text: str


@dataclass(frozen=True)
class Scale:
    """What 1 to 5 mean, the lowest first. `key` is "likelihood" or "impact"."""

    key: str
    name: str
    degrees: tuple[Degree, ...]
