"""Figures and claims that cannot both be true, against own pairs of sentences in three languages.

Each pair stands on two pages of one company, each with its date. Prints what was judged wrong, then one JSON
line: precision and recall of the pairs called contradictory, by language, and `false_on`, with `--data FOLDER`,
the disputes found on a folder of one company's real pages, to be read by eye.
"""

import argparse
import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, cast

from secondround.bootstrap import make_kit
from secondround.foundation.settings import Settings
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps as company_steps
from secondround.preparation.company.facts.dossier import told
from secondround.preparation.company.facts.merging import merged
from secondround.preparation.company.names import names
from secondround.preparation.company.prose.boilerplate import repeated
from secondround.preparation.company.sifting import Finding, findings
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Document, Kind, Passage

GOLD = Path(__file__).parent / "gold" / "disputes.jsonl"
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Pair:
    """Two sentences of two pages, and whether they cannot both be true; `found` whether the rules say so.

    `told` is false where one of the two never became a fact: then nothing could be found.
    """

    row: dict[str, Any]
    disputed: bool
    found: bool
    told: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--data", type=Path, help="a folder of one company's pages")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.gold.read_text("utf-8").splitlines() if line]
    pairs = [judged(row) for row in rows]
    for one in pairs:
        if one.disputed != one.found:
            kind = "false:" if one.found else "missed:" if one.told else "missed, no fact:"
            print(kind, one.row["one"], "|", one.row["other"])
    body: dict[str, Any] = {"eval": "disputes", "n": len(pairs), **figures(pairs)}
    for language in ("en", "fr", "de"):
        body[language] = figures([one for one in pairs if one.row["language"] == language])
    if options.data:
        body["on_data"] = on_pages(options.data)
    print(json.dumps(body))


def judged(row: dict[str, Any]) -> Pair:
    """Whether the two sentences come out as facts that contradict each other."""
    pages = [document(row, side) for side in ("one", "other")]
    passages = [
        passage(page, row[side]) for page, side in zip(pages, ("one", "other"), strict=True)
    ]
    known = names(row["company"], pages, passages)
    again = repeated(passages)
    each: list[Finding] = []
    for page, one in zip(pages, passages, strict=True):
        each.extend(findings(page, [one], again, known, NOW.date()))
    parts = told(merged(each), known, NOW.date())
    found = any(one.fact.contradicted_by for one in parts)
    return Pair(row, row["disputed"], found, len(parts) > 1)


def document(row: dict[str, Any], side: str) -> Document:
    return Document(
        id=side,
        name=f"{side}.html",
        format="html",
        size=1,
        status="read",
        kind=cast(Kind, row[f"{side}_kind"]),
        language=row["language"],
        title=row["company"],
        date=date.fromisoformat(row[f"{side}_date"]),
    )


def passage(page: Document, text: str) -> Passage:
    return Passage(
        f"{page.id}:0", page.id, page.name, page.kind, 0, "paragraph 1", "paragraph", text
    )


def figures(pairs: Sequence[Pair]) -> dict[str, float | int]:
    right = sum(one.disputed and one.found for one in pairs)
    called, wanted = sum(one.found for one in pairs), sum(one.disputed for one in pairs)
    return {
        "precision": round(right / called, 4) if called else 0.0,
        "recall": round(right / wanted, 4) if wanted else 0.0,
        "told": sum(one.told for one in pairs),
    }


def on_pages(folder: Path) -> int:
    """How many disputes the pages give; each is printed."""
    with tempfile.TemporaryDirectory() as data_dir:
        kit = make_kit(Settings(data_dir=Path(data_dir), meaning="off"), NOW)
        candidacy_id = candidacy_steps.open_for(kit, str(folder.resolve())).id
        document_steps.bring_in(kit, candidacy_id, folder)
        company_steps.draw_up(kit, candidacy_id)
        facts = company_steps.facts_of(kit, candidacy_id)
        found = company_steps.disputes_of(kit, candidacy_id, facts)
    for sides in found:
        print("on the pages:", *(f"[{one.date}] {one.text}" for one in sides), sep="\n  ")
    return len(found)


if __name__ == "__main__":
    main()
