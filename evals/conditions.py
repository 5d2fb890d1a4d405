"""Terms of employment found in sentences of job ads: precision and recall by sentence and topic.

The sentences are of our own writing, in three languages; a third of them say nothing of terms, though they use
the same words. `--misses` prints what was missed or wrongly found. The last line is one JSON object.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from secondround.preparation.conditions.finding.terms import terms_in

GOLD = Path(__file__).parent / "gold" / "conditions.jsonl"


def main() -> None:
    """Compare every sentence with its labels."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--misses", action="store_true")
    show = options.parse_args().misses
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("all", "en", "fr", "de")}
    for row in rows:
        gold, found = set(row["topics"]), {one.topic for one in terms_in(row["text"])}
        if show and gold != found:
            print(f"{row['language']} gold {sorted(gold)} found {sorted(found)}: {row['text']}")
        for name in ("all", row["language"]):
            counts[name].update(right=len(gold & found), found=len(found), gold=len(gold))
            counts[name].update(either_gold=bool(gold), either_found=bool(found))
            counts[name].update(either_right=bool(gold) and bool(found))
    print(json.dumps(_figures(rows, counts), ensure_ascii=False))


def _figures(rows: list[dict[str, object]], counts: dict[str, Counter[str]]) -> dict[str, object]:
    whole = counts["all"]
    return {
        "eval": "conditions",
        "sentences": len(rows),
        "precision": round(whole["right"] / whole["found"], 3),
        "recall": round(whole["right"] / whole["gold"], 3),
        "sentence_precision": round(whole["either_right"] / whole["either_found"], 3),
        "sentence_recall": round(whole["either_right"] / whole["either_gold"], 3),
        "by_language": {
            name: [round(one["right"] / one["found"], 3), round(one["right"] / one["gold"], 3)]
            for name, one in counts.items()
            if name != "all"
        },
    }


if __name__ == "__main__":
    main()
