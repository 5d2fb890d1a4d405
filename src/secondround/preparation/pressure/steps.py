"""Finding where doubt may be."""

from secondround.foundation.errors import Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.pressure import store
from secondround.preparation.pressure.doubted import short_list
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.pressure.sources.career import from_career
from secondround.preparation.pressure.sources.first_interview import (
    from_contradictions,
    from_exchanges,
    from_impressions,
    from_open_points,
)
from secondround.preparation.pressure.sources.posting import from_posting


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
    """The points that will be pressed, with the candidate's changes."""
    with kit.db.read() as db:
        found = store.weak_points.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "weak_points", WeakPoint, found)


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
