"""Whether an answer is one to the question that was asked, where no key points were prepared.

Pairs of a question and what was said, own writing, in three languages: half answer it, half tell something that is
near (another matter of the same work, a view where a case was asked for, everything but the date). And the labelled
transcripts (gold/transcripts), written long before: every answer held against its own question, and against those of
three others of the same interview, where the question is of a known kind. `apart` is the second half of both.
`figure` is the share of those pairs apart that do not answer and are told so, `baseline` what saying so of every
answer that shares no matter with its question gives; `wrongly` is the share of those that do answer and are told that
they do not, which counts for more. `--misses` shows what was wrong among the pairs not apart. What each set gave at
first sight stands in docs/quality.md. The last line is one JSON object. Nothing is random.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from secondround.preparation.debrief.together.words import kinship
from secondround.preparation.rehearsal.content.answered import answered
from secondround.preparation.rehearsal.content.asked.kinds import kinds_of

GOLD = Path(__file__).parent / "gold"
OTHERS = (10, 17, 24)
"""How many exchanges further on the others are taken from."""

Row = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    sets = {
        name: [row for row in _pairs() if row["set"] == name]
        for name in ("first", "apart", "later")
    }
    if options.misses:
        show([row for row in sets["first"] + sets["later"] if denied(row) == row["answers"]])
    found, shared = told(sets["apart"], denied), told(sets["apart"], shares_nothing)
    body = {
        "figure": found["told"],
        "baseline": shared["told"],
        "n": len(sets["apart"]),
        "wrongly": found["wrongly"],
        "baseline_wrongly": shared["wrongly"],
        "sets": {name: told(rows, denied) for name, rows in sets.items()},
        "transcripts": told(transcripts(0), denied),
        "transcripts_apart": told(transcripts(1), denied),
    }
    print(json.dumps(body))


def _pairs() -> list[Row]:
    return [json.loads(line) for line in (GOLD / "answered.jsonl").read_text("utf-8").splitlines()]


def transcripts(half: int) -> list[Row]:
    """Every second one of the labelled interviews, from the first or the second on."""
    rows: list[Row] = []
    for path in sorted((GOLD / "transcripts").glob("*.json"))[half::2]:
        every = json.loads(path.read_text("utf-8"))["exchanges"]
        for place, one in enumerate(every):
            if kinds_of(one["question"]):
                rows.append({"question": one["question"], "text": one["answer"], "answers": True})
                others = {(place + step) % len(every) for step in OTHERS} - {place}
                rows += [
                    {"question": one["question"], "text": every[each]["answer"], "answers": False}
                    for each in sorted(others)
                ]
    return rows


def told(rows: Sequence[Row], denies: Callable[[Row], bool]) -> dict[str, float]:
    """Of those that do not answer, the share told so; of those that do, the share wrongly told that they do not."""
    wrong, right = ([row for row in rows if row["answers"] is given] for given in (False, True))
    return {
        "told": round(sum(map(denies, wrong)) / max(len(wrong), 1), 2),
        "wrongly": round(sum(map(denies, right)) / max(len(right), 1), 2),
    }


def denied(row: Row) -> bool:
    return answered(row["question"], (), row["text"]) == "elsewhere"


def shares_nothing(row: Row) -> bool:
    return kinship(row["question"], row["text"]) == 0


def show(rows: Sequence[Row]) -> None:
    for row in rows:
        print(
            f"{'answers' if row['answers'] else 'does not':8} | {row['question']} | {row['text']}"
        )


if __name__ == "__main__":
    main()
