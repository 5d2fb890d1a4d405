"""Sitting down for the panel's questions on an exercise."""

from collections.abc import Sequence

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.assignment.faced import steps as faced_steps
from secondround.preparation.assignment.faced.model import Challenge
from secondround.preparation.rehearsal import steps as rehearsal_steps
from secondround.preparation.rehearsal.follow_ups.model import Manner
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.listed.steps import as_question
from secondround.preparation.rehearsal.model import Planned, Sitting, Take, Way
from secondround.preparation.rehearsal.takes import ended
from secondround.preparation.rehearsal.turns import steps as turn_steps
from secondround.preparation.rehearsal.turns.budget import FRAME, seconds_for


def begin_round(
    kit: Kit,
    candidacy_id: str,
    assignment: str,
    minutes: int = 20,
    people: Sequence[str] = (),
    manner: Manner = "neutral",
    way: Way = "spoken",
    questions: Sequence[str] = (),
    stops: bool = False,
) -> Sitting:
    """A sitting of what the panel may ask about the exercise: as many as fit, never said before said, weakest first.

    `people` (keys) are who asks, none for everybody; `questions` (keys) are those alone, put aside or not. The sitting
    is marked as one about the exercise, so that nothing of it is passed on unless the candidate says so.
    Raises `NotFound`, and `Refused` as `begin_sitting` does.
    """
    turn_steps.check_people(kit, candidacy_id, people)
    every = faced_steps.challenges_of(kit, candidacy_id, assignment)
    known = {one.key: one for one in every}
    if missing := [one for one in questions if one not in known]:
        raise NotFound("the question {key}", "The file may have changed.", key=missing[0])
    asked = [one for one in every if not one.aside and _is_theirs(one, people)]
    takes = [one for one in ended(kept_steps.takes_of(kit, candidacy_id)) if not one.of]
    chosen = [known[one] for one in questions] or _fitting(asked, takes, minutes, manner)
    if not chosen:
        raise Refused("there is no question to put", "Add one, or take one back that is put aside.")
    there = tuple(people) or tuple(dict.fromkeys(one.person for one in chosen if one.person))
    planned = [Planned(one.key, one.text, one.person) for one in chosen]
    return rehearsal_steps.sit_down(
        kit, candidacy_id, planned, minutes, there, manner, way, stops, assignment=assignment
    )


def said_aloud(kit: Kit, candidacy_id: str) -> dict[str, Take]:
    """The last answer to each of the panel's questions that was answered in a round, by the question's key."""
    sittings = {one.key for one in kept_steps.sittings_of(kit, candidacy_id) if one.assignment}
    takes = ended(kept_steps.takes_of(kit, candidacy_id))
    return {one.question: one for one in takes if one.sitting in sittings and not one.of}


def _is_theirs(one: Challenge, people: Sequence[str]) -> bool:
    return not people or not one.person or one.person in people


def _fitting(
    asked: Sequence[Challenge], takes: Sequence[Take], minutes: int, manner: Manner
) -> list[Challenge]:
    said = {one.question for one in takes}
    left = 60 * minutes - FRAME
    found: list[Challenge] = []
    for one in sorted(asked, key=lambda each: each.key in said):
        left -= seconds_for(as_question(one), manner)
        if found and left < 0:
            break
        found.append(one)
    return found
