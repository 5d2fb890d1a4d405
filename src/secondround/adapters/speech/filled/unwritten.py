"""Sounds that were heard set beside what was written: which of them no word stands for."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.adapters.speech.hesitations import SOUNDS
from secondround.foundation.ports.speech import SpokenWord

Span = tuple[float, float]

BESIDE = 0.7
"""Seconds that the written word's time may be away from its sound: beside a silence the engine's times err."""

WRITTEN = frozenset(
    "uh uhh uhm um umm er erm err ah eh hm hmm mm mmm euh heu hum eux peu äh ähm öh öhm eh".split()
)
"""Words that may stand for such a sound, in any language."""


@dataclass(frozen=True)
class _Pair:
    apart: float
    sound: int
    word: int


def with_sounds(
    words: Sequence[SpokenWord], sounds: Sequence[Span], language: str
) -> tuple[SpokenWord, ...]:
    """The words, and a word of hesitation at the time of every sound that none of them stands for.

    One word stands for one sound, the nearest first. Nothing is added in a language without such words.
    """
    if language not in SOUNDS:
        return tuple(words)
    kept = list(words)
    for start, end in _unwritten(words, sounds):
        middle = (start + end) / 2
        place = sum((word.start + word.end) / 2 < middle for word in kept)
        kept.insert(place, _sound(kept, place, (start, end), SOUNDS[language][0]))
    return tuple(kept)


def _unwritten(words: Sequence[SpokenWord], sounds: Sequence[Span]) -> list[Span]:
    pairs = [
        _Pair(apart, place, at)
        for place, sound in enumerate(sounds)
        for at, word in enumerate(words)
        if word.text.lower().strip(" .,?!…-") in WRITTEN and (apart := _apart(word, sound)) < BESIDE
    ]
    taken: dict[int, int] = {}
    for pair in sorted(pairs, key=lambda one: one.apart):
        if pair.sound not in taken and pair.word not in taken.values():
            taken[pair.sound] = pair.word
    return [sound for place, sound in enumerate(sounds) if place not in taken]


def _apart(word: SpokenWord, sound: Span) -> float:
    """Seconds between the two; less than 0 while they overlap, the least where their middles do."""
    gap = max(word.start - sound[1], sound[0] - word.end)
    return gap if gap > 0 else abs(word.start + word.end - sum(sound)) / 2 - BESIDE


def _sound(words: Sequence[SpokenWord], place: int, span: Span, sound: str) -> SpokenWord:
    """Begins no sooner than the word before it and no later than the one after it."""
    after = words[place].start if place < len(words) else span[0]
    before = words[place - 1].start if place else 0.0
    start = max(min(span[0], after), before)
    first = not place or words[place - 1].text[-1:] in ".?!…"
    text = sound.capitalize() if first else sound
    return SpokenWord(f"{text},", start, max(span[1], start))
