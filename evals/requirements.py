"""How well the demands of a posting are found: `python evals/requirements.py [--data FOLDER]`.

Two measures, each against taking every sentence (or list item) of a posting for a demand.

Own postings (`gold/postings/`, English, French and German, 24 trades): each demand with its importance and
nature, found when a demand holds its words; precision, recall, and how many of the found are labelled right.
Sixteen were used while the rules were written. The eight in `SEEN_LATE` were written afterwards; at first sight
precision was 0.83 and recall 0.91 on these, then what they showed was mended too.

SkillSpan (`--data`, the folder with train.json and dev.json): sentences of real advertisements with spans of
skills and knowledge. Its labels stand wherever a skill is mentioned, also where the sentence says what one will
do or what the company does, which is no demand on the person. So there are two counts. `all` takes every
labelled sentence for a demand: recall is then low on purpose. `fair` counts the 22 postings of dev.json of
which `gold/skillspan.json` names the labelled sentences that are duties, praise or metadata; to find one of
these is a mistake, to leave it is right. The unlabelled sentences stay wrong, though some are demands that the
labels miss. The list was made by reading sentences and labels; the rules had been measured on dev before that.

The last line is one JSON object.
"""

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from secondround.adapters.readers.text.markup.reader import MarkdownReader
from secondround.preparation.documents.arrival.reading import passages_from
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.demands.demands import Demand, demands
from secondround.preparation.evidence.reading.plain import plain

GOLD = Path(__file__).parent / "gold"
SEEN_LATE = (
    *("en-lab-technician-run-on", "en-policy-officer", "en-bus-driver", "fr-assistante-rh-tableau"),
    *("fr-boulanger-texte", "fr-cheffe-de-projet", "de-lkw-fahrer-kurz", "de-projektmanagerin"),
)
ALIKE = 85
"""Percent of shared words from which a demand found is the one of the gold."""

_BULLET = re.compile(r"^\s*[*•☞⌲·▪–-]\s+")


@dataclass
class Count:
    """Right, wrongly found, missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: bool, gold: bool) -> None:
        self.right += found and gold
        self.wrong += found and not gold
        self.missed += gold and not found

    def figures(self) -> dict[str, float]:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument(
        "--misses", action="store_true", help="print what was missed or wrongly found"
    )
    options = parser.parse_args()
    figures: dict[str, dict[str, object]] = {"own": own(options.misses)}
    if options.data and (options.data / "dev.json").exists():
        figures |= skillspan(options.data)
    else:
        print(
            "SkillSpan is not there (--data FOLDER with dev.json): measured on own postings alone."
        )
    for name, value in figures.items():
        print(f"{name:<18} {json.dumps(value)}")
    main_figure = figures.get("fair", figures["own"])
    print(
        json.dumps(
            {
                "figure": main_figure["f1"],
                "baseline": main_figure["baseline_f1"],
                "n": main_figure["n"],
                **figures,
            }
        )
    )


def own(show: bool) -> dict[str, object]:
    """The postings written for this project, one by one and together."""
    total, every = Count(), Count()
    labels = {"importance": 0, "nature": 0}
    for path in sorted((GOLD / "postings").glob("*.json")):
        rows = json.loads(path.read_text("utf-8"))
        passages = read(path.with_suffix(".md"))
        pairs, missed, extra = matched(rows, demands(passages))
        total.right += len(pairs)
        total.wrong += len(extra)
        total.missed += len(missed)
        for row, one in pairs:
            labels["importance"] += one.importance == row["importance"]
            labels["nature"] += one.nature == row["nature"]
        taken = [span.text for p in passages for span in sentences(p.text)]
        every.right += len(rows)
        every.wrong += max(0, len(taken) - len(rows))
        if show:
            for row in missed:
                print(f"{path.stem} missed: {row['words']}")
            for one in extra:
                print(f"{path.stem} wrong: {one.text}")
    return {
        **total.figures(),
        **{name: round(count / max(1, total.right), 3) for name, count in labels.items()},
        "baseline_f1": every.figures()["f1"],
        "n": total.right + total.missed,
    }


def matched(
    rows: Sequence[dict[str, str]], found: Sequence[Demand]
) -> tuple[list[tuple[dict[str, str], Demand]], list[dict[str, str]], list[Demand]]:
    """Each row with the demand that holds its words, no demand twice; then rows and demands left over."""
    left, pairs, missed = list(found), [], []
    for row in rows:
        words = plain(row["words"])
        fitting = [
            one
            for one in left
            if words in plain(one.text) or fuzz.token_set_ratio(words, plain(one.text)) >= ALIKE
        ]
        if not fitting:
            missed.append(row)
            continue
        best = max(fitting, key=lambda one: fuzz.ratio(words, plain(one.text)))
        left.remove(best)
        pairs.append((row, best))
    return pairs, missed, left


def read(path: Path) -> tuple[Passage, ...]:
    blocks = MarkdownReader().read(path.read_bytes(), path.name).blocks
    document = Document(path.stem, path.name, "markdown", 1, "read", "posting")
    return passages_from(document, blocks)


def skillspan(folder: Path) -> dict[str, dict[str, object]]:
    """Sentences of real advertisements; `fair` for those postings whose duties are told apart."""
    duties = json.loads((GOLD / "skillspan.json").read_text("utf-8"))["dev"]
    figures: dict[str, dict[str, object]] = {}
    for name in ("train", "dev"):
        if (folder / f"{name}.json").exists():
            figures[f"all of {name}"] = counted(folder / f"{name}.json", None)
    figures["fair"] = counted(folder / "dev.json", duties)
    return figures


def counted(path: Path, duties: dict[str, list[int]] | None) -> dict[str, object]:
    total, labelled, count = Count(), 0, 0
    for name, rows in postings(path):
        if duties is not None and name not in duties:
            continue
        apart = set(duties[name]) if duties else set()
        passages = [passage(name, place, row["tokens"]) for place, row in enumerate(rows)]
        found = {c.passage_id for one in demands(passages) for c in one.citations}
        for place, (row, one) in enumerate(zip(rows, passages, strict=True)):
            tags = (*row["tags_skill"], *row["tags_knowledge"])
            gold = any(tag != "O" for tag in tags) and place not in apart
            total.add(one.id in found, gold)
            labelled += gold
            count += 1
    share = labelled / max(1, count)
    return {
        **total.figures(),
        "baseline_f1": round(2 * share / (1 + share), 3),
        "n": count,
    }


def postings(path: Path) -> Iterator[tuple[str, list[dict[str, list[str]]]]]:
    grouped: dict[str, list[dict[str, list[str]]]] = defaultdict(list)
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            grouped[f"{row['source']} {row['idx']}"].append(row)
    yield from grouped.items()


def passage(name: str, place: int, tokens: Sequence[str]) -> Passage:
    """A sentence as a page would hold it: punctuation joined to its word, a drawn bullet taken for an item."""
    text = re.sub(r"\s+([.,;:!?)])", r"\1", " ".join(tokens)).replace("( ", "(")
    text = re.sub(r" ['’] (ll|re|ve|s|t|d)\b", r"'\1", text)
    return Passage(
        id=f"{name}:{place}",
        document_id=name,
        document=name,
        kind="posting",
        position=place,
        locator=f"sentence {place}",
        role="item" if _BULLET.match(text) else "paragraph",
        text=_BULLET.sub("", text) or text,
    )


if __name__ == "__main__":
    main()
