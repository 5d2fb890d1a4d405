"""Exercises decoded and finished files checked, against faults that were seeded by hand.

The gold is of our own making (evals/gold/assignment): briefs as mails, documents, PDFs and notes in English, French and
German, each in a small candidacy, and finished files (PPTX, DOCX, PDF, XLSX) in which every fault is labelled with its
page and words; beside them stands what may be taken for one and is none, and some files have no fault at all. They were
written without the rules being read. `kept` is the half whose misses nobody who writes rules has looked at.

A finding is right when fault and page agree and the words overlap, or when it names what is missing; a second finding
of the same matter counts neither way; everything else is false. `briefs` is the share of what was marked in the briefs
that was found, and the share of what was told that was marked. `baseline` is a general lint without understanding.
`--misses` prints those of the dev half. `--half third` and `--half fourth` are further sets to mend from, by one who
had read the rules, `--half fifth` to `--half eleventh` by hands that had read none of them; they are no part of the
whole. Each was measured before it was looked at; of the kept half and the eighth set misses are never printed. The last
line is one JSON object; `figure` is the recall of seeded faults.
"""

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from finished.briefs import PARTS, compared, differences
from finished.cases import FURTHER, HALVES, KEPT, Case, cases, documents, finished, written
from finished.manuscript import Seed, Version
from finished.naive import naive_findings
from finished.places import as_shown, inexact
from finished.scoring import Tally

from secondround.bootstrap import make_kit
from secondround.foundation.errors import SecondRoundError
from secondround.foundation.kit import Kit
from secondround.foundation.settings import Settings
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.checked import steps as checked_steps
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps as company_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.panel import steps as panel_steps

Meaning = Literal["auto", "off"]
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


@dataclass
class Result:
    """What the run of one half, or of all, gave; `briefs` are marked, found and told, by part."""

    tally: Tally = field(default_factory=Tally)
    naive: Tally = field(default_factory=Tally)
    groups: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    seeds: list[Seed] = field(default_factory=list)
    briefs: dict[str, list[int]] = field(default_factory=lambda: {one: [0, 0, 0] for one in PARTS})
    kinds: int = 0
    read: int = 0
    count: int = 0
    files: int = 0


