"""The nouns of a checked file."""

from dataclasses import dataclass
from typing import Literal, get_args

from secondround.preparation.evidence.model import Citation

Fault = Literal[
    "not answered",
    "part missing",
    "too long",
    "too short",
    "crowded",
    "small type",
    "low contrast",
    "no alternative text",
    "unexplained abbreviation",
    "no source",
    "figures disagree",
    "against the dossier",
    "name misspelt",
    "total wrong",
    "metadata",
    "comment",
    "tracked change",
    "hidden",
    "no title",
]
FAULTS: tuple[Fault, ...] = get_args(Fault)


@dataclass(frozen=True)
class Finding:
    """One thing to look at before the file is sent.

    `page` is the number of the slide, page or sheet, 1 the first, 0 for the whole file; `place` says it in words
    ("slide 3", "sheet Risks, row 4"). `words` are the file's own, empty where what is missing has none. `text` says
    what was found in the candidate's language. `other` is the second place of two that disagree, or empty; `citations`
    are what it was held against: the brief, the dossier.
    """

    key: str
    fault: Fault
    page: int
    place: str
    words: str
    text: str
    other: str = ""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Answered:
    """Where an asked point is answered: the places, in the file's words; none where it is not."""

    asked: str
    places: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class Checked:
    """One file looked at for an exercise. `document` is the id of the kept file, `name` its name, `key` both it and the
    assignment."""

    key: str
    assignment: str
    document: str
    name: str
    format: str
    pages: int
    words: int
    answered: tuple[Answered, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Standing:
    """The newest version of a file, as it stands with the candidate.

    `open` are the findings to look at, `aside` those of which the candidate said that it is right so. Beside the
    version before (None with the first): `new` are the keys of findings that were not there, `mended` those that are
    gone.
    """

    checked: Checked
    open: tuple[Finding, ...]
    aside: tuple[Finding, ...]
    before: Checked | None
    new: frozenset[str]
    mended: tuple[Finding, ...]
