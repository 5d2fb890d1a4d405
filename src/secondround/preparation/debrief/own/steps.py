"""Lines of one's own, and what they can be about."""

from collections.abc import Mapping

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


def add_line(kit: Kit, candidacy_id: str, part: str, number: int, given: Mapping[str, str]) -> str:
    """Keep a line of the candidate's own in a list of the memory of round `number`; its key.

    `given` are its fields as they were typed. It shows at once, after what was read; it can be cited from the next
    `write_down` on. Raises `Refused` without words and for what is no choice.
    """
    made = line_from(part, number, given)
    candidacy_steps.undo(kit, candidacy_id, part, made.key, "removed")
    body = {**TypeAdapter(type(made)).dump_python(made, mode="json"), "round": number}
    candidacy_steps.edit(kit, candidacy_id, part, made.key, "added", body)
    return str(made.key)


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
