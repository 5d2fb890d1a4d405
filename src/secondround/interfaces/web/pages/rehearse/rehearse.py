"""Sitting down to rehearse: before whom, how long, in which manner; and what was rehearsed so far."""

from collections.abc import Sequence

from starlette.responses import Response

from secondround.interfaces.web.names import manner_name
from secondround.interfaces.web.pages.rehearse.facts import plots
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.drafting.model import Asked
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal import steps
from secondround.preparation.rehearsal.follow_ups.freer import allowance, what_would_be_sent
from secondround.preparation.rehearsal.follow_ups.model import Manner
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.manner import steps as manner_steps
from secondround.preparation.rehearsal.model import MANNERS, Sitting, Take, Wanted
from secondround.preparation.rehearsal.observed.table import steps as table_steps
from secondround.preparation.rehearsal.takes import ended, last_of_each, next_planned, open_take
from secondround.preparation.rehearsal.taking import steps as take_steps

LENGTHS = (10, 20, 30, 45, 60)
"""Minutes that are offered."""


def rehearse(visit: Visit) -> Response:
    """A sitting to begin; those that were, the last first."""
    kit, one = visit.kit, visit.candidacy.id
    takes = kept_steps.takes_of(kit, one)
    questions = question_steps.questions_of(kit, one)
    return show(
        visit,
        "rehearse/rehearse.html",
        people=[each for each in people_of(visit).values() if each.attends],
        sittings=kept_steps.sittings_of(kit, one)[::-1],
        counts={each.key: _count(each, takes) for each in kept_steps.sittings_of(kit, one)},
        said=len(last_of_each(takes).keys() & {each.key for each in questions}),
        questions=questions,
        chosen=visit.asked("question"),
        plots=plots(takes, visit.say),
        freer=_freer(visit, questions),
        lengths=LENGTHS,
        manners=[(each, *manner_name(each, visit.say)) for each in MANNERS],
    )


def begin(visit: Visit) -> Response:
    """Sit down."""
    minutes, question = visit.given("minutes", "20"), visit.given("question")
    wanted = Wanted(
        int(minutes) if minutes.isdecimal() else 0,
        [str(one) for one in visit.form.getlist("person")],
        _manner(visit.given("manner", "neutral")),
        "typed" if visit.given("way") == "typed" else "spoken",
        [question] if question else (),
        stops=visit.given("stops") == "yes",
        allowed=visit.given("allowed"),
    )
    made = steps.begin_sitting(visit.kit, visit.candidacy.id, wanted)
    return go(visit, f"/rehearse/{made.key}")


def sitting(visit: Visit) -> Response:
    """What is asked in a sitting and what was answered; the next question."""
    kit, one = visit.kit, visit.candidacy.id
    found = kept_steps.sitting_named(kit, one, visit.named("sitting"))
    takes = kept_steps.takes_of(kit, one, found.key)
    return show(
        visit,
        "rehearse/sitting.html",
        sitting=found,
        takes=takes,
        left_open=open_take(takes, found),
        answered=sum(bool(each.ended_at) and not each.of for each in takes),
        coming=next_planned(found, takes),
        people=people_of(visit),
        opening="" if takes else manner_steps.opening(kit, one, found),
        calm=manner_steps.calm(kit, one, found, takes),
        seated=table_steps.seated(kit, one, found.key),
    )


def put(visit: Visit) -> Response:
    """The next question is put, or the one that is named: again, or one that follows."""
    kit, one, key = visit.kit, visit.candidacy.id, visit.named("sitting")
    again, after = visit.given("again"), visit.given("after")
    if after:
        take = take_steps.follow_up(kit, one, after)
    elif again:
        take = steps.say_again(kit, one, again)
    elif coming := steps.upcoming(kit, one, key):
        take = take_steps.begin_take(kit, one, key, coming)
    else:
        return go(visit, f"/rehearse/{key}")
    aloud = take.way == "spoken" and not visit.given("writing")
    return go(visit, f"/rehearse/{take.sitting}/room" if aloud else f"/rehearse/takes/{take.key}")


def end(visit: Visit) -> Response:
    """The sitting is over."""
    over = steps.end_sitting(visit.kit, visit.candidacy.id, visit.named("sitting"))
    return go(visit, f"/rehearse/{over.key}")


def forget(visit: Visit) -> Response:
    """Nothing of the sitting is left."""
    steps.forget_sitting(visit.kit, visit.candidacy.id, visit.named("sitting"))
    return go(visit, "/rehearse")


def people_of(visit: Visit) -> dict[str, Interviewer]:
    """Those of the panel by key."""
    found = panel_steps.interviewers_of(visit.kit, visit.candidacy.id)
    return {one.key: one for one in found}


def _freer(visit: Visit, questions: Sequence[Question]) -> tuple[Asked, str] | None:
    """What a language model would be told with each answer, and the allowance; None where none is set."""
    if visit.kit.language is None or not questions:
        return None
    asked = what_would_be_sent(visit.kit, visit.candidacy.id, questions[0], "")
    return asked, allowance(asked)


def _manner(words: str) -> Manner:
    return next((one for one in MANNERS if one == words), "neutral")


def _count(one: Sitting, takes: Sequence[Take]) -> int:
    return len(ended([each for each in takes if each.sitting == one.key]))
