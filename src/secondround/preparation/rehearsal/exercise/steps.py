"""Sitting down for the panel's questions on an exercise."""

from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.assignment.faced import steps as faced_steps
from secondround.preparation.assignment.faced.model import Challenge
from secondround.preparation.rehearsal import steps as rehearsal_steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.listed.steps import as_question
from secondround.preparation.rehearsal.model import PLAIN, Planned, Sitting, Take, Wanted
from secondround.preparation.rehearsal.takes import ended
from secondround.preparation.rehearsal.turns import steps as turn_steps
from secondround.preparation.rehearsal.turns.budget import FRAME, seconds_for


def begin_round(kit: Kit, candidacy_id: str, assignment: str, wanted: Wanted = PLAIN) -> Sitting:
    """A sitting of what the panel may ask about the exercise: as many as fit, never said before said, weakest first.

    Without people in `wanted` everybody asks; its questions are those alone, put aside or not. The sitting is marked as
    one about the exercise, so that nothing of it is passed on unless the candidate says so.
    Raises `NotFound`, and `Refused` as `begin_sitting` does.
    """
    turn_steps.check_people(kit, candidacy_id, wanted.people)
    every = faced_steps.challenges_of(kit, candidacy_id, assignment)
    known = {one.key: one for one in every}
    if missing := [one for one in wanted.questions if one not in known]:
        raise NotFound("the question {key}", "The file may have changed.", key=missing[0])
    asked = [one for one in every if not one.aside and _is_theirs(one, wanted.people)]
    takes = [one for one in ended(kept_steps.takes_of(kit, candidacy_id)) if not one.of]
    chosen = [known[one] for one in wanted.questions] or _fitting(asked, takes, wanted)
    if not chosen:
        raise Refused("there is no question to put", "Add one, or take one back that is put aside.")
    there = tuple(wanted.people) or tuple(dict.fromkeys(one.person for one in chosen if one.person))
    planned = [Planned(one.key, one.text, one.person) for one in chosen]
    before = replace(wanted, people=there)
    return rehearsal_steps.sit_down(kit, candidacy_id, before, planned, assignment)


def said_aloud(kit: Kit, candidacy_id: str) -> dict[str, Take]:
    """The last answer to each of the panel's questions that was answered in a round, by the question's key."""
    sittings = {one.key for one in kept_steps.sittings_of(kit, candidacy_id) if one.assignment}
    takes = ended(kept_steps.takes_of(kit, candidacy_id))
    return {one.question: one for one in takes if one.sitting in sittings and not one.of}


def _is_theirs(one: Challenge, people: Sequence[str]) -> bool:
    return not people or not one.person or one.person in people


def _fitting(asked: Sequence[Challenge], takes: Sequence[Take], wanted: Wanted) -> list[Challenge]:
    said = {one.question for one in takes}
    left = 60 * wanted.minutes - FRAME
    found: list[Challenge] = []
    for one in sorted(asked, key=lambda each: each.key in said):
        left -= seconds_for(as_question(one), wanted.manner)
        if found and left < 0:
            break
        found.append(one)
    return found
