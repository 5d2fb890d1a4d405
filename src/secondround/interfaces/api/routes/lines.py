"""Every list of what was prepared, and changes to its lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import GenericAlias
from typing import Annotated, Any

from fastapi import APIRouter, Response
from pydantic import Field, JsonValue

from secondround.foundation.kit import Kit
from secondround.interfaces.api.desk import At, Own
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.asking.model import Enquiry, SettledEnquiry
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.checked import steps as checked_steps
from secondround.preparation.assignment.checked.model import Checked
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.decoded.model import Decoded
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.outline.model import Outline
from secondround.preparation.brief.lines import steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.candidacy.model import Edit
from secondround.preparation.company import steps as company_steps
from secondround.preparation.company.model import Fact, MissingTheme
from secondround.preparation.conditions import steps as condition_steps
from secondround.preparation.conditions.model import Term
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.debrief.model import (
    AskedEnquiry,
    Contradiction,
    Exchange,
    Impression,
    OpenPoint,
    Statement,
)
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.evidence.model import Employment, Evidence
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.fit.model import Requirement
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Interviewer, Round
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.plan.model import Todo
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.model import Question, Story
from secondround.preparation.rehearsal.run_through.kept import steps as run_steps
from secondround.preparation.rehearsal.run_through.model import Run

router = APIRouter(prefix="/candidacies/{candidacy}", tags=["what was prepared"])

Read = Callable[[Kit, str], Sequence[Any]]

LISTS: tuple[tuple[str, Read, type], ...] = (
    ("/rounds", panel_steps.rounds_of, Round),
    ("/interviewers", panel_steps.interviewers_of, Interviewer),
    ("/employments", evidence_steps.employments_of, Employment),
    ("/evidence", evidence_steps.evidence_of, Evidence),
    ("/requirements", fit_steps.requirements_of, Requirement),
    ("/exchanges", debrief_steps.exchanges_of, Exchange),
    ("/enquiries-asked", debrief_steps.asked_enquiries_of, AskedEnquiry),
    ("/statements", debrief_steps.statements_of, Statement),
    ("/contradictions", debrief_steps.contradictions_of, Contradiction),
    ("/impressions", debrief_steps.impressions_of, Impression),
    ("/open-points", debrief_steps.open_points_of, OpenPoint),
    ("/facts", company_steps.facts_of, Fact),
    ("/missing-themes", company_steps.missing_themes_of, MissingTheme),
    ("/terms", condition_steps.terms_of, Term),
    ("/weak-points", pressure_steps.weak_points_of, WeakPoint),
    ("/assignments", assignment_steps.assignments_of, Assignment),
    ("/decoded", decoded_steps.all_decoded, Decoded),
    ("/outlines", outline_steps.outlines_of, Outline),
    ("/checked-files", checked_steps.every_checked, Checked),
    ("/runs", run_steps.runs_of, Run),
    ("/questions", question_steps.questions_of, Question),
    ("/stories", question_steps.stories_of, Story),
    ("/enquiries", asking_steps.enquiries_of, Enquiry),
    ("/settled-enquiries", asking_steps.settled_enquiries_of, SettledEnquiry),
    ("/plan", plan_steps.todos_of, Todo),
)
"""One line for each address: what stands after the candidacy, what reads it, what it holds."""

Words = Annotated[str, Field(min_length=1, max_length=400, pattern=r"^[^\x00]+$")]


@dataclass(frozen=True)
class Change:
    """What one field of one line is to hold: `part` is the list's name in brief.json, `key` the line's."""

    part: Words
    key: Words
    field: Words
    value: JsonValue


def _add(end: str, read: Read, noun: type) -> None:
    def listed(desk: At, own: Own) -> Sequence[Any]:
        return read(desk.kit, own.id)

    said = f"As the candidate left them: {noun.__name__}."
    name = end.removeprefix("/").replace("-", "_")
    answer = GenericAlias(Sequence, (noun,))
    router.add_api_route(end, listed, response_model=answer, name=name, description=said)


for _line in LISTS:
    _add(*_line)


@router.get("/edits")
def edits(desk: At, own: Own) -> tuple[Edit, ...]:
    """What was changed by hand, the oldest first."""
    return candidacy_steps.edits_of(desk.kit, own.id)


@router.post("/edits", status_code=204, response_class=Response)
def change(desk: At, own: Own, change: Change) -> None:
    """Change one field of one line; "removed" with true hides the line. It outlives every new reading."""
    steps.edit_line(desk.kit, own.id, change.part, change.key, change.field, change.value)


@router.delete("/edits", status_code=204, response_class=Response)
def take_back(desk: At, own: Own, part: Words, key: Words, field: Words) -> None:
    """What was derived shows again; nothing happens where nothing was changed."""
    steps.undo_edit(desk.kit, own.id, part, key, field)
