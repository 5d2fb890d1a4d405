"""The nouns of an outline."""

from dataclasses import dataclass

from secondround.preparation.assignment.model import Exercise
from secondround.preparation.evidence.model import Citation


@dataclass(frozen=True)
class Point:
    """One line of a part. `citations` are what it stands on; a line of the candidate's own has none."""

    key: str
    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One row of a part's table: a risk, a finding, an action. `cells` go with the part's columns."""

    key: str
    cells: tuple[str, ...]
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Section:
    """A part of the outline, in its order.

    `key` stays the same over edits and files. `part` names the part of the trade's structure it fills, empty for one of
    the candidate's own. `minutes` are planned, 0.0 in what is not spoken; `notes` are what is said with it. `columns`
    are the keys of the table's columns, empty where it has none.
    """

    key: str
    part: str
    title: str
    minutes: float
    points: tuple[Point, ...] = ()
    notes: str = ""
    columns: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Outline:
    """Of one exercise; `key` is that of its assignment. `subtitle` stands under the title of what is handed in."""

    key: str
    kind: Exercise
    title: str
    language: str
    sections: tuple[Section, ...]
    subtitle: str = ""


@dataclass(frozen=True)
class Titled:
    """An outline without its parts: what the candidate changes of the whole. `key` is that of its assignment."""

    key: str
    kind: Exercise
    title: str
    subtitle: str
    language: str


@dataclass(frozen=True)
class PlacedSection:
    """A part without what stands in it, and the outline it is of."""

    key: str
    outline: str
    part: str
    title: str
    minutes: float
    notes: str = ""
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlacedPoint:
    """A line and the part it stands in."""

    key: str
    section: str
    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class PlacedEntry:
    """A row and the part in whose table it stands."""

    key: str
    section: str
    cells: tuple[str, ...]
    citations: tuple[Citation, ...] = ()
