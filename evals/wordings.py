"""The weights by which `evidence/frames/repeats.py` tells a question that was put before: fitted and judged here.

`gold/wordings.jsonl` holds questions of every topic and trade, each in several wordings and as notes, in three
languages, with questions that are nearly the same and are not. Two wordings of one question make a pair that is the
same; a wording with a near miss, or with another question of its topic, one that is not. The topics marked `apart` are
never fitted to: they are what this judges on. `--write` fits to the others and writes `weights.json`.

Logistic regression by Newton's steps; nothing is random. Last line: JSON with `ap`, `f1`, `precision_in_use`, `said`
and `n` (`same` of them) of the pairs kept apart, with meaning and on words alone; `baseline` is the nearness of
meanings alone; `far_said` is how many of the `far` pairs, of two topics, were called the same.
"""

import argparse
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, Literal

import numpy as np
from repeats import average_precision, f1

from secondround.adapters.weights.embedders import available_embedders
from secondround.foundation.ports.meaning import Vectors
from secondround.foundation.settings import Settings
from secondround.preparation.debrief.recall.question import languages_in
from secondround.preparation.evidence.concepts.lexicon import tokens_of
from secondround.preparation.evidence.frames import repeats
from secondround.preparation.evidence.frames.compared import compared, same_words, with_meaning
from secondround.preparation.evidence.frames.notes import question_of
from secondround.preparation.evidence.frames.repeats import CLOSE, SAME, USUAL, Weights
from secondround.preparation.evidence.meaning import embedder_for

WORDINGS = Path(__file__).parent / "gold" / "wordings.jsonl"
Sort = Literal["same", "near", "sibling", "far"]

COUNTS: dict[Sort, float] = {"same": 2.0, "near": 1.0, "sibling": 1.0, "far": 0.5}
"""What a pair of each sort counts while fitting."""

OF_SIBLINGS, OF_FAR = 4, 150
"""One pair in so many is taken, of other questions of the topic and of other topics."""

PULL = 5.0
"""How strongly weights are pulled to nought; with 3 to 30 the average precision stays within a hundredth (fitted to
three topics in four, judged on the fourth)."""

STEPS = 15

MARKS = np.linspace(0, 1, 50)
"""Shares of the pairs at which the baseline's best mark is looked for."""


@dataclass(frozen=True)
class Pair:
    a: str
    b: str
    sort: Sort
    apart: bool
    topic: str

    @property
    def language(self) -> str:
        """What a model must be good for to compare them."""
        return languages_in([self.a, self.b])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="fit and write the weights")
    options = parser.parse_args()
    pairs = list(pairs_of([json.loads(line) for line in WORDINGS.read_text("utf-8").splitlines()]))
    above = nearness(pairs)
    if options.write:
        english = [at for at, one in enumerate(pairs) if one.language == "en"]
        fitted = {
            "words": fit(pairs, [None] * len(pairs)),
            "english": fit([pairs[at] for at in english], [above[at] for at in english]),
            "languages": fit(pairs, above),
        }
        path = Path(repeats.__file__).with_name("weights.json")
        path.write_text(json.dumps(fitted, indent=1) + "\n", encoding="utf-8")
        repeats.weights_in_use.cache_clear()
    figures = {
        "meaning": figures_of(pairs, above),
        "words": figures_of(pairs, [None] * len(pairs)),
    }
    first = figures["meaning"] | {"baseline": baseline_of(pairs, above)}
    print(
        json.dumps(
            {"eval": "wordings", "figure": first["ap"]} | first | {"words": figures["words"]}
        )
    )


def pairs_of(rows: Sequence[dict[str, Any]]) -> Iterator[Pair]:
    """Every pair, always the same ones."""
    for at, row in enumerate(rows):
        where = row["apart"], row["topic"]
        for a, b in combinations(row["same"], 2):
            yield Pair(a, b, "same", *where)
        for a in row["same"]:
            for b in row["other"]:
                yield Pair(a, b, "near", *where)
        for other in rows[at + 1 :]:
            if other["apart"] != row["apart"]:
                continue
            near = other["topic"] == row["topic"]
            for a in row["same"]:
                for b in other["same"]:
                    if zlib.crc32(f"{a}|{b}".encode()) % (OF_SIBLINGS if near else OF_FAR) == 0:
                        yield Pair(a, b, "sibling" if near else "far", *where)


