"""The socket for what looks at a finished office file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

PieceRole = Literal["title", "text", "item", "cells", "notes", "footer", "caption", "footnote"]
"""What a piece is on its page.

"notes" are the speaker's, "footnote" is a foot- or endnote where sources stand, "footer" whatever is said on many pages
(header, footer, date, number) or lists what stands elsewhere (a table of contents), "caption" what stands with a
picture, table or chart and the title of a chart.
"""


@dataclass(frozen=True)
class Piece:
    """A paragraph or a row of a table of a finished file, in reading order.

    `text` is the file's own words, the cells of a row parted by a tab (and as they are shown in `cells`). `size` is the
    smallest type in it, in points; `contrast` the lowest ratio of its colour to what is behind it (WCAG 2.2, 1 to 21);
    each None where the file does not say. `place` says where in words ("slide 3", "page 2", "sheet Risks, row 4").

    In a row each cell stands in its column, empty ones between kept. `numbers` and `formulas` are as long as `cells`
    or empty: the unrounded number behind each cell that holds one (None in others), and the formula as the file has it
    ("=SUM(C2:C9)", empty where the cell was typed in). In a sheet the first cell is column A and the number in `place`
    is that of the row, so that a formula can be worked out again; elsewhere there are no formulas.

    `is_bold` where all its words are: WCAG calls 14 points in bold large type, as it does 18 points.
    `is_hidden` where whoever opens the file does not see it: hidden text, shapes, rows, columns.
    """

    text: str
    place: str
    role: PieceRole = "text"
    size: float | None = None
    contrast: float | None = None
    cells: tuple[str, ...] = ()
    is_hidden: bool = False
    numbers: tuple[float | None, ...] = ()
    formulas: tuple[str, ...] = ()
    is_bold: bool = False


@dataclass(frozen=True)
class Picture:
    """A picture, chart or drawing. `alternative` is its text, empty where it has none; `is_decorative` where the file
    says that it needs none. `share` is its part of the page's area, 0.0 to 1.0; 0.0 where the file does not say."""

    place: str
    alternative: str = ""
    is_decorative: bool = False
    share: float = 0.0


@dataclass(frozen=True)
class Page:
    """A slide, page or sheet. `number` counts from 1, hidden ones too; `title` is empty where it has none.

    In a DOCX the pages are those on which it was last laid out, where the file tells; else they are reckoned from its
    own page breaks, its sizes of type and of paper, and `place` says "page about 3". The title of a page of a DOCX or
    PDF is the first heading on it, that of a sheet its name.
    """

    number: int
    place: str
    title: str
    pieces: tuple[Piece, ...]
    pictures: tuple[Picture, ...] = ()
    is_hidden: bool = False


@dataclass(frozen=True)
class Remark:
    """A comment left in the file, or a change that is tracked in it: `text` is what was added or deleted."""

    place: str
    text: str
    author: str = ""
    is_change: bool = False


@dataclass(frozen=True)
class Finished:
    """What a finished file holds.

    `fields` is what it says about itself, text values, empty ones left out: "title", "author", "last_modified_by",
    "company", "manager", "subject", "keywords", "category", "comments", "status", "language", "created", "modified",
    "printed" (ISO 8601), "program", "template", "minutes" (spent editing), "revision"; "embedded", the names of files
    that it carries inside, and "links", what it takes from outside, each parted by line breaks; "scripts", the language
    in which it does something of itself; and under "custom <name>" what somebody added. Where a file says two things,
    or names several people, they are parted by semicolons.
    """

    format: Literal["pptx", "docx", "pdf", "xlsx"]
    pages: tuple[Page, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()


class Inspector(Protocol):
    """Looks at bytes of one format. Pure: nothing is executed, fetched or changed."""

    format: str

    def takes(self, data: bytes, name: str) -> float:
        """How surely the file is its to look at, 0.0 to 1.0; the content decides, then the extension.

        A file that it refuses for what it is (a password, an old format, macros) is its too.
        """

    def admit(self, data: bytes, name: str) -> None:
        """Raises `Unreadable` where the file is refused for what it is; quick, whatever its size."""

    def inspect(self, data: bytes, name: str) -> Finished:
        """Raises `Unreadable`, naming the file and the way out: encrypted, broken, hostile, with macros."""
