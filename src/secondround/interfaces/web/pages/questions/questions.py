"""The pages of questions, and what the candidate does on them."""

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.interfaces.web.pages.questions.filters import (
    chosen,
    filters,
    kind_names,
    wanted_in,
)
from secondround.interfaces.web.pages.questions.opened import (
    Outline,
    as_words,
    fitting,
    outline,
    place_of,
)
from secondround.interfaces.web.paging import MOST, paged
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.brief.lines import steps as line_steps
from secondround.preparation.conditions import steps as condition_steps
from secondround.preparation.conditions.model import Rights
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.questions import steps
from secondround.preparation.questions.answering import steps as answering_steps
from secondround.preparation.questions.model import Question
from secondround.preparation.questions.told import steps as story_steps

PAY = 11
"""Of the thirteen questions that are always asked, the one on salary expectations."""


def every(visit: Visit) -> Response:
    """The questions in the order worth preparing, those that the address asks for."""
    found = steps.questions_of(visit.kit, visit.candidacy.id)
    wanted, people = wanted_in(visit.asked), _people(visit)
    page = paged(chosen(found, wanted), visit.asked("page"))
    return show(
        visit,
        "questions/every.html",
        page=page,
        first=(page.number - 1) * MOST + 1,
        filters=filters(found, people, wanted, visit.say),
        wanted=wanted,
        people=people,
        written=sum(bool(one.answer) for one in found if one.thirteen),
        thirteen=sum(one.thirteen > 0 for one in found),
        all_written=sum(bool(one.answer) for one in found),
        count=len(found),
    )


def add(visit: Visit) -> Response:
    """A question the candidate expects."""
    people = [name for name in [visit.given("person")] if name]
    made = steps.add_question(visit.kit, visit.candidacy.id, visit.given("text"), people)
    return go(visit, f"/questions/{made.key}")


def one(visit: Visit) -> Response:
    """Why it will come and who asks; what to use, the answer, what to watch."""
    kit, candidacy = visit.kit, visit.candidacy.id
    found = steps.questions_of(kit, candidacy)
    question = _named(visit, found)
    stories = steps.stories_of(kit, candidacy)
    wanted = wanted_in(visit.asked)
    return show(
        visit,
        "questions/one.html",
        question=question,
        kind=kind_names(visit.say).get(question.kind, question.kind),
        place=place_of(question, found, chosen(found, wanted)),
        query=wanted.query,
        stories=stories,
        fitting=fitting(question, stories),
        told=outline(question, stories, found, debrief_steps.exchanges_of(kit, candidacy)),
        as_words=as_words,
        rights=_rights(visit, question),
        watch=answering_steps.watch_answer(kit, candidacy, question, question.answer),
        helper=kit.language.name if kit.language else "",
    )


def _rights(visit: Visit, question: Question) -> Rights | None:
    """What holds of questions about pay, beside one of them; None elsewhere, and outside the European Union."""
    if question.competency != "pay" and question.thirteen != PAY:
        return None
    rights = condition_steps.rights_of(visit.kit, visit.candidacy.id)
    return None if rights.reaches == "no" else rights


def watch(visit: Visit) -> Response:
    """What to watch in the words as they are typed; nothing is kept."""
    question = _named(visit, steps.questions_of(visit.kit, visit.candidacy.id))
    words = visit.given("value")
    watching = answering_steps.watch_answer(visit.kit, visit.candidacy.id, question, words)
    return show(visit, "questions/watch.html", watch=watching, words=words)


def tell(visit: Visit) -> Response:
    """The answer tells this story, or none."""
    key = visit.named("question")
    story_steps.tell_story(visit.kit, visit.candidacy.id, key, visit.given("story"))
    if not visit.partly:
        return go(visit, f"/questions/{key}#answer")
    return show(visit, "questions/outline.html", told=_outline(visit), as_words=as_words)


def use(visit: Visit) -> Response:
    """Words that were found go into the answer, after what stands there."""
    question = _named(visit, steps.questions_of(visit.kit, visit.candidacy.id))
    words = "\n".join(filter(None, (question.answer, visit.given("words").strip())))
    line_steps.edit_line(visit.kit, visit.candidacy.id, "questions", question.key, "answer", words)
    return go(visit, f"/questions/{question.key}#answer")


def _outline(visit: Visit) -> Outline:
    kit, candidacy = visit.kit, visit.candidacy.id
    found = steps.questions_of(kit, candidacy)
    stories = steps.stories_of(kit, candidacy)
    exchanges = debrief_steps.exchanges_of(kit, candidacy)
    return outline(_named(visit, found), stories, found, exchanges)


def _named(visit: Visit, found: tuple[Question, ...]) -> Question:
    question = next((each for each in found if each.key == visit.named("question")), None)
    if question is None:
        raise NotFound("the question", "It may have changed when documents were read anew.")
    return question


def _people(visit: Visit) -> list[str]:
    found = panel_steps.interviewers_of(visit.kit, visit.candidacy.id)
    return [each.name for each in found if each.attends]
