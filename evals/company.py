"""The dossier made from a folder of a real company's pages, against gold facts: `--data FOLDER [--gold FILE]`.

The gold facts are written in the project's own words; each names the page it stands on and the words without
which a sentence does not say it. Prints one JSON line last:

- `recall`: gold facts that a fact of the dossier says, with a citation of that page; `recall_shown` counts only
  the facts a page shows (`steps.dossier_of`); `by_theme` is the recall of each theme, `theme` the share of
  found gold facts that stand under the theme the gold gives;
- `cited`: shown facts whose every quote stands verbatim in its document and in the fact's text;
- `alone`: shown facts that pass checks written for this script alone (a whole sentence, nothing pointing
  outside itself);
- `duplicates`: shown facts of which another says the same, by shared words; `boilerplate`: shown facts that
  are a site's own words;
- `seconds`: for the dossier, reading apart; `kinds`: what the pages were taken for.
"""

import argparse
import json
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from secondround.bootstrap import make_kit
from secondround.foundation.kit import Kit
from secondround.foundation.settings import Settings
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps as company_steps
from secondround.preparation.company.model import Fact
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps

GOLD = Path(__file__).parent / "gold" / "company.jsonl"
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
ALIKE = 0.75
TOLD_OF_THEM = ("company_page", "report", "news")

POINTING = re.compile(
    r"^(?:It|This(?! (?:year|quarter|month|week)\b)|These|Those|They|He|She|Such|Here"
    r"|There(?!’s|'s| (?:is|are|was|were|has|have|will)\b)"
    r"|However|But|And|So|Or|Also|Then|Therefore|Elle|Il|Cela|Ce(?:tte|s)?|Cet|Mais|Et|Dies\w*|Aber|Und|Er|Es)\b"
    r"|\b(?:this page|this section|see below|see above|as follows|click|listed below|cette page|ci-dessous|siehe)\b"
    r"|https?:|[{}<>|`]|\?$"
)
BOILERPLATE = re.compile(
    r"\b(?:cookies?|newsletter|subscribe|all rights reserved|privacy policy|terms of use|sign up|log in|skip to"
    r"|share on|follow us|read more|learn more|click here|tous droits|mentions légales|impressum|datenschutz)\b",
    re.IGNORECASE,
)
WHOLE = re.compile(r"(?:\[[^\]]+\] [\w\"“«„(]|[\"“«„(]?[A-ZÀ-Þ0-9€$£]).*[.!…\"”»)\w]$")


@dataclass(frozen=True)
class Gold:
    """One thing a reader of the pages knows: theme, page, and the words that have to be there."""

    theme: str
    page: str
    words: tuple[str, ...]

    def said_by(self, fact: Fact) -> bool:
        text = fact.text.lower()
        on_page = any(each.document.endswith(self.page) for each in fact.citations)
        return on_page and all(word.lower() in text for word in self.words)


def main() -> None:
    options = arguments()
    if not options.data.is_dir():
        print(f"No pages in {options.data}: nothing was measured.", file=sys.stderr)
        print(json.dumps({"eval": "company", "skipped": f"{options.data} is not there"}))
        return
    gold = read_gold(options.gold)
    with tempfile.TemporaryDirectory() as folder:
        kit = make_kit(Settings(data_dir=Path(folder), meaning=options.meaning), NOW)
        candidacy_id, kinds = brought_in(kit, options.data)
        start = time.perf_counter()
        company_steps.draw_up(kit, candidacy_id)
        seconds = time.perf_counter() - start
        facts = company_steps.facts_of(kit, candidacy_id)
        figures = measured(kit, candidacy_id, facts, gold)
        missed = [each for each in gold if not any(each.said_by(fact) for fact in facts)]
    for each in missed:
        print(f"missed: {each.theme}: {each.page} {each.words}")
    print(json.dumps({"eval": "company", **figures, "seconds": round(seconds, 2), "kinds": kinds}))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    default = Path(__file__).parents[2] / "shared" / "data" / "company"
    parser.add_argument("--data", type=Path, default=default, help="a folder of a company's pages")
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--meaning", choices=("auto", "off"), default="auto")
    return parser.parse_args()


def read_gold(path: Path) -> list[Gold]:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    return [Gold(row["theme"], row["page"], tuple(row["words"])) for row in rows]


def brought_in(kit: Kit, folder: Path) -> tuple[str, dict[str, int]]:
    """The folder as a candidacy in which every page tells of the company; and what each was taken for before."""
    candidacy_id = candidacy_steps.open_for(kit, str(folder.resolve())).id
    documents = document_steps.bring_in(kit, candidacy_id, folder)
    kinds = Counter[str](one.kind for one in documents)
    for one in documents:
        if one.kind not in TOLD_OF_THEM:
            corrected_steps.correct_kind(kit, candidacy_id, one.name, "company_page")
    return candidacy_id, dict(kinds)


def measured(
    kit: Kit, candidacy_id: str, facts: Sequence[Fact], gold: Sequence[Gold]
) -> dict[str, object]:
    best = company_steps.dossier_of(kit, candidacy_id)
    passages = {one.id: one.text for one in document_steps.passages_of(kit, candidacy_id)}
    found = [each for each in gold if any(each.said_by(fact) for fact in facts)]
    found_shown = [each for each in gold if any(each.said_by(fact) for fact in best)]
    return {
        "gold": len(gold),
        "recall": share(len(found), len(gold)),
        "recall_shown": share(len(found_shown), len(gold)),
        "theme": share(sum(under_its_theme(each, facts) for each in found), len(found)),
        "by_theme": by_theme(gold, found),
        "facts": len(facts),
        "shown": len(best),
        "cited": share(sum(is_cited(fact, passages) for fact in best), len(best)),
        "alone": share(sum(stands_alone(fact) for fact in best), len(best)),
        "duplicates": share(repeats(best), len(best)),
        "boilerplate": sum(bool(BOILERPLATE.search(fact.text)) for fact in best),
    }


def under_its_theme(gold: Gold, facts: Sequence[Fact]) -> bool:
    return any(fact.theme == gold.theme and gold.said_by(fact) for fact in facts)


def by_theme(gold: Sequence[Gold], found: Sequence[Gold]) -> dict[str, str]:
    wanted = Counter(each.theme for each in gold)
    got = Counter(each.theme for each in found)
    return {theme: f"{got[theme]}/{count}" for theme, count in sorted(wanted.items())}


def is_cited(fact: Fact, passages: dict[str, str]) -> bool:
    verbatim = all(
        passages[each.passage_id][each.start : each.end] == each.quote for each in fact.citations
    )
    first = fact.citations[0].quote
    said = first[1:].rstrip(".;, ")
    return verbatim and (said in fact.text or bool(re.search(r"[:\t]", first)))


def stands_alone(fact: Fact) -> bool:
    words = re.sub(r"^\[[^\]]+\] ", "", fact.text)
    return bool(WHOLE.match(fact.text)) and not POINTING.search(words) and 20 <= len(words) <= 400


def repeats(facts: Sequence[Fact]) -> int:
    """How many facts share three quarters of their longer words with an earlier one."""
    bags = [set(re.findall(r"[^\W_]{4,}|\d+", fact.text.lower())) for fact in facts]
    holding: dict[str, list[int]] = defaultdict(list)
    again = 0
    for place, bag in enumerate(bags):
        near = {other for word in bag for other in holding[word]}
        again += any(len(bag & bags[n]) >= ALIKE * max(1, len(bag | bags[n])) for n in near)
        for word in bag:
            holding[word].append(place)
    return again


def share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


if __name__ == "__main__":
    main()
