"""The nouns of what was brought in."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from secondround.foundation.ports.readers import Role

Kind = Literal[
    "posting",
    "cv",
    "notes",
    "transcript",
    "invitation",
    "assignment",
    "profile",
    "company_page",
    "news",
    "post",
    "report",
    "other",
]
KINDS: tuple[Kind, ...] = get_args(Kind)

Status = Literal["read", "partly", "refused"]


@dataclass(frozen=True)
class Document:
    """One thing brought in.

    `id` is the same for the same bytes of the same person; `name` is its path inside the folder, with "/"
    between a container (zip, mail) and what was in it. `kind_reason` says in the candidate's words why it was
    taken for its kind; `confirmed` is true when the candidate said so. `date` is when it was written or
    published, `date_about` true when that was guessed. `company` is whose it is or whom it tells of, empty where
    nobody tells; `company_about` true when that was inferred. `message` says what went wrong or was left out, a line
    each, in English; empty when all was read. `original` is the key of its bytes in the object store. `fields` is what
    the format itself states (see the readers). `round` is the number of the round it tells of, where the candidate
    said so.
    """

    id: str
    name: str
    format: str
    size: int
    status: Status
    kind: Kind = "other"
    kind_reason: str = ""
    confirmed: bool = False
    language: str = ""
    title: str = ""
    url: str = ""
    date: dt.date | None = None
    date_about: bool = False
    company: str = ""
    company_about: bool = False
    message: str = ""
    original: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    round: int | None = None

    @property
    def key(self) -> str:
        """What the candidate's changes to it are kept by: its name in the candidacy."""
        return self.name


@dataclass(frozen=True)
class Passage:
    """A citable piece of a document: one paragraph, list item, table row, turn or field.

    `id` is "<document id>:<position>" and is its address. `text` is verbatim but for folded white space.
    `heading` is the nearest heading above, or empty. `document` is the document's name, `kind` its kind.
    `start` and `end` are seconds into a recording.
    """

    id: str
    document_id: str
    document: str
    kind: Kind
    position: int
    locator: str
    role: Role
    text: str
    level: int = 0
    heading: str = ""
    speaker: str = ""
    start: float | None = None
    end: float | None = None