def nearness(pairs: Sequence[Pair]) -> list[float | None]:
    """How far the meanings of each pair are nearer than usual, by the model that is used for its languages."""
    embedders = available_embedders(Settings())
    used = [embedder_for(embedders, one.language) for one in pairs]
    found: list[float | None] = [None] * len(pairs)
    for embedder in embedders:
        mine = [at for at, one in enumerate(used) if one is embedder]
        texts = repeats.texts_to_compare([t for at in mine for t in (pairs[at].a, pairs[at].b)])
        rows: Vectors = embedder.vectors(texts)
        places = {text: place for place, text in enumerate(texts)}
        usual = (rows @ rows[: len(USUAL)].T).mean(axis=1)
        for at in mine:
            a, b = (places[question_of(text)] for text in (pairs[at].a, pairs[at].b))
            mean = float(usual[a] + usual[b]) / 2
            found[at] = (float(rows[a] @ rows[b]) - mean) / max(1 - mean, 1e-6)
    return found


def fit(pairs: Sequence[Pair], above: Sequence[float | None]) -> Weights:
    """The weights under which the pairs that are not apart are likeliest; those of the same words are left out."""
    mine = [at for at, one in enumerate(pairs) if not one.apart and not plain(one)]
    signs = [
        {"always": 1.0} | with_meaning(compared(pairs[at].a, pairs[at].b), above[at]) for at in mine
    ]
    names = list(signs[0])
    shown = np.array([[one[name] for name in names] for one in signs])
    truth = np.array([float(pairs[at].sort == "same") for at in mine])
    counts = np.array([COUNTS[pairs[at].sort] for at in mine])
    pull = np.array([1e-6, *[PULL] * (len(names) - 1)])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-shown @ weights))
        uphill = shown.T @ (counts * (truth - likely)) - pull * weights
        bend = (shown * (counts * likely * (1 - likely))[:, None]).T @ shown + np.diag(pull)
        weights += np.linalg.solve(bend, uphill)
    return {name: round(float(one), 3) for name, one in zip(names, weights, strict=True)}


def plain(pair: Pair) -> bool:
    """Whether it is told without weights."""
    a, b = question_of(pair.a), question_of(pair.b)
    return tokens_of(a) == tokens_of(b) or same_words(pair.a, pair.b)


def figures_of(pairs: Sequence[Pair], above: Sequence[float | None]) -> dict[str, Any]:
    mine = [at for at, one in enumerate(pairs) if one.apart and one.sort != "far"]
    truth = np.array([pairs[at].sort == "same" for at in mine])
    likely = np.array(
        [
            repeats.likely_repeat(pairs[at].a, pairs[at].b, above[at], pairs[at].language)
            for at in mine
        ]
    )
    said = likely >= SAME
    far = [at for at, one in enumerate(pairs) if one.apart and one.sort == "far"]
    wrong = [
        repeats.likely_repeat(pairs[at].a, pairs[at].b, above[at], pairs[at].language) >= SAME
        for at in far
    ]
    return {
        "ap": average_precision(truth, likely),
        "f1": f1(truth, likely >= CLOSE),
        "precision_in_use": round(float(truth[said].mean()), 3) if said.any() else None,
        "said": int(said.sum()),
        "n": len(mine),
        "same": int(truth.sum()),
        "far_said": sum(wrong),
        "far": len(far),
    }


def baseline_of(pairs: Sequence[Pair], above: Sequence[float | None]) -> dict[str, float]:
    """The figures of the nearness of meanings alone, at the best of all marks."""
    mine = [at for at, one in enumerate(pairs) if one.apart and one.sort != "far"]
    truth = np.array([pairs[at].sort == "same" for at in mine])
    near = np.array([above[at] or 0.0 for at in mine])
    best = max(f1(truth, near >= mark) for mark in np.quantile(near, MARKS))
    return {"ap": average_precision(truth, near), "f1": best}


if __name__ == "__main__":
    main()
