"""Whole files of every kind in three languages, with faults and with what only looks like one."""

from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest

from finished import held, read
from secondround.preparation.assignment.checked.check import check

FILES = sorted(Path(__file__).with_name("files").glob("*.txt"))
RECALL, PRECISION = 0.95, 0.95
"""What is held over all files; on files that no rule was made with it is less (docs/packages/assignment.md)."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_told_of_its_faults_and_of_little_else(path: Path) -> None:
    look, seeded = read(path)
    wrong, missed, _ = held(check(look, "d").findings, seeded)
    assert len(wrong) <= 1, wrong
    assert len(missed) <= 1, missed


@pytest.mark.parametrize(
    "path", [one for one in FILES if "clean" in one.stem], ids=lambda p: p.stem
)
def test_a_file_without_a_fault_has_no_finding(path: Path) -> None:
    look, seeded = read(path)
    assert not seeded
    assert check(look, "d").findings == ()


def test_over_all_files_few_are_wrong_and_few_missed() -> None:
    found = wrong = there = 0
    for path in FILES:
        look, seeded = read(path)
        false, _, right = held(check(look, "d").findings, seeded)
        found, wrong, there = found + right, wrong + len(false), there + len(seeded)
    assert there >= 100
    assert found / there >= RECALL
    assert found / (found + wrong) >= PRECISION


def test_each_finding_has_its_own_key_page_and_sentence() -> None:
    for path in FILES:
        look, _ = read(path)
        findings = check(look, "d").findings
        assert len({one.key for one in findings}) == len(findings)
        assert all(0 <= one.page <= len(look.finished.pages) and one.text for one in findings)
        assert check(look, "d").findings == findings


def test_two_hundred_slides_take_seconds() -> None:
    looks = [read(path)[0] for path in FILES]
    every = [page for look in looks for page in look.finished.pages]
    pages = tuple(
        replace(page, number=n + 1, place=f"slide {n + 1}")
        for n, page in enumerate((every * 3)[:200])
    )
    look = replace(looks[0], finished=replace(looks[0].finished, format="pptx", pages=pages))
    began = process_time()
    assert check(look, "d").pages > 190
    assert process_time() - began < 3
