"""Whether asking the memory shows what was said: real meetings, queries, and the turns that answer them (QMSum).

For each specific query the product shows turns worth at most one sixth of the meeting's words. The figure is the share
of the gold turns (all turns of the query's `relevant_text_span`, both ends included) that are shown whole,
averaged over queries. Whole turns are the lines here: a long one that does not fit counts as not shown. Names of
speakers in a query are read by the product as it reads them in a candidate's question.

Beside it at the same budget: turns at random, BM25 of the turns alone, and BM25 with a window (each turn with the five
before and after it). `halves` are the figures of the meetings at even and odd places in the order of their names.
Last line: JSON with `figure`, `baseline` (the better of the three) and `n`.
"""

import argparse
import hashlib
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from secondround.adapters.weights.embedders import available_embedders
from secondround.foundation.ports.meaning import Embedder, Vectors
from secondround.foundation.settings import Settings
from secondround.preparation.debrief.recall.choice import chosen
from secondround.preparation.debrief.recall.lines import Line
from secondround.preparation.debrief.recall.question import read_question
from secondround.preparation.debrief.recall.search import Meaning, places_shown
from secondround.preparation.debrief.recall.terms import Held, Term
from secondround.preparation.debrief.recall.windows import windows_of
from secondround.preparation.evidence.meaning import embedder_for

BESIDE = Path(__file__).parents[2] / "shared" / "data" / "meetings" / "qmsum"
SHARE = 6
WINDOW = 5


@dataclass(frozen=True)
class Query:
    text: str
    gold: frozenset[int]


@dataclass(frozen=True)
class Meeting:
    name: str
    lines: tuple[Line, ...]
    queries: tuple[Query, ...]

    @property
    def budget(self) -> int:
        return sum(line.words for line in self.lines) // SHARE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=BESIDE, help="a folder of QMSum meetings")
    parser.add_argument("--words", action="store_true", help="on words alone")
    given = parser.parse_args()
    paths = sorted(given.data.glob("*.json"))
    if not paths:
        print(
            f"SKIPPED: no meetings in {given.data}; give their folder with --data", file=sys.stderr
        )
        sys.exit(0)
    meetings = [meeting_in(path) for path in paths]
    embedder = None if given.words else embedder_for(available_embedders(Settings()), "en")
    product = {one.name: shares(one, product_of(one, embedder)) for one in meetings}
    baselines = {
        name: macro([share for one in meetings for share in shares(one, rule)])
        for name, rule in {"random": at_random, "bm25": bm25, "bm25_window": bm25_window}.items()
    }
    halves = [macro([s for one in meetings[half::2] for s in product[one.name]]) for half in (0, 1)]
    every = [share for one in meetings for share in product[one.name]]
    print(
        json.dumps(
            {
                "eval": "recall",
                "figure": macro(every),
                "baseline": max(baselines.values()),
                "baselines": baselines,
                "halves": halves,
                "meetings": len(meetings),
                "model": embedder.name if embedder else None,
                "n": len(every),
            }
        )
    )


def meeting_in(path: Path) -> Meeting:
    raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    lines = tuple(
        Line(
            text=re.sub(r"\{\w+\}", "", turn["content"]).strip(),
            speaker=turn["speaker"],
            side="",
            asks=frozenset(),
            document=path.stem,
            round=1,
            start=None,
            citations=(),
        )
        for turn in raw["meeting_transcripts"]
    )
    queries = tuple(
        Query(one["query"], gold_of(one["relevant_text_span"], len(lines)))
        for one in raw["specific_query_list"]
    )
    return Meeting(path.stem, lines, queries)


def gold_of(spans: Sequence[Sequence[str]], count: int) -> frozenset[int]:
    return frozenset(
        at for start, end in spans for at in range(int(start), min(int(end) + 1, count))
    )


Rule = Callable[[Meeting, Query], Sequence[int]]


def shares(meeting: Meeting, rule: Rule) -> list[float]:
    """For each query the share of its gold turns that the rule shows."""
    return [
        len(one.gold & set(rule(meeting, one))) / len(one.gold)
        for one in meeting.queries
        if one.gold
    ]


def product_of(meeting: Meeting, embedder: Embedder | None) -> Rule:
    windows = windows_of(meeting.lines)
    texts = [window.text for window in windows] + [one.text for one in meeting.queries]
    vectors = cached(embedder, texts) if embedder else None
    places = {one.text: len(windows) + at for at, one in enumerate(meeting.queries)}
    speakers = {line.speaker for line in meeting.lines}

    def rule(meeting: Meeting, query: Query) -> Sequence[int]:
        meaning = None
        if vectors is not None:
            meaning = Meaning(windows, vectors[places[query.text]], vectors[: len(windows)])
        asked = read_question(query.text, speakers)
        return places_shown(meeting.lines, asked, meaning, meeting.budget)

    return rule


def at_random(meeting: Meeting, query: Query) -> Sequence[int]:
    seed = int(hashlib.sha256(query.text.encode()).hexdigest()[:8], 16)
    scores = np.random.default_rng(seed).random(len(meeting.lines))
    return chosen(meeting.lines, scores, meeting.budget)


def bm25(meeting: Meeting, query: Query) -> Sequence[int]:
    return chosen(meeting.lines, plain_scores(meeting, query), meeting.budget)


def bm25_window(meeting: Meeting, query: Query) -> Sequence[int]:
    scores = plain_scores(meeting, query)
    around = np.convolve(scores, np.ones(2 * WINDOW + 1), "same")
    return chosen(meeting.lines, around, meeting.budget)


def plain_scores(meeting: Meeting, query: Query) -> np.ndarray:
    """BM25 as it is usually taken: the query's words as they stand, all of them."""
    words = dict.fromkeys(words_of(query.text))
    held = [Counter(words_of(line.text)) for line in meeting.lines]
    return Held(held, [Term(frozenset({word})) for word in words]).scores()


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def macro(values: Sequence[float]) -> float:
    return round(float(np.mean(values)), 3)


def cached(embedder: Embedder, texts: Sequence[str]) -> Vectors:
    """The texts' vectors, kept in the temporary folder from one run to the next."""
    digest = hashlib.sha256("\0".join((embedder.name, *texts)).encode()).hexdigest()[:32]
    path = Path(tempfile.gettempdir()) / "secondround-evals" / f"{digest}.npy"
    if path.is_file():
        found: Vectors = np.load(path, allow_pickle=False)
        return found
    vectors = embedder.vectors(texts)
    path.parent.mkdir(exist_ok=True)
    np.save(path, vectors)
    return vectors


if __name__ == "__main__":
    main()
