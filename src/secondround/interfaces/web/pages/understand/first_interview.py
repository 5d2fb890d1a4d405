"""Telling a round from memory, asking the memory, and who is who in it."""

from starlette.responses import Response

from secondround.interfaces.web.pages.understand.rounds import round_given
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.debrief import steps
from secondround.preparation.debrief.asked import steps as asked_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.evidence import steps as evidence_steps


def ask(visit: Visit) -> Response:
    """What past rounds hold on a question, the best first."""
    wanted = visit.asked("question").strip()
    found = asked_steps.ask(visit.kit, visit.candidacy.id, wanted) if wanted else ()
    template = "found.html" if visit.partly else "asked.html"
    return show(visit, f"first_interview/{template}", wanted=wanted, found=found)


def debrief(visit: Visit) -> Response:
    """The next question of the guided debrief; what was told so far when all is asked."""
    number = round_given(visit.asked("round"))
    state = steps.guided_state(visit.kit, visit.candidacy.id, number)
    told = steps.memories_of(visit.kit, visit.candidacy.id, number)
    return show(visit, "first_interview/debrief.html", state=state, told=told)


def answer(visit: Visit) -> Response:
    """Keep an answer, skip a question, go back, or stop; then the next question."""
    kit, one, number = visit.kit, visit.candidacy.id, round_given(visit.given("round"))
    way = visit.given("way")
    state = steps.guided_state(kit, one, number)
    if way == "back":
        steps.take_back(kit, one, number)
    elif state.next and state.next.key == visit.given("key"):
        words = "" if way == "skip" else visit.given("words")
        steps.remember(kit, one, state.next, words, skipped=way == "skip")
    if way == "stop" or steps.guided_state(kit, one, number).next is None:
        steps.go_over(kit, one)  # what was told shows at once; the rest of the method follows
        brief_steps.ask_to_prepare(kit, visit.jobs, one)
        return go(visit, f"/first-interview?round={number}")
    return go(visit, f"/first-interview/debrief?round={number}")


def speakers(visit: Visit) -> Response:
    """Who speaks in each transcript, and which of them the candidate is."""
    found = evidence_steps.speakers_of(visit.kit, visit.candidacy.id)
    return show(visit, "first_interview/speakers.html", speakers=found)


def name_speaker(visit: Visit) -> Response:
    """The candidate says who is who."""
    kit, one, document = visit.kit, visit.candidacy.id, visit.given("document")
    if visit.given("me"):
        evidence_steps.name_candidate(kit, one, document, (visit.given("me"),))
    else:
        corrected_steps.name_speaker(kit, one, document, visit.given("label"), visit.given("who"))
    brief_steps.ask_to_prepare(kit, visit.jobs, one)
    return go(visit, "/first-interview/speakers")
