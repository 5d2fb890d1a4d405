"""Whether a key point was said in words that were spoken: precision, recall and F1 of pairs.

The pairs are written for this project in three languages, with fillers: paraphrases, near misses, denials, other
figures, the contrary, what is only planned, half of a point, and what somebody else did. `set` tells which of them were
written together. `kept_apart` are pairs not looked at while rules and weights were set, though their figure was.
`set_left_out` are the pairs of each set, decided by weights fitted without it, though lists of words were mended on
all; `others_taken_for_said` counts what was said for another point and is taken for this one. `baseline` is the best
single threshold on the cosine of a point and a stretch, chosen on the very pairs it is measured on. `answers` are whole
answers: each key point held against its answer, and against the answer without the words that say it; `steps` counts
how often leaving out one more of them lowers the number said. `answers_question` holds every answer against its own
question and those of the others. `--held 7` measures pairs written later by one who had read no rule, each point once
said and once not, and whole answers by the same hand, for which points were prepared that are said, half said or left
out; `--held 8` more of both, of which no miss is printed. No weight is ever fitted to either, but what nearness in
meaning weighs was chosen with the seventh looked at. `by_words_alone` and `set_left_out` are without a model of
meaning, all else is with one where the machine has it. `--write` fits the weights anew to the pairs not kept apart;
`--misses` shows what was wrong among those. The last line is one JSON object. Nothing is random.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import numpy as np
from points.answers import marked, show_wrong, told
from points.f1 import best_of, figures
from points.fitting import Foreign, fitted, is_said
from points.nearness import near_in

from secondround.adapters.weights.embedders import available_embedders
from secondround.foundation.settings import Settings
from secondround.preparation.evidence.meaning import embedder_for
from secondround.preparation.rehearsal.content.answered import answered
from secondround.preparation.rehearsal.content.points import weighing
from secondround.preparation.rehearsal.content.points.said import said_points, weighed
from secondround.preparation.rehearsal.content.points.signals import signals
from secondround.preparation.rehearsal.content.points.view import view
from secondround.preparation.rehearsal.content.points.windows import plain, windows

GOLD = Path(__file__).parent / "gold"
WEIGHTS = Path(weighing.__file__).with_name("weights.json")
LANGUAGES = ("en", "fr", "de")
HELD = {
    "7": ("coverage_seventh.jsonl", "coverage_answers_seventh.jsonl"),
    "8": ("coverage_eighth.jsonl", "coverage_answers_eighth.jsonl"),
}
KEPT = ("8",)
"""Sets that nobody who mends rules looks at."""


@dataclass(frozen=True)
class Pair:
    language: str
    point: str
    text: str
    said: bool
    kind: str
    of: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--held", choices=HELD)
    options = parser.parse_args()
    if options.held:
        measure_held(options.held, tell=options.misses and options.held not in KEPT)
        return
    seen, apart = pairs("coverage.jsonl"), pairs("coverage_unseen.jsonl")
    if options.write:
        write(seen)
        return
    if options.misses:
        show_misses(seen)
    print(
        json.dumps(
            {
                "eval": "coverage",
                **compared(seen),
                "set_left_out": set_left_out(seen),
                "kept_apart": compared(apart),
                "by_language": by_language(apart),
                "answers": whole_answers(),
                "answers_question": {
                    "with_key_points": on_the_question(True),
                    "without": on_the_question(False),
                },
            }
        )
    )


def measure_held(held: str, *, tell: bool) -> None:
    """The figures of one set of pairs and one of answers that were written for measuring alone."""
    of_pairs, of_answers = HELD[held]
    those, points = pairs(of_pairs), marked(rows(of_answers), meant)
    if tell:
        show_misses(those)
        show_wrong(points)
    found = {**compared(those), "by_language": by_language(those)}
    answers = told(points, LANGUAGES)
    print(json.dumps({"eval": "coverage", "held": held, **found, "answers": answers}))


def by_language(those: Sequence[Pair]) -> dict[str, dict[str, float]]:
    return {
        language: scored([one for one in those if one.language == language])
        for language in LANGUAGES
    }


def pairs(name: str) -> list[Pair]:
    """One for each key point and stretch."""
    found = []
    for row in rows(name):
        said = ((text, True, "said") for text in row["said"])
        other = ((text, False, kind) for kind, text in row["not"])
        found += [
            Pair(row["language"], row["point"], text, yes, kind, row.get("set", 0))
            for text, yes, kind in (*said, *other)
        ]
    return found


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / name).read_text("utf-8").splitlines()]


def compared(those: list[Pair]) -> dict[str, Any]:
    """The product's figures, and those of meaning alone."""
    wrong = Counter(one.kind for one in those if decide(one) != one.said)
    return {
        "n": len(those),
        **scored(those),
        "by_words_alone": figures([(by_words(one), one.said) for one in those]),
        "baseline": meaning_alone(those),
        "wrong": dict(sorted(wrong.items())),
    }


def scored(those: Sequence[Pair]) -> dict[str, float]:
    return figures([(decide(one), one.said) for one in those])


