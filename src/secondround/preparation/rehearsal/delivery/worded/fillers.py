"""Fillers, told apart from the same words in their proper use by what stands beside them."""

from collections.abc import Sequence

from secondround.preparation.rehearsal.delivery.model import Filler
from secondround.preparation.rehearsal.delivery.worded.lexicon import Lexicon, Marker, lexicon_of
from secondround.preparation.rehearsal.delivery.worded.tokens import NOTHING, SENTENCE, Token


def fillers_in(tokens: Sequence[Token], language: str) -> tuple[Filler, ...]:
    """In order, none overlapping. Sounds always; other words by the rules of `Marker`."""
    lexicon = lexicon_of(language)
    sounds = {at for at, token in enumerate(tokens) if _is_sound(token, lexicon)}
    found = [_filler(tokens[at : at + 1], sound=True) for at in sorted(sounds)]
    taken = set(sounds)
    for at in range(len(tokens)):
        marker = _marker_at(tokens, at, lexicon, taken)
        if marker and taken.isdisjoint(range(at, at + len(marker.words))):
            taken.update(range(at, at + len(marker.words)))
            found.append(_filler(tokens[at : at + len(marker.words)], sound=False))
    return tuple(sorted(found, key=lambda filler: filler.first))


def _is_sound(token: Token, lexicon: Lexicon) -> bool:
    apart = NOTHING not in (token.opens, token.closes) and not token.asked
    return token.text in lexicon.sounds or (apart and token.text in lexicon.misheard)


def _filler(tokens: Sequence[Token], sound: bool) -> Filler:
    text = " ".join(token.text for token in tokens)
    first, last = tokens[0], tokens[-1]
    return Filler(text, first.start, last.end, first.place, last.place, sound)


def _marker_at(
    tokens: Sequence[Token], at: int, lexicon: Lexicon, taken: set[int]
) -> Marker | None:
    for marker in lexicon.markers:
        words = tokens[at : at + len(marker.words)]
        if tuple(token.text for token in words) == marker.words and _fills(
            marker, tokens, at, taken
        ):
            return marker
    return None


def _fills(marker: Marker, tokens: Sequence[Token], at: int, taken: set[int]) -> bool:
    last = at + len(marker.words) - 1
    opens, closes = tokens[at].opens, tokens[last].closes
    before = tokens[at - 1].text if at else ""
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if any(token.closes for token in tokens[at:last]) or tokens[last].asked:
        return False
    if marker.small and opens != SENTENCE and tokens[at].written[0].isupper():
        return False
    if opens == NOTHING and before in marker.not_after:
        return False
    if closes == NOTHING and after in marker.not_before:
        return False
    parted_before = opens != NOTHING or at - 1 in taken
    parted_after = closes != NOTHING or last + 1 in taken
    begins = opens == SENTENCE or _only_fillers_before(at, taken)
    if after in marker.even_before or (begins and after in marker.even_first_before):
        return True
    return {
        "": True,
        "apart": parted_before and parted_after,
        "beside": parted_before or parted_after,
        "end": closes != NOTHING and opens != SENTENCE,
        "first": begins and (parted_after or _only_fillers_before(at, taken)),
    }[marker.where]


def _only_fillers_before(at: int, taken: set[int]) -> bool:
    """Whether nothing but fillers was said since the answer began."""
    return taken.issuperset(range(at))
