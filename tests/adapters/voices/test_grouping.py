"""Prints that lie close are one voice; a cough is nobody."""

import numpy as np
from numpy.typing import NDArray

from secondround.adapters.voices.grouping import MOST_GROUPED, voices_in


def prints_of(order: list[int], spread: float = 0.05) -> NDArray[np.float32]:
    dice = np.random.default_rng(7)
    centres = np.abs(dice.normal(size=(4, 64)))
    centres[0, :32], centres[1, 32:], centres[2, ::2] = 0, 0, 0
    rows = np.abs(centres[order] + dice.normal(0, spread, (len(order), 64)))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_each_voice_is_found_again() -> None:
    order = [0] * 10 + [1] * 12 + [0] * 8 + [2] * 9 + [1] * 5
    assert voices_in(prints_of(order)).tolist() == order


def test_voices_are_numbered_as_they_come() -> None:
    assert voices_in(prints_of([2] * 10 + [0] * 10)).tolist() == [0] * 10 + [1] * 10


def test_one_voice_is_one() -> None:
    assert set(voices_in(prints_of([1] * 30)).tolist()) == {0}
    assert voices_in(prints_of([1])).tolist() == [0]


def test_a_single_odd_window_is_no_voice() -> None:
    assert set(voices_in(prints_of([0] * 60 + [3] + [0] * 60)).tolist()) == {0}


def test_a_long_recording_is_grouped_by_a_sample() -> None:
    order = ([0] * 40 + [1] * 40) * (MOST_GROUPED // 40)
    assert voices_in(prints_of(order)).tolist() == order
