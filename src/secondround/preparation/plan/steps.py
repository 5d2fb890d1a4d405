"""Laying out the time that is left."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.so_far import steps as far_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.plan import store
from secondround.preparation.plan.again.due import due_errands
from secondround.preparation.plan.again.steps import learnt
from secondround.preparation.plan.blocks import blocks
from secondround.preparation.plan.errands import TIMES, Prepared, errands, run_through_key
from secondround.preparation.plan.free import MINUTES, Free, free_from, time_given
from secondround.preparation.plan.hours import (
    first_sitting,
    free_hour,
    in_order,
    lay_in_time,
    local_start,
)
from secondround.preparation.plan.model import Todo
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps

OWN = "own"
"""The part of an errand of the candidate's own."""

FREE = "free"
"""The part under which what the candidate says of their time is kept, by day."""

LONGEST_MINUTES = 600
"""Of one errand: a whole day."""


def lay_out(kit: Kit, candidacy_id: str) -> None:
    """Keep the errands that are worth doing, each at the hour it is best done; what is done stays where it was."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    day = local_start(coming) if coming else None
    now, say = local_now(kit, candidacy_id), say_in(candidacy.language)
    with kit.db.read() as db:
        was = {one.key: one.at for one in store.todos.list(db, kit.owner, candidacy_id)}
    edits = candidacy_steps.edits_of(kit, candidacy_id, "todos")
    ticked = {one.key for one in edits if one.field == "done" and one.value}
    *first, last = errands(_prepared(kit, candidacy_id), say)
    free = free_time_of(kit, candidacy_id)
    next_sitting = first_sitting(now, day, free)
    made = [*first, *due_errands(learnt(kit, candidacy_id), next_sitting, day, say)]
    left = [one for one in made if not one.done and one.key not in ticked]
    seen_to = [one for one in made if one not in left and one.key in was]
    laid = lay_in_time([*left, last], now, day, free)
    todos = in_order([*(replace(one, at=was[one.key]) for one in seen_to), *laid])
    with kit.db.write() as db:
        store.todos.replace(db, kit.owner, candidacy_id, todos)


def todos_of(kit: Kit, candidacy_id: str) -> tuple[Todo, ...]:
    """The errands in their order, with the candidate's ticks, moves and own errands."""
    with kit.db.read() as db:
        found = store.todos.list(db, kit.owner, candidacy_id)
    edited = candidacy_steps.with_edits(kit, candidacy_id, "todos", Todo, found)
    laid = [(one.key, one.at) for one in found]
    return edited if [(one.key, one.at) for one in edited] == laid else in_order(edited)


def free_time_of(kit: Kit, candidacy_id: str) -> Free:
    """When the candidate has time, as they said."""
    return free_from(candidacy_steps.edits_of(kit, candidacy_id, FREE))


def give_time(
    kit: Kit, candidacy_id: str, day: str, minutes: int | None = None, start: str = ""
) -> None:
    """Keep what the candidate says of a day ("2026-12-05") or of every "weekday" or "weekend", and lay out anew.

    `minutes` are whole, 0 for no time, None for as long as the errands take; `start` is the hour, "18:30", empty to
    leave it. Raises `Refused`.
    """
    given = time_given(day, minutes, start)
    if minutes is None:
        candidacy_steps.undo(kit, candidacy_id, FREE, day, MINUTES)
    for field, value in given.items():
        candidacy_steps.edit(kit, candidacy_id, FREE, day, field, value)
    lay_out(kit, candidacy_id)


def tick(kit: Kit, candidacy_id: str, key: str, done: bool) -> Todo:
    """Say whether an errand is done. Raises `NotFound`."""
    errand(kit, candidacy_id, key)
    candidacy_steps.edit(kit, candidacy_id, "todos", key, "done", done)
    return errand(kit, candidacy_id, key)


def ran_through(kit: Kit, candidacy_id: str, assignment: str, times: int) -> None:
    """An exercise was run through so many times in all: from the second on its errand is done."""
    known = [one.key for one in assignment_steps.assignments_of(kit, candidacy_id)]
    if times < TIMES or assignment not in known:
        return
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    key = run_through_key(known.index(assignment) + 1, say)
    if any(one.key == key and not one.done for one in todos_of(kit, candidacy_id)):
        tick(kit, candidacy_id, key, done=True)


def add_todo(kit: Kit, candidacy_id: str, text: str, minutes: int, day: date) -> Todo:
    """Keep an errand of the candidate's own, on that day after what is there. Raises `Refused`."""
    words = " ".join(text.split())
    if not words or not 0 < minutes <= LONGEST_MINUTES:
        raise Refused("there is no errand to keep", "Write what to do, and its minutes in figures.")
    at = _free_hour(kit, candidacy_id, todos_of(kit, candidacy_id), day)
    made = Todo(key_of("todo", "own", words), words, minutes, "", OWN, at, ())
    candidacy_steps.add_own(kit, candidacy_id, "todos", made)
    return made


def move(kit: Kit, candidacy_id: str, key: str, day: date) -> None:
    """Put an errand on another day, after what is there. Raises `NotFound`."""
    errand(kit, candidacy_id, key)
    others = [one for one in todos_of(kit, candidacy_id) if one.key != key]
    at = _free_hour(kit, candidacy_id, others, day)
    candidacy_steps.edit(kit, candidacy_id, "todos", key, "at", at.isoformat())


def remove_todo(kit: Kit, candidacy_id: str, key: str) -> None:
    """Leave out an errand of the candidate's own. Raises `NotFound` and, for any other, `Refused`."""
    if errand(kit, candidacy_id, key).part != OWN:
        raise Refused("this errand is part of the method", "Tick it when you do not need it.")
    candidacy_steps.edit(kit, candidacy_id, "todos", key, "removed", True)


def calendar_of(kit: Kit, candidacy_id: str) -> bytes:
    """The sittings still to come as entries for a calendar (iCalendar); taken in again, they replace themselves.

    Raises `Refused` where there are none.
    """
    candidacy = candidacy_steps.find(kit, candidacy_id)
    coming = [one for one in todos_of(kit, candidacy_id) if one.at and one.at >= kit.now]
    entries = blocks(coming, candidacy, kit.now, say_in(candidacy.language))
    if not entries:
        raise Refused("nothing is planned any more", "Add an errand, or lay the plan out anew.")
    return kit.presses["ics"].print("plan", {"entries": entries})


def errand(kit: Kit, candidacy_id: str, key: str) -> Todo:
    """The one errand whose key begins so. Raises `NotFound`, also where several do."""
    found = [one for one in todos_of(kit, candidacy_id) if key and one.key.startswith(key)]
    if len(found) != 1:
        raise NotFound("the errand", "The plan may have been laid out anew.")
    return found[0]


def local_now(kit: Kit, candidacy_id: str) -> datetime:
    """Now, on the clock of the place of the interview."""
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    day = local_start(coming) if coming else None
    return kit.now.astimezone(day.tzinfo) if day else kit.now


def _free_hour(kit: Kit, candidacy_id: str, others: Sequence[Todo], day: date) -> datetime:
    free = free_time_of(kit, candidacy_id)
    return free_hour(others, day, local_now(kit, candidacy_id), free)


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
        so_far=far_steps.so_far(kit, candidacy_id),
        questions=question_steps.questions_of(kit, candidacy_id),
        enquiries=asking_steps.enquiries_of(kit, candidacy_id),
    )
