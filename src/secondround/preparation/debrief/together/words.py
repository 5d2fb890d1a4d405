"""What a sentence is about, in a form that can be compared across wordings and languages."""

import unicodedata

from secondround.preparation.evidence.concepts.found import concepts_of


def content_words(text: str) -> frozenset[str]:
    """The concepts of a text; empty for function words alone."""
    return frozenset(concepts_of(text))


def kinship(one: str, other: str) -> float:
    """The summed weight of the concepts two texts share; 0 when they share none."""
    ours, theirs = concepts_of(one), concepts_of(other)
    return sum(min(weight, theirs[name]) for name, weight in ours.items() if name in theirs)


def folded(text: str) -> str:
    """Small letters without accents, straight apostrophes, single spaces."""
    letters = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())
