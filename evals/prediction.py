"""How many of the questions that were really asked are among the first that the product prepares.

For every trade of the rows a small candidacy of that trade (`evals/candidacies/`) is prepared as a candidate
would. A row is met when one of the first `--top` questions asks the same, so that its prepared answer would serve.
Two rules decide; beside both stands the baseline, the thirteen questions that are always prepared, alone.

The automatic rule: `how_alike` with meaning, over every wording the bank has for a question, reaches the mark
from which one answer serves both. Its own precision and recall on 100 pairs judged by hand stand beside it (`rule`).

By hand: `SAMPLE` of the rows, drawn with a fixed seed, each judged with its reason in `gold/prediction_judged.jsonl`
against the list as it was when it was frozen. A judgement holds while the question it names is still among the
first; one that has gone counts as not met (`gone`). Rows nobody judged are left out; without any, `by_hand` is null.

The first 300 questions of the bank were written by somebody who had read the development rows, and the judge wrote
the rest: expect less on rows nobody has seen. `--show` prints each row with the nearest question.

Last line: JSON with `recall`, `baseline`, `n`, `by_trade`, `rule`, `by_hand`.
"""

import json
import random
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
from secondround.preparation.questions.bank import wordings_of
from secondround.preparation.questions.came.rate import wilson
from secondround.preparation.questions.model import Question

HERE = Path(__file__).parent
FOLDERS = {"healthcare": "health_care", "admin": "administration"}
SAMPLE, SEED = 60, 20261129
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


def main() -> None:
    parser = parser_for("Share of really asked questions among the first.", "questions.jsonl")
    parser.add_argument("--top", type=int, default=40)
    parser.add_argument("--show", action="store_true", help="print each row and the nearest")
    given = parser.parse_args()
    rows = rows_in(given.data)
    by_trade: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_trade[_trade(row)].append(row)
    met, alone, counts = 0, 0, {}
    lists = {trade: predicted(HERE / "candidacies" / trade)[: given.top] for trade in by_trade}
    for trade, asked in sorted(by_trade.items()):
        found = measured(asked, lists[trade], given.show)
        met, alone = met + found[0], alone + found[1]
        counts[trade] = f"{found[0]}/{len(asked)}"
    figures = {
        "recall": round(met / len(rows), 3),
        "baseline": round(alone / len(rows), 3),
        "n": len(rows),
        "by_trade": counts,
        "rule": rule(rows),
        "by_hand": by_hand(rows, lists),
    }
    print(json.dumps({"eval": "prediction", **figures}))


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
    ways = {question.key: wordings_of(question.text) for question in first}
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


def comparing(texts: Sequence[str]) -> Alike:
    distinct = list(dict.fromkeys(texts))
    embedder = embedder_for(available_embedders(Settings()), "en")
    return comparer(distinct, embedder.vectors(distinct) if embedder else None)


def rule(rows: Sequence[dict[str, Any]]) -> dict[str, float | int] | None:
    """Precision and recall of the automatic rule, as it is now, on the pairs judged by hand whose row is given."""
    asked = {row["id"]: row["q"] for row in rows}
    pairs = [pair for pair in judged("prediction_rule") if pair["row"] in asked]
    if not pairs:
        return None
    texts = [
        text for pair in pairs for text in (asked[pair["row"]], *wordings_of(pair["question"]))
    ]
    alike = comparing(texts)
    called = [
        pair
        for pair in pairs
        if max(alike(asked[pair["row"]], way) for way in wordings_of(pair["question"])) >= SERVES
    ]
    hits = sum(pair["serves"] for pair in called)
    return {
        "precision": round(hits / max(1, len(called)), 3),
        "recall": round(hits / max(1, sum(pair["serves"] for pair in pairs)), 3),
        "pairs": len(pairs),
    }


def by_hand(
    rows: Sequence[dict[str, Any]], lists: dict[str, tuple[Question, ...]]
) -> dict[str, float | int] | None:
    """The share that serves by the judgements of the sample, with its interval (Wilson, 95 in 100)."""
    known = {one["row"]: one for one in judged("prediction_judged")}
    ordered = sorted(rows, key=lambda row: str(row["id"]))
    sample = random.Random(SEED).sample(ordered, min(SAMPLE, len(ordered)))
    told = [(row, known[row["id"]]) for row in sample if row["id"] in known]
    if not told:
        return None
    serving = [(row, one) for row, one in told if one["serves"]]
    there = sum(
        any(one["question"] == listed.text for listed in lists[_trade(row)]) for row, one in serving
    )
    low, high = wilson(there, len(told))
    return {
        "recall": round(there / len(told), 3),
        "low": round(low, 3),
        "high": round(high, 3),
        "baseline": round(sum(one["thirteen"] > 0 for _, one in told) / len(told), 3),
        "n": len(told),
        "gone": len(serving) - there,
    }


def judged(name: str) -> list[dict[str, Any]]:
    path = HERE / "gold" / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _trade(row: dict[str, Any]) -> str:
    family = str(row["role_family"])
    return FOLDERS.get(family, family)


if __name__ == "__main__":
    main()
