"""What a sentence says of a condition, as a value that can be compared."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from secondround.preparation.conditions.comparing.away import days_away
from secondround.preparation.conditions.comparing.home import WEEKS_A_MONTH, days_at_home
from secondround.preparation.conditions.comparing.spans import Span, spans_in
from secondround.preparation.conditions.lexicon import shows
from secondround.preparation.conditions.model import Topic

_A_YEAR = 15_000
_NEARLY = 0.02
_LASTS = ("hour", "day", "week", "month")
_BARE_WORDS = 8
_NEAR_BEFORE, _NEAR_AFTER = 5, 12
_LEAVE_AFTER = 30


@dataclass(frozen=True)
class Value:
    """From `low` to `high` of `unit`; values of different units cannot be compared.

    `bound` is "most" or "least" where the words give only an end ("up to 52,000", "from 2,780").
    """

    unit: str
    low: float
    high: float
    bound: Literal["", "most", "least"] = ""


def value_in(topic: Topic, text: str) -> Value | None:
    """What the text says of the topic; None where it says nothing that can be compared."""
    rule = _RULES.get(topic)
    return rule(text.replace("\u00a0", " ").replace("\u202f", " ")) if rule else None


def answers(topic: Topic, text: str) -> bool:
    """Whether a text reads as the answer to a question on the topic: it has a value of the right kind."""
    if topic == "start date":
        return shows("comparing", "a_start", text) or _months(text) is not None
    if topic in ("shifts", "travel"):
        return shows("comparing", "how_often", text) and any(s.high < 100 for s in spans_in(text))
    return value_in(topic, text) is not None


def has_value(topic: Topic, text: str) -> bool:
    """Whether a figure of the kind the topic is stated in stands in the text."""
    if topic in ("benefits", "training") and shows("comparing", "sum", text):
        return True
    if topic == "benefits":
        return False
    if topic in _RULES:
        return value_in(topic, text) is not None
    if topic == "start date":
        return shows("comparing", "a_start", text)
    often = shows("comparing", "sum", text) or shows("comparing", "how_often", text)
    return often or any(s.unit in _LASTS for s in spans_in(text))


def agree(one: Value, other: Value) -> bool | None:
    """Whether both can be true of one thing; None where they cannot be compared.

    A single figure agrees with the range it lies in, and with the end on whose side it lies; two ranges agree only
    when they are the same.
    """
    if one.unit != other.unit:
        return None
    if one.bound != other.bound:
        return _within(one, other) and _within(other, one)
    if one.low < one.high and other.low < other.high:
        return _near(one.low, other.low) and _near(one.high, other.high)
    slack = 1 - _NEARLY
    return one.low * slack <= other.high and other.low * slack <= one.high


def _within(end: Value, other: Value) -> bool:
    """Whether the other lies on the open side of an end, or ends there; true of what is no end."""
    if end.bound == "most":
        return other.low * (1 - _NEARLY) <= end.high
    return end.bound != "least" or other.high >= end.low * (1 - _NEARLY)


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= _NEARLY * max(abs(a), abs(b))


def _home(text: str) -> Value | None:
    days = days_at_home(text)
    return Value("days at home a week", *days) if days else None


def _travel(text: str) -> Value | None:
    days = days_away(text)
    return Value("days away a month", *days) if days else None


def _salary(text: str) -> Value | None:
    hourly = shows("comparing", "hourly", text)
    for span in spans_in(text):
        near = text[max(0, span.start - _NEAR_BEFORE) : span.end + _NEAR_AFTER]
        money = shows("comparing", "money", near)
        if hourly and money and span.high < 200:
            return Value("pay an hour", span.low, span.high)
        if span.high >= 1000 and (money or span.high >= 10_000) and span.unit == "":
            unit = "pay a year" if span.high >= _A_YEAR else "pay a month"
            return Value(unit, span.low, span.high, _bound(text, span))
    return _bare_thousands(text)


def _bound(text: str, span: Span) -> Literal["", "most", "least"]:
    """Which end a single sum is said to be."""
    before = text[: span.start].rstrip(" €£$")
    if span.low < span.high:
        return ""
    if shows("comparing", "up_to", before):
        return "most"
    return "least" if shows("comparing", "from_on", before) else ""


def _bare_thousands(text: str) -> Value | None:
    """ "78 to 85", said or noted of pay, means thousands a year."""
    if len(text.split()) > _BARE_WORDS:
        return None
    span = next((s for s in spans_in(text) if not s.unit and s.low >= 20 and s.high <= 250), None)
    return Value("pay a year", span.low * 1000, span.high * 1000) if span else None


def _leave(text: str) -> Value | None:
    found = [
        (span.low * days, span.high * days, _is_of_leave(text, span))
        for span in spans_in(text)
        if (days := {"day": 1, "week": 5}.get(span.unit, 0)) and 10 <= span.low * days <= 60
    ]
    first = min(found, key=lambda one: not one[2], default=None)
    return Value("days of leave a year", first[0], first[1]) if first else None


def _is_of_leave(text: str, span: Span) -> bool:
    return shows("comparing", "of_leave", text[span.end : span.end + _LEAVE_AFTER])


def _hours(text: str) -> Value | None:
    found = (s for s in spans_in(text) if s.low >= 15 and s.high <= 60)
    weekly = (s for s in found if s.unit == "hour" or shows("comparing", "weekly", text[s.end :]))
    span = next(weekly, None)
    return Value("hours a week", span.low, span.high) if span else None


def _months(text: str) -> Value | None:
    for span in spans_in(text):
        if span.unit == "month" and span.high <= 12:
            return Value("months", span.low, span.high)
        if span.unit == "week" and span.high <= 52:
            return Value("months", span.low / WEEKS_A_MONTH, span.high / WEEKS_A_MONTH)
    return None


def _notice(text: str) -> Value | None:
    return None if shows("comparing", "on_probation", text) else _months(text)


def _share(text: str) -> Value | None:
    span = next((s for s in spans_in(text) if s.unit == "%"), None)
    return Value("% of pay", span.low, span.high) if span else None


def _contract(text: str) -> Value | None:
    lasts = shows("comparing", "permanent", text)
    if lasts == shows("comparing", "fixed_term", text):
        return None
    return Value("lasting contract", lasts, lasts)


_RULES: dict[Topic, Callable[[str], Value | None]] = {
    "salary": _salary,
    "variable pay": _share,
    "hours": _hours,
    "holidays": _leave,
    "home working": _home,
    "travel": _travel,
    "notice": _notice,
    "probation": _months,
    "contract": _contract,
}
