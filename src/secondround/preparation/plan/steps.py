"""Laying out the time that is left."""

from datetime import date, datetime

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps as company_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.plan import store
from secondround.preparation.plan.errands import Prepared, errands
from secondround.preparation.plan.hours import free_hour, in_order, lay_in_time, local_start
from secondround.preparation.plan.model import Todo
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps

OWN = "own"
"""The part of an errand of the candidate's own."""

LONGEST_MINUTES = 600
"""Of one errand: a whole day."""


def lay_out(kit: Kit, candidacy_id: str) -> None:
    """Keep the errands that are worth doing, in order, each at the hour it is best done."""
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    day = local_start(coming) if coming else None
    todos = lay_in_time(errands(_prepared(kit, candidacy_id), say), kit.now, day)
    with kit.db.write() as db:
        store.todos.replace(db, kit.owner, candidacy_id, todos)


def todos_of(kit: Kit, candidacy_id: str) -> tuple[Todo, ...]:
    """The errands in their order, with the candidate's ticks, moves and own errands."""
    with kit.db.read() as db:
        found = store.todos.list(db, kit.owner, candidacy_id)
    edited = candidacy_steps.with_edits(kit, candidacy_id, "todos", Todo, found)
    laid = [(one.key, one.at) for one in found]
    return edited if [(one.key, one.at) for one in edited] == laid else in_order(edited)


def tick(kit: Kit, candidacy_id: str, key: str, done: bool) -> Todo:
    """Say whether an errand is done. Raises `NotFound`."""
    _errand(kit, candidacy_id, key)
    candidacy_steps.edit(kit, candidacy_id, "todos", key, "done", done)
    return _errand(kit, candidacy_id, key)


def add_todo(kit: Kit, candidacy_id: str, text: str, minutes: int, day: date) -> Todo:
    """Keep an errand of the candidate's own, on that day after what is there. Raises `Refused`."""
    words = " ".join(text.split())
    if not words or not 0 < minutes <= LONGEST_MINUTES:
        raise Refused("there is no errand to keep", "Write what to do, and its minutes in figures.")
    at = free_hour(todos_of(kit, candidacy_id), day, local_now(kit, candidacy_id))
    made = Todo(key_of("todo", "own", words), words, minutes, "", OWN, at, ())
    candidacy_steps.add_own(kit, candidacy_id, "todos", made)
    return made


def move(kit: Kit, candidacy_id: str, key: str, day: date) -> None:
    """Put an errand on another day, after what is there. Raises `NotFound`."""
    _errand(kit, candidacy_id, key)
    others = [one for one in todos_of(kit, candidacy_id) if one.key != key]
    at = free_hour(others, day, local_now(kit, candidacy_id))
    candidacy_steps.edit(kit, candidacy_id, "todos", key, "at", at.isoformat())


def remove_todo(kit: Kit, candidacy_id: str, key: str) -> None:
    """Leave out an errand of the candidate's own. Raises `NotFound` and, for any other, `Refused`."""
    if _errand(kit, candidacy_id, key).part != OWN:
        raise Refused("this errand is part of the method", "Tick it when you do not need it.")
    candidacy_steps.edit(kit, candidacy_id, "todos", key, "removed", True)


def local_now(kit: Kit, candidacy_id: str) -> datetime:
    """Now, on the clock of the place of the interview."""
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    day = local_start(coming) if coming else None
    return kit.now.astimezone(day.tzinfo) if day else kit.now


def _errand(kit: Kit, candidacy_id: str, key: str) -> Todo:
    for one in todos_of(kit, candidacy_id):
        if one.key == key:
            return one
    raise NotFound("the errand", "The plan may have been laid out anew.")


def _prepared(kit: Kit, candidacy_id: str) -> Prepared:
    return Prepared(
        documents=document_steps.documents_of(kit, candidacy_id),
        interviewers=panel_steps.interviewers_of(kit, candidacy_id),
        exchanges=debrief_steps.exchanges_of(kit, candidacy_id),
        contradictions=debrief_steps.contradictions_of(kit, candidacy_id),
        open_points=debrief_steps.open_points_of(kit, candidacy_id),
        requirements=fit_steps.requirements_of(kit, candidacy_id),
        weak_points=pressure_steps.weak_points_of(kit, candidacy_id),
        assignments=assignment_steps.assignments_of(kit, candidacy_id),
        questions=question_steps.questions_of(kit, candidacy_id),
        facts=len(company_steps.facts_of(kit, candidacy_id)),
        enquiries=len(asking_steps.enquiries_of(kit, candidacy_id)),
    )
