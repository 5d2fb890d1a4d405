"""Gathering what is known of how each question went."""

from collections.abc import Mapping, Sequence

from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.foundation.spacing import dues_ahead
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.plan.again import steps as again_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.follow_ups.model import Manner
from secondround.preparation.rehearsal.model import Planned, Take
from secondround.preparation.rehearsal.turns.model import Past
from secondround.preparation.rehearsal.turns.planning import planned


def check_people(kit: Kit, candidacy_id: str, people: Sequence[str]) -> None:
    """Raises `NotFound` where one of them (keys) is nobody of the panel."""
    known = {one.key for one in panel_steps.interviewers_of(kit, candidacy_id)}
    if unknown := [one for one in people if one not in known]:
        raise NotFound("the person {name}", "They may have been erased.", name=unknown[0])


def chosen(kit: Kit, candidacy_id: str, questions: Sequence[str]) -> tuple[Planned, ...]:
    """These questions (keys), put by nobody in particular. Raises `NotFound`."""
    found = [question_steps.question_named(kit, candidacy_id, one) for one in questions]
    return tuple(Planned(one.key, one.text) for one in found)


def questions_for(
    kit: Kit,
    candidacy_id: str,
    minutes: int,
    people: Sequence[str],
    manner: Manner,
    last: Mapping[str, Take],
) -> tuple[Planned, ...]:
    """What these people (keys) put in the time, by the `last` answer to each question. Keeps nothing."""
    every = question_steps.questions_of(kit, candidacy_id)
    panel = panel_steps.interviewers_of(kit, candidacy_id)
    asking = [one for one in panel if one.key in people]
    return planned(every, past_of(kit, candidacy_id, every, last), asking, minutes, manner)


def past_of(
    kit: Kit, candidacy_id: str, questions: Sequence[Question], last: Mapping[str, Take]
) -> Mapping[str, Past]:
    """By key, of every question that was answered; `last` is its last answer. Keeps nothing."""
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    starts = coming.starts_at if coming else None
    graded = again_steps.said_of(kit, candidacy_id)
    found: dict[str, Past] = {}
    for one in questions:
        if take := last.get(one.key):
            times = [said for said in graded if said.question == one.key]
            due = next(iter(dues_ahead(times, kit.now, starts)), None) if times else None
            missed = len(take.content.left_out) if take.content else 0
            found[one.key] = Past(take.begun_at, missed, due)
    return found
