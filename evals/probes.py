"""Whether a doubt noted after the first interview draws the challenge an interviewer puts.

Each row has a `weakness` in words and the `probe` it drew. A row is met when one of the first three challenges
made from the weakness alone asks the same: by the automatic rule where `how_alike` with meaning reaches the mark from
which one answer serves both; by hand where `gold/probes_judged.jsonl` says so of the kind of doubt, with its reason
(rows go by a digest of the weakness). Every pair is printed. Last line: JSON with `recall`, `recognised` (some kind of
doubt was seen), `by_hand` (null where no row was judged) and `n`.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from given.rows import parser_for, rows_in

from secondround.adapters.weights.embedders import available_embedders
from secondround.foundation.settings import Settings
from secondround.preparation.evidence.closeness import SERVES, comparer
from secondround.preparation.evidence.meaning import embedder_for
from secondround.preparation.pressure.doubts import challenges

FIRST = 3
JUDGED = Path(__file__).parent / "gold" / "probes_judged.jsonl"


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
    print(json.dumps({"eval": "probes", **figures, "by_hand": by_hand(rows), "n": count}))


def by_hand(rows: list[dict[str, Any]]) -> float | None:
    """The share whose judged challenge is still one of the first."""
    told = [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]
    known = {one["row"]: one for one in told}
    found = []
    for row in rows:
        digest = hashlib.sha256(row["weakness"].encode()).hexdigest()[:12]
        if digest in known:
            made = challenges(row["weakness"], row["weakness"], "en")[:FIRST]
            there = any(one.doubt == known[digest]["doubt"] for one in made)
            found.append(there and known[digest]["same"])
    return round(sum(found) / len(found), 3) if found else None


def nearest(probe: str, asked: list[str]) -> float:
    texts = [probe, *asked]
    embedder = embedder_for(available_embedders(Settings()), "en")
    alike = comparer(texts, embedder.vectors(texts) if embedder else None)
    return max((alike(probe, text) for text in asked), default=0.0)


if __name__ == "__main__":
    main()
