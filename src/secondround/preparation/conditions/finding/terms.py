"""Which conditions of employment a sentence states."""

import functools
import json
import re
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Any

from secondround.preparation.conditions.comparing.values import has_value
from secondround.preparation.conditions.lexicon import shows
from secondround.preparation.conditions.model import TOPICS, Topic

ENOUGH = 2.0
"""Points from which a sentence states a term; set with those of evals/gold/conditions.jsonl not held back."""

_STRONG, _STEM, _VALUE, _AGAIN = 2.0, 1.0, 1.0, 0.5
_OFFER, _SECTION, _LABELLED, _SHORT = 1.0, 1.0, 0.75, 0.5
_OTHER_SECTION = 1.0
_FEW_WORDS = 8
_LONGEST_HEADING = 4
_UNDER_HEADING = 1.5
_FEW_UNDER_HEADING = 5
_WIDE: tuple[Topic, ...] = ("benefits", "training")
"""Topics so wide that a few words under their heading may be about anything."""

_NEEDS_TIME: tuple[Topic, ...] = ("start date",)
"""Topics whose words ("from", "soon", "work") are everybody's: without a phrase or a time they state nothing."""

_OF_MONEY: tuple[Topic, ...] = ("salary", "variable pay", "benefits", "training")
_LABEL = re.compile(r"^[^:\t]{2,32}(?:\s?:\s|\t)")
_AGAINST = {
    "duty": 2.5,
    "demand": 2.5,
    "market": 2.0,
    "applying": 2.5,
    "history": 2.0,
    "others": 2.0,
}


@dataclass(frozen=True)
class Stated:
    """A topic a sentence speaks of and where (`text[start:end]` are the telling words).

    `told` when by a phrase of conditions; `sure` also when by a word and a figure that `fits` it.
    """

    topic: Topic
    start: int
    end: int
    points: float
    sure: bool = True
    told: bool = True
    fits: bool = False


@functools.lru_cache(maxsize=4096)
def terms_in(text: str, heading: str = "") -> tuple[Stated, ...]:
    """The terms one sentence (or line) states, in the order of `TOPICS`.

    Phrases that only occur in conditions are nearly enough alone; a topic's words need a fitting figure, an
    offer, a heading of benefits, a label or others of them beside. Duties, demands, products, customers,
    applying and history speak against.
    """
    text = text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
    small = text.lower()
    matched = [
        one
        for topic in TOPICS
        if (one := _match(topic, text, small) or _headed(topic, text, heading))
    ]
    if not matched:
        return ()
    speaks_for, against = _frame(text, heading)
    found = [replace(one, points=one.points + speaks_for - _doubt(one, against)) for one in matched]
    found = [one for one in found if one.points >= ENOUGH and not _in_passing(one, text, found)]
    return tuple(_meant(found))


def _meant(found: list[Stated]) -> list[Stated]:
    """Beside a topic that is surely meant, words that may mean another are about the first; so is a sum.

    A place needs a phrase: every sentence may name one.
    """
    sure = [one for one in found if one.sure] or found
    told = any(one.told for one in sure if one.topic in _OF_MONEY)
    return [
        one
        for one in sure
        if one.told or (one.topic != "place" and not (told and one.topic in _OF_MONEY))
    ]


def is_terms_heading(heading: str) -> bool:
    """Whether a heading announces conditions ("What we offer", "Nos avantages", "Wir bieten")."""
    return bool(frames()["section"].search(heading))


def is_offered(text: str) -> bool:
    """Whether a sentence says that something is given ("we offer", "vous bénéficiez", "Sie erhalten")."""
    return bool(frames()["offer"].search(text.replace("’", "'")))


def is_other_heading(heading: str) -> bool:
    """Whether a heading announces the duties, what the candidate must bring, or who the company is."""
    return bool(frames()["other_section"].search(heading))


