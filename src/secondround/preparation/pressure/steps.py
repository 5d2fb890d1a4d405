"""Finding where doubt may be."""

from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.pressure import store
from secondround.preparation.pressure.closing import is_closed
from secondround.preparation.pressure.doubted import short_list
from secondround.preparation.pressure.model import Attempt, WeakPoint
from secondround.preparation.pressure.sources.career import from_career
from secondround.preparation.pressure.sources.first_interview import (
    from_contradictions,
    from_exchanges,
    from_impressions,
    from_open_points,
)
from secondround.preparation.pressure.sources.posting import from_posting

ATTEMPTS = "attempts"
"""The part that attempts are kept under: the candidate's own, whatever is read again."""


def find_weak_points(kit: Kit, candidacy_id: str) -> None:
    """Keep the points that will be pressed, the heaviest first, each with the words it rests on."""
    language = candidacy_steps.find(kit, candidacy_id).language
    say = say_in(language)
    contradictions = debrief_steps.contradictions_of(kit, candidacy_id)
    exchanges = debrief_steps.exchanges_of(kit, candidacy_id)
    statements = debrief_steps.statements_of(kit, candidacy_id)
    found = (
        *from_contradictions(contradictions, statements, say),
        *from_exchanges(exchanges, say, language),
        *from_open_points(
            debrief_steps.open_points_of(kit, candidacy_id), exchanges, say, language
        ),
        *from_impressions(
            debrief_steps.impressions_of(kit, candidacy_id), exchanges, say, language
        ),
        *from_posting(fit_steps.requirements_of(kit, candidacy_id), say),
        *from_career(evidence_steps.employments_of(kit, candidacy_id), kit.now.date(), say),
    )
    with kit.db.write() as db:
        store.weak_points.replace(db, kit.owner, candidacy_id, short_list(found))


def weak_points_of(kit: Kit, candidacy_id: str) -> tuple[WeakPoint, ...]:
    """The points that will be pressed, with the candidate's changes and the attempts at each; closed by these alone.

    Whoever says of one that it is closed holds it for settled.
    """
    with kit.db.read() as db:
        found = store.weak_points.list(db, kit.owner, candidacy_id)
    made = candidacy_steps.with_edits(kit, candidacy_id, ATTEMPTS, Attempt, ())
    told = candidacy_steps.with_edits(kit, candidacy_id, "weak_points", WeakPoint, found)
    return tuple(_with_attempts(one, made) for one in told)


def keep_attempt(kit: Kit, candidacy_id: str, attempt: Attempt) -> WeakPoint:
    """Keep an attempt at a point, in place of an earlier one of the same take; the point as it is then.

    Raises `NotFound` where there is no such point.
    """
    _named(kit, candidacy_id, attempt.point)
    candidacy_steps.add_own(kit, candidacy_id, ATTEMPTS, attempt)
    return _named(kit, candidacy_id, attempt.point)


def forget_attempt(kit: Kit, candidacy_id: str, key: str) -> None:
    """The attempt of this take is gone; nothing happens where there is none."""
    candidacy_steps.undo(kit, candidacy_id, ATTEMPTS, key, "added")


def add_weak_point(kit: Kit, candidacy_id: str, text: str, probe: str) -> WeakPoint:
    """Keep a point of the candidate's own, with the question it will draw, else its own words.

    Raises `Refused` without words.
    """
    words = " ".join(text.split())
    if not words:
        raise Refused("there is no point to keep", "Write where they may press.")
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    question = " ".join(probe.split()) or words
    drill = say("Answer it aloud in ninety seconds: one case, your part, one figure.")
    made = WeakPoint(key_of("weak point", "own", words), words, "own", question, "", drill, ())
    candidacy_steps.add_own(kit, candidacy_id, "weak_points", made)
    return made


def _with_attempts(one: WeakPoint, made: Sequence[Attempt]) -> WeakPoint:
    mine = sorted((each for each in made if each.point == one.key), key=lambda each: each.at)
    held = one.held or one.closed
    return replace(one, held=held, closed=is_closed(mine), attempts=tuple(mine))


def _named(kit: Kit, candidacy_id: str, key: str) -> WeakPoint:
    found = next((one for one in weak_points_of(kit, candidacy_id) if one.key == key), None)
    if found is None:
        raise NotFound("the point", "Its documents may have been read anew.")
    return found
