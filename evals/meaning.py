"""How often the sentence that means the same is the nearest of twenty, by model and language.

The pairs are written for this project: a demand as a posting makes it, and how a candidate may have
met it in other words. Prints one JSON line: `right` of 20 at rank 1, and the mean of 1 / rank.
"""

import json
import time
from pathlib import Path

import numpy as np

from secondround.adapters.weights.embedders import available_embedders
from secondround.foundation.ports.meaning import Embedder
from secondround.foundation.settings import Settings

PAIRS = json.loads((Path(__file__).parent / "data" / "same_meaning.json").read_text("utf-8"))
WAYS = [("en", "en"), ("fr", "fr"), ("de", "de"), ("fr", "en"), ("de", "en"), ("en", "fr")]


def main() -> None:
    found = {embedder.name: measured(embedder) for embedder in available_embedders(Settings())}
    print(json.dumps({"eval": "meaning", "pairs": len(PAIRS), "models": found}))


def measured(embedder: Embedder) -> dict[str, object]:
    scores: dict[str, object] = {
        f"{asked}-{met}": score(embedder, asked, met) for asked, met in WAYS
    }
    return scores | {"sentences_per_second": round(speed(embedder))}


def score(embedder: Embedder, asked: str, met: str) -> dict[str, float]:
    demands = embedder.vectors([pair[asked][0] for pair in PAIRS])
    ways = embedder.vectors([pair[met][1] for pair in PAIRS])
    close = demands @ ways.T
    ranks = (close > np.diag(close)[:, None]).sum(axis=1) + 1
    return {
        "right": int((ranks == 1).sum()),
        "mean_1_over_rank": round(float((1 / ranks).mean()), 3),
    }


def speed(embedder: Embedder) -> float:
    texts = [text for pair in PAIRS for pairs in pair.values() for text in pairs] * 5
    start = time.perf_counter()
    embedder.vectors(texts)
    return len(texts) / (time.perf_counter() - start)


if __name__ == "__main__":
    main()
