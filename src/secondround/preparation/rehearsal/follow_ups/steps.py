"""Following up on what was just said."""

from collections.abc import Sequence

from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions.answering.length import target_of
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.content.model import Content
from secondround.preparation.rehearsal.delivery.model import Delivery
from secondround.preparation.rehearsal.follow_ups import choice
from secondround.preparation.rehearsal.follow_ups.model import FollowUp, Manner


def follow_up(
    kit: Kit,
    candidacy_id: str,
    question: Question,
    content: Content,
    delivery: Delivery | None,
    depth: int,
    manner: Manner,
    heard: Sequence[str] = (),
) -> FollowUp | None:
    """What the interviewer says to the answer; None to go on. Nothing is kept.

    `content` is of everything said to the question so far. `depth` counts the follow-ups it has had (the first: 0),
    `heard` is what the interviewer said in this sitting. `delivery` is None where the answer was typed.
    """
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    points = pressure_steps.weak_points_of(kit, candidacy_id)
    doubts = tuple(one for one in points if not one.settled)
    turn = choice.Turn(delivery.answer if delivery else None, depth, manner, tuple(heard))
    return choice.next_move(choice.Talk(question, content, turn, doubts, say))


def interruption(
    kit: Kit, candidacy_id: str, question: Question, manner: Manner, heard: Sequence[str] = ()
) -> FollowUp | None:
    """What cuts into the answer and when, known before it begins; None where nothing does."""
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    turn = choice.Turn(None, 0, manner, tuple(heard))
    return choice.cut_in(target_of(question), turn, say)
