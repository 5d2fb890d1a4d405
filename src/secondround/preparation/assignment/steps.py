"""Reading the exercise that was set."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.assignment import store
from secondround.preparation.assignment.decoded.missing.known import known_from
from secondround.preparation.assignment.exercise import Setting, exercises
from secondround.preparation.assignment.likely.finding import Place, weighable, weighed
from secondround.preparation.assignment.model import Assignment, Exercise
from secondround.preparation.assignment.sources import passages_to_read
from secondround.preparation.assignment.stated import languages_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.candidacy.edits import lay_over
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.panel import steps as panel_steps

LONGEST_MINUTES = 2_880
"""Two days: longer than any exercise that is set."""


def read_assignment(kit: Kit, candidacy_id: str) -> None:
    """Keep the exercises that an exercise document, the invitation, the candidate's notes or a talk set."""
    documents = document_steps.documents_of(kit, candidacy_id)
    passages = passages_to_read(kit, candidacy_id)
    people = panel_steps.interviewers_of(kit, candidacy_id)
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    setting = Setting(
        sent={one.id: one.date for one in documents if one.date},
        today=kit.now.date(),
        time_zone=coming.time_zone if coming else "",
        known=known_from(passages, people, coming, len(languages_in(documents))),
    )
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    found = exercises(passages, setting, say, _likely(kit, documents, passages))
    with kit.db.write() as db:
        store.assignments.replace(db, kit.owner, candidacy_id, found)


def _likely(
    kit: Kit, documents: Sequence[Document], passages: Sequence[Passage]
) -> Mapping[Place, float]:
    """How likely each sentence sets a task, by words and, where there is a model of its language, by meaning."""
    found: dict[Place, float] = {}
    for document in documents:
        own = weighable([one for one in passages if one.document_id == document.id])
        vectors = evidence_steps.meaning(kit, document.language, [one.text for one in own])
        found |= weighed(own, vectors, evidence_steps.meaning_model(kit, document.language))
    return found


def assignments_of(kit: Kit, candidacy_id: str) -> tuple[Assignment, ...]:
    """The exercises, with the candidate's changes."""
    with kit.db.read() as db:
        found = store.assignments.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "assignments", Assignment, found)


def said_to_be_none(kit: Kit, candidacy_id: str) -> tuple[Assignment, ...]:
    """What was taken for an exercise, or written down as one, until the candidate said that it is none."""
    edits = candidacy_steps.edits_of(kit, candidacy_id, "assignments")
    gone = {one.key for one in edits if one.field == "removed" and one.value}
    with kit.db.read() as db:
        found = store.assignments.list(db, kit.owner, candidacy_id)
    others = [one for one in edits if one.field != "removed"]
    return tuple(one for one in lay_over(Assignment, found, others) if one.key in gone)


def assignment_of(kit: Kit, candidacy_id: str, key: str) -> Assignment:
    """The exercise of this key, with the candidate's changes. Raises `NotFound`."""
    for one in assignments_of(kit, candidacy_id):
        if one.key == key:
            return one
    raise NotFound("the exercise", "Its document may have been read anew.")


def add_assignment(kit: Kit, candidacy_id: str, text: str, kind: Exercise = "other") -> Assignment:
    """Keep an exercise that no document tells of, line by line. Raises `Refused` without words."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    words = "\n".join(line for line in lines if line)
    if not words:
        raise Refused("there is no exercise to keep", "Write what they asked for.")
    made = Assignment(key_of("assignment", "own", words), kind, words, None, None, (), ())
    candidacy_steps.add_own(kit, candidacy_id, "assignments", made)
    return made


def agree(kit: Kit, candidacy_id: str, key: str, minutes: int | None, due: datetime | None) -> None:
    """Keep what was agreed on an exercise: its length, and when it is due (aware). Raises `NotFound`, `Refused`."""
    assignment_of(kit, candidacy_id, key)
    if minutes is not None and not 0 < minutes <= LONGEST_MINUTES:
        raise Refused(
            "{minutes} minutes cannot be", "Write its length in minutes.", minutes=minutes
        )
    written = due.isoformat() if due else None
    for field, value in (("minutes", minutes), ("due", written)):
        candidacy_steps.edit(kit, candidacy_id, "assignments", key, field, value)
