"""Every turn cut into moves: what asks, what answers, what is said around it. No word is lost."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from secondround.preparation.debrief.heard.cutting.extent import widened
from secondround.preparation.debrief.heard.cutting.questioning import (
    Around,
    asked_anew,
    asks_back,
    chats,
    enquiries_by_candidate,
    invites_questions,
    is_listening,
    leave_in,
    questions_to_candidate,
)
from secondround.preparation.evidence.model import Citation
from secondround.preparation.evidence.talk.chain import Doing, doings_of
from secondround.preparation.evidence.talk.cues import is_nod
from secondround.preparation.evidence.talk.signs import Line
from secondround.preparation.evidence.talk.turns import Turn

Part = Literal["question", "answer", "remark", "enquiry", "reply", "aside"]

SHORT = 12
"""Words up to which a reply to small talk is small talk."""


@dataclass(frozen=True)
class Move:
    """`turn.text[start:end]` and what it does in the talk."""

    part: Part
    turn: Turn
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.turn.text[self.start : self.end].strip()

    @property
    def citations(self) -> tuple[Citation, ...]:
        return self.turn.citations(self.start, self.end)


@dataclass(frozen=True)
class _Talk:
    """Where the talk stands before a turn: what is waited for; `asked_back` when the candidate asked what was meant.

    It is said to be `answered` once an answer has begun, and `invited` once the questions were handed over. An answer
    is `broken_off` by an enquiry in its midst, and taken up after the reply.
    """

    waits_for: Literal["nothing", "answer", "reply"] = "nothing"
    answered: bool = False
    asked_back: bool = False
    invited: bool = False
    chatting: bool = False
    broken_off: bool = False


def moves_of(turns: Sequence[Turn], language: str) -> tuple[Move, ...]:
    """The moves in order. Joined per turn they are the turn's text but for white space."""
    talk = _Talk()
    done: list[Move] = []
    names = {turn.speaker for turn in turns if turn.side == "interviewer"}
    words = frozenset(w.lower() for name in names for w in re.findall(r"[^\W\d_]{3,}", name))
    doings = iter(doings_of(_lines(turns), language))
    for index, turn in enumerate(turns):
        at_once = index + 1 < len(turns) and turns[index + 1].side != turn.side
        around = Around(_said(turns, index, -1), _said(turns, index, 1), at_once, words)
        its = [next(doings) for _ in turn.sentences]
        if turn.side == "candidate":
            moves, talk = _candidate_moves(turn, its, around, talk, language)
        else:
            asking = questions_to_candidate(turn, its, around, language)
            moves, talk = _interviewer_moves(turn, asking, around, talk, language)
        done.extend(move for move in moves if move.text)
    return tuple(done)


def _lines(turns: Sequence[Turn]) -> list[Line]:
    return [
        Line(span.text, i == 0, turn.side)
        for turn in turns
        for i, span in enumerate(turn.sentences)
    ]


def _interviewer_moves(
    turn: Turn, chosen: Sequence[int], around: Around, talk: _Talk, language: str
) -> tuple[list[Move], _Talk]:
    if is_listening(turn, around, language):
        return [Move("aside", turn, 0, len(turn.text))], talk
    if talk.asked_back or talk.waits_for == "reply":
        chosen = asked_anew(turn, chosen, language)
    if talk.asked_back and not chosen:
        said = Move("remark", turn, 0, len(turn.text))
        return [said], replace(talk, asked_back=False)
    invited = talk.invited or invites_questions(turn, language)
    around_it: Part = "reply" if talk.waits_for == "reply" else "remark"
    leave = None if chosen else leave_in(turn, language)
    if leave is not None:
        before, after = Move(around_it, turn, 0, leave), Move("remark", turn, leave, len(turn.text))
        return [before, after], _Talk(invited=invited)
    if not chosen:
        return [Move(around_it, turn, 0, len(turn.text))], replace(
            talk,
            waits_for="nothing" if invites_questions(turn, language) else talk.waits_for,
            invited=invited,
            chatting=chats(turn, language),
        )
    start, end = widened(turn, chosen, language)
    if talk.waits_for == "reply":
        # What stands before it replies to the candidate.
        start = max(start, turn.sentences[chosen[0]].start)
    moves = [
        Move(around_it, turn, 0, start),
        Move("question", turn, start, end),
        Move("remark", turn, end, len(turn.text)),
    ]
    return moves, _Talk("answer", invited=invites_questions(turn, language))


def _candidate_moves(
    turn: Turn, doings: Sequence[Doing], around: Around, talk: _Talk, language: str
) -> tuple[list[Move], _Talk]:
    waiting = talk.waits_for == "answer" and not talk.answered and not talk.invited
    if waiting and asks_back(turn, doings, language):
        return [Move("aside", turn, 0, len(turn.text))], replace(talk, asked_back=True)
    enquiries = enquiries_by_candidate(turn, around, talk.invited, language)
    if enquiries:
        return _with_enquiries(turn, enquiries, talk, language)
    if not _goes_on(turn, talk) or _is_beside(turn, talk, language):
        return [Move("aside", turn, 0, len(turn.text))], replace(talk, chatting=False)
    whole = Move("answer", turn, 0, len(turn.text))
    return [whole], _Talk("answer", answered=True, invited=talk.invited)


def _goes_on(turn: Turn, talk: _Talk) -> bool:
    """Whether an answer is waited for, or one that was broken off is taken up at some length."""
    return talk.waits_for == "answer" or (talk.broken_off and len(turn.text.split()) > SHORT)


def _is_beside(turn: Turn, talk: _Talk, language: str) -> bool:
    """Whether it belongs to no answer: a sign of listening, or small talk."""
    if talk.answered and is_nod(turn.text, language):
        return True
    return talk.chatting and len(turn.text.split()) <= SHORT


def _with_enquiries(
    turn: Turn, enquiries: Sequence[int], talk: _Talk, language: str
) -> tuple[list[Move], _Talk]:
    before: Part = "answer" if talk.waits_for == "answer" else "aside"
    moves: list[Move] = []
    at = 0
    for index in enquiries:
        start, end = widened(turn, [index], language)
        # What is said before it in the midst of an answer answers.
        start = turn.sentences[index].start if before == "answer" else max(start, at)
        moves += [Move(before, turn, at, start), Move("enquiry", turn, start, end)]
        before, at = "aside", end
    moves.append(Move("aside", turn, at, len(turn.text)))
    broken_off = not talk.invited and (talk.broken_off or talk.waits_for == "answer")
    return moves, _Talk("reply", answered=True, invited=talk.invited, broken_off=broken_off)


def _said(turns: Sequence[Turn], index: int, step: int) -> str:
    """What the other side said next to a turn, over the turns of further interviewers."""
    side = turns[index].side
    index += step
    while 0 <= index < len(turns) and turns[index].side == side:
        index += step
    return turns[index].text if 0 <= index < len(turns) else ""
