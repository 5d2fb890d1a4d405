"""Words cut off, and beginnings that were said again."""

from collections.abc import Sequence

from secondround.preparation.rehearsal.delivery.model import Filler, Restart
from secondround.preparation.rehearsal.delivery.worded.lexicon import lexicon_of
from secondround.preparation.rehearsal.delivery.worded.tokens import SENTENCE, Token

LONGEST = 5
"""Words of the longest beginning that is looked for."""


def restarts_in(
    tokens: Sequence[Token], fillers: Sequence[Filler], language: str
) -> tuple[Restart, ...]:
    """In order. Fillers within do not matter ("the, uh, the auditors"); what a new sentence says again is none."""
    gone = {place for one in fillers for place in range(one.first, one.last + 1)}
    kept = [token for token in tokens if token.place not in gone]
    twice = lexicon_of(language).twice
    found: list[Restart] = []
    at = 0
    while at < len(kept):
        size = _said_again(kept, at, twice)
        if size or kept[at].cut_off:
            words = kept[at : at + max(size, 1)]
            text = " ".join(token.text for token in words) + ("" if size else "-")
            found.append(
                Restart(text, words[0].start, words[0].place, words[-1].place, cut_off=not size)
            )
        at += size or 1
    return tuple(found)


def _said_again(tokens: Sequence[Token], at: int, twice: frozenset[str]) -> int:
    """Words of the longest beginning here that follows itself at once, or 0."""
    for size in range(min(LONGEST, (len(tokens) - at) // 2), 0, -1):
        first, second = tokens[at : at + size], tokens[at + size : at + 2 * size]
        if any(token.closes == SENTENCE for token in (*first, *second[:-1])):
            continue
        if [one.text for one in first] == [one.text for one in second]:
            alone = size == 1 and (first[0].text in twice or first[0].text.isdecimal())
            return 0 if alone else size
    return 0
