"""Which voice said which words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from secondround.foundation.ports.speech import SpokenWord, Utterance, VoiceTurn

SHORTEST = 0.35
"""Seconds a voice must be heard in a phrase to be taken for its speaker; below it the turns' own edges are in doubt."""

PHRASE_ENDS = (".", "?", "!", "…")

PAUSE = 0.5
"""Seconds between two words from which a change of voice is likely there."""


@dataclass(frozen=True)
class SpokenTurn:
    """What one voice says without a break. Times are seconds into the recording."""

    voice: int
    start: float
    end: float
    words: tuple[SpokenWord, ...]


def spoken_turns(
    utterances: Sequence[Utterance], voices: Sequence[VoiceTurn]
) -> tuple[SpokenTurn, ...]:
    """Every word once, in order, under the voice heard most during its phrase; one voice where none is told.

    Words' times are off by up to a second around pauses, so phrases (up to a full stop or a pause), not words, are
    given to voices.
    """
    said = [
        (_voice_of(phrase, voices), phrase) for one in utterances for phrase in _phrases(one.words)
    ]
    settled = _without_gaps([voice for voice, _ in said])
    turns = []
    together = zip(settled, (phrase for _, phrase in said), strict=True)
    for voice, group in groupby(together, key=lambda pair: pair[0]):
        words = tuple(word for _, phrase in group for word in phrase)
        turns.append(SpokenTurn(voice, words[0].start, words[-1].end, words))
    return tuple(turns)


def _phrases(words: Sequence[SpokenWord]) -> Iterator[tuple[SpokenWord, ...]]:
    begun: list[SpokenWord] = []
    for word in words:
        if begun and (begun[-1].text.endswith(PHRASE_ENDS) or word.start - begun[-1].end >= PAUSE):
            yield tuple(begun)
            begun = []
        begun.append(word)
    if begun:
        yield tuple(begun)


def _voice_of(phrase: Sequence[SpokenWord], voices: Sequence[VoiceTurn]) -> int | None:
    start, end = phrase[0].start, max(phrase[-1].end, phrase[0].start + 0.01)
    heard: dict[int, float] = {}
    for turn in voices:
        shared = min(end, turn.end) - max(start, turn.start)
        if shared > 0:
            heard[turn.voice] = heard.get(turn.voice, 0.0) + shared
    most = max(heard, key=lambda voice: heard[voice], default=None)
    return most if most is not None and heard[most] >= min(SHORTEST, (end - start) / 2) else None


def _without_gaps(voices: Sequence[int | None]) -> list[int]:
    """Where no voice was heard the one before goes on; at the beginning the first that is."""
    first = next((voice for voice in voices if voice is not None), 0)
    settled = []
    for voice in voices:
        first = first if voice is None else voice
        settled.append(first)
    return settled
