"""Laying out the time that is left."""

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
from secondround.preparation.plan.hours import lay_in_time, local_start
from secondround.preparation.plan.model import Todo
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps


def lay_out(kit: Kit, candidacy_id: str) -> None:
    """Keep the errands that are worth doing, in order, each at the hour it is best done."""
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    day = local_start(coming) if coming else None
    todos = lay_in_time(errands(_prepared(kit, candidacy_id), say), kit.now, day)
    with kit.db.write() as db:
        store.todos.replace(db, kit.owner, candidacy_id, todos)


def todos_of(kit: Kit, candidacy_id: str) -> tuple[Todo, ...]:
    """The errands in their order, with the candidate's ticks."""
    with kit.db.read() as db:
        found = store.todos.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "todos", Todo, found)


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
