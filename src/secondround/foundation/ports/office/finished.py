"""The socket for what looks at a finished office file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

PieceRole = Literal["title", "text", "item", "cells", "notes", "footer", "caption"]


@dataclass(frozen=True)
class Piece:
    """A paragraph or a row of a table of a finished file, in reading order.

    `text` is the file's own words, the cells of a row parted by a tab (and as they are shown in `cells`). `size` is the
    smallest type in it, in points; `contrast` the lowest ratio of its colour to what is behind it (WCAG 2.2, 1 to 21);
    each None where the file does not say. `place` says where in words ("slide 3", "page 2", "sheet Risks, row 4").
    """

    text: str
    place: str
    role: PieceRole = "text"
    size: float | None = None
    contrast: float | None = None
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A picture, chart or drawing. `alternative` is its text, empty where it has none; `is_decorative` where the file
    says that it needs none. `share` is its part of the page's area, 0.0 to 1.0."""

    place: str
    alternative: str = ""
    is_decorative: bool = False
    share: float = 0.0


@dataclass(frozen=True)
class Page:
    """A slide, page or sheet. `number` counts from 1, hidden ones too; `title` is empty where it has none."""

    number: int
    place: str
    title: str
    pieces: tuple[Piece, ...]
    pictures: tuple[Picture, ...] = ()
    is_hidden: bool = False


@dataclass(frozen=True)
class Remark:
    """A comment left in the file, or a change that is tracked in it."""

    place: str
    text: str
    author: str = ""
    is_change: bool = False


@dataclass(frozen=True)
class Finished:
    """What a finished file holds. `fields` is what it says about itself: "title", "author", "last_modified_by",
    "company", "language", "created", "modified" … ; text values, empty ones left out."""

    format: Literal["pptx", "docx", "pdf", "xlsx"]
    pages: tuple[Page, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()


class Inspector(Protocol):
    """Looks at bytes of one format. Pure: nothing is executed, fetched or changed."""

    format: str

    def inspect(self, data: bytes, name: str) -> Finished:
        """Raises `Unreadable`, naming the file and the way out: encrypted, broken, hostile, with macros."""
