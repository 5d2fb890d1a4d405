"""Whether the same question in other words is told from a near miss.

Each row has two texts, `a` and `b`, and `same`. Last line: JSON with `f1` (calling "same" or "close" the same),
`ap` (average precision of the likelihood), `precision_in_use` (of "same" alone: what hides an enquiry), `said`
(how many "same" there were) and `n`.
"""

import json

import numpy as np
from given.rows import parser_for, rows_in

from secondround.adapters.weights.embedders import available_embedders
from secondround.foundation.settings import Settings
from secondround.preparation.documents.language import language_of
from secondround.preparation.evidence.closeness import CLOSE, SAME, how_alike
from secondround.preparation.evidence.meaning import embedder_for


def main() -> None:
    parser = parser_for(__doc__ or "", "repeats.jsonl")
    parser.add_argument("--words", action="store_true", help="on words alone")
    given = parser.parse_args()
    rows = rows_in(given.data)
    truth = np.array([bool(row["same"]) for row in rows])
    pairs = [(row["a"], row["b"]) for row in rows]
    cosines = [None] * len(pairs) if given.words else cosines_of(pairs)
    likely = np.array([how_alike(*pair, cos) for pair, cos in zip(pairs, cosines, strict=True)])
    said = likely >= SAME
    print(
        json.dumps(
            {
                "eval": "repeats",
                "f1": f1(truth, likely >= CLOSE),
                "ap": average_precision(truth, likely),
                "precision_in_use": round(float(truth[said].mean()), 3) if said.any() else None,
                "said": int(said.sum()),
                "n": len(rows),
            }
        )
    )


def cosines_of(pairs: list[tuple[str, str]]) -> list[float | None]:
    """None for a pair whose language no installed model is good for."""
    found: list[float | None] = []
    embedders = available_embedders(Settings())
    for a, b in pairs:
        embedder = embedder_for(embedders, language_of(f"{a} {b}") or "en")
        if embedder is None:
            found.append(None)
            continue
        one, other = embedder.vectors([a, b])
        found.append(float(one @ other))
    return found


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
