"""Whether two questions or enquiries are the same in other words, close to each other, or different.

Words decide first (shared concepts, whatever the language; opposites; the kind of question), a
cosine of meanings helps where there is one. A false "same" costs a good question, so "same" is said
only when it is nearly certain and "close" is there for the doubtful.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, fsum

from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.concepts.lexicon import lexicon, tokens_of

Alike = Callable[[str, str], float]
"""The likelihood (0 to 1) that two texts ask the same."""

SAME = 0.85
"""The least likelihood of "same". Chosen on the question bank: of its short notes held against every
question of every trade, nearly nine in ten of those said to be the same belong to that question."""

SERVES = 0.5
"""From here on one answer serves both, more often than not; in the same trial six in ten belong
together. For choosing among several; never a reason to leave a question unsaid."""

CLOSE = 0.3
"""The least likelihood of "close": worth showing beside it, for the candidate to judge."""

WITH_MEANING = (-4.6, 4.5, 0.8, 4.0, -2.0, -0.5)
WORDS_ALONE = (-4.6, 6.2, 1.4, 0.0, -2.0, -0.5)
"""Weights of: always, shared of all concepts, shared of the shorter, cosine, opposites, kind of
question; from the trial above."""

_ASKS: Mapping[str, frozenset[str]] = {
    "why": frozenset({"why", "pourquoi", "warum", "wieso", "weshalb"}),
    "how many": frozenset({"many", "combien", "viele", "large", "gross"}),
    "when": frozenset({"soon", "quand", "wann"}),
    "who": frozenset({"who", "whom", "qui", "wer", "wem", "wen"}),
    "how": frozenset({"how", "comment", "wie"}),
}

_DENIALS = frozenset(
    ("not", "never", "without", "poor", "bad", "nicht", "kein", "keine", "jamais", "sans")
)


@dataclass(frozen=True)
class Likeness:
    """What two texts share, from 0 to 1: `of_all` counts both texts, `of_shorter` the shorter."""

    of_all: float
    of_shorter: float
    opposed: bool
    asks_otherwise: bool


def how_alike(a: str, b: str, similarity: float | None = None) -> float:
    """The likelihood (0 to 1) that both ask the same; symmetric; 1.0 for the same words."""
    if tokens_of(a) == tokens_of(b):
        return 1.0
    like = likeness(a, b)
    weights = WORDS_ALONE if similarity is None else WITH_MEANING
    signals = (
        *(1.0, like.of_all, like.of_shorter, similarity or 0.0),
        *(float(like.opposed), float(like.asks_otherwise)),
    )
    return 1 / (1 + exp(-sum(w * signal for w, signal in zip(weights, signals, strict=True))))


def likeness(a: str, b: str) -> Likeness:
    """What the words of two texts share; symmetric."""
    ours, theirs = concepts_of(a), concepts_of(b)
    shared = fsum(min(ours[name], theirs[name]) for name in ours.keys() & theirs.keys())
    shorter, longer = sorted((_size(a), _size(b)))
    return Likeness(
        of_all=2 * shared / (shorter + longer) if longer else 0.0,
        of_shorter=shared / shorter if shorter else 0.0,
        opposed=_denied(a) != _denied(b) or _opposed(a, b),
        asks_otherwise=_asks_otherwise(a, b),
    )


@lru_cache(maxsize=20_000)
def _size(text: str) -> float:
    return fsum(concepts_of(text).values())


def comparer(texts: Sequence[str], rows: Vectors | None) -> Alike:
    """`how_alike` for many pairs of these texts; `rows` are their meanings (unit rows), if known.

    A text that is not among them is compared by words alone.
    """
    places = {text: place for place, text in enumerate(texts)}

    def alike(a: str, b: str) -> float:
        if rows is None or a not in places or b not in places:
            return how_alike(a, b)
        return how_alike(a, b, float(rows[places[a]] @ rows[places[b]]))

    return alike


def _opposed(a: str, b: str) -> bool:
    """Whether each takes one side, and another, of a pair of opposites."""
    return any(
        mine != theirs
        for pair, mine in _sides(a).items()
        for other, theirs in _sides(b).items()
        if pair == other
    )


@lru_cache(maxsize=20_000)
def _sides(text: str) -> Mapping[frozenset[str], str]:
    found = concepts_of(text).keys()
    return {pair: min(pair & found) for pair in lexicon().opposites if len(pair & found) == 1}


@lru_cache(maxsize=20_000)
def _denied(text: str) -> bool:
    return not _DENIALS.isdisjoint(tokens_of(text))


def _asks_otherwise(a: str, b: str) -> bool:
    one, other = _asks(a), _asks(b)
    return bool(one and other) and not one & other


@lru_cache(maxsize=20_000)
def _asks(text: str) -> frozenset[str]:
    words = frozenset(tokens_of(text))
    return frozenset(kind for kind, signs in _ASKS.items() if words & signs)
