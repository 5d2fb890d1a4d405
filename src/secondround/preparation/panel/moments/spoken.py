"""Times of day in words: "half past nine", "dix heures et quart", "halb zehn"."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from secondround.preparation.panel.moments.lexicon import any_of, lexicon


@dataclass(frozen=True)
class Spoken:
    """A time of day in words at `text[start:end]`; `guessed` when morning or afternoon is not said."""

    start: int
    end: int
    at: time
    guessed: bool


def spoken_in(text: str) -> Iterator[Spoken]:
    """Every time of day the text names in words, in order. "Half ten" is not read: it means two things."""
    for match in _form().finditer(text):
        minutes = _minutes({name: value for name, value in match.groupdict().items() if value})
        if minutes is None or _is_length(match, text):
            continue
        half = _half(text, match.end())
        hour, guessed = minutes // 60, False
        if half == "late" and hour < 12:
            hour += 12
        elif not half and 1 <= hour <= 6:
            hour, guessed = hour + 12, True
        yield Spoken(*match.span(), time(hour % 24, minutes % 60), guessed)


def _is_length(match: re.Match[str], text: str) -> bool:
    """Whether "deux heures", "une heure et demie" says how long rather than when."""
    if match["h9"] or ("heure" not in match.group().lower() and not match["fr"]):
        return False
    said_when = re.search(r"\b(?:à|vers|dès|pour)\s+$", text[: match.start()], re.IGNORECASE)
    return not said_when and _hour(match["h7"] or match["h6"]) < 7


def _minutes(part: dict[str, str]) -> int | None:
    """Minutes after midnight, on a clock of twelve hours."""
    hour = _hour(next(value for name, value in part.items() if re.fullmatch(r"h\d", name)))
    if "past" in part or "nach" in part:
        return hour * 60 + _of(part.get("past") or part["nach"])
    if "to" in part or "vor" in part:
        return hour * 60 - _of(part.get("to") or part["vor"])
    if "halb" in part:
        around = _of(part.get("around", "")) * (-1 if "vor" in part.get("side", "") else 1)
        return hour * 60 - 30 + around
    if "fr" in part:
        return hour * 60 + {"moins": -15, "et d": 30, "et q": 15}[part["fr"][:4].strip().lower()]
    return hour * 60 + _of(part.get("more") or part.get("more2", ""))


def _of(word: str) -> int:
    word = word.lower().strip()
    if word.isdigit():
        return int(word)
    return int(lexicon()["fractions"].get(word) or lexicon()["numbers"].get(word, 0))


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else int(lexicon()["clock"][word.lower()])


def _half(text: str, end: int) -> str:
    """ "early" or "late" where the words right behind say which half of the day it is."""
    found = _halves().match(text, end)
    return str(found.lastgroup) if found and found.lastgroup else ""


@functools.cache
def _halves() -> re.Pattern[str]:
    return re.compile(
        r",?\s*(?:(?P<early>a\.?m\b|in the morning|du matin|morgens|vormittags?|am vormittag|früh)"
        r"|(?P<late>p\.?m\b|in the (?:afternoon|evening)|de l.après-midi|du soir|nachmittags?|abends"
        r"|am (?:nachmittag|abend)))",
        re.IGNORECASE,
    )


@functools.cache
def _form() -> re.Pattern[str]:
    word, number = any_of(lexicon()["clock"]), any_of(lexicon()["numbers"])
    hour = rf"(?:{word}|1[0-2]|[1-9])"
    part = rf"(?:{any_of(lexicon()['fractions'])}|{number}|[1-5]?\d)"
    return re.compile(
        rf"\b(?:(?P<past>{part})(?: minutes)? past (?P<h1>{hour})"
        rf"|(?P<to>(?:a )?quarter|twenty|ten|five) to (?P<h2>{hour})"
        rf"|(?:(?P<around>fünf) (?P<side>vor|nach) )?(?P<halb>halb) (?P<h3>{hour})"
        rf"|(?P<nach>viertel|{number}) nach (?P<h4>{hour})|(?P<vor>viertel|{number}) vor (?P<h5>{hour})"
        rf"|(?:(?P<h6>{word}|[01]?\d|2[0-3]) ?h(?:eures?)?|(?P<h9>midi)) (?P<fr>et demie?|et quart|moins le quart)"
        rf"|(?P<h7>{word}) (?:o.clock|heures?(?: (?P<more>{number}))?|uhr(?: (?P<more2>{number}))?"
        r"|sharp))(?!\w)(?: uhr\b)?"
        rf"|\b(?P<h8>{word})(?= ?[ap]\.?m\b| in the (?:morning|afternoon))",
        re.IGNORECASE,
    )
