"""Reading the exercise that was set."""

from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.assignment import store
from secondround.preparation.assignment.exercise import Setting, exercises
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.panel import steps as panel_steps


def read_assignment(kit: Kit, candidacy_id: str) -> None:
    """Keep the exercises that the invitation, an exercise document or the candidate's notes set."""
    documents = document_steps.documents_of(kit, candidacy_id)
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    spoken = [
        one.language for one in documents if one.kind in ("posting", "invitation", "assignment")
    ]
    setting = Setting(
        sent={one.id: one.date for one in documents if one.date},
        today=kit.now.date(),
        time_zone=coming.time_zone if coming else "",
        languages=frozenset(one for one in spoken if one),
    )
    passages = document_steps.passages_of(kit, candidacy_id, "assignment", "invitation", "notes")
    kinds = {"assignment": 0, "invitation": 1, "notes": 2}
    ordered = sorted(passages, key=lambda one: kinds[one.kind])
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    found = exercises(ordered, setting, say)
    with kit.db.write() as db:
        store.assignments.replace(db, kit.owner, candidacy_id, found)


def assignments_of(kit: Kit, candidacy_id: str) -> tuple[Assignment, ...]:
    """The exercises, with the candidate's changes."""
    with kit.db.read() as db:
        found = store.assignments.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "assignments", Assignment, found)
