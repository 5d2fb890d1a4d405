"""The nouns of asking."""

from dataclasses import dataclass

from secondround.preparation.evidence.model import Citation

MOST_TAKEN = 5
"""Enquiries to take: what one keeps in mind, and what the end of an interview holds."""


@dataclass(frozen=True)
class Enquiry:
    """What the candidate may ask, for whom, and why it is worth asking; `taken` into the room.

    `known` are the documents of what was said (their ids) that were there when the candidate wrote it.
    """

    key: str
    rank: int
    text: str
    topic: str
    for_whom: tuple[str, ...]
    reason: str
    citations: tuple[Citation, ...]
    taken: bool = False
    known: tuple[str, ...] = ()


@dataclass(frozen=True)
class SettledEnquiry:
    """An enquiry that is not worth asking any more, and the words that settle it.

    `why` is "asked" (already put), "answered" (someone said it) or "look it up" (a document says it). One
    of the candidate's own (`own`) keeps its key.
    """

    key: str
    text: str
    topic: str
    why: str
    citations: tuple[Citation, ...]
    own: bool = False
