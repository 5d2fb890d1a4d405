"""How alike the questions of several accounts are, and who asked them."""

from collections.abc import Sequence

from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.debrief.heard.account import Heard
from secondround.preparation.debrief.heard.told import name_of
from secondround.preparation.debrief.noted.account import Account
from secondround.preparation.debrief.together.merge import Likeness
from secondround.preparation.evidence.closeness import how_alike


def likeness(texts: Sequence[str], rows: Vectors | None) -> Likeness:
    """By words and, of the texts whose meanings are given as rows, by meaning too."""
    if rows is None:
        return how_alike
    place = {text: number for number, text in enumerate(texts)}

    def alike(one: str, other: str) -> float:
        if one in place and other in place:
            return how_alike(one, other, float(rows[place[one]] @ rows[place[other]]))
        return how_alike(one, other)

    return alike


def questions_in(heard: Sequence[Heard], noted: Sequence[Account]) -> list[str]:
    """Every question of the accounts, either way, each once."""
    accounts: list[Heard | Account] = [*heard, *noted]
    exchanges = [e for one in accounts for e in one.exchanges]
    enquiries = [e.text for one in accounts for e in one.enquiries]
    asked = [text for e in exchanges for text in (e.question, *e.follow_ups)]
    return list(dict.fromkeys([*asked, *enquiries]))


def interviewers_in(heard: Sequence[Heard]) -> tuple[str, ...]:
    """Those who speak in the transcripts."""
    turns = (turn for one in heard for turn in one.turns if turn.side == "interviewer")
    names = dict.fromkeys(name_of(turn.speaker) for turn in turns)
    return tuple(name for name in names if name)
