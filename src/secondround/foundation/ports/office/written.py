"""The socket for what writes an office file and reads it back."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Protocol, runtime_checkable

COVER = "cover"
"""The key of what stands before the first leaf: its title is the manuscript's, its one line the subtitle."""


@dataclass(frozen=True)
class Sheet:
    """A table to be written: `headings` are shown; each row is its key and its cells. `scored` are the numbers of the
    columns (0 the first) that hold likelihood and impact, 1 to 5; empty in a table of anything but risks.

    The writer numbers the rows from 1, in a first column of its own. In a table that came back the key of a row is
    that number ("#3"), wherever the row stands by then; empty for a row that has none.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    scored: tuple[int, ...] = ()


@dataclass(frozen=True)
class Leaf:
    """A slide, chapter or sheet to be written, with the key it is known by when the file comes back.

    `lines` are each a key, the words, and the source to be shown with them or the empty string. `drawn` is the table,
    of this leaf or another, of which a heat map stands here.
    """

    key: str
    title: str
    lines: tuple[tuple[str, str, str], ...] = ()
    notes: str = ""
    table: Sheet | None = None
    drawn: Sheet | None = None


@dataclass(frozen=True)
class Manuscript:
    """What is to be written. `language` is a code ("en", "fr", "de"), set in the file."""

    title: str
    subtitle: str
    author: str
    language: str
    leaves: tuple[Leaf, ...]
    words: Mapping[str, str] = field(default_factory=dict)
    """What the writer itself says, by name, in the manuscript's language: "sources", "likelihood" … (WORDS)"""

    @property
    def mark(self) -> str:
        """What it is known by when its file comes back: the same for the same manuscript."""
        whole = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False)
        return sha256(whole.encode("utf-8", "replace")).hexdigest()[:16]


WORDS = (
    "number",
    "sources",
    "likelihood",
    "impact",
    "score",
    "heat map",
    "low",
    "moderate",
    "high",
    "very high",
    "part",
    "point",
    "outline",
    "table",
    "notes",
)
"""The names of everything a writer says by itself."""


@dataclass(frozen=True)
class Returned:
    """A file that came back: its leaves with the keys they were written under, the empty key for what was added.

    The cover is the first leaf, under `COVER`. Lines have no key (no program keeps one through every other); `mark` is
    the manuscript's, empty where the file does not know it any more.
    """

    leaves: tuple[Leaf, ...]
    mark: str = ""


class OfficeWriter(Protocol):
    """Writes one format and reads back what it wrote, after whatever program changed it."""

    format: str

    def write(self, manuscript: Manuscript, template: bytes | None = None) -> bytes:
        """The same bytes for the same manuscript. `template` is the candidate's own; `Unreadable` if it is none."""

    def read_back(self, data: bytes, name: str) -> Returned:
        """Raises `Unreadable`; a file that was not written here comes back with empty keys."""


@dataclass(frozen=True)
class Rewritten:
    """A file that came back with the words of now: the titles of the parts that were taken out of it, and how many
    comments stand in it still, with the names of those who wrote them."""

    data: bytes
    removed: tuple[str, ...] = ()
    comments: int = 0


@runtime_checkable
class OfficeRewriter(Protocol):
    """A writer that can put changed words into a file that came back, and leave all else in it."""

    def write_into(self, manuscript: Manuscript, data: bytes, name: str) -> Rewritten:
        """Raises `Unreadable`. Whether every word found its place is for the caller to see, by reading it back."""

    def named(self, data: bytes, name: str, keys: Sequence[str]) -> bytes:
        """The file with its leaves, in the order they are read, known by these keys. Raises `Unreadable`."""
