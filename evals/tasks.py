"""Sentences that set the candidate a task, told from those that do not: fitted here, and judged here.

The sentences are written for this project in three languages (`gold/tasks.jsonl`): loosely worded tasks of mails,
notes, talks, papers and calendars, each with its kind, and what is easily taken for one. With them stand the briefs
looked at before (of each the sentence that sets it, and those of documents that set none) and every
sentence of our own transcripts that tells a length or speaks of what comes next; none of those sets a task. For each
tenth, the weights are fitted to the other nine: those are the figures, at the mark in use. `words` is a machine without
a model of meaning; `baseline` are the rules that name words alone. `--write` fits to all and writes them beside the
rules; `--misses` prints. The last line is one JSON object. Nothing is random.
"""

import argparse
import json
import re
import tomllib
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from secondround.adapters.weights.embedders import available_embedders
from secondround.foundation.ports.meaning import Embedder, Vectors
from secondround.foundation.settings import Settings
from secondround.preparation.assignment.likely import weighing
from secondround.preparation.assignment.likely.finding import MARK
from secondround.preparation.assignment.likely.kinds import kind_signs
from secondround.preparation.assignment.likely.signs import signs_of
from secondround.preparation.assignment.set_by import is_for_later, kind_of
from secondround.preparation.assignment.words import KINDS
from secondround.preparation.documents.model import Kind, Passage
from secondround.preparation.documents.sentences import Span, sentences

GOLD = Path(__file__).parent / "gold"
CANDIDACIES = GOLD.parent / "candidacies"
WEIGHTS = Path(weighing.__file__).with_name("weights.json")
BRIEFS = ("briefs", "briefs_held", "briefs_held_2", "briefs_third", "briefs_fourth", "briefs_fifth")
DOCUMENTS: dict[str, Kind] = {
    "mail": "invitation",
    "notes": "notes",
    "transcript": "transcript",
    "paper": "assignment",
    "docx": "assignment",
    "txt": "assignment",
}
PARTS = 10
PULL, ROUNDS, PACE, AT_ONCE = 0.003, 500, 0.05, 64
OF_TALKS = 0.3
"""What a sentence of a transcript weighs in fitting: there are many of them, and all alike."""


@dataclass(frozen=True)
class Row:
    """A sentence with what follows it; `kind` is empty where it sets nothing, `group` is never parted."""

    text: str
    behind: str
    document: str
    kind: str
    language: str
    group: str
    weight: float = 1.0

    @property
    def passage(self) -> Passage:
        text = f"{self.text} {self.behind}".strip()
        return Passage("m:0", "m", "m", DOCUMENTS[self.document], 0, "", "paragraph", text)

    @property
    def span(self) -> Span:
        return Span(0, len(self.text), self.text)

    @property
    def by_rule(self) -> bool:
        return kind_of(self.passage, self.span, self.behind) != ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    rows = [*own_rows(), *rows_of_briefs(), *rows_of_notes(), *rows_of_talks()]
    models: dict[str, Embedder | None] = {weighing.WORDS: None}
    models |= {one.name.partition("-")[0]: one for one in available_embedders(Settings())}
    fitted, figures = {}, {}
    for name, embedder in models.items():
        own = [one for one in rows if embedder is None or one.language in embedder.languages]
        task, kind = data_of(own, embedder)
        fitted[name] = {"task": fit(*task, pairwise=True)}
        if embedder is None:
            fitted[name]["kind"] = fit(*kind, pairwise=False)
        figures[name] = judged(own, task, kind, tell=options.misses)
    if options.write:
        WEIGHTS.write_text(json.dumps(fitted, separators=(",", ":")) + "\n", "utf-8")
    baseline = figure([one.by_rule for one in rows], rows)
    print(json.dumps({"eval": "tasks", "n": len(rows), **figures, "baseline": baseline}))


def own_rows() -> Iterator[Row]:
    for line in (GOLD / "tasks.jsonl").read_text("utf-8").splitlines():
        raw = json.loads(line)
        yield Row(**raw, group=raw["text"])


