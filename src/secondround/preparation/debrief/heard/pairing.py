"""Moves to questions with their answers, and enquiries with their replies."""

from collections.abc import Sequence
from dataclasses import replace

from secondround.preparation.debrief.heard.cutting.moves import Move
from secondround.preparation.debrief.heard.follow_ups import continues
from secondround.preparation.debrief.heard.model import Answered, Matter, Put
from secondround.preparation.evidence.closeness import SAME, how_alike
from secondround.preparation.evidence.talk.asks import speaks_to_someone

CUT = 5
"""Words below which an answer may only have been begun."""


def matters(moves: Sequence[Move], language: str) -> tuple[Matter, ...]:
    """What was asked of the candidate, matter by matter, in the order of the talk."""
    done: list[Matter] = []
    for heard in _heard(moves, language):
        opening = opening_of(heard)
        if len(done) > 1 and _resumes(done[-2].heard, heard):
            done[-2] = replace(done[-2], heard=(*done[-2].heard, heard))
            continue
        if done and continues(done[-1].heard, heard, opening, language):
            done[-1] = replace(done[-1], heard=(*done[-1].heard, heard))
            continue
        if done:
            done[-1] = replace(done[-1], leaving=_leaving(heard))
        done.append(Matter((heard,)))
    return tuple(done)


def was_cut(heard: Answered) -> bool:
    """Whether somebody came in before more than a few words were answered."""
    return sum(len(move.text.split()) for move in heard.answer) < CUT


def _resumes(matter: Sequence[Answered], heard: Answered) -> bool:
    """Whether a question that was interrupted is put again."""
    if not was_cut(matter[-1]):
        return False
    return how_alike(matter[-1].question.text, heard.question.text) >= SAME


def put(moves: Sequence[Move]) -> tuple[Put, ...]:
    """What the candidate asked. Enquiries put before a reply share it."""
    done: list[Put] = []
    waiting = 0
    for move in moves:
        if move.part == "enquiry":
            waiting = len(done) if done and done[-1].reply else waiting
            done.append(Put(move))
        elif move.part == "reply":
            done[waiting:] = [replace(each, reply=(*each.reply, move)) for each in done[waiting:]]
    return tuple(done)


def _heard(moves: Sequence[Move], language: str) -> list[Answered]:
    done: list[Answered] = []
    for move in moves:
        if move.part == "question":
            done.append(Answered(move))
        elif done and move.part == "answer":
            done[-1] = replace(done[-1], answer=(*done[-1].answer, move))
        elif done and move.part == "remark":
            done[-1] = replace(done[-1], remarks=(*done[-1].remarks, move))
    if done and not done[-1].answer and not speaks_to_someone(done[-1].question.text, language):
        # The last words, put to nobody: "Is she gone?"
        done.pop()
    return done


def opening_of(heard: Answered) -> str:
    """What the asker said in the same turn before the question."""
    move = heard.question
    return move.turn.text[: move.start].strip()


def _leaving(heard: Answered) -> Move:
    move = heard.question
    return Move("remark", move.turn, 0, move.end)
