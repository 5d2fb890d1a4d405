"""Whether the same question in other words, or as a terse note, is told from a near miss.

Each row has two texts, `a` and `b`, and `same`. Measured on the rows given with `--data`, and on the project's own
pairs (`evals/gold/repeats.jsonl`: English, French, German and mixed; the weights and words were chosen on its
development half; its last half was written at the same time and is for this figure only).

Last line: JSON with `f1` (calling "same" or "close" the same), `ap` (average precision of the likelihood),
`precision_in_use` (of "same" alone: what hides an enquiry), `said` (how many "same" there were) and `n`, of the given
rows, or of the last half without them; `own` has both halves. `baseline` is the cosine of the meanings alone: its
average precision, and its F1 at the best of all marks.
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from given.rows import parser_for

from secondround.adapters.weights.embedders import available_embedders
from secondround.foundation.ports.meaning import Embedder, Vectors
from secondround.foundation.settings import Settings
from secondround.preparation.debrief.recall.question import languages_in
from secondround.preparation.evidence.frames.repeats import (
    CLOSE,
    SAME,
    repeats_of,
    texts_to_compare,
)
from secondround.preparation.evidence.meaning import embedder_for

OWN = Path(__file__).parent / "gold" / "repeats.jsonl"
Row = dict[str, Any]


def main() -> None:
    parser = parser_for(__doc__ or "", "repeats.jsonl")
    parser.add_argument("--words", action="store_true", help="on words alone")
    given = parser.parse_args()
    embedders = () if given.words else available_embedders(Settings())
    own = rows_of(OWN)
    figures = {
        half: figures_of([row for row in own if row["half"] == half], embedders)
        for half in ("development", "last")
    }
    first = figures["last"]
    if given.data.is_file():
        first = figures["given"] = figures_of(rows_of(given.data), embedders)
    else:
        print(f"NOT GIVEN: there is no {given.data}; only the project's own pairs", file=sys.stderr)
    own_figures = {half: figures[half] for half in ("development", "last")}
    print(json.dumps({"eval": "repeats", "figure": first["f1"]} | first | {"own": own_figures}))


def rows_of(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def figures_of(rows: list[Row], embedders: tuple[Embedder, ...]) -> dict[str, Any]:
    truth = np.array([bool(row["same"]) for row in rows])
    judged = [judge(row["a"], row["b"], embedders) for row in rows]
    likely = np.array([likelihood for likelihood, _ in judged])
    cosines = np.array([cosine for _, cosine in judged])
    said = likely >= SAME
    return {
        "f1": f1(truth, likely >= CLOSE),
        "ap": average_precision(truth, likely),
        "precision_in_use": round(float(truth[said].mean()), 3) if said.any() else None,
        "said": int(said.sum()),
        "baseline": {
            "ap": average_precision(truth, cosines),
            "f1": max(f1(truth, cosines >= mark) for mark in cosines),
        },
        "n": len(rows),
    }


def judge(a: str, b: str, embedders: tuple[Embedder, ...]) -> tuple[float, float]:
    """The likelihood that both ask the same, and the cosine of their meanings (0 where no model is)."""
    language = languages_in([a, b])
    embedder = embedder_for(embedders, language)
    if embedder is None:
        return repeats_of([a, b], None)(a, b), 0.0
    one, other = embedder.vectors([a, b])
    rows: Vectors = embedder.vectors(texts_to_compare([a, b]))
    return repeats_of([a, b], rows, language)(a, b), float(one @ other)


def f1(truth: np.ndarray, called: np.ndarray) -> float:
    hits = int((truth & called).sum())
    return round(2 * hits / max(1, int(truth.sum() + called.sum())), 3)


def average_precision(truth: np.ndarray, likely: np.ndarray) -> float:
    ordered = truth[np.argsort(-likely, kind="stable")]
    at = np.arange(1, len(ordered) + 1)
    precision = ordered.cumsum() / at
    return round(float(precision[ordered].mean()), 3)


if __name__ == "__main__":
    main()
