"""How many of the questions that were really asked are among the first that the product prepares.

For every trade of the rows a small candidacy of that trade (`evals/candidacies/`) is prepared as a candidate
would. A row is met, by the automatic rule, when one of the first `--top` questions asks the same: `how_alike`
with meaning, over every wording the bank has for it, reaches the mark from which one answer serves both. Its own
precision and recall on pairs judged by hand stand beside it (`rule`), as does the baseline: the thirteen questions
that are always prepared, alone. The bank was written by somebody who had read the development rows: expect less
on rows nobody has seen. `--show` prints each row with the nearest question.

Last line: JSON with `recall`, `baseline`, `n`, `by_trade`, `rule`.
"""

import json
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from given.rows import parser_for, rows_in

from secondround.adapters.weights.embedders import available_embedders
from secondround.bootstrap import make_kit
from secondround.foundation.settings import Settings
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence.closeness import SERVES, Alike, comparer
from secondround.preparation.evidence.meaning import embedder_for
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.bank import bank
from secondround.preparation.questions.model import Question

HERE = Path(__file__).parent
FOLDERS = {"healthcare": "health_care", "admin": "administration"}
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


def main() -> None:
    parser = parser_for("Share of really asked questions among the first.", "questions.jsonl")
    parser.add_argument("--top", type=int, default=40)
    parser.add_argument("--show", action="store_true", help="print each row and the nearest")
    given = parser.parse_args()
    by_trade: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows_in(given.data):
        by_trade[FOLDERS.get(row["role_family"], row["role_family"])].append(row)
    met, alone, counts = 0, 0, {}
    for trade, rows in sorted(by_trade.items()):
        first = predicted(HERE / "candidacies" / trade)[: given.top]
        found = measured(rows, first, given.show)
        met, alone = met + found[0], alone + found[1]
        counts[trade] = f"{found[0]}/{len(rows)}"
    total = sum(len(rows) for rows in by_trade.values())
    figures = {"recall": round(met / total, 3), "baseline": round(alone / total, 3), "n": total}
    print(json.dumps({"eval": "prediction", **figures, "by_trade": counts, "rule": rule()}))


def predicted(folder: Path) -> tuple[Question, ...]:
    """The questions of a candidacy in their order, from a desk of its own."""
    with tempfile.TemporaryDirectory() as place:
        kit = make_kit(Settings(data_dir=Path(place)), NOW)
        candidacy = candidacy_steps.open_for(kit, str(folder))
        document_steps.bring_in(kit, candidacy.id, folder)
        for step in DERIVE:
            step(kit, candidacy.id)
            if step is question_steps.predict:
                break
        return question_steps.questions_of(kit, candidacy.id)


def measured(
    rows: Sequence[dict[str, Any]], first: Sequence[Question], show: bool
) -> tuple[int, int]:
    """How many rows are met by all of the first, and by the thirteen among them."""
    ways = {question.key: wordings(question) for question in first}
    alike = comparing(
        [row["q"] for row in rows] + [way for all_of in ways.values() for way in all_of]
    )
    met = alone = 0
    for row in rows:
        scored = [(max(alike(row["q"], way) for way in ways[one.key]), one) for one in first]
        best = max(scored, key=lambda pair: pair[0])
        met += best[0] >= SERVES
        alone += any(likely >= SERVES and one.thirteen for likely, one in scored)
        if show:
            print(f"{row['id']} {best[0]:.2f} {row['q']} <- {best[1].text}")
    return met, alone


def wordings(question: Question) -> tuple[str, ...]:
    known = [one for one in bank() if question.text in one.texts.values()]
    return tuple(
        dict.fromkeys((question.text, *(w for one in known for w in (one.note, one.also))))
    )


def comparing(texts: Sequence[str]) -> Alike:
    distinct = list(dict.fromkeys(texts))
    embedder = embedder_for(available_embedders(Settings()), "en")
    return comparer(distinct, embedder.vectors(distinct) if embedder else None)


def rule() -> dict[str, float | int] | None:
    """Precision and recall of the automatic rule on pairs judged by hand; None without them."""
    path = HERE / "gold" / "prediction_rule.jsonl"
    if not path.is_file():
        return None
    pairs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    called = [pair for pair in pairs if pair["likely"] >= SERVES]
    true = [pair for pair in pairs if pair["serves"]]
    hits = sum(pair["serves"] for pair in called)
    return {
        "precision": round(hits / max(1, len(called)), 3),
        "recall": round(hits / max(1, len(true)), 3),
        "pairs": len(pairs),
    }


if __name__ == "__main__":
    main()
