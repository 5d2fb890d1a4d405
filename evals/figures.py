"""Pairs of figures of which one is a slip for the other, told from those that only look so: fitted and judged here.

The pairs are those of the finished files of `gold/assignment` that may be looked at (the kept half and the eighth set
stay out), with their faults and without: one figure of a file that nothing else in it has, and another of the file, of
what its tables make, or of what is known. A pair is a slip where the file was seeded with the one in the place of the
other. For each set the weights are fitted to all other sets: `sets` says what they find of its seeded faults, and how
many false ones, at the mark in use; the rules that stand beside the weights have no part in it. `--write` fits to all
and writes the weights beside the rules. The last line is one JSON object. Nothing is random.
"""

import argparse
import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from assignment import brought_in
from finished.cases import Case, cases, finished, written
from finished.manuscript import Seed, Version
from finished.places import as_shown
from finished.scoring import plain

from secondround.foundation.ports.office.finished import Finished
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.checked.figures.figures import stems_of
from secondround.preparation.assignment.checked.figures.held.likely import weighing
from secondround.preparation.assignment.checked.figures.held.likely.finding import (
    best_of,
    book_of,
)
from secondround.preparation.assignment.checked.figures.held.likely.placed import Placed
from secondround.preparation.assignment.checked.figures.held.likely.ranked import Held, held
from secondround.preparation.assignment.checked.figures.reading.numbers import numbers_in
from secondround.preparation.assignment.checked.figures.reading.numerals import numerals_in
from secondround.preparation.assignment.checked.figures.tables import tables_through
from secondround.preparation.assignment.checked.look import Look
from secondround.preparation.assignment.checked.steps import look_at

SETS = ("dev", "third", "fourth", "fifth", "sixth", "seventh", "ninth", "tenth", "eleventh")
FAULTS = ("figures disagree", "against the dossier", "total wrong")
WEIGHTS = Path(weighing.__file__).with_name("weights.json")
PULL, ROUNDS, OF_A_SLIP = 0.03, 30, 3.0
"""How hard weights are drawn to nought, steps of the fitting, and what all pairs of one seeded slip weigh together."""

_SEED = re.compile(r"\[\[(?P<fault>[a-z ]+?)(?:#\w+)?: (?P<wrong>.*?) => ?(?P<right>.*?)\]\]")


@dataclass(frozen=True)
class Pair:
    """A pair of a file. `is_slip` is None where it says nothing: one of both is seeded, but not for the other."""

    of: str
    held: Held
    seeds: frozenset[int]
    is_slip: bool | None


@dataclass(frozen=True)
class File:
    """A version of a finished file; `counts` where its false findings are counted."""

    of: str
    seeds: tuple[Seed, ...]
    counts: bool
    pairs: tuple[Pair, ...]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true", help="write the weights beside the rules")
    chosen = options.parse_args()
    files = [file for name in SETS for file in files_of(name)]
    pairs = [pair for file in files for pair in file.pairs]
    names = list(pairs[0].held[2])
    table = np.array([[pair.held[2][name] for name in names] for pair in pairs])
    told = {name: judged(files, name, table, pairs) for name in SETS}
    if chosen.write:
        *weights, offset = fitted(table, pairs, "").tolist()
        signs = {name: round(one, 3) for name, one in zip(names, weights, strict=True)}
        raw = {"signs": signs, "offset": round(offset, 3)}
        WEIGHTS.write_text(json.dumps(raw, indent=1) + "\n", "utf-8")
    for name, each in told.items():
        print(name, each)
    right, false = (sum(each[one] for each in told.values()) for one in ("right", "false"))
    line = {"eval": "figures", "figure": round(right / (right + false), 3), "n": len(pairs)}
    print(json.dumps(line | {"right": right, "false": false, "sets": told}))


def files_of(name: str) -> Iterator[File]:
    """The finished files of a set, each wrong and right."""
    for case in cases(name):
        if not case.file:
            continue
        with tempfile.TemporaryDirectory() as folder:
            kit, candidacy_id, _ = brought_in(case, Path(folder), "off")
            asked = " ".join(case.gold["brief"]["asked"])
            every = assignment_steps.assignments_of(kit, candidacy_id)
            exercise = (
                every[0]
                if every
                else assignment_steps.add_assignment(kit, candidacy_id, asked, case.gold["kind"])
            )
            versions: tuple[Version, ...] = ("wrong", "right")
            for version in versions:
                inspector = next(one for one in kit.inspectors if one.format == case.format)
                looked = inspector.inspect(finished(case, version), case.file["name"])
                look = look_at(kit, candidacy_id, exercise, looked, case.file["name"])
                yield _file(case, version, looked, look, name)
            kit.db.close()


