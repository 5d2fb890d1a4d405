"""The sheet of conditions, and what the candidate adds to it."""

from datetime import date

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.interfaces.web.pages.conditions.topics import by_subject, from_term, topics, whom
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.conditions import steps
from secondround.preparation.conditions.naming import ORDER
from secondround.preparation.panel import steps as panel_steps


def conditions(visit: Visit) -> Response:
    """By topic: what each source says, what does not agree side by side, what is open and whom to ask."""
    terms = steps.terms_of(visit.kit, visit.candidacy.id)
    enquiries = asking_steps.enquiries_of(visit.kit, visit.candidacy.id)
    found = topics(terms, enquiries)
    said = steps.own_words_of(visit.kit, visit.candidacy.id)
    states = [one.state for one in terms]
    return show(
        visit,
        "conditions/sheet.html",
        topics=found,
        order=ORDER,
        pay=steps.pay_range_of(visit.kit, visit.candidacy.id, said),
        said=by_subject(said),
        rights=steps.rights_of(visit.kit, visit.candidacy.id),
        known=len({one.topic for one in terms if one.state != "open"}),
        disputed=sum(bool(one.disputed) for one in found),
        still=states.count("open"),
        today=visit.kit.now.date(),
    )


def add(visit: Visit) -> Response:
    """Keep what the candidate was told, with who said it and when."""
    topic, text, who = (visit.given(name) for name in ("topic", "text", "said_by"))
    day = day_given(visit.given("date"))
    made = steps.add_term(visit.kit, visit.candidacy.id, topic, text, who, day)
    return go(visit, f"/conditions#{made.topic.replace(' ', '-')}")


def ask(visit: Visit) -> Response:
    """Put what is open on the list of what to ask."""
    terms = steps.terms_of(visit.kit, visit.candidacy.id)
    term = next((one for one in terms if one.key == visit.named("term")), None)
    if term is None:
        raise NotFound("the term", "Its documents may have been read anew.")
    people = panel_steps.interviewers_of(visit.kit, visit.candidacy.id)
    names, words = whom(term, [one.name for one in people]), visit.given("text")
    asking_steps.add_enquiry(
        visit.kit, visit.candidacy.id, words, names, "conditions", from_term(term)
    )
    return go(visit, f"/conditions#{term.topic.replace(' ', '-')}")


def day_given(words: str) -> date | None:
    """The day of a date field; None where it is empty or no day."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
