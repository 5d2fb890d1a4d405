"""Finding the question of an answer, wherever it comes from."""

from collections.abc import Collection

from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.faced import steps as faced_steps
from secondround.preparation.assignment.faced.model import Challenge
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.model import Question

EXERCISE = "exercise"
"""The kind of a question about the exercise."""


def question_named(kit: Kit, candidacy_id: str, key: str) -> Question:
    """The listed one of this key, or the panel's on an exercise in the form of one. Raises `NotFound`."""
    if not key:
        raise NotFound("the question", "It was one of the moment.")
    try:
        return question_steps.question_named(kit, candidacy_id, key)
    except NotFound:
        return as_question(faced_steps.challenge_named(kit, candidacy_id, key))


def is_listed(kit: Kit, candidacy_id: str, key: str) -> bool:
    """Whether it is one of the list, and comes again by its grade."""
    return any(one.key == key for one in question_steps.questions_of(kit, candidacy_id))


def as_question(one: Challenge) -> Question:
    """A question of the panel on the exercise, for what looks at answers."""
    return Question(
        key=one.key,
        rank=0,
        text=one.text,
        kind=EXERCISE,
        competency="",
        reason=one.reason,
        for_whom=(),
        thirteen=0,
        use=(),
        citations=one.citations,
        answer=one.answer,
        key_points=one.points,
    )


def about_exercise(kit: Kit, candidacy_id: str) -> Collection[str]:
    """The keys of the listed questions that quote or ask about what was set: not the candidate's to pass on."""
    exercises = assignment_steps.assignments_of(kit, candidacy_id)
    set_in = {cited.passage_id for one in exercises for cited in one.citations}
    return frozenset(
        one.key
        for one in question_steps.questions_of(kit, candidacy_id)
        if one.kind == EXERCISE or set_in & {cited.passage_id for cited in one.citations}
    )
