"""The nouns of voices."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Voice:
    """A voice of a speaker (by its name) in a language; not `natural` where a browser’s own is to be preferred."""

    speaker: str
    language: str
    name: str
    natural: bool
