"""Whether what the candidate said as a fact is found, in a normal form that compares across languages.

Each row has a sentence of an answer, the question before it or nothing, and the subject and the normal form expected
(written before the rules were read). A row is a hit where a statement of the subject has the value; hedges ("about")
and currencies do not count. `figure` is the share of hits; `baseline` the share of rows where the first number of the
sentence, read by the same reader of numbers, is the figure expected: a list of numbers without subjects.

Last line: JSON with `figure`, `by_language`, `baseline` and `n`.
"""

import json
import re
from collections import defaultdict
from pathlib import Path

from secondround.preparation.debrief.said.collect import collected
from secondround.preparation.debrief.said.numbers import numbers_in
from secondround.preparation.debrief.said.statements import Source

OWN = Path(__file__).parent / "gold" / "statements.jsonl"
Row = dict[str, str]


def main() -> None:
    rows: list[Row] = [json.loads(line) for line in OWN.read_text("utf-8").splitlines()]
    by_language = defaultdict(list)
    for row in rows:
        stated = stated_in(row)
        hit = (row["subject"], bare(row["value"])) in stated
        by_language[row["language"]].append(hit)
        if not hit:
            print(row["language"], row["text"], "→", row["subject"], row["value"], "≠", stated)
    hits = [hit for one in by_language.values() for hit in one]
    figures = {
        "eval": "statements",
        "figure": share(hits),
        "by_language": {name: share(one) for name, one in by_language.items()},
        "baseline": share([first_number(row) for row in rows]),
        "n": len(rows),
    }
    print(json.dumps(figures))


def stated_in(row: Row) -> list[tuple[str, str]]:
    source = Source(row["text"], "first interview", row["question"], ())
    found = collected([[source]], ()).statements
    return [(one.subject, bare(one.value)) for one in found]


def bare(value: str) -> str:
    """Without the hedge and the currency, which a sentence may leave out."""
    return re.sub(r"^about | (EUR|GBP)$", "", value)


def first_number(row: Row) -> bool:
    numbers = numbers_in(row["text"])
    return bool(numbers) and f"{numbers[0].value:g}" == bare(row["value"]).split(" ")[0]


def share(hits: list[bool]) -> float:
    return round(sum(hits) / max(1, len(hits)), 3)


if __name__ == "__main__":
    main()
