"""Words that hold back what is said."""

from collections.abc import Sequence

from secondround.preparation.rehearsal.delivery.model import Filler, Hedge
from secondround.preparation.rehearsal.delivery.worded.lexicon import lexicon_of
from secondround.preparation.rehearsal.delivery.worded.tokens import Token


def hedges_in(
    tokens: Sequence[Token], fillers: Sequence[Filler], language: str
) -> tuple[Hedge, ...]:
    """In order, none overlapping; what was counted as a filler is no hedge, and one may stand inside."""
    gone = {place for one in fillers for place in range(one.first, one.last + 1)}
    kept = [token for token in tokens if token.place not in gone]
    found = []
    at = 0
    while at < len(kept):
        size = _size_at(kept, at, language)
        if size:
            words = kept[at : at + size]
            text = " ".join(token.text for token in words)
            found.append(Hedge(text, words[0].start, words[0].place, words[-1].place))
        at += size or 1
    return tuple(found)


def _size_at(tokens: Sequence[Token], at: int, language: str) -> int:
    """Words of the longest hedge that begins here, or 0."""
    for phrase in lexicon_of(language).hedges:
        words = tokens[at : at + len(phrase)]
        if tuple(token.text for token in words) == phrase:
            return len(phrase)
    return 0
