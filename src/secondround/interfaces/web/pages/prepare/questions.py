"""Questions: what they may ask, in the order worth preparing, and the answer to each."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.interfaces.web.pages.prepare.stories import told
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.questions import steps
from secondround.preparation.questions.model import Question

READINESS = ("", "written", "open", "always")


@dataclass(frozen=True)
class Place:
    """Where a question stands in the order: the keys of those before and after it, empty at the ends."""

    number: int
    count: int
    before: str
    after: str


def every(visit: Visit) -> Response:
    """The questions in their order; for one person, of one readiness, where the address says so."""
    kit, one = visit.kit, visit.candidacy.id
    person, ready = visit.asked("person"), visit.asked("ready")
    found = steps.questions_of(kit, one)
    people = [each.name for each in panel_steps.interviewers_of(kit, one) if each.attends]
    return show(
        visit,
        "questions/every.html",
        questions=chosen(found, person, ready),
        people=people,
        person=person,
        ready=ready if ready in READINESS else "",
        written=sum(bool(each.answer) for each in found),
        count=len(found),
    )


def one(visit: Visit) -> Response:
    """A question with why it will come, what to use, the answer, and what does not agree."""
    kit, candidacy = visit.kit, visit.candidacy.id
    found = steps.questions_of(kit, candidacy)
    question = next((each for each in found if each.key == visit.named("question")), None)
    if question is None:
        raise NotFound("the question", "It may have changed when documents were read anew.")
    stories = told(steps.stories_of(kit, candidacy), [question])
    return show(
        visit,
        "questions/one.html",
        question=question,
        place=place_of(question, found),
        stories=[each.story for each in stories if each.serves],
        contradictions=debrief_steps.contradictions_of(kit, candidacy),
    )


def chosen(questions: Sequence[Question], person: str, ready: str) -> list[Question]:
    """Those for this person (all without one) and of this readiness, in their order."""

    def fits(one: Question) -> bool:
        wanted = {"written": bool(one.answer), "open": not one.answer, "always": one.thirteen > 0}
        return (not person or person in one.for_whom) and wanted.get(ready, True)

    return [one for one in questions if fits(one)]


def place_of(question: Question, questions: Sequence[Question]) -> Place:
    """Its place among all of them."""
    keys = [one.key for one in questions]
    at = keys.index(question.key)
    before = keys[at - 1] if at else ""
    after = keys[at + 1] if at + 1 < len(keys) else ""
    return Place(at + 1, len(keys), before, after)
