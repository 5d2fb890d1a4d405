"""An answer made worse step by step, in ways that are known."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from secondround.preparation.rehearsal.delivery.model import Delivery
from spoken.answers import Answer, said
from spoken.voices import Voice

FILLERS = ("um,", "uh,", "like,", "you know,", "um,", "uh,")
HEDGES = ("I think", "maybe", "probably", "I guess", "perhaps")

FACTS: Mapping[str, tuple[int, Callable[[Delivery], float | None]]] = {
    "fillers": (1, lambda one: len(one.fillers)),
    "hedges": (1, lambda one: len(one.hedges)),
    "answer": (1, lambda one: one.answer),
    "words_per_minute": (-1, lambda one: one.words_per_minute),
    "speaking_words_per_minute": (-1, lambda one: one.speaking_words_per_minute),
    "pauses": (1, lambda one: len(one.pauses)),
    "longest_pause": (1, lambda one: one.longest_pause),
    "loudness_range": (-1, lambda one: one.tone.loudness_range if one.tone else None),
}
"""Which way each fact must go from step to step."""


def worse(text: str, step: int, voice: Voice, path: Path, seed: int) -> Answer:
    """Step 0 is without fillers; each step adds three of them, a hedge, a pause and 0.4 s to the longest one."""
    plain = re.sub(r"\{[^}]*\}|,", "", text)
    parts = [part.strip() for part in plain.split("|")]
    dice = np.random.default_rng(seed)
    words = [part.split() for part in parts]
    for number in range(3 * step):
        part = words[number % len(words)]
        part.insert(int(dice.integers(1, len(part))), FILLERS[number % len(FILLERS)])
    begins = [_lower(" ".join(part)) for part in words]
    for number in range(step):
        place = number % len(begins)
        begins[place] = f"{HEDGES[number]} {begins[place]}"
    pieces = _split(begins, step)
    silences = tuple(0.6 + (0.4 * step if at == 0 else 0.0) for at in range(len(pieces) - 1))
    return said(" | ".join(pieces), "en", voice, path, seed, 1 - 0.06 * step, silences, 0.15 * step)


def _split(parts: list[str], times: int) -> list[str]:
    """The longest part halved, as many times; not at a comma, where there may be a silence already."""
    pieces = list(parts)
    for _ in range(times):
        at = max(range(len(pieces)), key=lambda place: len(pieces[place].split()))
        words = pieces[at].split()
        places = [place for place in range(1, len(words)) if not words[place - 1].endswith(",")]
        half = min(places, key=lambda place: abs(place - len(words) / 2))
        pieces[at : at + 1] = [" ".join(words[:half]), " ".join(words[half:])]
    return pieces


def _lower(text: str) -> str:
    """Small at the beginning, but for "I"."""
    return text if re.match(r"I\b", text) else text[:1].lower() + text[1:]
