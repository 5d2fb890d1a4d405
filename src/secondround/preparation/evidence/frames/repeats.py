"""Whether a question was put before: the same question, not only one that the same answer would serve.

Weights fitted to our own wordings (`evals/wordings.py` fits them; `weights.md` says what they are) weigh what two
questions share, what is asked for, of whom, and what only one speaks of; nearness of meaning is one sign among them.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp, fsum
from typing import Literal

from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.evidence.closeness import Alike
from secondround.preparation.evidence.concepts.lexicon import tokens_of
from secondround.preparation.evidence.frames.compared import (
    compared,
    doubtful,
    same_words,
    with_meaning,
)
from secondround.preparation.evidence.frames.notes import question_of

Weights = Mapping[str, float]
"""What "always" counts, and each sign of `compared`, with meaning where it is known."""

Means = Literal["words", "english", "languages"]

SAME = 0.9
"""The least likelihood of "same". Of our own hard pairs above it, judged by weights fitted to other topics, 0.965 are
the same with meaning and 0.83 on words alone; a question of another topic was never among them."""

CLOSE = 0.45
"""The least likelihood of "close". There F1 is within two hundredths of the best, and one in seven of the other
questions on the topic passes for close, where at the best it is one in four."""

NEARLY = 0.95
"""The likelihood for the same telling words of the same persons."""

USUAL = (
    "What would my first tasks be?",
    "Why did you leave your last employer?",
    "How is the team organised?",
    "What salary do you expect?",
    "Quelles seraient mes premières missions ?",
    "Pourquoi avez-vous quitté votre dernier employeur ?",
    "Comment l’équipe est-elle organisée ?",
    "Quel salaire souhaitez-vous ?",
    "Was wären meine ersten Aufgaben?",
    "Warum haben Sie Ihren letzten Arbeitgeber verlassen?",
    "Wie ist das Team aufgebaut?",
    "Welches Gehalt erwarten Sie?",
)
"""Questions on other subjects: what is no nearer than these is not near, whatever a model's cosines look like."""


def likely_repeat(one: str, other: str, above: float | None = None, language: str = "en") -> float:
    """The likelihood (0 to 1) that both ask the same; symmetric; 1.0 for the same words.

    `above` is how far their meanings are nearer than usual (0 usual, 1 the same), if known, by the model for
    `language`. Notes are read as the questions they stand for.
    """
    if tokens_of(question_of(one)) == tokens_of(question_of(other)):
        return 1.0
    if same_words(one, other):
        return NEARLY
    weights = weights_in_use()[means_of(above, language)]
    likelihood = weighed(compared(one, other), above, weights)
    return likelihood * SAME if doubtful(one, other) else likelihood


def means_of(above: float | None, language: str) -> Means:
    """By what a pair is judged: words alone, or with a model for English, or for several languages."""
    if above is None:
        return "words"
    return "english" if language == "en" else "languages"


def weighed(signs: Mapping[str, float], above: float | None, weights: Weights) -> float:
    """The likelihood by signs and weights alone."""
    known = with_meaning(signs, above) | {"always": 1.0}
    return 1 / (1 + exp(-fsum(weight * known[name] for name, weight in weights.items())))


@cache
def weights_in_use() -> dict[Means, Weights]:
    """The weights of `weights.json`."""
    found: dict[Means, Weights] = json.loads(
        files(__package__).joinpath("weights.json").read_text(encoding="utf-8")
    )
    return found


def texts_to_compare(texts: Sequence[str]) -> list[str]:
    """What must be embedded for `repeats_of`: each question once, after the usual ones."""
    return list(dict.fromkeys((*USUAL, *map(question_of, texts))))


def repeats_of(texts: Sequence[str], rows: Vectors | None, language: str = "en") -> Alike:
    """`likely_repeat` for pairs of the texts that `texts_to_compare` was given.

    `rows` are their unit vectors, by the model for `language`.
    """
    if rows is None:
        return likely_repeat
    places = {text: place for place, text in enumerate(texts_to_compare(texts))}
    usual = (rows @ rows[: len(USUAL)].T).mean(axis=1)

    def alike(one: str, other: str) -> float:
        a, b = places.get(question_of(one)), places.get(question_of(other))
        if a is None or b is None:
            return likely_repeat(one, other)
        mean = float(usual[a] + usual[b]) / 2
        above = (float(rows[a] @ rows[b]) - mean) / max(1 - mean, 1e-6)
        return likely_repeat(one, other, above, language)

    return alike
