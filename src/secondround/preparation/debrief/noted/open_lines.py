"""Lines of notes that leave something open, on either side."""

from collections.abc import Sequence
from typing import Literal

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import OpenPoint
from secondround.preparation.debrief.noted.interviewers.reactions import clauses_of
from secondround.preparation.debrief.noted.lines import Line
from secondround.preparation.debrief.noted.signs import shows
from secondround.preparation.evidence.model import cite
from secondround.preparation.evidence.talk.turns import Piece

_LEAST_WORDS = 2

Judged = tuple[Literal["theirs", "mine"], str]


def open_points_in(
    lines: Sequence[Line], answers: Sequence[Piece], say: Say
) -> tuple[OpenPoint, ...]:
    """The candidate's own list of what is open, promises, and remarks that something is unclear.

    In noted `answers` only promises count.
    """
    judged: list[tuple[Piece, Judged | None]] = [
        (line.piece, _judge(line, say))
        for line in lines
        if line.section == "promised" or len(line.text.split()) >= _LEAST_WORDS
    ]
    judged += [
        (clause, ("theirs", say("You promised this.")))
        for piece in answers
        for clause in clauses_of(piece)
        if shows("open_points", "i_owe", clause.text)
    ]
    return tuple(
        OpenPoint(
            key=key_of("open point", found[0], piece.text),
            side=found[0],
            text=piece.text,
            reason=found[1],
            citations=(cite(piece.passage, piece.start, piece.end),),
        )
        for piece, found in judged
        if found
    )


def _judge(line: Line, say: Say) -> Judged | None:
    text = line.text
    if shows("open_points", "they_owe", text):
        return "mine", say("They promised this.")
    if line.section == "promised" or shows("open_points", "i_owe", text):
        return "theirs", say("You promised this.")
    if line.section == "todo":
        done = text.lstrip().lower().startswith("[x]")
        owed = shows("open_points", "theirs", text) and not done
        return ("theirs", say("You noted this as open.")) if owed else None
    if line.section == "wished":
        return "theirs", say("You noted that you would have liked to say this.")
    if line.section == "open":
        theirs = shows("open_points", "theirs", text) and "?" not in text
        return "theirs" if theirs else "mine", say("You noted this as open.")
    if shows("open_points", "unclear", text):
        return "mine", say("You noted this as unclear.")
    return None