def main() -> None:
    """Every case, half by half."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--misses", action="store_true", help="print those of what is not kept")
    options.add_argument("--meaning", choices=("auto", "off"), default="auto")
    options.add_argument("--half", choices=(*HALVES, *FURTHER))
    options.add_argument("--exports", action="store_true", help="see that exports open")
    options.add_argument("--labels", action="store_true", help="only see that labels are exact")
    chosen = options.parse_args()
    if chosen.labels:
        print(
            "\n".join(inexact(*([chosen.half] if chosen.half else HALVES)))
            or "Every label stands where it says."
        )
        return
    if chosen.exports:
        print(json.dumps(exports(chosen.meaning)))
        return
    results = {}
    for half in [chosen.half] if chosen.half else HALVES:
        is_told = chosen.misses and half not in KEPT
        results[half] = measured(cases(half), chosen.meaning, is_told)
        _show(half, results[half])
        if is_told:
            _show_misses(results[half].tally)
    print(json.dumps(summary(results), ensure_ascii=False))


def measured(some: Sequence[Case], meaning: Meaning, is_told: bool) -> Result:
    """These cases through the product, each in a candidacy of its own."""
    result = Result()
    for case in some:
        with tempfile.TemporaryDirectory() as folder:
            _measure(case, Path(folder), meaning, result, print if is_told else _nobody)
    return result


def _measure(
    case: Case, folder: Path, meaning: Meaning, result: Result, tell: Callable[[str], None]
) -> None:
    kit, candidacy_id, misread = brought_in(case, folder, meaning)
    kinds = case.gold["brief"].get("kinds", [case.gold["kind"]])
    every = assignment_steps.assignments_of(kit, candidacy_id)
    found = sorted(every, key=lambda one: one.kind != kinds[0])
    result.count += 1
    result.read += not misread
    result.kinds += bool(found and found[0].kind == kinds[0])
    if misread or not found or found[0].kind != kinds[0]:
        tell(f"{case.name}: misread {misread}, exercises {[one.kind for one in every]}")
    exercise = found[0] if found else _own(kit, candidacy_id, case)
    decoded = decoded_steps.decoded_of(kit, candidacy_id, exercise.key) if found else None
    for part, marked, right, told in compared(case.gold["brief"], decoded):
        result.briefs[part] = [
            before + now
            for before, now in zip(result.briefs[part], (marked, right, told), strict=True)
        ]
    for line in differences(case.gold["brief"], decoded):
        tell(f"{case.name}: brief: {line}")
    if case.file:
        versions: list[Version] = ["wrong", "right"] if case.has_twin else ["wrong"]
        for version in versions:
            _check(kit, candidacy_id, case, exercise, version, result)
    kit.db.close()


def exports(meaning: Meaning) -> dict[str, object]:
    """Every exercise that was found, written in every format and opened."""
    from finished.opened import opened

    done = [0, 0]
    for case in cases():
        with tempfile.TemporaryDirectory() as folder:
            kit, candidacy_id, _ = brought_in(case, Path(folder), meaning)
            for exercise in assignment_steps.assignments_of(kit, candidacy_id)[:1]:
                counted = opened(kit, candidacy_id, exercise.key, Path(folder) / "out")
                if counted is None:
                    return {"eval": "assignment exports", "skipped": "LibreOffice is not there"}
                done = [done[0] + counted[0], done[1] + counted[1]]
            kit.db.close()
    return {"eval": "assignment exports", "opened": done[0], "of": done[1]}


def brought_in(case: Case, folder: Path, meaning: Meaning) -> tuple[Kit, str, list[str]]:
    """The candidacy, its id, and the documents that were taken for another kind, put right before the rest.

    A mail that sets the exercise may be taken for the invitation: exercises are read there too.
    """
    kit = make_kit(Settings(data_dir=folder / "data", meaning=meaning), NOW)
    laid = folder / "in"
    laid.mkdir()
    kinds = {}
    for kind, name, data in documents(case):
        (laid / name).write_bytes(data)
        kinds[name] = kind
    candidacy_id = candidacy_steps.open_for(kit, str(laid)).id
    misread = []
    for one in document_steps.bring_in(kit, candidacy_id, laid):
        wanted = kinds[one.name]
        if one.kind != wanted and (wanted, one.kind) != ("assignment", "invitation"):
            misread.append(f"{one.name} for {one.kind}")
            corrected_steps.correct_kind(kit, candidacy_id, one.name, wanted)
    candidacy_steps.describe(
        kit, candidacy_id, candidate=case.gold["candidate"], language=case.gold["language"]
    )
    for step in (
        evidence_steps.gather,
        panel_steps.identify,
        company_steps.draw_up,
        assignment_steps.read_assignment,
    ):
        step(kit, candidacy_id)
    return kit, candidacy_id, misread


def _own(kit: Kit, candidacy_id: str, case: Case) -> Assignment:
    """Where the exercise was not found: as the candidate would write it down."""
    said = " ".join(case.gold["brief"]["asked"])
    return assignment_steps.add_assignment(kit, candidacy_id, said, case.gold["kind"])


def _check(
    kit: Kit, candidacy_id: str, case: Case, exercise: Assignment, version: Version, result: Result
) -> None:
    data, name = finished(case, version), case.file["name"]
    label = f"{case.name}{' without faults' if version == 'right' else ''}"
    looked = next(one for one in kit.inspectors if one.format == case.format).inspect(data, name)
    seeds = as_shown(written(case, version).seeds, looked)
    allowed = case.file.get("allowed", ())
    try:
        told = checked_steps.check_file(kit, candidacy_id, exercise.key, name, data).findings
    except SecondRoundError as error:
        print(f"{label}: {error}")
        told = ()
    is_clean = not seeds
    groups = (
        f"kind {case.gold['kind']}",
        f"format {case.format}",
        f"language {case.gold['language']}",
        "without faults" if is_clean else "with faults",
    )
    for tally in (result.tally, *(result.groups[name] for name in groups)):
        tally.add(label, seeds, told, allowed)
    result.naive.add(label, seeds, naive_findings(looked, case.gold["candidate"]), allowed)
    result.seeds.extend(seeds)
    result.files += 1


def _nobody(_line: str) -> None:
    pass


def _show(half: str, result: Result) -> None:
    tally = result.tally
    for fault, seeded, found, false in tally.by_fault(result.seeds):
        print(f"{half}: {fault}: {found} of {seeded} found, {false} false")
    for name, group in sorted(result.groups.items()):
        print(
            f"{half}: {name}: recall {group.recall} of {group.seeded}, "
            f"precision {group.precision}, {len(group.false)} false"
        )
    for part, (marked, right, told) in result.briefs.items():
        print(f"{half}: brief, {part}: {right} of {marked} found, {told} told")


def _show_misses(tally: Tally) -> None:
    for name, seed in tally.missed:
        print(f"{name}: missed: {seed}")
    for name, finding in tally.false:
        print(
            f"{name}: false: {finding.fault}, page {finding.page}, {finding.words!r}: {finding.text}"
        )


def summary(results: dict[str, Result]) -> dict[str, object]:
    """The line that is published."""
    whole, naive = Tally(), Tally()
    for result in results.values():
        for into, tally in ((whole, result.tally), (naive, result.naive)):
            into.seeded += tally.seeded
            into.found += tally.found
            into.right += tally.right
            into.repeated += tally.repeated
            into.false.extend(tally.false)
    return {
        "eval": "assignment",
        "figure": whole.recall,
        "precision": whole.precision,
        "baseline": naive.recall,
        "baseline_precision": naive.precision,
        "n": whole.seeded,
        "files": sum(one.files for one in results.values()),
        "repeated": whole.repeated,
        **{
            half: {
                "recall": one.tally.recall,
                "precision": one.tally.precision,
                "n": one.tally.seeded,
                "false": len(one.tally.false),
                "exercise_found": f"{one.kinds}/{one.count}",
                "documents_read": f"{one.read}/{one.count}",
                "briefs": {part: _shares(counts) for part, counts in one.briefs.items()},
            }
            for half, one in results.items()
        },
    }


def _shares(counts: list[int]) -> dict[str, float]:
    marked, right, told = counts
    return {
        "recall": round(right / marked, 2) if marked else 1.0,
        "precision": round(right / told, 2) if told else 1.0,
    }


if __name__ == "__main__":
    main()
