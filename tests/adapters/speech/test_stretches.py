"""Speech is cut into stretches in one way, wherever the listening begins."""

from collections.abc import Iterator

import numpy as np
import pytest

from adapters.speech.sounds import RATE, Sound
from adapters.speech.spoken import said
from secondround.adapters.speech.stretches import LONGEST, Stretch, grouped, stretches


def test_neighbours_are_joined_up_to_the_longest() -> None:
    assert list(grouped([(0, 4), (4.5, 9), (11, 12)])) == [(0, 9), (11, 12)]
    spans = [(10.0 * n, 10.0 * n + 9.5) for n in range(4)]
    assert all(end - start <= LONGEST for start, end in grouped(spans))
    assert list(grouped([])) == []


@pytest.fixture(scope="module")
def long_sound() -> Sound:
    """Five minutes: a sentence every seven seconds, on a floor of noise."""
    sentence = said("I led a team of eight people for four years in the north.")[: 5 * RATE]
    sound = np.random.default_rng(3).normal(0, 1e-4, 300 * RATE).astype(np.float32)
    for begin in range(RATE, sound.size - 6 * RATE, 7 * RATE):
        sound[begin : begin + sentence.size] += sentence
    return sound


def in_blocks(sound: Sound, seconds: float) -> Iterator[Sound]:
    size = int(seconds * RATE)
    for begin in range(0, sound.size, size):
        yield sound[None, begin : begin + size]


def times(found: Iterator[Stretch]) -> list[tuple[float, float]]:
    return [(round(one.start, 3), round(one.end, 3)) for one in found]


def test_begun_anywhere_the_rest_is_the_same(long_sound: Sound) -> None:
    whole = times(stretches(in_blocks(long_sound, 10)))
    assert len(whole) >= 15
    assert whole == times(stretches(in_blocks(long_sound, 3.7)))
    for place in (0, 4, len(whole) - 2):
        assert (
            times(stretches(in_blocks(long_sound, 10), since=whole[place][1])) == whole[place + 1 :]
        )
    assert times(stretches(in_blocks(long_sound, 10), since=300.0)) == []


def test_silence_holds_no_speech() -> None:
    assert list(stretches(in_blocks(np.zeros(20 * RATE, np.float32), 10))) == []
    assert list(stretches(iter(()))) == []
