"""The nouns of files that were written and came back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from secondround.foundation.ports.office.written import Leaf, Manuscript

Format = Literal["pptx", "docx", "xlsx"]
FORMATS: tuple[Format, ...] = get_args(Format)

Side = Literal["mine", "theirs"]
"""Mine is what stands in the outline; theirs what stands in the file that came back."""

SlotKind = Literal[
    "part", "subtitle", "minutes", "notes", "line", "at", "row", "cell", "columns", "order"
]


@dataclass(frozen=True, order=True)
class Slot:
    """One thing that can be changed: of which item, and of a cell in which column.

    "part" is a part's title and "row" a row's place, each standing for the whole; "at" the part a line stands in.
    """

    kind: SlotKind
    item: str
    column: str = ""


@dataclass(frozen=True)
class Export:
    """What was written once: `key` is the manuscript's mark, by which its file is known when it comes back.

    `returned` is the key of the bytes of that file once it came back, empty before.
    """

    key: str
    assignment: str
    format: Format
    manuscript: Manuscript
    at: datetime
    returned: str = ""
    returned_at: datetime | None = None


@dataclass(frozen=True)
class Brought:
    """A file that came back and is not yet agreed on: `key` is the assignment's, `mark` the export it was.

    The leaves have keys: those they were written under, and new ones for what was added.
    """

    key: str
    name: str
    format: Format
    mark: str
    leaves: tuple[Leaf, ...]
    at: datetime


@dataclass(frozen=True)
class Difference:
    """Something the candidate has to choose: what was written, what is in the outline, what is in the file.

    None where it is not there (any more). `place` is the title of the part it belongs to.
    """

    slot: Slot
    place: str
    was: str | None
    mine: str | None
    theirs: str | None

    @property
    def key(self) -> str:
        """By which it is chosen."""
        return f"{self.slot.kind}.{self.slot.item}.{self.slot.column}"


@dataclass(frozen=True)
class Pattern:
    """The candidate's own template for one format, which is its key; `object` is the key of its bytes."""

    key: str
    name: str
    object: str
