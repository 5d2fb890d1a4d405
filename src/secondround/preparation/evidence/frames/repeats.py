"""Whether a question was put before: the same question, not only one that the same answer would serve.

Shared concepts decide, corrected by what is asked for, of whom, and by what only one of the two speaks of; nearness of
meaning adds a little, since two questions on one subject are always near.
"""

from collections.abc import Mapping, Sequence
from math import exp, fsum

from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.evidence.closeness import Alike, likeness
from secondround.preparation.evidence.concepts.found import WEAK, concepts_of
from secondround.preparation.evidence.concepts.lexicon import tokens_of
from secondround.preparation.evidence.frames.frame import apart, frame_of, of_others
from secondround.preparation.evidence.frames.notes import question_of

SAME = 0.5
"""The least likelihood of "same". Chosen on the development half of `evals/gold/repeats.jsonl`: down to 0.45 none above
it was a near miss."""

CLOSE = 0.05
"""The least likelihood of "close"; on that half about the most pairs are judged right there."""

ALWAYS, OF_ALL, OF_SHORTER, MEANING = -4.6, 4.5, 0.8, 1.5
OPPOSED, OTHER_KIND, OTHER_SIDE, OURS = -2.0, -2.0, -3.0, -1.0
EACH_ITS_OWN, ONE_ITS_OWN = -1.0, -0.5
"""Weights of the signals. The first three are those of `closeness`; the others are round numbers tried on that half."""

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


def likely_repeat(one: str, other: str, above: float | None = None) -> float:
    """The likelihood (0 to 1) that both ask the same; symmetric; 1.0 for the same words.

    `above` is how far their meanings are nearer than usual (0 usual, 1 the same), if known. Notes are read as the
    questions they stand for.
    """
    a, b = question_of(one), question_of(other)
    if tokens_of(a) == tokens_of(b):
        return 1.0
    like = likeness(a, b)
    frames = frame_of(one), frame_of(other)
    each, either = _own(a, b)
    total = ALWAYS + OF_ALL * like.of_all + OF_SHORTER * like.of_shorter + MEANING * (above or 0.0)
    total += OPPOSED * like.opposed + OTHER_SIDE * of_others(*frames) + OTHER_KIND * apart(*frames)
    total += OURS * (frames[0].ours != frames[1].ours)
    total += EACH_ITS_OWN * each + ONE_ITS_OWN * either
    return 1 / (1 + exp(-total))


def texts_to_compare(texts: Sequence[str]) -> list[str]:
    """What must be embedded for `repeats_of`: each question once, after the usual ones."""
    return list(dict.fromkeys((*USUAL, *map(question_of, texts))))


def repeats_of(texts: Sequence[str], rows: Vectors | None) -> Alike:
    """`likely_repeat` for pairs of the texts that `texts_to_compare` was given; `rows` are its unit vectors."""
    if rows is None:
        return likely_repeat
    places = {text: place for place, text in enumerate(texts_to_compare(texts))}
    usual = (rows @ rows[: len(USUAL)].T).mean(axis=1)

    def alike(one: str, other: str) -> float:
        a, b = places.get(question_of(one)), places.get(question_of(other))
        if a is None or b is None:
            return likely_repeat(one, other)
        mean = float(usual[a] + usual[b]) / 2
        return likely_repeat(one, other, (float(rows[a] @ rows[b]) - mean) / max(1 - mean, 1e-6))

    return alike


def _own(a: str, b: str) -> tuple[float, float]:
    """How much each speaks of that the other does not, and the one that does so most; 0 to 1."""
    one, other = concepts_of(a), concepts_of(b)
    own = sorted((_telling(one, other), _telling(other, one)))
    return own[0], own[1]


def _telling(ours: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """Half of one for each telling concept that only we have: lone words and weak ones do not count."""
    return min(
        fsum(
            weight / 2
            for name, weight in ours.items()
            if name not in theirs and weight > WEAK and not name.startswith("~")
        ),
        1.0,
    )
