"""What things are called on a page, and where each part of the method is."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from secondround.foundation.wording import Say
from secondround.interfaces.web.pages.apart.naming import (
    job_name,
    model_purpose,
    setting_name,
    state_name,
)
from secondround.preparation.assignment.outline.minutes import minutes_in_words
from secondround.preparation.brief.layout.themes import competency_name, subject_name, theme_name
from secondround.preparation.brief.layout.words import decision_name, lens_name, weekday
from secondround.preparation.conditions.naming import (
    own_subject_name,
    pay_name,
    sureness_name,
    topic_name,
)
from secondround.preparation.debrief.worded.normal_form import in_words
from secondround.preparation.documents.kinds.whose import is_of_another
from secondround.preparation.documents.places import place_name
from secondround.preparation.evidence.model import Citation
from secondround.preparation.questions.answering.length import target_of

PLACES: Mapping[str, str] = {
    "documents": "/documents",
    "evidence": "/documents",
    "debrief": "/first-interview",
    "fit": "/fit",
    "company": "/company",
    "panel": "/people",
    "conditions": "/conditions",
    "questions": "/questions",
    "asking": "/asking",
    "assignment": "/exercise",
    "pressure": "/pressure",
    "plan": "/plan",
    "rehearsal": "/rehearse",
    "brief": "/brief",
}


def place_of(part: str) -> str:
    """Where a part of the method has its page; home for any other."""
    return PLACES.get(part, "")


def part_name(part: str, say: Say, other: str = "") -> str:
    """What a part of the method is called while it is worked on; `other` for what is none."""
    return {
        "evidence": say("your CV"),
        "panel": say("the people"),
        "company": say("the company"),
        "debrief": say("the first interview"),
        "own": say("the first interview"),
        "fit": say("where you fit"),
        "conditions": say("the conditions"),
        "pressure": say("where they may press"),
        "assignment": say("the exercise"),
        "questions": say("the questions"),
        "came": say("the questions"),
        "asking": say("what to ask"),
        "plan": say("the plan"),
        "feeds": say("the news you follow"),
    }.get(part, other or say("waiting"))


def kind_name(kind: str, say: Say) -> str:
    """What a kind of document is called."""
    return {
        "posting": say("Posting"),
        "cv": say("My CV"),
        "notes": say("My notes"),
        "transcript": say("Transcript"),
        "invitation": say("Invitation"),
        "assignment": say("Exercise set"),
        "profile": say("Profile of a person"),
        "company_page": say("Page of the company"),
        "news": say("News"),
        "post": say("Post on a social network"),
        "report": say("Report"),
    }.get(kind, say("Something else"))


def host_name(url: str) -> str:
    """Whose page it is: "halvenne.example"; empty for what is no address."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def exercise_name(kind: str, say: Say) -> str:
    """What a kind of exercise is called."""
    return {
        "presentation": say("Presentation"),
        "report": say("Report to write"),
        "communication plan": say("Communication plan"),
        "audit": say("Audit"),
        "risk analysis": say("Risk analysis"),
        "test": say("Test"),
    }.get(kind, say("Exercise"))


def day_name(value: date, today: date, language: str, say: Say) -> str:
    """ "Today", "Tomorrow", else "Sat 5 Dec"."""
    near = {0: say("Today"), 1: say("Tomorrow")}
    return near.get((value - today).days) or weekday(value, language)


def span(minutes: int, say: Say) -> str:
    """ "25 min", "1 h 20 min", "2 h"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return say("{minutes} min", minutes=rest)
    if not rest:
        return say("{hours} h", hours=hours)
    return say("{hours} h {minutes} min", hours=hours, minutes=rest)


def hour(value: datetime, now: datetime) -> str:
    """ "18:30" on the clock of `now`."""
    return value.astimezone(now.tzinfo).strftime("%H:%M")


def as_said(value: Any, part: str, field: str, say: Say) -> Any:
    """A field's value as the candidate reads and edits it: the normal form of a statement in their language."""
    return in_words(value, say) if (part, field) == ("statements", "value") else value


def plain_name(name: str) -> str:
    """A file's name without its folder and its kind."""
    return name.rpartition("/")[2].rsplit(".", 1)[0]


def places(citations: Iterable[Citation], most: int) -> list[Citation]:
    """The first citation of each place that they name, `most` at most."""
    first: dict[tuple[str, str], Citation] = {}
    for one in citations:
        first.setdefault((one.document, one.locator), one)
    return list(first.values())[:most]


def landing_name(landing: str, say: Say) -> str:
    """How an answer landed."""
    return {
        "landed": say("landed"),
        "partly": say("partly"),
        "missed": say("missed"),
    }.get(landing, say("not known"))


def person_field(field: str, say: Say) -> str:
    """What a field of a person is called."""
    return {
        "name": say("Name"),
        "title": say("Title"),
        "email": say("Address"),
        "phone": say("Telephone"),
        "lens": say("Point of view"),
        "decision": say("In the decision"),
        "wants": say("What they want"),
    }.get(field, say("Common ground"))


def listening_name(state: str, say: Say) -> str:
    """How the work on a recording is."""
    return {
        "waiting": say("waiting"),
        "listening": say("listening"),
        "paused": say("paused"),
        "transcribed": say("written down"),
        "failed": say("failed"),
    }[state]


def manner_name(manner: str, say: Say) -> tuple[str, str]:
    """What a manner of asking is called, and what it is like."""
    return {
        "neutral": (say("Neutral"), say("Friendly, to the point.")),
        "insistent": (say("Insistent"), say("Asks again until the question is answered.")),
        "silent": (say("Silent"), say("Says nothing for a while after you have spoken.")),
        "interrupting": (say("Interrupting"), say("Cuts in when an answer grows long.")),
        "sceptical": (say("Sceptical"), say("Doubts what is weak, and says so politely.")),
    }[manner]


NAMES: Mapping[str, Callable[..., Any]] = {
    "as_said": as_said,
    "place_of": place_of,
    "place_name": place_name,
    "places": places,
    "plain_name": plain_name,
    "part_name": part_name,
    "kind_name": kind_name,
    "host_name": host_name,
    "is_of_another": is_of_another,
    "job_name": job_name,
    "state_name": state_name,
    "landing_name": landing_name,
    "listening_name": listening_name,
    "subject_name": subject_name,
    "competency_name": competency_name,
    "theme_name": theme_name,
    "lens_name": lens_name,
    "decision_name": decision_name,
    "person_field": person_field,
    "topic_name": topic_name,
    "own_subject_name": own_subject_name,
    "pay_name": pay_name,
    "sureness_name": sureness_name,
    "day_name": day_name,
    "hour": hour,
    "span": span,
    "exercise_name": exercise_name,
    "setting_name": setting_name,
    "model_purpose": model_purpose,
    "seconds_for": target_of,
    "minutes_in_words": minutes_in_words,
}
