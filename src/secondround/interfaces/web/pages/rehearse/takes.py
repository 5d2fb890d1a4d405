"""One answer: being said or typed, and what can be said of it afterwards."""

from collections.abc import Sequence
from typing import Any

from starlette.responses import Response

from secondround.foundation.spacing import dues_after
from secondround.interfaces.web.pages.company.waits import Choice, grades
from secondround.interfaces.web.pages.observed.rated import ratings_told
from secondround.interfaces.web.pages.rehearse.defined import definitions
from secondround.interfaces.web.pages.rehearse.facts import facts, points_beside, rows_beside
from secondround.interfaces.web.pages.rehearse.marked import (
    HEIGHT,
    WIDTH,
    fillers,
    marked,
    outline,
    silences,
)
from secondround.interfaces.web.pages.rehearse.rehearse import people_of
from secondround.interfaces.web.pages.sounding import sounding
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.plan.again import steps as again_steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.listed import steps as listed_steps
from secondround.preparation.rehearsal.model import Sitting, Take
from secondround.preparation.rehearsal.observed.table import steps as table_steps
from secondround.preparation.rehearsal.reviewed.steps import question_of
from secondround.preparation.rehearsal.sounds import steps as sound_steps
from secondround.preparation.rehearsal.takes import chain, earlier, next_planned
from secondround.preparation.rehearsal.taking import steps as take_steps


def one(visit: Visit) -> Response:
    """The question while the take is open; then its words, what is measured of them, and what to change next."""
    kit, whose = visit.kit, visit.candidacy.id
    take = kept_steps.take_named(kit, whose, visit.named("take"))
    sitting = kept_steps.sitting_named(kit, whose, take.sitting)
    takes = kept_steps.takes_of(kit, whose)
    values: dict[str, Any] = {
        "take": take,
        "sitting": sitting,
        "question": question_of(kit, whose, take),
        "person": people_of(visit).get(take.person),
        "coming": next_planned(sitting, takes),
        "seated": table_steps.seated(kit, whose, sitting.key),
        "prepared": prepared(sitting, take),
    }
    if take.ended_at is None:
        return show(visit, "rehearse/answering.html", **values)
    return show(visit, "rehearse/take.html", **values, **_told(visit, take, takes))


def prepared(sitting: Sitting, take: Take) -> str:
    """Where what was prepared for the question of a take stands."""
    if sitting.assignment:
        return f"/exercise/{sitting.assignment}/questions#c{take.question}"
    return f"/questions/{take.question}"


def _told(visit: Visit, take: Take, takes: Sequence[Take]) -> dict[str, Any]:
    return {
        "words": marked(take),
        "drawn": outline(take),
        "silences": silences(take),
        "fillers": fillers(take),
        "width": WIDTH,
        "height": HEIGHT,
        "facts": facts(take, takes, visit.say),
        "definitions": definitions(visit.say),
        "before": earlier(take, takes),
        "followed": chain(take, takes),
        "asked_on": next((one for one in takes if one.of == take.key), None),
        "grades": _grades(visit, take),
        "ratings": ratings_told(visit, take),
    }


def _grades(visit: Visit, take: Take) -> Sequence[Choice]:
    if not listed_steps.is_listed(visit.kit, visit.candidacy.id, take.question):
        return ()
    past = [
        one
        for one in again_steps.said_of(visit.kit, visit.candidacy.id)
        if one.question == take.question and one.key != take.key
    ]
    coming = panel_steps.coming_round_of(visit.kit, visit.candidacy.id)
    dues = dues_after(past, visit.kit.now, coming.starts_at if coming else None)
    return grades(dues, visit.kit.now, visit.say)


def beside(visit: Visit) -> Response:
    """Two answers to one question side by side: their words, their facts, their points."""
    kit, whose = visit.kit, visit.candidacy.id
    pair = [kept_steps.take_named(kit, whose, visit.named(name)) for name in ("before", "take")]
    return show(
        visit,
        "rehearse/beside.html",
        pair=[(one, marked(one)) for one in pair],
        take=pair[1],
        rows=rows_beside(pair[0], pair[1], visit.say),
        points=points_beside(pair[0], pair[1]),
    )


def answer(visit: Visit) -> Response:
    """The answer as typed."""
    take = take_steps.type_take(
        visit.kit, visit.candidacy.id, visit.named("take"), visit.given("words")
    )
    return go(visit, f"/rehearse/takes/{take.key}")


def correct(visit: Visit) -> Response:
    """What was really said."""
    take = take_steps.correct_take(
        visit.kit, visit.candidacy.id, visit.named("take"), visit.given("words")
    )
    return go(visit, f"/rehearse/takes/{take.key}")


def settle(visit: Visit) -> Response:
    """Whether a key point was said, as the candidate knows it."""
    number = visit.given("point")
    take = take_steps.settle_point(
        visit.kit,
        visit.candidacy.id,
        visit.named("take"),
        int(number) if number.isdecimal() else 0,
        visit.given("said") == "yes",
    )
    return go(visit, f"/rehearse/takes/{take.key}#points")


def grade(visit: Visit) -> Response:
    """How it went; when to say it again follows from it."""
    take = take_steps.grade_take(
        visit.kit, visit.candidacy.id, visit.named("take"), visit.given("grade")
    )
    return go(visit, f"/rehearse/takes/{take.key}")


def forget(visit: Visit) -> Response:
    """Nothing of the take is left."""
    take = kept_steps.take_named(visit.kit, visit.candidacy.id, visit.named("take"))
    take_steps.forget_take(visit.kit, visit.candidacy.id, take.key)
    return go(visit, f"/rehearse/{take.sitting}")


def sound(visit: Visit) -> Response:
    """Its sound, or the part of it that is asked for."""
    take = kept_steps.take_named(visit.kit, visit.candidacy.id, visit.named("take"))
    size = sound_steps.size(visit.kit, take)
    return sounding(visit, size, "audio/wav", lambda a, b: sound_steps.part(visit.kit, take, a, b))
