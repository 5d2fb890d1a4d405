"""The pages of stories, and what the candidate does on them."""

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.interfaces.web.pages.stories.laid_out import FIRST, laid_out
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.questions import steps
from secondround.preparation.questions.told import steps as story_steps


def stories(visit: Visit) -> Response:
    """Each with what it misses, what it serves, and who would hear it twice; the most complete first."""
    kit, one = visit.kit, visit.candidacy.id
    found = steps.stories_of(kit, one)
    told = laid_out(found, steps.questions_of(kit, one), debrief_steps.exchanges_of(kit, one))
    return show(visit, "stories/every.html", told=told)


def add(visit: Visit) -> Response:
    """A story of one's own, to be written; of a question where one was open."""
    question = visit.given("question")
    made = story_steps.add_story(visit.kit, visit.candidacy.id, visit.given("title"), question)
    return go(visit, f"/questions/{question}#outline" if question else f"/stories/{made.key}")


def one(visit: Visit) -> Response:
    """Its four parts to be written, what is missing, and the questions it serves."""
    kit, candidacy = visit.kit, visit.candidacy.id
    named = [s for s in steps.stories_of(kit, candidacy) if s.key == visit.named("story")]
    if not named:
        raise NotFound("the story", "It may have changed when documents were read anew.")
    found = steps.questions_of(kit, candidacy)
    told = laid_out(named, found, debrief_steps.exchanges_of(kit, candidacy))[0]
    return show(visit, "stories/one.html", told=told, questions=found[:FIRST])


def tell(visit: Visit) -> Response:
    """An answer tells this story; or no longer does."""
    key, question = visit.named("story"), visit.given("question")
    told = "" if visit.given("not") else key
    story_steps.tell_story(visit.kit, visit.candidacy.id, question, told)
    return go(visit, f"/stories/{key}")
