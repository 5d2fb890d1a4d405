"""The pages of stories, and what the candidate does on them."""

from starlette.responses import Response

from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.questions import steps
from secondround.preparation.questions.ranking import FIRST
from secondround.preparation.questions.told import steps as story_steps
from secondround.preparation.questions.told.when import in_years


def stories(visit: Visit) -> Response:
    """Each with what it misses, what it serves, and who would hear it twice; then all against the questions."""
    board = story_steps.board_of(visit.kit, visit.candidacy.id)
    return show(visit, "stories/every.html", board=board, in_years=in_years)


def add(visit: Visit) -> Response:
    """A story of one's own, to be written; of a question where one was open."""
    question = visit.given("question")
    made = story_steps.add_story(visit.kit, visit.candidacy.id, visit.given("title"), question)
    return go(visit, f"/questions/{question}#outline" if question else f"/stories/{made.key}")


def one(visit: Visit) -> Response:
    """Its four parts to be written, what is missing, and the questions it serves."""
    kit, candidacy = visit.kit, visit.candidacy.id
    told = story_steps.laid_out_of(kit, candidacy, visit.named("story"))
    first = steps.questions_of(kit, candidacy)[:FIRST]
    return show(visit, "stories/one.html", told=told, questions=first, in_years=in_years)


def complete(visit: Visit) -> Response:
    """What the story did not say, in the candidate's words."""
    key, kit, candidacy = visit.named("story"), visit.kit, visit.candidacy.id
    story_steps.complete_story(kit, candidacy, key, visit.given("lack"), visit.given("words"))
    return go(visit, f"/stories/{key}#missing")


def tell(visit: Visit) -> Response:
    """An answer tells this story; or no longer does."""
    key, question = visit.named("story"), visit.given("question")
    told = "" if visit.given("not") else key
    story_steps.tell_story(visit.kit, visit.candidacy.id, question, told)
    return go(visit, f"/stories/{key}")
