"""The panel's questions on an exercise: why each, where in the file, what one would say; and sitting down for them."""

from starlette.responses import Response

from secondround.interfaces.web.names import manner_name
from secondround.interfaces.web.pages.exercise.named import task_of
from secondround.interfaces.web.pages.rehearse.rehearse import LENGTHS, people_of
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.assignment.faced import steps
from secondround.preparation.assignment.faced.ordering import by_person
from secondround.preparation.rehearsal.exercise import steps as round_steps
from secondround.preparation.rehearsal.model import MANNERS, Wanted


def questions(visit: Visit) -> Response:
    """By person, the heaviest first; those put aside apart."""
    kit, one, task = visit.kit, visit.candidacy.id, task_of(visit)
    found = steps.challenges_of(kit, one, task.key)
    return show(
        visit,
        "faced/questions.html",
        task=task,
        asked=by_person([each for each in found if not each.aside]),
        aside=[each for each in found if each.aside],
        people=people_of(visit),
        said=round_steps.said_aloud(kit, one),
        lengths=LENGTHS,
        manners=[(each, *manner_name(each, visit.say)) for each in MANNERS],
    )


def add(visit: Visit) -> Response:
    """One that the candidate expects."""
    task = task_of(visit)
    person, text = visit.given("person"), visit.given("text")
    made = steps.add_challenge(visit.kit, visit.candidacy.id, task.key, text, person)
    return go(visit, f"/exercise/{task.key}/questions#c{made.key}")


def answer(visit: Visit) -> Response:
    """What they would say to it."""
    key, points = visit.named("challenge"), visit.given("points").splitlines()
    steps.answer_challenge(visit.kit, visit.candidacy.id, key, visit.given("answer"), points)
    return go(visit, f"/exercise/{visit.named('assignment')}/questions#c{key}")


def aside(visit: Visit) -> Response:
    """Put aside, or taken back."""
    key = visit.named("challenge")
    steps.put_aside(visit.kit, visit.candidacy.id, key, visit.given("aside") == "yes")
    return go(visit, f"/exercise/{visit.named('assignment')}/questions")


def begin(visit: Visit) -> Response:
    """Sit down for them, or for one alone."""
    minutes, question = visit.given("minutes", "20"), visit.given("question")
    wanted = Wanted(
        int(minutes) if minutes.isdecimal() else 0,
        [str(each) for each in visit.form.getlist("person")],
        next((each for each in MANNERS if each == visit.given("manner")), "neutral"),
        "typed" if visit.given("way") == "typed" else "spoken",
        [question] if question else (),
        stops=visit.given("stops", "yes") == "yes",
    )
    sitting = round_steps.begin_round(visit.kit, visit.candidacy.id, task_of(visit).key, wanted)
    return go(visit, f"/rehearse/{sitting.key}")
