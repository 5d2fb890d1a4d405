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

LONE = 0.7
"""What a word counts that stands for itself only."""


@lru_cache(maxsize=20_000)
def concepts_of(text: str) -> Mapping[str, float]:
    """Concept to weight (0 to 1); a stem is written "~stem". Empty for function words alone."""
    book = lexicon()
    tokens = tokens_of(text)
    found: dict[str, float] = {}
    for concept in _named(tokens, book):
        found[concept] = WEAK if concept in book.weak else 1.0
    for token in tokens:
        if token not in book.stop and not groups_of(token) and len(token) > 1:
            found.setdefault("~" + stem(token), LONE)
    return found


def _named(tokens: tuple[str, ...], book: Lexicon) -> Iterator[str]:
    for place, token in enumerate(tokens):
        yield from groups_of(token)
        for parts, concept in book.phrases.get(token[:3], ()):
            if _stands_at(parts, tokens, place):
                yield concept


def _stands_at(parts: tuple[str, ...], tokens: tuple[str, ...], place: int) -> bool:
    ahead = tokens[place : place + len(parts)]
    return len(ahead) == len(parts) and all(map(_fits, parts, ahead))


def _fits(part: str, token: str) -> bool:
    return token.startswith(part[:-1]) if part.endswith("*") else token == part
