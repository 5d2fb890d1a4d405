"""A page asks the database as often for a thousand lines as for ten."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle, islice
from typing import Any

from interfaces.web.conftest import Desk
from interfaces.web.counting import counting
from interfaces.web.test_every_page import PAGES
from preparation.assignment.checked.test_steps import FIRST
from secondround.foundation.storage.items import Items
from secondround.preparation.asking import store as asking_store
from secondround.preparation.assignment.checked import steps as checked_steps
from secondround.preparation.assignment.checked import store as checked_store
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.faced import steps as faced_steps
from secondround.preparation.assignment.files import store as finished_store
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.steps import assignments_of
from secondround.preparation.company import store as company_store
from secondround.preparation.conditions import store as condition_store
from secondround.preparation.debrief import store as debrief_store
from secondround.preparation.fit import store as fit_store
from secondround.preparation.panel import store as panel_store
from secondround.preparation.plan import store as plan_store
from secondround.preparation.pressure import store as pressure_store
from secondround.preparation.questions import store as question_store
from secondround.preparation.rehearsal.run_through import steps as run_steps
from secondround.preparation.rehearsal.run_through import store as run_store
from secondround.preparation.rehearsal.run_through.slides.planned import counted

LISTS: tuple[Items[Any], ...] = (
    debrief_store.exchanges,
    debrief_store.asked_enquiries,
    debrief_store.statements,
    debrief_store.open_points,
    fit_store.requirements,
    company_store.facts,
    panel_store.interviewers,
    condition_store.terms,
    pressure_store.weak_points,
    question_store.questions,
    question_store.stories,
    asking_store.enquiries,
    asking_store.settled_enquiries,
    plan_store.todos,
)

FEW, MANY = 10, 1_000

MANY_OF = {panel_store.interviewers: 100, question_store.stories: 100}
"""Of what is held against each other or against every question on one page, and what nobody has a thousand of."""

OF_AN_EXERCISE = ("", "/outline", "/file", "/run", "/questions")
LINES = 40


def test_the_number_of_queries_does_not_grow(desk: Desk) -> None:
    few = _counts(desk, FEW)
    many = _counts(desk, MANY)
    assert many == few


def test_nor_on_the_pages_of_an_exercise(desk: Desk) -> None:
    (task,) = assignments_of(desk.kit, desk.candidacy_id)
    checked_steps.check_file(desk.kit, desk.candidacy_id, task.key, "talk.pptx", FIRST)
    run_steps.begin_run(desk.kit, desk.candidacy_id, task.key, counted(7, 600.0), 10, "clock")
    pages = [f"/exercise/{task.key}{end}" if end else "/exercise" for end in OF_AN_EXERCISE]
    _write_lines(desk, task.key, 0, FEW)
    few = _asked(desk, pages)
    _write_lines(desk, task.key, FEW, LINES)
    for one in (finished_store.finished_files, checked_store.checked_files, run_store.runs):
        _fill(desk, one, LINES)
    assert _asked(desk, pages) == few


def _write_lines(desk: Desk, key: str, first: int, last: int) -> None:
    """Lines of the brief, lines and parts of the outline, and questions of the candidate's own."""
    kit, one = desk.kit, desk.candidacy_id
    part = outline_steps.outline_of(kit, one, key).sections[0].key
    for at in range(first, last):
        decoded_steps.add_line(kit, one, key, "asked", f"What would number {at} cost?")
        outline_steps.add_point(kit, one, part, f"Line {at}")
        faced_steps.add_challenge(kit, one, key, f"Why number {at}?")


def _counts(desk: Desk, lines: int) -> dict[str, int]:
    for one in LISTS:
        _fill(desk, one, min(lines, MANY_OF.get(one, lines)))
    return _asked(desk, PAGES)


def _asked(desk: Desk, pages: Sequence[str]) -> dict[str, int]:
    counts = {}
    for path in pages:
        with counting(desk) as seen:
            desk.get(path)
        counts[path] = len(seen)
    return counts


def _fill(desk: Desk, items: Items[Any], lines: int) -> None:
    with desk.kit.db.write() as db:
        found = items.list(db, desk.kit.owner, desk.candidacy_id)
        made = [
            replace(one, key=f"{at:012x}") for at, one in enumerate(islice(cycle(found), lines))
        ]
        items.replace(db, desk.kit.owner, desk.candidacy_id, made)
