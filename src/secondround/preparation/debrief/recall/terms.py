"""How well each line holds the words of a subject, in whatever form or language they are put."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from secondround.preparation.evidence.concepts.found import concepts_of, phrases_in
from secondround.preparation.evidence.concepts.lexicon import groups_of, lexicon, stem, tokens_of

Scores = NDArray[np.float64]

SATURATION, LENGTH = 1.2, 0.75
"""k1 and b of BM25 (Robertson and Zaragoza 2009), at their usual values."""


@dataclass(frozen=True)
class Term:
    """A word or phrase of the subject: its stem, and the concepts that say it in other words or another language.

    `plain` is true where the concepts are sure to mean it: those of a phrase ("notice period").
    """

    words: frozenset[str]
    concepts: frozenset[str] = frozenset()
    plain: bool = False


def terms_of(subject: Sequence[str], text: str) -> tuple[Term, ...]:
    """A term for each phrase of the subject that names a concept, and one for each other word of it.

    A phrase without a word of the subject ("in round one") is part of how the question is put.
    """
    phrases = [(words, concept) for words, concept in phrases_in(text) if set(words) & set(subject)]
    spoken_for = {word for words, _ in phrases for word in words}
    found = [
        Term(
            frozenset(stem(word) for word in words if concept in groups_of(word)),
            frozenset({concept}),
            plain=True,
        )
        for words, concept in phrases
    ]
    found += [
        Term(frozenset({stem(word)}), groups_of(word)) for word in subject if word not in spoken_for
    ]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=20_000)
def held_by(text: str) -> Counter[str]:
    """How often a text holds each stem and concept."""
    counts: Counter[str] = Counter()
    for token in tokens_of(text):
        if token not in lexicon().stop and len(token) > 1:
            counts.update({stem(token), *groups_of(token)})
    for concept in concepts_of(text):
        if not concept.startswith("~") and concept not in counts:
            counts[concept] = 1
    return counts


class Held:
    """Which line holds which term how often; `rarity` is each term's weight, most for one never said."""

    def __init__(self, held: Sequence[Mapping[str, int]], terms: Sequence[Term]) -> None:
        self._words = _times(held, [term.words for term in terms])
        concepts = _times(held, [term.concepts for term in terms])
        self._often = np.maximum(self._words, concepts)
        self.rarity = _rarity(self._often)
        plain = np.array([term.plain for term in terms], bool)
        telling = _rarity(concepts) / _rarity_in(np.ones(len(terms)), len(held))
        self._telling = np.where(plain, 1.0, np.minimum(telling, 1.0))
        sizes = np.array([sum(counts.values()) for counts in held], float)
        self.length = sizes / max(float(sizes.mean()) if len(sizes) else 1.0, 1.0)

    def scores(self) -> Scores:
        """BM25 of each line."""
        damp = SATURATION * (1 - LENGTH + LENGTH * self.length)[:, None]
        found: Scores = (self.rarity * self._often * (SATURATION + 1) / (self._often + damp)).sum(
            axis=1
        )
        return found

    def share(self) -> Scores:
        """How much of the subject (0 to 1, rare words counting more) each line holds.

        A concept without the word itself counts by how rare it is in the talk: where every other line has to do
        with "funds", another word for money tells little.
        """
        held = np.where(self._words > 0, 1.0, (self._often > 0) * self._telling)
        total = float(self.rarity.sum())
        found: Scores = (held @ self.rarity) / total if total else np.zeros(len(held))
        return found


def _times(held: Sequence[Mapping[str, int]], names: Sequence[frozenset[str]]) -> Scores:
    """Shape (lines, terms): how often each line holds any one of a term's names."""
    rows = [
        [max((counts.get(one, 0) for one in each), default=0) for each in names] for counts in held
    ]
    return np.array(rows, float).reshape(len(held), len(names))


def _rarity(often: Scores) -> Scores:
    return _rarity_in((often > 0).sum(axis=0).astype(float), len(often))


def _rarity_in(lines: Scores, every: int) -> Scores:
    """BM25's weight of what stands in so many of all lines."""
    found: Scores = np.log(1 + (every - lines + 0.5) / (lines + 0.5))
    return found
