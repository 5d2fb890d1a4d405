"""What a short text is about, whatever words or language it uses."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from secondround.preparation.evidence.concepts.lexicon import (
    Lexicon,
    groups_of,
    lexicon,
    stem,
    tokens_of,
)

WEAK = 0.4
"""What a concept counts that turns up in most questions (team, task, company …); others count 1."""

LONE = 0.6
"""What a word counts that stands for itself only."""


@lru_cache(maxsize=20_000)
def concepts_of(text: str) -> Mapping[str, float]:
    """Concept to weight (0 to 1); a stem is written "~stem". Empty for function words alone."""
    book = lexicon()
    tokens = tokens_of(text)
    found: dict[str, float] = {}
    spoken_for: set[int] = set()
    for place, size, concept in _phrases(tokens, book):
        found[concept] = _weight(concept, book)
        spoken_for.update(range(place, place + size))
    for place, token in enumerate(tokens):
        groups = groups_of(token) if place not in spoken_for else frozenset[str]()
        found |= {concept: _weight(concept, book) for concept in groups}
        if place not in spoken_for and not groups and token not in book.stop and len(token) > 1:
            found.setdefault("~" + stem(token), LONE)
    return found


def phrases_in(text: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The words of each phrase that names a concept, and the concept, in the order of the text."""
    tokens = tokens_of(text)
    return tuple(
        (tokens[place : place + size], concept)
        for place, size, concept in _phrases(tokens, lexicon())
    )


def _weight(concept: str, book: Lexicon) -> float:
    return WEAK if concept in book.weak else 1.0


def _phrases(tokens: tuple[str, ...], book: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Where each phrase begins, how many words it has, and its concept."""
    for place, token in enumerate(tokens):
        for parts, concept in book.phrases.get(token[:3], ()):
            if _stands_at(parts, tokens, place):
                yield place, len(parts), concept


def _stands_at(parts: tuple[str, ...], tokens: tuple[str, ...], place: int) -> bool:
    ahead = tokens[place : place + len(parts)]
    return len(ahead) == len(parts) and all(map(_fits, parts, ahead))


def _fits(part: str, token: str) -> bool:
    return token.startswith(part[:-1]) if part.endswith("*") else token == part