def rows_of_briefs() -> Iterator[Row]:
    """The sentence that the rules take for the one that sets it; all of a document that sets none."""
    for name in BRIEFS:
        for brief in tomllib.loads((GOLD / f"{name}.toml").read_text("utf-8"))["brief"]:
            document = "notes" if "file" in brief else brief["form"]
            found = list(_rows(brief["text"], document, brief["language"], brief["name"]))
            at = next((at for at, one in enumerate(found) if one.by_rule), len(found))
            if not brief["kind"]:
                yield from found
            elif at < len(found):
                yield Row(**{**vars(found[at]), "kind": brief["kind"]})


def rows_of_notes() -> Iterator[Row]:
    """Notes of first interviews in our own candidacies, which set nothing."""
    for path in sorted(CANDIDACIES.glob("*/notes*.md")):
        yield from _rows(path.read_text("utf-8"), "notes", "en", path.parent.name)


def rows_of_talks() -> Iterator[Row]:
    for path in sorted((GOLD / "transcripts").glob("*.txt")):
        for one in _rows(path.read_text("utf-8"), "transcript", language_of(path), path.stem):
            if is_for_later(one.passage.text):
                yield Row(**{**vars(one), "weight": OF_TALKS})


def language_of(path: Path) -> str:
    words = path.read_text("utf-8").casefold().split()
    counted = {of: words.count(one) for of, one in (("en", "the"), ("fr", "le"), ("de", "und"))}
    return max(counted, key=lambda one: counted[one])


def _rows(text: str, document: str, language: str, group: str) -> Iterator[Row]:
    lines = [one for one in text.splitlines() if one.strip() and not one.startswith("#")]
    for at, raw in enumerate(lines):
        line = re.sub(r"^\s*(?:[-•*–]|\d+[.)])\s*", "", raw.strip())
        if document == "transcript":
            line = re.sub(r"^[^:]{1,30}:\s+", "", line)
        after = lines[at + 1] if at + 1 < len(lines) else ""
        for span in sentences(line):
            behind = f"{line[span.end :]} {after}".strip()
            yield Row(span.text, behind, document, "", language, group)


Data = tuple[list[str], np.ndarray, np.ndarray, np.ndarray, Vectors]


def data_of(rows: Sequence[Row], embedder: Embedder | None) -> tuple[Data, Data]:
    """Names of the signs, their values, what is to be told, what each weighs, and the vectors' means."""
    vectors = np.zeros((len(rows), 0), dtype=np.float32)
    means = np.zeros(0, dtype=np.float32)
    if embedder:
        texts = [one.text for one in rows]
        vectors = np.vstack(
            [embedder.vectors(texts[at : at + AT_ONCE]) for at in range(0, len(texts), AT_ONCE)]
        )
        means = vectors.mean(axis=0)
        vectors = weighing.brought(vectors, means)
    weights = np.array([one.weight for one in rows])
    task = [signs_of(one.passage, one.span, one.behind, by_rule=one.by_rule) for one in rows]
    is_task = np.array([[float(bool(one.kind))] for one in rows])
    set_ones = [at for at, one in enumerate(rows) if one.kind]
    kind = [kind_signs(rows[at].text, rows[at].behind) for at in set_ones]
    is_kind = np.array([[float(rows[at].kind == of) for of in KINDS] for at in set_ones])
    return (
        _data(task, vectors, is_task, weights, means),
        _data(kind, vectors[set_ones], is_kind, weights[set_ones], means),
    )


def _data(signs: Sequence[Any], vectors: Vectors, gold: Any, weights: Any, means: Vectors) -> Data:
    names = sorted({name for one in signs for name in one})
    table = np.array([[one[name] for name in names] for one in signs])
    return names, np.hstack([table, vectors]), gold, weights, means


