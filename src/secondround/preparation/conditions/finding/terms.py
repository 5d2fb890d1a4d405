"""Which conditions of employment a sentence states."""

import functools
import json
import re
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Any

from secondround.preparation.conditions.model import TOPICS, Topic
from secondround.preparation.debrief.said.numbers import numbers_in

ENOUGH = 2.0
"""Points from which a sentence states a term; set with the sentences of evals/gold/conditions.jsonl."""

_STRONG, _WEAK = 2.0, 0.75
_SHORT = 7
_LONGEST_HEADING = 4
_UNDER_HEADING = 1.5
_MONEY = re.compile(
    r"[€£$]\s?\d|\d\s?(?:€|£|eur\b|euros?\b|chf\b|usd\b|gbp\b|k€|k\b)|\b(?:eur|chf|usd|gbp)\s?\d|\bthousand\b|\bmille\b|\btausend\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[^:\t]{2,32}(?:\s?:\s|\t)")
_AGAINST = (
    ("duty", 2.5),
    ("demand", 2.5),
    ("market", 2.0),
    ("applying", 2.5),
    ("history", 2.0),
    ("others", 2.0),
)


@dataclass(frozen=True)
class Stated:
    """A topic a sentence speaks of, where (`text[start:end]` are the telling words) and how surely."""

    topic: Topic
    start: int
    end: int
    points: float
    sure: bool = True


def terms_in(text: str, heading: str = "") -> tuple[Stated, ...]:
    """The terms one sentence (or line) states, in the order of `TOPICS`.

    Words that only occur in conditions count double, ambiguous ones less; an offer, a heading of benefits, a
    label or a sum of money speak for, duties, demands, products, customers and history against.
    """
    matched = [
        one for topic in TOPICS if (one := _match(topic, text) or _headed(topic, text, heading))
    ]
    if not matched:
        return ()
    frame = _frame(text, heading)
    found = [replace(one, points=one.points + frame) for one in matched]
    found = [one for one in found if one.points >= ENOUGH and not _in_passing(one, text, found)]
    sure = [one for one in found if one.sure]
    # Beside a topic that is surely meant, words that may mean another are about the first.
    return tuple(sure or found)


def is_terms_heading(heading: str) -> bool:
    """Whether a heading announces conditions ("What we offer", "Nos avantages", "Wir bieten")."""
    return bool(frames()["section"].search(heading))


def _match(topic: Topic, text: str) -> Stated | None:
    """The topic's telling words in the text, with the points they have alone."""
    rule = _topics()[topic]
    strong = rule.strong.search(text)
    match = strong or (rule.weak.search(text) if rule.weak else None)
    if match is None or (rule.never and rule.never.search(text)):
        return None
    points = (_STRONG if strong else _WEAK) + (rule.money if _MONEY.search(text) else 0.0)
    return Stated(topic, match.start(), match.end(), points, bool(strong))


def _headed(topic: Topic, text: str, heading: str) -> Stated | None:
    """Under "Pension" a sentence speaks of the pension without saying the word, the surer with a figure in it."""
    if not heading or len(heading.split()) > _LONGEST_HEADING or _match(topic, heading) is None:
        return None
    figure = any(not number.article for number in numbers_in(text))
    if not figure and len(text.split()) > _SHORT:
        return None
    points = _UNDER_HEADING + 0.5 * figure
    return Stated(topic, 0, len(text), points, sure=False)


def _in_passing(one: Stated, text: str, found: list[Stated]) -> bool:
    """ "During probation we ask you to be on site" is no word on how long probation is."""
    if one.topic != "probation" or len(found) < 2:
        return False
    before = re.search(
        r"(?:after|during|in|pendant|durant|après|dans|nach|während|in der|der|la|the|your|votre)\s+$",
        text[: one.start],
        re.IGNORECASE,
    )
    return bool(before) and not re.match(
        r"\s*(?:of|de|von|\()\s*\w+ (?:months?|mois|monate)", text[one.end :], re.IGNORECASE
    )


def _frame(text: str, heading: str) -> float:
    """What the rest of the sentence adds or takes away, for every topic alike."""
    named = frames()
    points = 1.0 * bool(named["offer"].search(text)) + 1.0 * bool(named["section"].search(heading))
    points += 0.75 * bool(_LABEL.match(text)) + 0.25 * (len(text.split()) <= _SHORT)
    against = (weight for name, weight in _AGAINST if named[name].search(text))
    return points - sum(against)


@dataclass(frozen=True)
class _Rule:
    strong: re.Pattern[str]
    weak: re.Pattern[str] | None
    never: re.Pattern[str] | None
    money: float


@functools.cache
def _topics() -> dict[Topic, _Rule]:
    raw = _read("topics.json")
    return {topic: _rule(raw[topic]) for topic in TOPICS}


def _rule(raw: dict[str, Any]) -> _Rule:
    weak = _either(raw["weak"]) if raw["weak"] else None
    never = _either(raw["never"]) if "never" in raw else None
    return _Rule(_either(raw["strong"]), weak, never, float(raw["money"]))


def _either(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in patterns), re.IGNORECASE)


@functools.cache
def frames() -> dict[str, re.Pattern[str]]:
    """The patterns of `frames.json` by name, without regard to case."""
    return {name: re.compile(p, re.IGNORECASE) for name, p in _read("frames.json").items()}


def _read(name: str) -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(files(__package__).joinpath(name).read_text("utf-8"))
    return raw


def asked_in(question: str) -> tuple[Topic, ...]:
    """The topics a question asks about, the most telling first; any word of a topic counts."""
    found = [one for topic in TOPICS if (one := _match(topic, question))]
    return tuple(one.topic for one in sorted(found, key=lambda one: not one.sure))
