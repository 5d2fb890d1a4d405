"""Whether what cannot both be true is told, and what can be is not.

Each row has two texts: `a`, an answer in the interview, and `b`, a line of the CV under `head`, a line of the
posting or another answer (`against`), in English, French or German; `contradicts` says whether both cannot be true. The
others are near misses: rounding, ranges, changes explained, a part and its whole, other employers and other times.

The half "first" was written before the rules were read; "last" after its misses were mended; "kept" after those of
"last" were, and only its false alarms were looked into. At first sight they gave precision and recall of 0.75 and
0.64, 0.79 and 0.58, 0.80 and 0.80: expect the last on others.

`baseline` calls every row a contradiction in which the two texts have no number in common, and each has one.

Last line: JSON with `figure` (the lesser of `precision` and `recall`), `baseline` and `n`; `halves` has both of them.
"""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from secondround.adapters.readers.text.plain import PlainReader
from secondround.foundation.wording import say_in
from secondround.preparation.debrief.heard.account import heard_in
from secondround.preparation.debrief.model import Contradiction
from secondround.preparation.debrief.reviewed import Bundle, reviewed
from secondround.preparation.debrief.said.numbers import numbers_in
from secondround.preparation.documents.model import Kind, Passage
from secondround.preparation.evidence.reading.cv.employments import employments

OWN = Path(__file__).parent / "gold" / "contradictions.jsonl"
TODAY = date(2026, 12, 1)
QUESTIONS = {
    "en": ("What did you do there?", "And what else can you tell us about that?"),
    "fr": ("Que faisiez-vous là-bas ?", "Et que pouvez-vous nous dire d'autre ?"),
    "de": ("Was haben Sie dort gemacht?", "Und was können Sie uns noch dazu sagen?"),
}
EXPERIENCE = {"en": "Experience", "fr": "Expérience professionnelle", "de": "Berufserfahrung"}
Row = dict[str, Any]


def main() -> None:
    rows: list[Row] = [json.loads(line) for line in OWN.read_text("utf-8").splitlines()]
    told = [bool(found(row)) for row in rows]
    for row, one in zip(rows, told, strict=True):
        if one != row["contradicts"]:
            print(
                "FALSE" if one else "missed", row["language"], row["kind"], row["a"], "|", row["b"]
            )
    halves = sorted({row.get("half", "first") for row in rows})
    figures = figures_of(rows, told)
    figure = min(figures["precision"], figures["recall"])
    print(
        json.dumps(
            {"eval": "contradictions", "figure": figure}
            | figures
            | {"halves": {half: _half(rows, told, half) for half in halves}}
        )
    )


def _half(rows: Sequence[Row], told: Sequence[bool], half: str) -> Row:
    ours = [(r, t) for r, t in zip(rows, told, strict=True) if r.get("half", "first") == half]
    return figures_of([row for row, _ in ours], [one for _, one in ours])


def figures_of(rows: Sequence[Row], told: Sequence[bool]) -> Row:
    truth = [bool(row["contradicts"]) for row in rows]
    bare = [_no_number_shared(row) for row in rows]
    return {**measured(truth, told), "baseline": measured(truth, bare), "n": len(rows)}


def measured(truth: Sequence[bool], told: Sequence[bool]) -> dict[str, float]:
    hits = sum(one and other for one, other in zip(truth, told, strict=True))
    return {
        "precision": round(hits / max(1, sum(told)), 3),
        "recall": round(hits / max(1, sum(truth)), 3),
    }


def found(row: Row) -> tuple[Contradiction, ...]:
    """What a review of the two texts tells."""
    against = row["against"]
    under = f"- {row['b']}\n" if against == "cv" else ""
    cv = f"# Ada Quill\n\n## {EXPERIENCE[row['language']]}\n\n### {row['head']}\n\n{under}"
    lines = page(cv, "cv")
    asked, further = QUESTIONS[row["language"]]
    turns = [("Tom Reed", row["question"] or asked), ("Ada Quill", row["a"])]
    if against == "said":
        turns += [("Tom Reed", further), ("Ada Quill", row["b"])]
    bundle = Bundle(
        heard=[heard_in(talk(turns), "Ada Quill", row["language"], SAY)],
        noted=[],
        cv=lines,
        posting=page(row["b"], "posting") if against == "posting" else [],
        employments=employments(lines, TODAY),
        today=TODAY,
    )
    return reviewed(bundle, SAY).found.contradictions


def talk(turns: Sequence[tuple[str, str]]) -> list[Passage]:
    return [
        Passage(f"t:{at}", "t", "t.txt", "transcript", at, f"line {at}", "turn", text, speaker=name)
        for at, (name, text) in enumerate(turns)
    ]


def page(text: str, kind: Kind) -> list[Passage]:
    blocks = PlainReader().read(text.encode(), "page.md").blocks
    return [
        Passage(
            f"{kind}:{at}", kind, f"{kind}.md", kind, at, one.locator, one.role, one.text, one.level
        )
        for at, one in enumerate(blocks)
    ]


def _no_number_shared(row: Row) -> bool:
    one, other = ({n.value for n in numbers_in(row[side])} for side in ("a", "b"))
    return bool(one) and bool(other) and not one & other


SAY = say_in("en")

if __name__ == "__main__":
    main()
