"""Words with times, for tests that hear nothing."""

from secondround.foundation.ports.speech import SpokenWord

STEP = 0.4
"""Seconds from one word's beginning to the next one's."""


def spoken(text: str, begin: float = 0.0) -> list[SpokenWord]:
    """One word every `STEP` seconds."""
    return [
        SpokenWord(word, begin + at * STEP, begin + at * STEP + 0.3)
        for at, word in enumerate(text.split())
    ]
