"""An answer made worse step by step, in ways that are known."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from secondround.preparation.rehearsal.delivery.model import Delivery
from spoken.answers import Answer, said
from spoken.voices import Voice

STEPS = 5
ENOUGH = 24
"""Words of an answer that are spoken; two parts at least."""

FILLERS = ("um,", "uh,", "you~know,", "um,", "uh,")
HEDGES = ("I think", "maybe", "probably", "I guess", "perhaps")

FACTS: Mapping[str, tuple[int, Callable[[Delivery], float | None]]] = {
    "fillers": (1, lambda one: len(one.fillers)),
    "hedges": (1, lambda one: len(one.hedges)),
    "answer": (1, lambda one: one.answer),
    "words_per_minute": (-1, lambda one: one.words_per_minute),
    "speaking_words_per_minute": (-1, lambda one: one.speaking_words_per_minute),
    "pauses": (1, lambda one: len(one.pauses)),
    "longest_pause": (1, lambda one: one.longest_pause),
}
"""Which way each fact must go from step to step."""


def worse(text: str, voice: Voice, folder: Path, seed: int) -> list[Answer]:
    """The answer without its fillers, then steps, each with two fillers and a hedge more than the one before.

    Each is spoken 6 % slower than before and holds more silences, the voice's own included; the longest one grows by
    0.4 s.
    """
    made: list[Answer] = []
    splits = 0
    for step in range(STEPS + 1):
        parts = _worded(text, step, seed)
        path = folder / f"step-{seed}-{step}.wav"
        while True:
            pieces = _split(parts, splits)
            silences = tuple(
                0.6 + (0.4 * step if at == 0 else 0.0) for at in range(len(pieces) - 1)
            )
            spoken = " | ".join(pieces).replace("~", " ")
            answer = said(spoken, "en", voice, path, seed, 1 - 0.06 * step, silences)
            splits += 1
            if not made or len(answer.pauses) > len(made[-1].pauses):
                break
        made.append(answer)
    return made


def _worded(text: str, step: int, seed: int) -> list[str]:
    """Parts with the words that step adds, those of the steps before among them."""
    dice = np.random.default_rng(seed)
    parts = _plain(text)
    for number in range(2 * step):
        part = parts[number % len(parts)]
        free = [at for at in range(2, len(part)) if not _near_a_filler(part, at)]
        at = int(dice.choice(free or [len(part) - 1]))
        part[at - 1] = part[at - 1].rstrip(",.") + ","
        part.insert(at, FILLERS[number % len(FILLERS)])
    for number in range(step):
        parts[number % len(parts)].insert(0, HEDGES[number])
    return [_lower(" ".join(part)) for part in parts]


def _plain(text: str) -> list[list[str]]:
    """The words of the beginning of an answer, part by part, without commas and fillers."""
    parts = [part.split() for part in re.sub(r"\{[^}]*\}|,", "", text).split("|")]
    enough = next(
        at
        for at in range(2, len(parts) + 1)
        if sum(map(len, parts[:at])) >= ENOUGH or at == len(parts)
    )
    return parts[:enough]


def _near_a_filler(words: list[str], at: int) -> bool:
    return any(word in FILLERS for word in words[at - 1 : at + 1])


def _split(parts: list[str], times: int) -> list[str]:
    """The longest part halved, as many times; not at a comma, where there may be a silence already."""
    pieces = list(parts)
    for _ in range(times):
        longest = max(range(len(pieces)), key=lambda place: len(pieces[place].split()))
        words = pieces[longest].split()
        places = [at for at in range(1, len(words)) if not words[at - 1].endswith(",")]
        half = min(places or [1], key=lambda at: abs(at - len(words) / 2))
        pieces[longest : longest + 1] = [" ".join(words[:half]), " ".join(words[half:])]
    return pieces


def _lower(text: str) -> str:
    """Small at the beginning, but for "I"."""
    return text if re.match(r"I\b", text) else text[:1].lower() + text[1:]
