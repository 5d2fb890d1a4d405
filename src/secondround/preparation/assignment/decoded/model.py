"""The nouns of a decoded exercise."""

from dataclasses import dataclass
from typing import Literal

from secondround.preparation.assignment.model import Exercise
from secondround.preparation.evidence.model import Citation

Measure = Literal["minutes", "slides", "pages", "sheets", "words"]


@dataclass(frozen=True)
class Asked:
    """One thing the exercise has to answer or hold, in their words. `key` is the same for the same words."""

    key: str
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Limit:
    """How long it may or must be: `least` and `most` of `of`, None where nothing is said. `key` is that of its line."""

    of: Measure
    least: int | None
    most: int | None
    citations: tuple[Citation, ...]
    key: str = ""


@dataclass(frozen=True)
class Criterion:
    """What it is judged by: said by them (`is_said`), else inferred from the trade's practice or from who is there."""

    key: str
    text: str
    is_said: bool
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Unsaid:
    """What nothing says and is worth asking: `text` goes behind "could you tell me"."""

    key: str
    text: str


@dataclass(frozen=True)
class Listener:
    """Somebody of the panel before whom it is done, and what they want to hear of it. `person` is their key."""

    person: str
    name: str
    wants: tuple[str, ...]
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Decoded:
    """`assignment` is its key. `kinds` are one or, for a mixed exercise, several, the main one first.

    `audience` and `forms` are what the words say of whom it is for and how to hand it in, in their words, `deadlines`
    by when; the moment itself is the assignment's. `missing` is what nothing says and is worth asking, in the
    candidate's language.
    """

    assignment: str
    kinds: tuple[Exercise, ...]
    asked: tuple[Asked, ...]
    audience: tuple[Asked, ...]
    forms: tuple[Asked, ...]
    limits: tuple[Limit, ...]
    criteria: tuple[Criterion, ...]
    listeners: tuple[Listener, ...]
    missing: tuple[str, ...]
    deadlines: tuple[Asked, ...] = ()

    @property
    def key(self) -> str:
        """That of its assignment."""
        return self.assignment
