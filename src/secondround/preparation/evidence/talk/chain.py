"""What every sentence of a talk does, judged together: a linear chain with weights fitted to our own transcripts.

`evals/chain.py` fits and judges the weights; `chain.md` beside them says what they are.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from secondround.preparation.evidence.talk.signs import Line, in_paragraphs, signs_of
from secondround.preparation.evidence.talk.turns import Side

Doing = Literal["question", "remark", "answer", "aside", "enquiry"]
Row = tuple[float, ...]

DOINGS: tuple[Doing, ...] = ("question", "remark", "answer", "aside", "enquiry")
SIDE_OF: dict[Doing, Side] = {
    "question": "interviewer",
    "remark": "interviewer",
    "answer": "candidate",
    "aside": "candidate",
    "enquiry": "candidate",
}
NEVER = -1e6

EAGER = 0.5
"""Added to what speaks for a question: one that is missed costs more than one too many."""


@dataclass(frozen=True)
class Weights:
    """For each sign what it says for each of `DOINGS`; for each kind of step, what follows what."""

    signs: dict[str, Row]
    steps: dict[str, tuple[Row, ...]]


def doings_of(lines: Sequence[Line], language: str) -> list[Doing]:
    """The likeliest doing of each sentence; those of a side that is sure are doings of that side."""
    if not lines:
        return []
    weights = weights_in_use()
    scores = [_score(signs, weights) for signs in signs_of(lines, language)]
    scores = [_kept(score, line) for score, line in zip(scores, lines, strict=True)]
    best, back = scores[0], []
    for kind, score in zip(kinds_of_step(lines)[1:], scores[1:], strict=True):
        best, origin = _step(best, weights.steps[kind], score)
        back.append(origin)
    at = best.index(max(best))
    path = [at]
    for origin in reversed(back):
        at = origin[at]
        path.append(at)
    return [DOINGS[at] for at in reversed(path)]


def kinds_of_step(lines: Sequence[Line]) -> list[str]:
    """How one comes to each sentence: "turn" over a paragraph's end, "inside" it, "flow" where there are none."""
    if not in_paragraphs(lines):
        return ["flow"] * len(lines)
    return ["turn" if line.begins else "inside" for line in lines]


@cache
def weights_in_use() -> Weights:
    """The weights of `chain.json`."""
    raw = json.loads(files(__package__).joinpath("chain.json").read_text(encoding="utf-8"))
    return weights_from(raw)


def weights_from(raw: dict[str, dict[str, Any]]) -> Weights:
    """The weights in the form of `chain.json`."""
    return Weights(
        signs={name: tuple(row) for name, row in raw["signs"].items()},
        steps={kind: tuple(tuple(row) for row in rows) for kind, rows in raw["steps"].items()},
    )


def _score(signs: frozenset[str], weights: Weights) -> Row:
    rows = [weights.signs[name] for name in ("always", *signs) if name in weights.signs]
    question, *others = map(sum, zip(*rows, strict=True))
    return question + EAGER, *others


def _kept(score: Row, line: Line) -> Row:
    if line.side is None or not line.sure:
        return score
    return tuple(
        one if SIDE_OF[doing] == line.side else NEVER
        for one, doing in zip(score, DOINGS, strict=True)
    )


def _step(before: Row, step: tuple[Row, ...], score: Row) -> tuple[Row, list[int]]:
    """The best score of arriving at each doing, and from which."""
    arrived, origin = [], []
    for to, here in enumerate(score):
        ways = [sofar + row[to] for sofar, row in zip(before, step, strict=True)]
        origin.append(ways.index(max(ways)))
        arrived.append(max(ways) + here)
    return tuple(arrived), origin
