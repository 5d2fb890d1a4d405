"""What nothing says of an exercise and is worth asking."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from secondround.foundation.wording import Say
from secondround.preparation.assignment.decoded.model import Decoded
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.words import words_for
from secondround.preparation.documents.model import Passage
from secondround.preparation.panel.moments.lengths import lengths_in

Point = Literal["length", "audience", "equipment", "language", "judged", "deadline", "aloud"]

ON_THE_DAY = ("presentation", "test", "other")
"""Kinds that are done on the day itself: nothing need be handed in before."""

WRITTEN = ("report", "communication plan", "audit", "risk analysis")


@dataclass(frozen=True)
class Missing:
    """One thing that nothing says."""

    point: Point

    def said(self, say: Say) -> str:
        """What is not known, as it goes behind "could you tell me"."""
        return {
            "length": say("how long it may be"),
            "audience": say("who it is for"),
            "equipment": say("what equipment there is, and in which form to bring it"),
            "language": say("in which language"),
            "judged": say("what it is judged by"),
            "deadline": say("by when to hand it in"),
            "aloud": say("whether you also present it aloud, and for how long"),
        }[self.point]

    def asked(self, say: Say) -> str:
        """The question of it, as one writes it to them."""
        return {
            "length": say("How long may it be?"),
            "audience": say("Is it meant for those I will meet, or for another audience?"),
            "equipment": say("In which form would you like it, and what equipment will there be?"),
            "language": say("In which language would you like it?"),
            "judged": say("What will matter most to you when you assess it?"),
            "deadline": say("By when would you like to have it?"),
            "aloud": say("Shall I also present it, and how much time will there be for that?"),
        }[self.point]


def missing_from(
    one: Assignment, decoded: Decoded, brief: Sequence[Passage], *, many_languages: bool
) -> tuple[Missing, ...]:
    """In the order in which one needs it. What the candidate agreed or added is not missing any more."""
    text = " ".join(each.text for each in brief)
    return tuple(map(Missing, _points(one, decoded, text, many_languages=many_languages)))


def _points(
    one: Assignment, decoded: Decoded, text: str, *, many_languages: bool
) -> Iterator[Point]:
    minutes = one.minutes or any(each.of == "minutes" for each in decoded.limits)
    if not (minutes or decoded.limits or lengths_in(text) or words_for("limit").search(text)):
        yield "length"
    if not decoded.audience and not words_for("audience").search(text):
        yield "audience"
    if not decoded.forms and not words_for("equipment").search(text):
        yield "equipment"
    if many_languages and not words_for("language").search(text):
        yield "language"
    if not any(each.is_said for each in decoded.criteria) and not words_for("judged").search(text):
        yield "judged"
    if not one.due and not decoded.deadlines and one.kind not in ON_THE_DAY:
        yield "deadline"
    if one.kind in WRITTEN and "presentation" not in decoded.kinds and not minutes:
        yield "aloud"
