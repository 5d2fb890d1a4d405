"""Finding a line of what was prepared, changing it by hand, and taking the change back."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter

from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.brief.taking_back import stored_part
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps as company_steps
from secondround.preparation.conditions import steps as condition_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Round
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps


def _coming(kit: Kit, candidacy_id: str) -> tuple[Round, ...]:
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    return (coming,) if coming else ()


LINES: Mapping[str, Callable[[Kit, str], Sequence[Any]]] = {
    "round": _coming,
    "interviewers": panel_steps.interviewers_of,
    "employments": evidence_steps.employments_of,
    "requirements": fit_steps.requirements_of,
    "own_evidence": fit_steps.own_evidence_of,
    "exchanges": debrief_steps.exchanges_of,
    "enquiries_asked": debrief_steps.asked_enquiries_of,
    "statements": debrief_steps.statements_of,
    "contradictions": debrief_steps.contradictions_of,
    "impressions": debrief_steps.impressions_of,
    "open_points": debrief_steps.open_points_of,
    "weak_points": pressure_steps.weak_points_of,
    "facts": company_steps.facts_of,
    "missing_themes": company_steps.missing_themes_of,
    "terms": condition_steps.terms_of,
    "questions": question_steps.questions_of,
    "stories": question_steps.stories_of,
    "enquiries": asking_steps.enquiries_of,
    "settled_enquiries": asking_steps.settled_enquiries_of,
    "assignments": assignment_steps.assignments_of,
    "plan": plan_steps.todos_of,
}
"""Every list of brief.json whose lines have keys, by its name there; and the candidate's own evidence."""

_ANY = TypeAdapter(tuple[Any, ...])


def line_of(kit: Kit, candidacy_id: str, part: str, key: str) -> dict[str, Any]:
    """One line of one list of brief.json, with the candidate's changes. Raises `NotFound`."""
    found = (one for one in _listed(kit, candidacy_id, part) if one["key"] == key)
    line = next(found, None)
    if line is None:
        raise NotFound(f"{part} {key}", "Parts and keys are those of brief.json.")
    return line


def edit_line(kit: Kit, candidacy_id: str, part: str, key: str, field: str, value: Any) -> None:
    """Keep one change to one line of brief.json. Raises `NotFound` when there is no such line."""
    if part == "documents" and field == "kind":
        document_steps.correct_kind(kit, candidacy_id, key, value)
        return
    if field not in line_of(kit, candidacy_id, part, key) and field != "removed":
        raise NotFound(f"{part} {key} {field}", "Fields are those of brief.json.")
    candidacy_steps.edit(kit, candidacy_id, stored_part(part), key, field, value)


def undo_edit(kit: Kit, candidacy_id: str, part: str, key: str, field: str) -> None:
    """Take a change back; what was derived shows again."""
    candidacy_steps.undo(kit, candidacy_id, stored_part(part), key, field)


def _listed(kit: Kit, candidacy_id: str, part: str) -> list[dict[str, Any]]:
    if part not in LINES:
        raise NotFound(f"the part {part}", "Parts are those of brief.json.")
    found: list[dict[str, Any]] = _ANY.dump_python(
        tuple(LINES[part](kit, candidacy_id)), mode="json"
    )
    return found
