"""Gathering what the panel may ask about an exercise, and keeping what the candidate says to it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import Say, say_in
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.checked import steps as checked_steps
from secondround.preparation.assignment.checked.model import Checked
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.decoded.model import Listener
from secondround.preparation.assignment.faced.from_file import from_file
from secondround.preparation.assignment.faced.from_outline import from_outline
from secondround.preparation.assignment.faced.model import Challenge, Draft
from secondround.preparation.assignment.faced.ordering import challenges
from secondround.preparation.assignment.faced.theirs import from_people, from_practice
from secondround.preparation.assignment.model import Assignment, Exercise
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.outline.making import SCALE_PART
from secondround.preparation.assignment.outline.model import Outline
from secondround.preparation.assignment.trades.practice import trade_for
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.panel import steps as panel_steps

PART = "challenges"
"""The part that what the candidate changes of them is kept under."""

MOST_POINTS, LONGEST = 12, 20_000
"""Lines an answer must not leave out, and letters of it."""


@dataclass(frozen=True)
class Ground:
    """What is known of the work on an exercise: its kinds, the outline and the checked file where there are some."""

    kinds: tuple[Exercise, ...]
    outline: Outline | None = None
    checked: Checked | None = None
    listeners: tuple[Listener, ...] = ()


def challenges_of(
    kit: Kit, candidacy_id: str, assignment: str, ground: Ground | None = None
) -> tuple[Challenge, ...]:
    """The heaviest first, then the candidate's own, with their answers; those put aside last.

    What was answered stays when its weakness is mended. Raises `NotFound` for an exercise that is not there.
    """
    one = assignment_steps.assignment_of(kit, candidacy_id, assignment)
    language = candidacy_steps.find(kit, candidacy_id).language
    people = [each for each in panel_steps.interviewers_of(kit, candidacy_id) if each.attends]
    known = ground or ground_of(kit, candidacy_id, one)
    say = say_in(language)
    drafts = [
        *_drafts(known, language, say),
        *from_people(known.kinds[0], people, known.listeners, language, say),
    ]
    made = challenges(drafts, one.key, people)
    left = candidacy_steps.with_edits(kit, candidacy_id, PART, Challenge, made)
    own = [each for each in left if each.assignment == one.key]
    return tuple(sorted(own, key=lambda each: each.aside))


def ground_of(kit: Kit, candidacy_id: str, assignment: Assignment) -> Ground:
    """What its brief, its outline and its newest file say; findings that were put aside are left out."""
    decoded = decoded_steps.decoded_of(kit, candidacy_id, assignment.key)
    standing = checked_steps.standing_of(kit, candidacy_id, assignment.key)
    checked = replace(standing.checked, findings=standing.open) if standing else None
    asked = frozenset(one.text for one in decoded.asked)
    outline = _outline(kit, candidacy_id, assignment.key, asked)
    return Ground(decoded.kinds or (assignment.kind,), outline, checked, decoded.listeners)


def challenge_named(kit: Kit, candidacy_id: str, key: str) -> Challenge:
    """The one of this key, of any exercise. Raises `NotFound`."""
    for one in assignment_steps.assignments_of(kit, candidacy_id):
        for each in challenges_of(kit, candidacy_id, one.key):
            if each.key == key:
                return each
    raise NotFound("the question", "The file or the outline it came from may have changed.")


def add_challenge(
    kit: Kit, candidacy_id: str, assignment: str, text: str, person: str = ""
) -> Challenge:
    """Keep a question that the candidate expects. Raises `Refused` without words, `NotFound`."""
    words = " ".join(text.split())
    if not words:
        raise Refused("there is no question", "Write what they may ask.")
    one = assignment_steps.assignment_of(kit, candidacy_id, assignment)
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    known = {each.key for each in panel_steps.interviewers_of(kit, candidacy_id)}
    made = Challenge(
        key_of("challenge", one.key, "own", words),
        one.key,
        "own",
        words,
        say("You expect it yourself."),
        person if person in known else "",
    )
    candidacy_steps.add_own(kit, candidacy_id, PART, made)
    return made


def answer_challenge(
    kit: Kit, candidacy_id: str, key: str, answer: str, points: Sequence[str] = ()
) -> Challenge:
    """Keep what the candidate would say to it, and what that must not leave out. Raises `NotFound`, `Refused`."""
    one = challenge_named(kit, candidacy_id, key)
    lines = [" ".join(each.split()) for each in points]
    kept = [each for each in lines if each]
    if len(answer) > LONGEST or len(kept) > MOST_POINTS:
        raise Refused("that is too long for one answer", "Say it shorter.")
    candidacy_steps.add_own(kit, candidacy_id, PART, one)
    candidacy_steps.edit(kit, candidacy_id, PART, key, "answer", answer.strip())
    candidacy_steps.edit(kit, candidacy_id, PART, key, "points", kept)
    return challenge_named(kit, candidacy_id, key)


def put_aside(kit: Kit, candidacy_id: str, key: str, aside: bool) -> Challenge:
    """It is not asked in a round any more, or again. Raises `NotFound`."""
    challenge_named(kit, candidacy_id, key)
    candidacy_steps.edit(kit, candidacy_id, PART, key, "aside", aside)
    return challenge_named(kit, candidacy_id, key)


def _drafts(ground: Ground, language: str, say: Say) -> Iterator[Draft]:
    practices = trade_for(ground.kinds, language).rubric
    if ground.checked:
        yield from from_file(ground.checked, practices, say)
    if ground.outline:
        yield from from_outline(ground.outline, say)
    if not ground.checked and not ground.outline:
        yield from from_practice(practices, say)


def _outline(kit: Kit, candidacy_id: str, key: str, asked: Collection[str]) -> Outline | None:
    """What the candidate wrote in it, without the points that were asked; None where that is nothing yet. The scale of
    a risk analysis is stated by itself."""
    try:
        found = outline_steps.outline_of(kit, candidacy_id, key)
    except NotFound:
        return None
    sections = tuple(
        replace(one, points=tuple(each for each in one.points if each.text not in asked))
        for one in found.sections
    )
    written = any(one.points or one.entries for one in sections if one.part != SCALE_PART)
    return replace(found, sections=sections) if written else None
