"""Lines of notes that leave something open, on either side."""

from collections.abc import Sequence
from typing import Literal

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import OpenPoint
from secondround.preparation.debrief.noted.lines import Line
from secondround.preparation.debrief.noted.signs import shows
from secondround.preparation.evidence.model import cite

_LEAST_WORDS = 2


def open_points_in(lines: Sequence[Line], say: Say) -> tuple[OpenPoint, ...]:
    """The candidate's own list of what is open, promises, and remarks that something is unclear."""
    points = []
    for line in lines:
        judged = _judge(line, say)
        if judged and len(line.text.split()) >= _LEAST_WORDS:
            side, reason = judged
            piece = line.piece
            points.append(
                OpenPoint(
                    key=key_of("open point", side, piece.text),
                    side=side,
                    text=piece.text,
                    reason=reason,
                    citations=(cite(piece.passage, piece.start, piece.end),),
                )
            )
    return tuple(points)


def _judge(line: Line, say: Say) -> tuple[Literal["theirs", "mine"], str] | None:
    text = line.text
    if shows("open_points", "they_owe", text):
        return "mine", say("They promised this.")
    if line.section == "promised" or shows("open_points", "i_owe", text):
        return "theirs", say("You promised this.")
    if line.section == "wished":
        return "theirs", say("You noted that you would have liked to say this.")
    if line.section == "open":
        theirs = shows("open_points", "theirs", text) and "?" not in text
        return "theirs" if theirs else "mine", say("You noted this as open.")
    if shows("open_points", "unclear", text):
        return "mine", say("You noted this as unclear.")
    return None
