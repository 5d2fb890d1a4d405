"""Who is spoken of: the speaker alone, or the speaker with others."""

from collections.abc import Sequence

from secondround.preparation.rehearsal.delivery.worded.lexicon import lexicon_of
from secondround.preparation.rehearsal.delivery.worded.tokens import Token


def persons_in(tokens: Sequence[Token], language: str) -> tuple[int, int]:
    """Words for I (me, my, mine) and for we (us, our). French "j'ai" counts by its "j'"."""
    lexicon = lexicon_of(language)
    words = [_pronoun(token.text, language) for token in tokens]
    return sum(word in lexicon.i for word in words), sum(word in lexicon.we for word in words)


def _pronoun(text: str, language: str) -> str:
    """The part of an elision that stands for a person: j'ai, m'a, qu'on, n'en."""
    head, mark, tail = text.partition("'")
    if language != "fr" or not mark:
        return text
    return f"{head}'" if head in ("j", "m") else tail
