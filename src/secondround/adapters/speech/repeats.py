"""Words the engine says again and again when voices overlap or a sound confuses it."""

from collections.abc import Sequence

from secondround.foundation.ports.speech import SpokenWord

LONGEST_LOOP = 8
"""Words in the longest run that is looked for."""

TOO_OFTEN = 4
"""Times in a row from which a run of words is a loop: people repeat themselves two or three times."""


def without_loops(words: Sequence[SpokenWord]) -> tuple[SpokenWord, ...]:
    """The words, each run that follows itself `TOO_OFTEN` times or more kept once."""
    kept: list[SpokenWord] = []
    said = [word.text.strip(".,!?…").lower() for word in words]
    at = 0
    while at < len(words):
        length, times = _loop(said, at)
        kept += words[at : at + length]
        at += length * times
    return tuple(kept)


def _loop(said: Sequence[str], at: int) -> tuple[int, int]:
    """Length of the shortest run that begins here and loops, and how often; (1, 1) without one."""
    for length in range(1, min(LONGEST_LOOP, (len(said) - at) // TOO_OFTEN) + 1):
        run = said[at : at + length]
        times = 1
        while said[at + times * length : at + (times + 1) * length] == run:
            times += 1
        if times >= TOO_OFTEN:
            return length, times
    return 1, 1