def _file(case: Case, version: Version, looked: Finished, look: Look, name: str) -> File:
    seeds = as_shown(written(case, version).seeds, looked)
    rights: dict[tuple[str, str], set[float]] = {}
    for match in _SEED.finditer(case.file["text"]):
        rights.setdefault((match["fault"], match["wrong"]), set()).update(
            values(match["right"], look.language)
        )
    tables = list(tables_through(look.pages, look.language))
    book = book_of(look.pages, tables, look.known.told, look.language, stems_of(look.known.company))
    at = {id(one): _seeds_at(one, seeds, look.language) for one in book.ours}
    pairs = tuple(_pair(name, each, seeds, rights, at) for each in held(book))
    return File(name, seeds, version == "wrong" or case.has_twin, pairs)


def _pair(
    name: str,
    each: Held,
    seeds: Sequence[Seed],
    rights: dict[tuple[str, str], set[float]],
    at: dict[int, frozenset[int]],
) -> Pair:
    one, other, _ = each
    mine, theirs = at[id(one)], at.get(id(other), frozenset())
    meant = {
        right
        for place in mine - theirs
        for _, words in seeds[place].places
        for right in rights.get((seeds[place].fault, words), ())
    }
    slack = other.number.slack if other.kind == "made" else 1e-6
    is_slip = any(abs(right - other.number.value) <= slack for right in meant)
    is_neither = not mine and not theirs
    return Pair(name, each, mine | theirs, True if is_slip else False if is_neither else None)


def _seeds_at(one: Placed, seeds: Sequence[Seed], language: str) -> frozenset[int]:
    """The seeds whose words hold this very figure."""
    return frozenset(
        place
        for place, seed in enumerate(seeds)
        for page, words in seed.places
        if seed.fault in FAULTS
        and page == one.figure.page.number
        and plain(words) in plain(one.piece.text)
        and any(abs(value - one.number.value) <= 1e-6 for value in values(words, language))
    )


def values(text: str, language: str) -> set[float]:
    """The figures of a few words, in digits and in words."""
    digits = {one.value for one in numbers_in(f"· {text}", language)}
    return digits | {float(value) for _, value in numerals_in(text)}


def fitted(table: np.ndarray, pairs: Sequence[Pair], but: str) -> np.ndarray:
    """A logistic regression by Newton's steps to all sets but one; the offset last."""
    often: dict[tuple[int, frozenset[int]], int] = {}
    keys = [(id(pair.held[0]), pair.seeds) for pair in pairs]
    for key, pair in zip(keys, pairs, strict=True):
        often[key] = often.get(key, 0) + bool(pair.is_slip)
    weights = np.array(
        [
            0.0
            if pair.is_slip is None or pair.of == but
            else (OF_A_SLIP / often[key] if pair.is_slip else 1.0)
            for key, pair in zip(keys, pairs, strict=True)
        ]
    )
    signs = np.hstack([table, np.ones((len(table), 1))])[weights > 0]
    gold = np.array([float(bool(pair.is_slip)) for pair in pairs])[weights > 0]
    weights = weights[weights > 0]
    pull = np.full(signs.shape[1], PULL * weights.sum() / 1000)
    pull[-1] = 1e-6
    found = np.zeros(signs.shape[1])
    for _ in range(ROUNDS):
        shares = likely(signs @ found)
        slope = signs.T @ (weights * (shares - gold)) + pull * found
        bend = weights * np.clip(shares * (1 - shares), 1e-6, None)
        found -= np.linalg.solve((signs * bend[:, None]).T @ signs + np.diag(pull), slope)
    return found


def likely(sums: np.ndarray) -> np.ndarray:
    shares: np.ndarray = 1 / (1 + np.exp(-np.clip(sums, -30, 30)))
    return shares


def judged(
    files: Sequence[File], name: str, table: np.ndarray, pairs: Sequence[Pair]
) -> dict[str, Any]:
    """What the weights of the other sets find in one."""
    *weights, offset = fitted(table, pairs, name)
    found: set[tuple[int, int]] = set()
    false = start = 0
    for number, file in enumerate(files):
        here = slice(start, start + len(file.pairs))
        start += len(file.pairs)
        if file.of != name or not file.counts:
            continue
        shares = likely(table[here] @ np.array(weights) + offset)
        for at in best_of([pair.held for pair in file.pairs], shares.tolist()):
            pair = file.pairs[at]
            fault = FAULTS[pair.held[1].kind == "told"]
            right = {
                each
                for each in pair.seeds
                if file.seeds[each].fault in (fault, FAULTS[0], FAULTS[2])
            }
            found |= {(number, each) for each in right}
            false += not right
    seeded = [one.fault for file in files if file.of == name for one in file.seeds]
    hits = [files[number].seeds[each].fault for number, each in found]
    shown = {fault: f"{hits.count(fault)}/{seeded.count(fault)}" for fault in FAULTS}
    return {**shown, "right": len(hits), "false": false}


if __name__ == "__main__":
    main()
