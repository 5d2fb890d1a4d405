"""Words that say something and come again and again."""

from collections import Counter
from collections.abc import Sequence

from secondround.preparation.rehearsal.delivery.model import Filler, Repeated
from secondround.preparation.rehearsal.delivery.worded.lexicon import lexicon_of
from secondround.preparation.rehearsal.delivery.worded.tokens import Token

OFTEN = 4
"""Times from which a word is told; in an answer of a minute or two a topic is named two or three times."""

LETTERS = 5
"""Letters of a word that says something; nearly all words of grammar are shorter in the three languages."""

MOST = 5
"""Words told at most."""


def repeated_in(
    tokens: Sequence[Token], fillers: Sequence[Filler], language: str
) -> tuple[Repeated, ...]:
    """The most frequent first, then by first mention."""
    gone = {place for one in fillers for place in range(one.first, one.last + 1)}
    grammar = lexicon_of(language).grammar
    said = Counter(
        token.text
        for token in tokens
        if token.place not in gone
        and len(token.text) >= LETTERS
        and token.text.isalpha()
        and token.text not in grammar
    )
    return tuple(Repeated(word, times) for word, times in said.most_common(MOST) if times >= OFTEN)
