"""What nothing says of an exercise and is worth asking."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from secondround.foundation.wording import Say
from secondround.preparation.assignment.decoded.missing.known import Known
from secondround.preparation.assignment.decoded.model import Decoded
from secondround.preparation.assignment.decoded.reading.cues import cue
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.words import words_for
from secondround.preparation.documents.model import Passage
from secondround.preparation.panel.moments.lengths import lengths_in

Point = Literal[
    "length",
    "audience",
    "form",
    "equipment",
    "ahead",
    "data",
    "language",
    "judged",
    "deadline",
    "aloud",
    "confidential",
    "depth",
]

USEFUL: tuple[Point, ...] = (
    "length",
    "deadline",
    "form",
    "audience",
    "aloud",
    "judged",
    "data",
    "confidential",
    "depth",
    "language",
    "equipment",
    "ahead",
)
"""The most useful first: what one cannot begin without, then what changes the work, then what can wait."""

MOST = 5
"""More is not asked in one mail."""

WRITTEN = ("report", "communication plan", "audit", "risk analysis")
"""Kinds that are handed in."""

OF_THEIRS = ("report", "audit")
"""Kinds that rest on papers and figures of the company."""


@dataclass(frozen=True)
class Missing:
    """One thing that nothing says."""

    point: Point

    def said(self, say: Say) -> str:
        """What is not known, as it goes behind "could you tell me"."""
        return {
            "length": say("how long it may be"),
            "audience": say("who it is for"),
            "form": say("in which form to hand it in"),
            "equipment": say("what equipment there is in the room"),
            "ahead": say("whether to send the slides beforehand"),
            "data": say("which of their papers and figures you may use"),
            "language": say("in which language"),
            "judged": say("what it is judged by"),
            "deadline": say("by when to hand it in"),
            "aloud": say("whether you also present it aloud, and for how long"),
            "confidential": say("who may see what you write about the people in their papers"),
            "depth": say("how far into detail to go"),
        }[self.point]

    def asked(self, say: Say) -> str:
        """The question of it, as one writes it to them."""
        return {
            "length": say("How long may it be?"),
            "audience": say("Is it meant for those I will meet, or for another audience?"),
            "form": say("In which form would you like to receive it?"),
            "equipment": say("What equipment will there be in the room, and shall I bring my own?"),
            "ahead": say("Shall I send you the slides beforehand?"),
            "data": say("Which of your papers and figures may I use for it?"),
            "language": say("In which language would you like it?"),
            "judged": say("What will matter most to you when you assess it?"),
            "deadline": say("By when would you like to have it?"),
            "aloud": say("Shall I also present it, and how much time will there be for that?"),
            "confidential": say("Who may see what I write about the people in your papers?"),
            "depth": say("How far into detail would you like me to go?"),
        }[self.point]


def missing_from(
    one: Assignment, decoded: Decoded, brief: Sequence[Passage], known: Known
) -> tuple[Missing, ...]:
    """At most `MOST`, the most useful first. What the candidate agreed or added is not missing any more.

    What another document says is not asked: who is met, whether it is held over a link, what is in the room.
    """
    text = " ".join(each.text for each in brief)
    is_written = one.kind in WRITTEN
    slides = any(each.of == "slides" for each in decoded.limits)
    has_slides = one.kind == "presentation" or slides
    found = {
        *_of_any(one, decoded, text, known),
        *(_of_written(one, decoded, text, known) if is_written else ()),
        *(_of_slides(decoded, text, known) if has_slides else ()),
    }
    return tuple(Missing(point) for point in USEFUL if point in found)[:MOST]


def _of_any(one: Assignment, decoded: Decoded, text: str, known: Known) -> Iterator[Point]:
    told = lengths_in(text) or words_for("limit").search(text)
    if not (one.minutes or decoded.limits or told):
        yield "length"
    if not (decoded.audience or known.panel or words_for("audience").search(text)):
        yield "audience"
    if known.languages > 1 and not words_for("language").search(text):
        yield "language"
    if not any(each.is_said for each in decoded.criteria) and not words_for("judged").search(text):
        yield "judged"


def _of_written(one: Assignment, decoded: Decoded, text: str, known: Known) -> Iterator[Point]:
    if not decoded.forms and not words_for("equipment").search(text):
        yield "form"
    at_interview = cue("at_interview").search(text)
    if not (one.due or decoded.deadlines or at_interview):
        yield "deadline"
    ours = any(cue("ours_of").search(each.text) for each in decoded.asked)
    if one.kind in OF_THEIRS and ours and not cue("given").search(text):
        yield "data"
    of_people = cue("given").search(text) and cue("of_people").search(text)
    if of_people and not cue("discreet").search(text):
        yield "confidential"
    if not (decoded.limits or decoded.audience or known.panel or len(decoded.asked) > 1):
        yield "depth"
    minutes = one.minutes or any(each.of == "minutes" for each in decoded.limits)
    if (
        at_interview
        and not minutes
        and not decoded.audience
        and "presentation" not in decoded.kinds
    ):
        yield "aloud"


def _of_slides(decoded: Decoded, text: str, known: Known) -> Iterator[Point]:
    around = f"{text} {known.text}"
    if known.is_remote or cue("without_slides").search(text):
        return
    if not cue("in_room").search(around) and not cue("their_machine").search(around):
        yield "equipment"
    elif any(each.of == "slides" for each in decoded.limits) and not cue("sent").search(text):
        yield "ahead"
