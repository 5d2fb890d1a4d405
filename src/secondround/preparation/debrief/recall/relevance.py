"""How likely each line belongs to what is asked for: its words, its meaning, who speaks, and its neighbours."""

from collections.abc import Sequence

import numpy as np

from secondround.preparation.debrief.recall.lines import Line
from secondround.preparation.debrief.recall.terms import Scores
from secondround.preparation.debrief.recall.windows import stretches

BY_WORDS, BY_MEANING, BY_SPEAKER = 0.7, 1.0, 0.3
"""Weights of the three signals at equal spread, chosen by cross-validation over halves of the meetings of
`evals/recall.py`; between half and twice of each the figure moves by less than two points."""

REACH = 1 / 6
"""How far a line lends to its neighbours, as a share of the words to be shown: a subject is talked about for
a while, and the more may be shown the wider it is looked at."""

LEAST_REACH, MOST_REACH = 25.0, 250.0
"""In words; a sentence or two, and two minutes of talk."""


def relevance(
    lines: Sequence[Line],
    by_words: Scores,
    by_meaning: Scores | None,
    by_speaker: Scores,
    budget: int,
) -> Scores:
    """One number a line, the higher the likelier; they order the lines of one question only."""
    reach = min(max(budget * REACH, LEAST_REACH), MOST_REACH)
    total = BY_WORDS * _spread(_over(lines, by_words, reach, mean=False))
    if by_meaning is not None:
        total = total + BY_MEANING * _spread(_over(lines, by_meaning, reach, mean=True))
    return total + BY_SPEAKER * _spread(_over(lines, by_speaker, reach, mean=True))


def _over(lines: Sequence[Line], scores: Scores, reach: float, *, mean: bool) -> Scores:
    """Each line's score with its neighbours', by their distance in words; their mean, or their sum."""
    done = np.zeros(len(lines))
    for start, end in stretches(lines):
        words = np.array([line.words for line in lines[start:end]], float)
        middle = words.cumsum() - words / 2
        weights = np.exp(-0.5 * ((middle[:, None] - middle[None, :]) / reach) ** 2)
        if mean:
            weights *= np.maximum(words, 1)[None, :]
            weights /= weights.sum(axis=1, keepdims=True)
        done[start:end] = weights @ scores[start:end]
    return done


def _spread(scores: Scores) -> Scores:
    """The same order around 0 with a standard deviation of 1; all 0 where all are alike."""
    deviation = float(scores.std())
    found: Scores = (scores - scores.mean()) / deviation if deviation > 0 else scores * 0
    return found