def fit(
    names: list[str],
    table: np.ndarray,
    gold: np.ndarray,
    of: np.ndarray,
    means: Vectors,
    *,
    pairwise: bool,
) -> dict[str, Any]:
    """As it is written beside the rules."""
    weights = np.round(descended(table, gold, of, pairwise=pairwise), 3)
    count = len(names)
    return {
        "signs": dict(zip(names, weights[:count].tolist(), strict=True)),
        "offsets": weights[-1].tolist(),
        "means": np.round(means, 4).tolist(),
        "slopes": weights[count:-1].tolist(),
    }


def descended(table: np.ndarray, gold: np.ndarray, of: np.ndarray, *, pairwise: bool) -> np.ndarray:
    """A logistic regression by Adam: of each column apart (`pairwise`), or of the columns against each other."""
    signs = np.hstack([table, np.ones((len(table), 1))])
    weights = np.zeros((signs.shape[1], gold.shape[1]))
    pull = np.full((signs.shape[1], 1), PULL)
    pull[-1] = 0
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for at in range(1, ROUNDS + 1):
        wrong = (shares(signs @ weights, pairwise=pairwise) - gold) * of[:, None]
        slope = signs.T @ wrong / of.sum() + pull * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope**2
        weights -= PACE * first / (1 - 0.9**at) / (np.sqrt(second / (1 - 0.99**at)) + 1e-8)
    return weights


def shares(sums: np.ndarray, *, pairwise: bool) -> np.ndarray:
    if pairwise:
        found: np.ndarray = 1 / (1 + np.exp(-sums))
        return found
    raised = np.exp(sums - sums.max(axis=1, keepdims=True))
    apart: np.ndarray = raised / raised.sum(axis=1, keepdims=True)
    return apart


def judged(rows: Sequence[Row], task: Data, kind: Data, *, tell: bool) -> dict[str, float]:
    """Each tenth with the weights of the other nine."""
    likely = crossed(rows, task, pairwise=True)[:, 0]
    told = [bool(one >= MARK) for one in likely]
    set_ones = [one for one in rows if one.kind]
    kinds = crossed(set_ones, kind, pairwise=False).argmax(axis=1)
    right = [KINDS[int(at)] == one.kind for at, one in zip(kinds, set_ones, strict=True)]
    if tell:
        for found, share, one in zip(told, likely, rows, strict=True):
            if found != bool(one.kind):
                print(
                    f"{'+' if found else '-'} {share:.2f} {one.document} {one.group[:20]} | {one.text}"
                )
        for at, one in zip(kinds, set_ones, strict=True):
            if KINDS[int(at)] != one.kind:
                print(f"? {KINDS[int(at)]} for {one.kind} | {one.text}")
    return figure(told, rows) | {"kind": round(sum(right) / len(right), 3)}


def crossed(rows: Sequence[Row], data: Data, *, pairwise: bool) -> np.ndarray:
    _, table, gold, of, _ = data
    part = np.array([zlib.crc32(one.group.encode()) % PARTS for one in rows])
    found = np.zeros(gold.shape)
    for at in range(PARTS):
        here = part == at
        weights = descended(table[~here], gold[~here], of[~here], pairwise=pairwise)
        signs = np.hstack([table[here], np.ones((int(here.sum()), 1))])
        found[here] = shares(signs @ weights, pairwise=pairwise)
    return found


def figure(told: Sequence[bool], rows: Sequence[Row]) -> dict[str, float]:
    """Of the sentences outside talks; `talks` are the false ones in them."""
    pairs = list(zip(told, rows, strict=True))
    apart = [(found, one) for found, one in pairs if one.weight == 1.0]
    right = sum(found and bool(one.kind) for found, one in apart)
    return {
        "precision": round(right / max(sum(found for found, _ in apart), 1), 3),
        "recall": round(right / sum(bool(one.kind) for _, one in apart), 3),
        "talks": sum(found for found, one in pairs if one.weight != 1.0),
    }


if __name__ == "__main__":
    main()
