"""Looking at an answer."""

from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.errors import EngineFailed, NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.content.change import change
from secondround.preparation.rehearsal.content.settled import settled_as
from secondround.preparation.rehearsal.content.steps import look
from secondround.preparation.rehearsal.follow_ups.freer import freer_follow_up
from secondround.preparation.rehearsal.follow_ups.model import FollowUp
from secondround.preparation.rehearsal.follow_ups.steps import follow_up
from secondround.preparation.rehearsal.listed import steps as listed_steps
from secondround.preparation.rehearsal.model import Sitting, Take
from secondround.preparation.rehearsal.reviewed.attempt import attempt
from secondround.preparation.rehearsal.reviewed.grade import suggested
from secondround.preparation.rehearsal.takes import chain, deliveries, earlier, put_in


def reviewed(
    kit: Kit, candidacy_id: str, take: Take, sitting: Sitting, takes: Sequence[Take]
) -> Take:
    """With what it said, the one thing to change, the grade that this suggests, and what the interviewer says to it.

    `takes` are all of the candidacy, before or with this one. A follow-up is looked at with what it follows. What the
    candidate settled of its key points stays as they said.
    """
    question = question_of(kit, candidacy_id, take)
    before = chain(take, takes)
    text = "\n".join(one.text for one in (*before, take))
    content = settled_as(look(kit, candidacy_id, question, text), take.content)
    say = say_in(take.language)
    follow = _freer(kit, candidacy_id, take, sitting, takes, len(before)) or follow_up(
        kit,
        candidacy_id,
        question,
        content,
        take.delivery,
        len(before),
        sitting.manner,
        put_in(sitting, takes),
    )
    return replace(
        take,
        content=content,
        change=change(take.delivery, content, deliveries(take, takes), say),
        suggested=suggested(content, take.delivery, len(earlier(take, takes))),
        follow=follow,
    )


def keep_attempt(kit: Kit, candidacy_id: str, take: Take) -> None:
    """An answer to the challenge of a weak point counts as an attempt at it; nothing happens for any other."""
    question = question_of(kit, candidacy_id, take)
    points = pressure_steps.weak_points_of(kit, candidacy_id)
    made = attempt(take, question, points, say_in(take.language))
    if made:
        pressure_steps.keep_attempt(kit, candidacy_id, made)


def _freer(
    kit: Kit, candidacy_id: str, take: Take, sitting: Sitting, takes: Sequence[Take], depth: int
) -> FollowUp | None:
    """What a language model asks, where it was allowed for the sitting; without a reply the rules ask."""
    if not sitting.allowed or kit.language is None:
        return None
    question = question_of(kit, candidacy_id, take)
    heard = put_in(sitting, takes)
    try:
        return freer_follow_up(
            kit, candidacy_id, question, take.text, depth, heard, sitting.allowed
        )
    except (EngineFailed, Refused):
        return None


def question_of(kit: Kit, candidacy_id: str, take: Take) -> Question:
    """The listed question of an answer, or one made of what was asked where it is not listed (any more)."""
    try:
        return listed_steps.question_named(kit, candidacy_id, take.question)
    except NotFound:
        return Question("", 0, take.asked, "own", "", "", (), 0, (), ())