def set_left_out(those: list[Pair]) -> dict[str, Any]:
    """Each set decided by weights fitted without it; `others` are words of other points, and how many were taken."""
    tables, foreign = [table(one) for one in those], others(those)
    of = {one.point: one.of for one in those}
    found: dict[int, list[tuple[bool, bool]]] = {}
    taken = 0
    for left in sorted(set(of.values())):
        used = [place for place, one in enumerate(those) if one.of != left]
        known = [one for one in foreign if left not in (of[one.point], of[one.of])]
        weights = fitted([those[at].said for at in used], [tables[at] for at in used], known)
        found[left] = [
            (is_said(rows, weights), one.said)
            for one, rows in zip(those, tables, strict=True)
            if one.of == left
        ]
        taken += sum(is_said(one.rows, weights) for one in foreign if of[one.point] == left)
    return {
        **figures([one for some in found.values() for one in some]),
        "sets": {left: figures(some)["f1"] for left, some in found.items()},
        "others": len(foreign),
        "others_taken_for_said": taken,
    }


def meaning_alone(those: list[Pair]) -> float:
    """F1 at the best threshold of each language, on the stretch as a whole."""
    groups = []
    for language in LANGUAGES:
        meaning = meant(language)
        own = [one for one in those if one.language == language]
        groups.append([(meaning(one.point, one.text), one.said) for one in own] if meaning else [])
    return best_of(groups)


def decide(one: Pair) -> bool:
    """What the product says."""
    return said_points([one.point], one.text, near_in(one.language))[0].said


def by_words(one: Pair) -> bool:
    """What it says where no model of meaning is."""
    return said_points([one.point], one.text)[0].said


@cache
def meant(language: str) -> Callable[[str, str], float] | None:
    """Cosines by the model for this language; None without one."""
    known: dict[str, Any] = {}
    embedder = embedder_for(available_embedders(Settings()), language)
    if embedder is None:
        return None

    def row(text: str) -> Any:
        if text not in known:
            known[text] = embedder.vectors([plain(text) or text])[0]
        return known[text]

    return lambda one, other: float(row(one) @ row(other))


def whole_answers() -> dict[str, Any]:
    """Key points in whole answers, and what leaving them out one by one does."""
    said = dropped = points = lowered = steps = 0
    for row in rows("coverage_answers.jsonl"):
        own = [part["point"] for part in row["answer"] if "point" in part]
        counts = []
        for left_out in range(len(own) + 1):
            gone = set(own[:left_out])
            text = " ".join(p["words"] for p in row["answer"] if p.get("point") not in gone)
            found = said_points(own, text, near_in(row["language"]))
            counts.append(sum(one.said for one in found))
            said += sum(one.said for one in found) if not left_out else 0
            dropped += sum(one.said for one in found[:left_out][-1:])
        points += len(own)
        steps += len(own)
        lowered += sum(after < before for before, after in pairwise(counts))
    return {
        "answers": len(rows("coverage_answers.jsonl")),
        "points": points,
        "said": said,
        "said_though_left_out": dropped,
        "steps": steps,
        "lowered": lowered,
    }


def on_the_question(with_points: bool) -> dict[str, int]:
    """Every answer held against its own question, and against those of the others in its language."""
    verdicts: Counter[str] = Counter()
    every = rows("coverage_answers.jsonl")
    for answer, asked in product(every, every):
        if answer["language"] != asked["language"]:
            continue
        text = " ".join(part["words"] for part in answer["answer"])
        points = [part["point"] for part in asked["answer"] if "point" in part and with_points]
        found = said_points(points, text, near_in(answer["language"]))
        verdict = answered(asked["question"], found, text)
        verdicts[f"{'own' if answer is asked else 'other'} {verdict}"] += 1
    return dict(sorted(verdicts.items()))


def write(those: list[Pair]) -> None:
    weights = fitted([one.said for one in those], [table(one) for one in those], others(those))
    WEIGHTS.write_text(json.dumps([round(float(one), 3) for one in weights]) + "\n", "utf-8")


def others(those: Sequence[Pair]) -> list[Foreign]:
    """What was said for another point of the same language: it never says this one."""
    points = {one.point: one for one in those}
    return [
        Foreign(point, one.point, table(replace(asked, text=one.text)))
        for point, asked in points.items()
        for one in those
        if one.said and one.language == asked.language and one.point != point
    ]


def table(one: Pair) -> Any:
    """A row of signals for each stretch of a pair."""
    rated = weighed(one.point, one.text, windows(one.text))
    return np.array([(1.0, *found.row) for _, found in rated])


def show_misses(those: list[Pair]) -> None:
    for one in those:
        found = said_points([one.point], one.text, near_in(one.language))[0]
        if found.said != one.said:
            row = signals(view(one.point), view(found.words))
            on = {k: round(v, 2) for k, v in row.__dict__.items() if v}
            print(f"{one.kind}: {one.point} | {one.text} | {found.likelihood} {found.words} {on}")


if __name__ == "__main__":
    main()
