"""One place where a document names somebody, and as what."""

from dataclasses import dataclass
from typing import Literal

from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.naming.names import Name

Part = Literal[
    "attends", "invited", "absent", "sender", "organizer", "copied", "met", "expected", "superior",
    "profile", "named",
]  # fmt: skip

SHOWN: frozenset[Part] = frozenset(
    ("attends", "invited", "absent", "sender", "organizer", "met", "expected", "superior")
)
"""Parts that make somebody one of the interviewers or of those around them; others only add to what is known."""


@dataclass(frozen=True)
class Mention:
    """A person in a document. `part` is what the words make of them in round `number` (0: none in particular).

    "attends": the words say so; "invited": a calendar entry lists them; "expected": somebody announced it;
    "met": was there; "superior": the post reports to them. `tie` is "manager" or "peer" where it is said.
    `made` orders mentions by when they were written. `rank` tells how far the title can be trusted, 0 most.
    """

    name: Name
    part: Part
    number: int
    citation: Citation
    title: str = ""
    email: str = ""
    tie: str = ""
    made: str = ""
    rank: int = 5
    lone: bool = False
    said: tuple[Citation, ...] = ()
    phone: str = ""
