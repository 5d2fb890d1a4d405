"""The socket for what writes an office file and reads it back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class Sheet:
    """A table to be written: `headings` are shown; each row is its key and its cells. `scored` are the numbers of the
    columns (0 the first) that hold likelihood and impact, for a heat map; empty without one."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    scored: tuple[int, ...] = ()


@dataclass(frozen=True)
class Leaf:
    """A slide, chapter or sheet to be written, with the key it is known by when the file comes back.

    `lines` are each a key, the words, and the source to be shown with them or the empty string.
    """

    key: str
    title: str
    lines: tuple[tuple[str, str, str], ...] = ()
    notes: str = ""
    table: Sheet | None = None


@dataclass(frozen=True)
class Manuscript:
    """What is to be written. `language` is a code ("en", "fr", "de"), set in the file."""

    title: str
    subtitle: str
    author: str
    language: str
    leaves: tuple[Leaf, ...]
    words: Mapping[str, str] = field(default_factory=dict)
    """What the writer itself says, by name, in the manuscript's language: "notes", "source", "likelihood" …"""


@dataclass(frozen=True)
class Returned:
    """A file that came back: its leaves with the keys they were written under, the empty key for what was added."""

    leaves: tuple[Leaf, ...]


class OfficeWriter(Protocol):
    """Writes one format and reads back what it wrote, after whatever program changed it."""

    format: str

    def write(self, manuscript: Manuscript, template: bytes | None = None) -> bytes:
        """The same bytes for the same manuscript. `template` is the candidate's own; `Unreadable` if it is none."""

    def read_back(self, data: bytes, name: str) -> Returned:
        """Raises `Unreadable`; a file that was not written here comes back with empty keys."""
