"""The nouns of what is known, and from where."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from secondround.preparation.documents.model import Passage


@dataclass(frozen=True)
class Citation:
    """Exact words in a document.

    `quote` occurs verbatim in the passage: `passage.text[start:end] == quote`.
    """

    document_id: str
    document: str
    passage_id: str
    locator: str
    quote: str
    start: int
    end: int


def cite(passage: Passage, start: int = 0, end: int | None = None) -> Citation:
    """A citation of `passage.text[start:end]`, trimmed of white space at both ends; the whole by default."""
    stop = len(passage.text) if end is None else end
    words = passage.text[start:stop]
    begin = start + len(words) - len(words.lstrip())
    quote = words.strip()
    return Citation(
        document_id=passage.document_id,
        document=passage.document,
        passage_id=passage.id,
        locator=passage.locator,
        quote=quote,
        start=begin,
        end=begin + len(quote),
    )


def cite_words(passage: Passage, words: str) -> Citation:
    """A citation of the first occurrence of `words`. Raises ValueError when they do not occur."""
    start = passage.text.index(words)
    return cite(passage, start, start + len(words))


@dataclass(frozen=True)
class Evidence:
    """A claim about the candidate with the words it stands on.

    `source` is "cv" (written), "said" (in the first interview) or "noted" (the candidate's own notes).
    """

    key: str
    claim: str
    source: Literal["cv", "said", "noted"]
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Employment:
    """A post held or a course of study, from the CV. Dates are the first day of the stated month or year.

    `end` is None for a post that goes on (then `current` is true) or where no end is stated.
    """

    key: str
    nature: Literal["post", "study"]
    title: str
    organisation: str
    start: date | None
    end: date | None
    current: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Speaker:
    """A speaker label of a transcript, and whether it was taken for the candidate's.

    `reason` says from what: the candidate's "name", a "role" label, or the "talk" itself. `words` is how many
    they say; `sample` the longest thing they say near the beginning.
    """

    document: str
    label: str
    candidate: bool
    reason: str
    words: int
    sample: str