def is_spoken_against(text: str, heading: str) -> bool:
    """Whether it reads as a duty, a demand, a product, history or the like, or stands under a heading of those."""
    return _frame(text.replace("’", "'"), heading)[1] >= _OTHER_SECTION


def _match(topic: Topic, text: str, small: str) -> Stated | None:
    """The topic's telling words in the text, with the points they have alone."""
    rule = _topics()[topic]
    if not any(cue in small for cue in rule.cues):
        return None
    stems = list(rule.stems.finditer(text))
    strong = rule.strong.search(text)
    match = strong or (stems[0] if stems else None)
    if match is None or rule.never.search(text):
        return None
    points = _STRONG if strong else _STEM
    points += min(2, len({stem.group().lower() for stem in stems}) - 1) * _AGAIN if stems else 0
    fits = bool(stems) and has_value(topic, text)
    if topic in _NEEDS_TIME and not (strong or fits or shows("comparing", "a_time", text)):
        return None
    return Stated(
        topic,
        match.start(),
        match.end(),
        points + _VALUE * fits,
        bool(strong) or fits,
        bool(strong),
    )


def _headed(topic: Topic, text: str, heading: str) -> Stated | None:
    """Under "Pension" a sentence speaks of the pension without saying the word, when it is a few words or a figure."""
    if (
        not heading
        or len(heading.split()) > _LONGEST_HEADING
        or _match(topic, heading, heading.lower()) is None
    ):
        return None
    few = topic not in _WIDE and len(text.split()) <= _FEW_UNDER_HEADING
    if not few and not has_value(topic, text):
        return None
    return Stated(topic, 0, len(text), _UNDER_HEADING + _SHORT, sure=False, told=False)


def _in_passing(one: Stated, text: str, found: list[Stated]) -> bool:
    """ "During probation we ask you to be on site" is no word on how long probation is."""
    if one.topic not in ("probation", "training") or len(found) < 2:
        return False
    named = frames()
    return bool(named["before_passing"].search(text[: one.start])) and not named["lasts"].match(
        text[one.end :]
    )


def _doubt(one: Stated, against: float) -> float:
    """Words that speak against weigh half where pay is named by a phrase and a sum."""
    return against / 2 if one.topic == "salary" and one.told and one.fits else against


def _frame(text: str, heading: str) -> tuple[float, float]:
    """What the rest of the sentence says for a term and against it, for every topic alike."""
    named = frames()
    points = _OFFER * bool(named["offer"].search(text))
    points += _SECTION * is_terms_heading(heading)
    points += _LABELLED * bool(_LABEL.match(text)) + _SHORT * (len(text.split()) <= _FEW_WORDS)
    against = sum(weight for name, weight in _AGAINST.items() if named[name].search(text))
    return points, against + _OTHER_SECTION * is_other_heading(heading)


@dataclass(frozen=True)
class _Rule:
    """`cues` are pieces of words one of which is in everything the patterns match; they are looked for first."""

    cues: tuple[str, ...]
    strong: re.Pattern[str]
    stems: re.Pattern[str]
    never: re.Pattern[str]


@functools.cache
def _topics() -> dict[Topic, _Rule]:
    raw = _read("topics.json")
    return {topic: _rule(raw[topic]) for topic in TOPICS}


def _rule(raw: dict[str, Any]) -> _Rule:
    cues = tuple(cue.replace("_", " ") for cue in raw["cues"].split())
    return _Rule(cues, _either(raw["strong"]), _either(raw["stems"]), _either(raw["never"]))


@functools.cache
def frames() -> dict[str, re.Pattern[str]]:
    """The patterns of `frames.json` by name, without regard to case; texts must have straight apostrophes."""
    return {name: _either(patterns) for name, patterns in _read("frames.json").items()}


def _either(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in patterns), re.IGNORECASE)


def _read(name: str) -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(files(__package__).joinpath(name).read_text("utf-8"))
    return raw
