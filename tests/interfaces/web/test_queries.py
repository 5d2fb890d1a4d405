"""A page asks the database as often for a thousand lines as for ten."""

from dataclasses import replace
from itertools import cycle, islice
from typing import Any

from interfaces.web.conftest import Desk
from interfaces.web.counting import counting
from interfaces.web.test_every_page import PAGES
from secondround.foundation.storage.items import Items
from secondround.preparation.asking import store as asking_store
from secondround.preparation.company import store as company_store
from secondround.preparation.conditions import store as condition_store
from secondround.preparation.debrief import store as debrief_store
from secondround.preparation.fit import store as fit_store
from secondround.preparation.panel import store as panel_store
from secondround.preparation.plan import store as plan_store
from secondround.preparation.pressure import store as pressure_store
from secondround.preparation.questions import store as question_store

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


def test_the_number_of_queries_does_not_grow(desk: Desk) -> None:
    few = _counts(desk, FEW)
    many = _counts(desk, MANY)
    assert many == few


def _counts(desk: Desk, lines: int) -> dict[str, int]:
    for one in LISTS:
        _fill(desk, one, lines)
    counts = {}
    for path in PAGES:
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
