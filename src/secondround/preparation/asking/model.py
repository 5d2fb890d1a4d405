"""The nouns of asking."""

from dataclasses import dataclass

from secondround.preparation.evidence.model import Citation


@dataclass(frozen=True)
class Enquiry:
    """What the candidate may ask, for whom, and why it is worth asking; `taken` into the room."""

    key: str
    rank: int
    text: str
    topic: str
    for_whom: tuple[str, ...]
    reason: str
    citations: tuple[Citation, ...]
    taken: bool = False


@dataclass(frozen=True)
class SettledEnquiry:
    """An enquiry that is not worth asking any more, and the words that settle it.

    `why` is "asked" (already put), "answered" (someone said it) or "look it up" (a document says it).
    """

    key: str
    text: str
    topic: str
    why: str
    citations: tuple[Citation, ...]
