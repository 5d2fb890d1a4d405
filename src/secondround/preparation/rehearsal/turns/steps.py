"""Gathering what is known of how each question went."""

from collections.abc import Mapping, Sequence

from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.foundation.spacing import dues_ahead
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.plan.again import steps as again_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.model import Planned, Take, Wanted
from secondround.preparation.rehearsal.turns.model import Past
from secondround.preparation.rehearsal.turns.planning import planned
from secondround.preparation.rehearsal.turns.seats import seated, who_puts


def check_people(kit: Kit, candidacy_id: str, people: Sequence[str]) -> None:
    """Raises `NotFound` where one of them (keys) is nobody of the panel."""
    known = {one.key for one in panel_steps.interviewers_of(kit, candidacy_id)}
    if unknown := [one for one in people if one not in known]:
        raise NotFound("the person {name}", "They may have been erased.", name=unknown[0])


def chosen(kit: Kit, candidacy_id: str, wanted: Wanted) -> tuple[Planned, ...]:
    """The questions that are wanted, each put by whoever of the people is likely to ask it; by nobody in particular
    without people. Raises `NotFound`."""
    found = [question_steps.question_named(kit, candidacy_id, one) for one in wanted.questions]
    asker = who_puts(found, seated(_asking(kit, candidacy_id, wanted)))
    return tuple(Planned(one.key, one.text, asker[one.key].key if asker else "") for one in found)


def questions_for(
    kit: Kit, candidacy_id: str, wanted: Wanted, last: Mapping[str, Take]
) -> tuple[Planned, ...]:
    """What the people put in the time, by the `last` answer to each question. Keeps nothing."""
    every = question_steps.questions_of(kit, candidacy_id)
    past = past_of(kit, candidacy_id, every, last)
    asking = _asking(kit, candidacy_id, wanted)
    return planned(every, past, asking, wanted.minutes, wanted.manner)


def _asking(kit: Kit, candidacy_id: str, wanted: Wanted) -> list[Interviewer]:
    panel = panel_steps.interviewers_of(kit, candidacy_id)
    return [one for one in panel if one.key in wanted.people]


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
