"""What the conditions are called, and the order in which they matter."""

from secondround.foundation.wording import Say
from secondround.preparation.conditions.model import TOPICS, Topic

_FIRST: tuple[Topic, ...] = (
    "salary",
    "start date",
    "notice",
    "home working",
    "hours",
    "holidays",
    "variable pay",
    "benefits",
)
ORDER: tuple[Topic, ...] = (*_FIRST, *(topic for topic in TOPICS if topic not in _FIRST))
"""All topics: those an offer turns on first."""


def topic_name(topic: Topic, say: Say) -> str:
    """The topic in the candidate's language."""
    return {
        "salary": say("Salary"),
        "variable pay": say("Variable pay"),
        "benefits": say("Benefits"),
        "hours": say("Hours"),
        "shifts": say("Shifts"),
        "holidays": say("Holidays"),
        "home working": say("Home working"),
        "travel": say("Travel"),
        "notice": say("Notice"),
        "probation": say("Probation"),
        "contract": say("Contract"),
        "place": say("Place"),
        "dress code": say("Dress code"),
        "training": say("Training"),
        "start date": say("Start date"),
    }[topic]
