"""The weights by which `evidence/talk/chain.py` tells what a sentence does: fitted here, and judged here.

`python evals/chain.py` judges: for each transcript beside this file the weights are fitted to all others, and its
exchanges are measured with them as `exchanges.py` measures; `--without STEM …` leaves those out together and measures
them alone. `--write` fits to all and writes `chain.json`. Nothing
is read but our own transcripts. A linear-chain conditional random field, fitted by Adam; nothing is random.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import exchanges
import numpy as np

from secondround.preparation.evidence.talk import chain
from secondround.preparation.evidence.talk.chain import DOINGS, SIDE_OF, Doing, Weights
from secondround.preparation.evidence.talk.signs import Line, signs_of
from secondround.preparation.evidence.talk.turns import Side, finer

STEPS = ("flow", "inside", "turn")
SEEN = 20
"""Sentences that must show a sign for it to be weighed."""

PULL = 0.02
"""How strongly weights are pulled to nought."""

ROUNDS = 90
PACE = 0.15
PIECE = 64
"""Sentences in the pieces that are fitted at once."""

MERGED = 20
"""One change of voices in so many is missed where a machine numbers them."""

TRAILING = 25
"""Words between a question and the answer that still belong to the question."""

Said = tuple[str, bool, Side, Doing]
"""A sentence, whether it begins a turn, whose it is and what it does."""

Sample = tuple[list[frozenset[str]], list[str], list[Side | None], list[Doing]]
Packed = tuple[np.ndarray, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="fit to all and write the weights")
    parser.add_argument("--without", nargs="+", default=[], help="leave out and measure only these")
    options = parser.parse_args()
    talks = {
        stem: (turns, pairs, name) for stem, turns, pairs, name, _ in exchanges.own_transcripts()
    }
    samples = {stem: list(_samples(stem)) for stem in talks}
    if options.write:
        fitted = fit([one for each in samples.values() for one in each])
        path = Path(chain.__file__).with_suffix(".json")
        path.write_text(_written(fitted), encoding="utf-8")
        return
    tallies = {name: exchanges.Tally() for name in ("own", "own_bare")}
    for stem in options.without or talks:
        turns, pairs, name = talks[stem]
        left = options.without or [stem]
        others = [one for other, each in samples.items() if other not in left for one in each]
        weights = chain.weights_from(fit(others))
        own = {name: exchanges.Tally() for name in tallies}
        for tally in (tallies, own):
            _measure(weights, turns, pairs, name, tally)
        print(f"{stem:<24}", {key: each.shares() for key, each in own.items()}, flush=True)
    shares = {key: tally.shares() for key, tally in tallies.items()}
    figure = min(shares["own"]["recall"], shares["own"]["pairing"])
    print(json.dumps({"figure": figure, "n": tallies["own"].asked, **shares}))


def _measure(weights: Weights, *talk: Any) -> None:
    *about, tallies = talk
    with patch.object(chain, "weights_in_use", return_value=weights):
        exchanges.measure("own", *about, tallies, {name: exchanges.Tally() for name in tallies})


def _samples(stem: str) -> Iterator[Sample]:
    """One transcript in every form it may be brought in."""
    gold = json.loads((exchanges.GOLD / f"{stem}.json").read_text(encoding="utf-8"))
    said = told(stem, gold)
    for marks in (True, False):
        for form in ("labelled", "paragraphs", "numbered", "flow"):
            lines = list(_in_form(said, form, marks))
            yield (
                signs_of(lines, gold["language"]),
                chain.kinds_of_step(lines),
                [line.side if line.sure else None for line in lines],
                [doing for *_, doing in said],
            )


def _in_form(said: list[Said], form: str, marks: bool) -> Iterator[Line]:
    merged, changes, label = False, 0, said[0][2]
    for i, (text, begins, side, _) in enumerate(said):
        words = text if marks else text.replace("?", ".")
        if begins:
            changes += side != said[i - 1][2]
            merged = form == "numbered" and side != said[i - 1][2] and changes % MERGED == 0
            label = label if merged else side
        if form == "labelled":
            yield Line(words, begins, side)
        elif form == "paragraphs":
            yield Line(words, begins)
        elif form == "numbered":
            yield Line(words, begins and not merged, label, sure=False)
        else:
            yield Line(words, i == 0)


def told(stem: str, gold: dict[str, Any]) -> list[Said]:
    """Every sentence with what it does by the gold."""
    text = (exchanges.GOLD / f"{stem}.txt").read_text(encoding="utf-8")
    turns = exchanges.turns_in(text)
    rows = [
        [number, span.text, name == gold["candidate"], ""]
        for number, (name, words) in enumerate(turns)
        for span in finer(words)
    ]
    at = 0
    for one in gold["exchanges"]:
        at = _mark_question(rows, at, one["question"], one["answer"], gold)
    answers = " | ".join(_flat(one["answer"]) for one in gold["exchanges"])
    enquiries = [_flat(one) for one in gold["enquiries"]]
    for i, row in enumerate(rows):
        row[3] = row[3] or _doing(rows, i, answers, enquiries)
    return [
        (text, i == 0 or rows[i - 1][0] != turn, SIDE_OF[doing], doing)
        for i, (turn, text, _, doing) in enumerate(rows)
    ]


def _mark_question(
    rows: list[list[Any]], at: int, question: str, answer: str, gold: dict[str, Any]
) -> int:
    """Mark the sentences of a question, and what trails after it or is answered in the same turn."""
    wanted = f" {_flat(question)} "
    while wanted not in f" {' '.join(_flat(r[1]) for r in rows if r[0] == at)} ":
        at += 1
        if at > rows[-1][0]:
            raise SystemExit(f"not in the transcript: {question}")
    turn = [row for row in rows if row[0] == at]
    heard = " ".join(_flat(row[1]) for row in turn)
    start = len(f" {heard} "[: f" {heard} ".index(wanted)].split())
    end, word, hit = start + len(wanted.split()), 0, []
    for i, row in enumerate(turn):
        words = len(_flat(row[1]).split())
        shared = min(word + words, end) - max(word, start)
        if words and shared >= max(1, min(0.5 * words, 3, 0.6 * (end - start))):
            hit.append(i)
        word += words
    for row in turn[hit[0] : hit[-1] + 1]:
        row[3] = "question"
    _mark_rest(turn[hit[-1] + 1 :], answer, gold)
    return at


def _mark_rest(rest: list[list[Any]], answer: str, gold: dict[str, Any]) -> None:
    if not rest or rest[0][2]:
        return
    first = _flat(rest[0][1])
    follows = any(_flat(one["question"]).startswith(first) for one in gold["exchanges"])
    if first and _flat(answer).startswith(first):
        for row in rest:
            row[3] = "answer"
    elif not follows and sum(len(row[1].split()) for row in rest) <= TRAILING:
        for row in rest:
            row[3] = "question"


def _doing(rows: list[list[Any]], i: int, answers: str, enquiries: list[str]) -> Doing:
    _, text, by_candidate, _ = rows[i]
    said = _flat(text)
    if not by_candidate:
        return "remark"
    if any(one in said or said in one for one in enquiries if len(said.split()) > 2):
        return "enquiry"
    if text.rstrip().endswith("?") and said not in answers:
        return "enquiry"
    return "answer" if said and said in answers else "aside"


def _flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def fit(samples: list[Sample]) -> dict[str, dict[str, list[list[float]]]]:
    """The weights under which the doings are likeliest, in the form of `chain.json`."""
    counts = Counter(sign for signs, *_ in samples for each in signs for sign in each)
    names = ["always", *sorted(name for name, count in counts.items() if count >= SEEN)]
    signs, steps = _fitted(_packed(samples, {name: i for i, name in enumerate(names)}))
    return {
        "signs": {
            n: [round(float(x), 2) for x in row] for n, row in zip(names, signs, strict=True)
        },
        "steps": {
            kind: [[round(float(x), 2) for x in row] for row in rows]
            for kind, rows in zip(STEPS, steps, strict=True)
        },
    }


def _packed(samples: list[Sample], places: dict[str, int]) -> Packed:
    pieces = [
        tuple(part[at : at + PIECE] for part in sample)
        for sample in samples
        for at in range(0, len(sample[0]), PIECE)
    ]
    count, width = len(pieces), len(DOINGS)
    shown = np.zeros((count, PIECE, len(places)), np.float32)
    kind, doing = np.zeros((count, PIECE), int), np.zeros((count, PIECE), int)
    real = np.zeros((count, PIECE), np.float32)
    open_ = np.ones((count, PIECE, width), np.float32)
    for n, piece in enumerate(pieces):
        for i, (signs, step, side, does) in enumerate(zip(*piece, strict=True)):
            shown[n, i, [places[s] for s in ("always", *signs) if s in places]] = 1
            kind[n, i], doing[n, i], real[n, i] = STEPS.index(step), DOINGS.index(does), 1
            if side is not None:
                open_[n, i] = [SIDE_OF[one] == side for one in DOINGS]
    return shown, kind, real, open_, doing


def _fitted(packed: Packed) -> tuple[np.ndarray, np.ndarray]:
    shown, kind, real, open_, doing = packed
    width = len(DOINGS)
    weights = [np.zeros((shown.shape[2], width)), np.zeros((len(STEPS), width, width))]
    means, squares = [[np.zeros_like(one) for one in weights] for _ in range(2)]
    truth = np.eye(width, dtype=np.float32)[doing] * real[..., None]
    for number in range(1, ROUNDS + 1):
        slopes = _slopes(weights, shown, kind, real, open_, truth)
        for at, slope in enumerate(slopes):
            uphill = 100 * slope / real.sum() - PULL * weights[at]
            means[at] += 0.1 * (uphill - means[at])
            squares[at] += 0.01 * (uphill**2 - squares[at])
            spread = np.sqrt(squares[at] / (1 - 0.99**number)) + 1e-8
            weights[at] += PACE * means[at] / (1 - 0.9**number) / spread
    return weights[0], weights[1]


def _slopes(
    weights: list[np.ndarray],
    shown: np.ndarray,
    kind: np.ndarray,
    real: np.ndarray,
    open_: np.ndarray,
    truth: np.ndarray,
) -> list[np.ndarray]:
    """The slopes of the log likelihood, by the forward and backward sums of every piece."""
    here = np.exp(shown @ weights[0].astype(np.float32)) * open_
    step = np.exp(weights[1].astype(np.float32))[kind]
    ahead, behind = np.zeros_like(here), np.ones_like(here)
    ahead[:, 0] = here[:, 0] / here[:, 0].sum(1, keepdims=True)
    for i in range(1, PIECE):
        sums = np.matmul(ahead[:, i - 1, None], step[:, i])[:, 0] * here[:, i]
        sums /= sums.sum(1, keepdims=True)
        ahead[:, i] = np.where(real[:, i, None] > 0, sums, ahead[:, i - 1])
    for i in range(PIECE - 2, -1, -1):
        later = (here[:, i + 1] * behind[:, i + 1])[..., None]
        sums = np.matmul(step[:, i + 1], later)[..., 0]
        sums /= sums.sum(1, keepdims=True)
        behind[:, i] = np.where(real[:, i + 1, None] > 0, sums, 1)
    each = ahead * behind
    each *= real[..., None] / each.sum(2, keepdims=True)
    both = ahead[:, :-1, :, None] * step[:, 1:] * (here * behind)[:, 1:, None]
    both *= real[:, 1:, None, None] / (both.sum((2, 3), keepdims=True) + 1e-30)
    follows = truth[:, :-1, :, None] * truth[:, 1:, None] - both
    kinds = [follows[kind[:, 1:] == number].sum(0) for number in range(len(STEPS))]
    flat = (truth - each).reshape(-1, len(DOINGS))
    return [shown.reshape(-1, shown.shape[2]).T @ flat, np.stack(kinds)]


def _written(fitted: dict[str, dict[str, list[list[float]]]]) -> str:
    """JSON with one row a line."""
    signs = ",\n".join(f"  {json.dumps(n)}: {json.dumps(r)}" for n, r in fitted["signs"].items())
    steps = ",\n".join(f"  {json.dumps(n)}: {json.dumps(r)}" for n, r in fitted["steps"].items())
    return f'{{\n "signs": {{\n{signs}\n }},\n "steps": {{\n{steps}\n }}\n}}\n'


if __name__ == "__main__":
    main()
