"""Which follow-up an answer draws, if any. Rules over what was said; nothing is asked that was just answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from secondround.foundation.wording import Say, shortened
from secondround.preparation.debrief.together.words import kinship
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions.model import Question
from secondround.preparation.questions.told.parts import has_figure
from secondround.preparation.rehearsal.content.model import Content
from secondround.preparation.rehearsal.content.points.amounts import amounts_in
from secondround.preparation.rehearsal.follow_ups.chosen import first_new, was_heard
from secondround.preparation.rehearsal.follow_ups.model import FollowUp, Kind, Manner
from secondround.preparation.rehearsal.follow_ups.wordings import (
    asked_again,
    cutting_in,
    held_against,
    said_otherwise,
)

DEEPEST = 2
"""Follow-ups to one question: then the next."""

QUOTED = 90
"""Letters of a quotation that is said aloud."""

SILENCE = 7.0
"""Seconds a silent interviewer says nothing: twice what a listener usually bears; ours."""

RELATED = 1.0
"""Weight of what a weak point and the question must share for a doubt to be raised unasked: one whole concept."""


@dataclass(frozen=True)
class Turn:
    """Where a sitting stands after an answer. `seconds` is how long it took, None where it was not spoken.

    `depth` is how many follow-ups this question has had, `heard` what the interviewer said in this sitting.
    """

    seconds: float | None
    depth: int
    manner: Manner
    heard: tuple[str, ...] = ()


@dataclass(frozen=True)
class Talk:
    """What a move is chosen from; `doubts` are the weak points that are still open."""

    question: Question
    content: Content
    turn: Turn
    doubts: tuple[WeakPoint, ...]
    say: Say


Move = Callable[[Talk], FollowUp | None]


def next_move(talk: Talk) -> FollowUp | None:
    """The first that is called for, put in words not heard in this sitting; None to go on to the next question."""
    if talk.turn.depth >= DEEPEST:
        return None
    found = next((found for move in _order(talk.turn.manner) if (found := move(talk))), None)
    if talk.turn.manner != "silent":
        return found
    return _after_silence(found, talk)


def cut_in(target: int, turn: Turn, say: Say) -> FollowUp | None:
    """What an interviewer who interrupts says, and when: at the target length (seconds), once for each answer."""
    text = first_new(cutting_in(say), turn.heard)
    if turn.manner != "interrupting" or not text:
        return None
    reason = say("Your answer had taken {seconds} seconds.", seconds=target)
    return FollowUp("cut in", text, reason, at=float(target))


def _order(manner: Manner) -> tuple[Move, ...]:
    asked = (_own_part, _result, _figure, _key_point)
    if manner == "sceptical":
        return (_contradiction, _not_answered, _doubt, *asked, _too_long)
    if manner == "interrupting":
        return (_contradiction, _too_long, _not_answered, *asked, _doubt)
    return (_contradiction, _not_answered, *asked, _doubt, _too_long)


def _after_silence(found: FollowUp | None, talk: Talk) -> FollowUp | None:
    if found is not None:
        return replace(found, silence=SILENCE)
    if talk.turn.depth:
        return None
    reason = talk.say(
        "The interviewer said nothing. You may leave it at that: a pause is no question."
    )
    return FollowUp("silence", "", reason, silence=SILENCE)


def _contradiction(talk: Talk) -> FollowUp | None:
    for one in talk.content.clashes:
        before, now = shortened(one.citation.quote, QUOTED), shortened(one.words, QUOTED)
        ways = held_against(one.where, before, now, talk.say)
        # Asked once in a sitting, whatever the words: the second time it would be nagging.
        if not any(was_heard(way, talk.turn.heard) for way in ways):
            reason = talk.say("What you said does not agree with what stands elsewhere.")
            return FollowUp(
                "contradiction", ways[talk.turn.depth % len(ways)], reason, (one.citation,)
            )
    return None


def _not_answered(talk: Talk) -> FollowUp | None:
    if talk.content.answered == "yes":
        return None
    insistent = talk.turn.manner == "insistent"
    if talk.content.answered == "short":
        ways = (
            *said_otherwise("short", insistent, talk.say),
            *asked_again(talk.question.text, insistent, talk.say),
        )
        return _put("short", ways, talk.say("Your answer was a few words."), talk.turn)
    reason = talk.say("What you said was about something else, as far as its words show.")
    return _put(
        "not answered", asked_again(talk.question.text, insistent, talk.say), reason, talk.turn
    )


def _own_part(talk: Talk) -> FollowUp | None:
    if not talk.content.shared:
        return None
    quote = shortened(talk.content.shared, QUOTED)
    reason = talk.say("Your own part is not told: “{quote}”", quote=quote)
    return _plainly("own part", reason, talk)


def _result(talk: Talk) -> FollowUp | None:
    if not talk.content.no_result:
        return None
    return _plainly("result", talk.say("You have not said what came of it."), talk)


def _figure(talk: Talk) -> FollowUp | None:
    """Where one was prepared and not said, or a case tells a result without any."""
    lacking = next((p for p in talk.content.left_out if amounts_in(p)), "")
    if lacking:
        return _plainly("figure", talk.say("You prepared: “{point}”.", point=lacking), talk)
    content = talk.content
    told = content.case and content.result
    if told and not content.figures and not has_figure(content.result):
        return _plainly("figure", talk.say("What you said holds no figure."), talk)
    return None


def _key_point(talk: Talk) -> FollowUp | None:
    lacking = next(iter(talk.content.left_out), "")
    if not lacking:
        return None
    return _plainly("key point", talk.say("You prepared: “{point}”.", point=lacking), talk)


def _doubt(talk: Talk) -> FollowUp | None:
    """A sceptical interviewer raises the next one that is open; another only what the question touches."""
    sceptical = talk.turn.manner == "sceptical"
    known = (talk.question.text, *talk.turn.heard)
    rated = sorted(talk.doubts, key=lambda one: -kinship(talk.question.text, one.text))
    for one in rated:
        put = one.hard_probe if sceptical and one.hard_probe else one.probe
        related = sceptical or kinship(talk.question.text, one.text) >= RELATED
        forms = filter(None, (one.probe, one.hard_probe))
        if put and related and not any(was_heard(form, known) for form in forms):
            reason = talk.say("Where they may doubt: {text}", text=one.text)
            return FollowUp("doubt", put, reason, one.citations)
    return None


def _too_long(talk: Talk) -> FollowUp | None:
    if talk.turn.seconds is None or talk.turn.seconds <= talk.content.target:
        return None
    reason = talk.say(
        "Your answer took {seconds} seconds; {target} are enough.",
        seconds=round(talk.turn.seconds),
        target=talk.content.target,
    )
    return _plainly("too long", reason, talk)


def _plainly(kind: Kind, reason: str, talk: Talk) -> FollowUp | None:
    insistent = talk.turn.manner == "insistent"
    return _put(kind, said_otherwise(kind, insistent, talk.say), reason, talk.turn)


def _put(kind: Kind, ways: Sequence[str], reason: str, turn: Turn) -> FollowUp | None:
    """In new words; but the same thing is asked twice of one answer only by somebody insistent."""
    asked_of_it = turn.heard[len(turn.heard) - turn.depth :]
    if turn.manner != "insistent" and any(was_heard(way, asked_of_it) for way in ways):
        return None
    text = first_new(ways, turn.heard)
    return FollowUp(kind, text, reason) if text else None
