"""Lines of one's own, and what they can be about."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter

from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief.about.competency import competencies
from secondround.preparation.debrief.own.lines import line_from, own_lines
from secondround.preparation.debrief.own.notes import rounds_written, written, written_name
from secondround.preparation.debrief.said.subjects import known_subjects
from secondround.preparation.debrief.steps import keep_notes_of_round
from secondround.preparation.documents import steps as document_steps

ASKED = "exchanges"

MARKED = "marked"
"""What tells a line that was kept because its question was marked as asked."""

UNMARKED = "no longer marked"
"""How such a line is taken away: by its mark, not by hand."""


def add_line(kit: Kit, candidacy_id: str, part: str, number: int, given: Mapping[str, str]) -> str:
    """Keep a line of the candidate's own in a list of the memory of round `number`; its key.

    `given` are its fields as they were typed. It shows at once, after what was read; it can be cited from the next
    `write_down` on. Raises `Refused` without words and for what is no choice.
    """
    made = line_from(part, number, given)
    candidacy_steps.undo(kit, candidacy_id, part, made.key, "removed")
    _keep(kit, candidacy_id, part, number, made)
    return str(made.key)


def keep_asked(kit: Kit, candidacy_id: str, asked: Sequence[tuple[int, str]]) -> None:
    """The memory holds these questions as asked, each with its round, the answer still to be told; and no others that
    were once held so.

    One that the candidate added or took away by hand stays as they left it; so does what they wrote into one.
    """
    edits = candidacy_steps.edits_of(kit, candidacy_id, ASKED)
    added = {one.key: one.value for one in edits if one.field == "added"}
    gone = {one.key for one in edits if one.field == "removed" and one.value == UNMARKED}
    marked = {key for key, body in added.items() if isinstance(body, dict) and body.get(MARKED)}
    for key in marked - keys_of_asked(asked):
        body = {**added[key], MARKED: False}
        candidacy_steps.edit(kit, candidacy_id, ASKED, key, "added", body)
        candidacy_steps.edit(kit, candidacy_id, ASKED, key, "removed", UNMARKED)
    for number, words in asked:
        line = line_from(ASKED, number, {"question": words})
        if line.key not in added or line.key in gone:
            candidacy_steps.undo(kit, candidacy_id, ASKED, line.key, "removed")
            _keep(kit, candidacy_id, ASKED, number, line, marked=True)


def keys_of_asked(asked: Sequence[tuple[int, str]]) -> set[str]:
    """The keys of the lines that `keep_asked` keeps for these."""
    return {line_from(ASKED, number, {"question": words}).key for number, words in asked}


def write_down(kit: Kit, candidacy_id: str) -> None:
    """Keep the candidate's own lines of each round as a document, where there are any, so that they can be cited."""
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    lines = own_lines(candidacy_steps.edits_of(kit, candidacy_id))
    held = document_steps.names_of(kit, candidacy_id)
    rounds = {one.round for one in lines} | rounds_written(held)
    for number in sorted(rounds):
        keep_notes_of_round(
            kit, candidacy_id, written_name(number), number, written(number, lines, say)
        )


def subjects_known() -> tuple[str, ...]:
    """What statements are about."""
    return known_subjects()


def competencies_known() -> tuple[str, ...]:
    """What questions test."""
    return competencies()


def _keep(
    kit: Kit, candidacy_id: str, part: str, number: int, line: Any, marked: bool = False
) -> None:
    body = TypeAdapter(type(line)).dump_python(line, mode="json")
    more = {MARKED: True} if marked else {}
    candidacy_steps.edit(
        kit, candidacy_id, part, line.key, "added", {**body, "round": number, **more}
    )
