"""Questions from the practice of the trade, and from each one's part in the company."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from secondround.foundation.wording import Say, shortened
from secondround.preparation.assignment.decoded.model import Listener
from secondround.preparation.assignment.faced.model import Draft
from secondround.preparation.assignment.model import Exercise
from secondround.preparation.assignment.trades.model import Practice
from secondround.preparation.panel.model import Interviewer

FEW = 3
"""Practices that are asked about where neither an outline nor a file shows how they are kept."""

QUOTED = 160
"""Letters of a practice that is said aloud."""


def from_practice(practices: Sequence[Practice], say: Say) -> Iterator[Draft]:
    """The first of the trade's own, before anything of the work is known."""
    for one in practices[:FEW]:
        text = say(
            "One thing is expected of such work: “{practice}”. Where do we see it in yours?",
            practice=shortened(one.text.rstrip("."), QUOTED),
        )
        yield Draft("practice", text, say("It is the practice of the trade."), also=one.key)


def from_people(
    kind: Exercise,
    people: Sequence[Interviewer],
    listeners: Sequence[Listener],
    language: str,
    say: Say,
) -> Iterator[Draft]:
    """What the part of each who will be there makes them ask; two of one part do not ask the same."""
    table = _table()
    of_kind = table.get(kind, table["other"])
    wants = {one.person: one for one in listeners}
    asked: dict[str, int] = {}
    for one in people:
        texts = of_kind.get(one.lens, of_kind["manager"])
        place = asked.get(one.lens, 0)
        asked[one.lens] = place + 1
        if place < len(texts):
            yield Draft(
                "their part",
                texts[place].get(language, texts[place]["en"]),
                _reason(one, wants.get(one.key), say),
                citations=one.citations[:1],
                person=one.key,
                also=f"{one.key} {place}",
            )


def _reason(one: Interviewer, listener: Listener | None, say: Say) -> str:
    wants = (*(listener.wants if listener else ()), *one.wants)
    if not wants:
        return say("{name} will be there: {reason}", name=one.name, reason=one.lens_reason)
    return say("{name} will want to find out: {want}", name=one.name, want=wants[0])


@cache
def _table() -> Mapping[str, Mapping[str, Sequence[Mapping[str, str]]]]:
    found: Mapping[str, Mapping[str, Sequence[Mapping[str, str]]]] = json.loads(
        files(__package__).joinpath("theirs.json").read_text("utf-8")
    )
    return found
