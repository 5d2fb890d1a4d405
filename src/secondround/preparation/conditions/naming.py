"""What the conditions are called, and the order in which they matter."""

from secondround.foundation.wording import Say
from secondround.preparation.conditions.model import TOPICS, Pay, Sure, Topic

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
        "CSR": say("Social responsibility"),
        "events": say("Social events"),
    }[topic]


def own_subject_name(subject: str, say: Say) -> str:
    """What the candidate spoke of: a debrief's subject, or a topic."""
    named = {
        "pay wanted": say("Pay you hope for"),
        "pay now": say("Pay you have"),
        "available from": say("Start date"),
        "other processes": say("Other companies"),
    }
    topic = next((one for one in TOPICS if one == subject), None)
    return named.get(subject) or (topic_name(topic, say) if topic else subject)


def sureness_name(sure: Sure, say: Say) -> str:
    """How a term was said, in the candidate's language."""
    return {
        "plain": say("said plainly"),
        "hedged": say("said with a reserve"),
        "inferred": say("inferred"),
    }[sure]


def pay_name(pay: Pay, say: Say) -> str:
    """ "34,000 to 38,000 EUR a year": figures as they are written in no language in particular."""
    low, high = (
        f"{one:,.2f}".removesuffix(".00").replace(",", "\u202f") for one in (pay.low, pay.high)
    )
    amount = say("{low} to {high}", low=low, high=high) if low != high else low
    per = {"year": say("a year"), "month": say("a month"), "hour": say("an hour")}[pay.per]
    return f"{amount} {pay.currency} {per}".replace("  ", " ")
