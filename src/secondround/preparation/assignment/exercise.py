"""The exercise, from the words that set it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import Span, sentences
from secondround.preparation.evidence.model import cite
from secondround.preparation.panel.moments.days import days_in
from secondround.preparation.panel.moments.lengths import lengths_in
from secondround.preparation.panel.moments.times import times_in

LONGEST_SPOKEN = 60
"""Minutes; a longer stretch is time to prepare, not time to speak."""

AROUND = 2
"""Passages on either side in which the terms of an exercise stand: length, limit, deadline."""

KINDS = ("communication plan", "risk analysis", "audit", "presentation", "report", "test")
"""The more particular first: a presentation of a risk analysis is a risk analysis to prepare."""


@dataclass(frozen=True)
class Setting:
    """The round an exercise is set for: when mails were sent (by document id), and the zone of its clock."""

    sent: Mapping[str, date]
    today: date
    time_zone: str


def exercises(passages: Sequence[Passage], setting: Setting, say: Say) -> tuple[Assignment, ...]:
    """The exercises that are really set, in the order of the passages; each kind once.

    A sentence sets one when it asks the candidate to make something of a known kind. What nothing says about
    it (length, audience, equipment, how it is judged) is listed as unclear.
    """
    found: dict[str, Assignment] = {}
    for index, passage in enumerate(passages):
        for span in sentences(passage.text):
            kind = _kind_set(span.text)
            if kind and kind not in found:
                near = _near(passages, index)
                found[kind] = _assignment(kind, passage, span, near, setting, say)
    return tuple(found.values())


def _kind_set(sentence: str) -> str:
    words = _words()
    if not words["asked"].search(sentence) or words["not_set"].search(sentence):
        return ""
    if not words["making"].search(sentence):
        return ""
    return next((kind for kind in KINDS if words[kind].search(sentence)), "")


def _near(passages: Sequence[Passage], index: int) -> list[Passage]:
    here = passages[index]
    around = passages[max(0, index - AROUND) : index + AROUND + 1]
    return [one for one in around if one.document_id == here.document_id]


def _assignment(
    kind: str, passage: Passage, span: Span, near: Sequence[Passage], setting: Setting, say: Say
) -> Assignment:
    terms = [one for one in near if one != passage and _words()["terms"].search(one.text)]
    text = " ".join(one.text for one in near)
    citations = dict.fromkeys([cite(passage, span.start, span.end), *map(cite, terms)])
    return Assignment(
        key=key_of("assignment", kind, span.text),
        kind=kind,  # type: ignore[arg-type]  # one of KINDS
        text=span.text,
        minutes=_minutes(text),
        due=_due(near, setting),
        unclear=tuple(_unclear(text, say)),
        citations=tuple(one for one in citations if one.quote),
    )


def _minutes(text: str) -> int | None:
    spoken = (one.minutes for one in lengths_in(text) if one.minutes <= LONGEST_SPOKEN)
    return next(spoken, None)


def _due(near: Sequence[Passage], setting: Setting) -> datetime | None:
    for passage in near:
        for span in sentences(passage.text):
            by = _words()["by"].search(span.text)
            sent = setting.sent.get(passage.document_id, setting.today)
            days = days_in(span.text, sent) if by else ()
            if by and days:
                return _moment(span.text, days[0].date, setting.time_zone)
    return None


def _moment(text: str, day: date, time_zone: str) -> datetime:
    """The day with the time beside it; without one, the end of the day."""
    times = times_in(text)
    try:
        zone = ZoneInfo(time_zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        zone = ZoneInfo("UTC")
    return datetime.combine(day, times[0].begins if times else time(23, 59), zone)


def _unclear(text: str, say: Say) -> Iterator[str]:
    words = _words()
    if not lengths_in(text) and not words["limit"].search(text):
        yield say("how long it may be")
    if not words["audience"].search(text):
        yield say("who it is for")
    if not words["equipment"].search(text):
        yield say("what equipment there is, and in which form to bring it")
    if not words["judged"].search(text):
        yield say("what it is judged by")


@cache
def _words() -> dict[str, re.Pattern[str]]:
    raw = json.loads(files(__package__).joinpath("words.json").read_text("utf-8"))
    patterns = {name: value for name, value in raw.items() if name != "kinds"} | raw["kinds"]
    patterns["terms"] = f"{raw['limit']}|\\d+[- ]?min"
    bounded = {name: rf"\b(?:{value})" for name, value in patterns.items()}
    return {name: re.compile(value, re.IGNORECASE) for name, value in bounded.items()}
