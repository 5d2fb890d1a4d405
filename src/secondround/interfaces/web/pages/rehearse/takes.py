"""One answer: being said or typed, and what can be said of it afterwards."""

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.interfaces.web.pages.rehearse.rehearse import people_of
from secondround.interfaces.web.pages.sounding import sounding
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.answering.length import OTHER, target_of
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal import steps
from secondround.preparation.rehearsal.model import Take
from secondround.preparation.rehearsal.sounds import steps as sound_steps
from secondround.preparation.rehearsal.takes import earlier, next_planned


def one(visit: Visit) -> Response:
    """The question while the take is open; then its words, what is measured of them, and what to change next."""
    kit, whose = visit.kit, visit.candidacy.id
    take = steps.take_named(kit, whose, visit.named("take"))
    sitting = steps.sitting_named(kit, whose, take.sitting)
    takes = steps.takes_of(kit, whose)
    question = question_of(visit, take)
    return show(
        visit,
        "rehearse/take.html" if take.ended_at else "rehearse/answering.html",
        take=take,
        sitting=sitting,
        question=question,
        target=target_of(question) if question else OTHER,
        person=people_of(visit).get(take.person),
        before=earlier(take, takes),
        coming=next_planned(sitting, takes),
    )


def answer(visit: Visit) -> Response:
    """The answer as typed."""
    take = steps.type_take(visit.kit, visit.candidacy.id, visit.named("take"), visit.given("words"))
    return go(visit, f"/rehearse/takes/{take.key}")


def correct(visit: Visit) -> Response:
    """What was really said."""
    take = steps.correct_take(
        visit.kit, visit.candidacy.id, visit.named("take"), visit.given("words")
    )
    return go(visit, f"/rehearse/takes/{take.key}")


def grade(visit: Visit) -> Response:
    """How it went; when to say it again follows from it."""
    take = steps.grade_take(
        visit.kit, visit.candidacy.id, visit.named("take"), visit.given("grade")
    )
    return go(visit, f"/rehearse/takes/{take.key}")


def forget(visit: Visit) -> Response:
    """Nothing of the take is left."""
    take = steps.take_named(visit.kit, visit.candidacy.id, visit.named("take"))
    steps.forget_take(visit.kit, visit.candidacy.id, take.key)
    return go(visit, f"/rehearse/{take.sitting}")


def sound(visit: Visit) -> Response:
    """Its sound, or the part of it that is asked for."""
    take = steps.take_named(visit.kit, visit.candidacy.id, visit.named("take"))
    size = sound_steps.size(visit.kit, take)
    return sounding(visit, size, "audio/wav", lambda a, b: sound_steps.part(visit.kit, take, a, b))


def question_of(visit: Visit, take: Take) -> Question | None:
    """The listed question of a take; None where it is one of the moment, or is not listed any more."""
    try:
        return question_steps.question_named(visit.kit, visit.candidacy.id, take.question)
    except NotFound:
        return None
