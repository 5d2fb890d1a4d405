"""What it will be judged by, though nobody says so: from the practice of its trade and from who is there."""

from collections.abc import Sequence

from secondround.preparation.assignment.decoded.listening.listeners import wants_by_lens
from secondround.preparation.assignment.decoded.model import Criterion
from secondround.preparation.assignment.model import Exercise
from secondround.preparation.assignment.trades.model import Trade
from secondround.preparation.panel.model import LENSES, Interviewer


def inferred(
    assignment: str,
    kinds: Sequence[Exercise],
    trade: Trade,
    people: Sequence[Interviewer],
    language: str,
) -> tuple[Criterion, ...]:
    """First what those who are there look for, a line for each point of view, then the rubric of the trade.

    The first cite the words a person's part was inferred from; the practice of a trade stands in no document.
    """
    return (*_of_people(assignment, kinds, people, language), *_of_trade(assignment, trade))


def _of_people(
    assignment: str, kinds: Sequence[Exercise], people: Sequence[Interviewer], language: str
) -> list[Criterion]:
    found = []
    for lens in LENSES:
        there = [one for one in people if one.attends and one.lens == lens]
        if there and lens != "unknown":
            text = wants_by_lens(lens, kinds, language)[0]
            cited = [each for one in there for s in one.rests("lens") for each in s.citations]
            citations = tuple(dict.fromkeys(cited))
            found.append(
                Criterion(f"{assignment}-{lens}", text, is_said=False, citations=citations)
            )
    return found


def _of_trade(assignment: str, trade: Trade) -> list[Criterion]:
    return [Criterion(f"{assignment}-{one.key}", one.text, is_said=False) for one in trade.rubric]
