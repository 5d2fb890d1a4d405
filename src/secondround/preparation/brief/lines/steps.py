"""Finding a line of what was prepared, changing it by hand, and taking the change back."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.brief.lines.values import read, written
from secondround.preparation.brief.taking_back import stored_part
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.candidacy.model import Edit
from secondround.preparation.company import steps as company_steps
from secondround.preparation.conditions import steps as condition_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.documents.corrected.steps import UNDATED
from secondround.preparation.documents.steps import CORRECTED
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Round
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.came import steps as came_steps


def _coming(kit: Kit, candidacy_id: str) -> tuple[Round, ...]:
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    return (coming,) if coming else ()


LINES: Mapping[str, Callable[[Kit, str], Sequence[Any]]] = {
    CORRECTED: document_steps.documents_of,
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
    "came": came_steps.came_of,
    "enquiries": asking_steps.enquiries_of,
    "settled_enquiries": asking_steps.settled_enquiries_of,
    "assignments": assignment_steps.assignments_of,
    "decoded": decoded_steps.all_decoded,
    **{name: decoded_steps.lines_of(name) for name in decoded_steps.LISTS},
    decoded_steps.UNSAID: decoded_steps.unsaid_of,
    outline_steps.OUTLINES: outline_steps.titled_of,
    outline_steps.SECTIONS: outline_steps.sections_of,
    outline_steps.POINTS: outline_steps.points_of,
    outline_steps.ENTRIES: outline_steps.entries_of,
    "plan": plan_steps.todos_of,
}
"""Every list of brief.json whose lines have keys, by its name there, those of decoded exercises too; the candidate's
own evidence, what nothing says of an exercise, and what outlines are made of."""

MEMORY = (
    "exchanges",
    "enquiries_asked",
    "statements",
    "contradictions",
    "impressions",
    "open_points",
)
"""Those that the rounds before left."""

EVERY = "*"
"""All fields of a line at once."""

_ANY = TypeAdapter(Any)


def line_of(kit: Kit, candidacy_id: str, part: str, key: str) -> dict[str, Any]:
    """One line of one list of brief.json, with the candidate's changes. Raises `NotFound`."""
    found: dict[str, Any] = _ANY.dump_python(_find(kit, candidacy_id, part, key), mode="json")
    return found


def value_of(kit: Kit, candidacy_id: str, part: str, key: str, field: str) -> Any:
    """What stands in one field, or in one place of a list. Raises `NotFound` and, for no such field, `Refused`."""
    return read(line_of(kit, candidacy_id, part, key), field)


def edit_line(kit: Kit, candidacy_id: str, part: str, key: str, field: str, value: Any) -> None:
    """Keep one change to one line of brief.json. Raises `NotFound` when there is no such line.

    Raises `Refused` where there is no such field, and for a value it cannot hold, with the choices. "follow_ups.2" is
    the second place of a list; "removed" takes the line away.
    """
    if part == CORRECTED:
        corrected_steps.correct(kit, candidacy_id, key, field, value)
        return
    one = _find(kit, candidacy_id, part, key)
    name, whole = written(type(one), _ANY.dump_python(one, mode="json"), field, value)
    candidacy_steps.edit(kit, candidacy_id, stored_part(part), key, name, whole)


def put_back(kit: Kit, candidacy_id: str, part: str, key: str, field: str, was: Any) -> None:
    """One field as it stood before the last change to it. Raises what `edit_line` raises."""
    if part == CORRECTED:
        corrected_steps.put_back(kit, candidacy_id, key, field, was)
    else:
        edit_line(kit, candidacy_id, part, key, field, was)


def keep_changes(kit: Kit, candidacy_id: str, made: Sequence[Edit]) -> bool:
    """Keep what was changed by hand in brief.json; False, and no line changed, where a document cannot be so."""
    try:
        for edit in made:
            if edit.part == CORRECTED:
                value = edit.value if edit.field != "date" else edit.value or UNDATED
                corrected_steps.correct(kit, candidacy_id, edit.key, edit.field, value)
    except (NotFound, Refused):
        return False
    for edit in made:
        if edit.part != CORRECTED:
            candidacy_steps.edit(kit, candidacy_id, edit.part, edit.key, edit.field, edit.value)
    return True


def undo_edit(kit: Kit, candidacy_id: str, part: str, key: str, field: str) -> None:
    """Take a change back, or with `EVERY` all to the line's fields; what was derived shows again."""
    stored = stored_part(part)
    made = candidacy_steps.edits_of(kit, candidacy_id, stored) if field == EVERY else ()
    every = [one.field for one in made if one.key == key and one.field not in ("added", "removed")]
    for each in every if field == EVERY else [field.partition(".")[0]]:
        candidacy_steps.undo(kit, candidacy_id, stored, key, each)


def remembered_line(kit: Kit, candidacy_id: str, beginning: str) -> tuple[str, str]:
    """The list and the key of the one line of the memory whose key begins so, also one that was taken away.

    Raises `NotFound`, and `Refused` where several do.
    """
    found = {
        key: part
        for part in MEMORY
        for key in (
            *(one.key for one in LINES[part](kit, candidacy_id)),
            *(e.key for e in candidacy_steps.edits_of(kit, candidacy_id, stored_part(part))),
        )
        if beginning and key.startswith(beginning)
    }
    if not found:
        raise NotFound(
            "the line {beginning}",
            "`secondround debrief show FOLDER` lists them.",
            beginning=beginning,
        )
    if len(found) > 1:
        named = " and ".join(f"{key} ({part})" for key, part in found.items())
        raise Refused(
            "{beginning} is the beginning of {named}",
            "Give more of it.",
            beginning=beginning,
            named=named,
        )
    return next((part, key) for key, part in found.items())


def _find(kit: Kit, candidacy_id: str, part: str, key: str) -> Any:
    if part not in LINES:
        raise NotFound("the part {part}", "Parts are those of brief.json.", part=part)
    line = next((one for one in LINES[part](kit, candidacy_id) if one.key == key), None)
    if line is None:
        raise NotFound(
            "the line {key} of {part}",
            "Parts and keys are those of brief.json.",
            part=part,
            key=key,
        )
    return line
