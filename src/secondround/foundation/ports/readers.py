"""The socket every document format plugs into."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

Role = Literal["title", "heading", "paragraph", "item", "row", "turn", "field"]


@dataclass(frozen=True)
class Block:
    """A piece of a document small enough to cite: a heading, paragraph, list item, table row, turn, field.

    `text` is the source's own words in reading order; only white space is folded (runs of it become
    one space, the cells of a row are parted by a tab; never empty). `locator` says where, in words a
    person can follow: "page 2", "slide 3", "00:12:31", "Subject". `level` is the depth of a heading
    (1 = top) or list item (1 = outermost), else 0. `speaker` is who said it, as the source spells it,
    for turns. `start` and `end` are seconds into a recording.
    """

    text: str
    locator: str
    role: Role = "paragraph"
    level: int = 0
    speaker: str = ""
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True)
class Part:
    """A document found inside another (an attachment, a member of a zip), as bytes with its own name."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Reading:
    """What a reader made of some bytes.

    `fields` holds what the format states about the document in a machine-readable way, keys as each reader
    documents them ("title", "date", "from", "dtstart" …); values are plain text, dates ISO 8601.
    `notes` are sentences for the candidate about what was left out or doubtful; empty when all was read.
    """

    blocks: tuple[Block, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()


class Reader(Protocol):
    """Turns bytes of one format into blocks. Pure: no file, no network, nothing executed."""

    format: str
    """Short name of the format: "pdf", "docx", "eml" …"""

    def takes(self, head: bytes, name: str) -> float:
        """How sure this reader is that the bytes are its format, 0.0 to 1.0.

        `head` is the first 64 KiB. The content decides; the name's extension only breaks a tie.
        """

    def read(self, data: bytes, name: str) -> Reading:
        """Raise `Unreadable` naming the file and what to do, never any other error, whatever the bytes."""
