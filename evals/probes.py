"""Whether a doubt noted after the first interview draws the challenge an interviewer puts.

Each row has a `weakness` in words and the `probe` it drew. A row is met when one of the first three challenges
made from the weakness alone asks the same: `how_alike` with meaning reaches the mark from which one answer
serves both. Every pair is printed, to be judged by eye too. Last line: JSON with `recall`, `recognised` (some
kind of doubt was seen) and `n`.
"""

import json

from given.rows import parser_for, rows_in

from secondround.adapters.weights.embedders import available_embedders
from secondround.foundation.settings import Settings
from secondround.preparation.evidence.closeness import SERVES, comparer
from secondround.preparation.evidence.meaning import embedder_for
from secondround.preparation.pressure.doubts import challenges

FIRST = 3


def main() -> None:
    rows = rows_in(parser_for(__doc__ or "", "weak_points.jsonl").parse_args().data)
    met = recognised = 0
    for row in rows:
        made = challenges(row["weakness"], row["weakness"], "en")[:FIRST]
        asked = [text for one in made for text in (one.probe, one.hard_probe)]
        best = nearest(row["probe"], asked)
        met += best >= SERVES
        recognised += bool(made)
        print(f"{best:.2f} {[one.doubt for one in made]} <- {row['weakness']}")
    count = len(rows)
    figures = {"recall": round(met / count, 3), "recognised": round(recognised / count, 3)}
    print(json.dumps({"eval": "probes", **figures, "n": count}))


def nearest(probe: str, asked: list[str]) -> float:
    texts = [probe, *asked]
    embedder = embedder_for(available_embedders(Settings()), "en")
    alike = comparer(texts, embedder.vectors(texts) if embedder else None)
    return max((alike(probe, text) for text in asked), default=0.0)


if __name__ == "__main__":
    main()
