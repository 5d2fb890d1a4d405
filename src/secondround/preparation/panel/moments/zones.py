"""Which time zone a message speaks in."""

import functools
import re
from dataclasses import dataclass

from secondround.preparation.panel.moments.lexicon import any_of, lexicon

_OFFSET = re.compile(r"\b(?:UTC|GMT)\s?(?P<sign>[+\-−–])\s?(?P<hours>1[0-4]|0?\d)(?::?00)?\b")
_UK_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}\b")
_FIVE = re.compile(r"(?<![\w-])\d{5}\s+[A-ZÀ-Þ][a-zà-ÿ]")
_US_STATE = re.compile(r",\s*([A-Z]{2})\s+\d{5}\b")
_PHONE = re.compile(r"(?:\+|\b00)(\d{2,3})[\s()./-]?\d")
_WIDE = re.compile(
    r"europ|eastern|pacific|mountain|central|atlantic|l['’]est|pacifique", re.IGNORECASE
)
_AMERICANS = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
}
_AMERICAN = re.compile(
    r"(?:[ap]\.?m\.?|\d)\s+\(?(eastern|central|mountain|pacific)\b(?! european)", re.IGNORECASE
)
_TOWN = re.compile(r"\s*[-–,(/]\s*([A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True)
class Zone:
    """An IANA zone named at `text[start:end]`; `general` where the words fit many countries ("CET", "UTC+1")."""

    start: int
    end: int
    name: str
    general: bool = False


def zone_in(text: str) -> Zone | None:
    """The zone a text states in words ("UK time", "heure de Paris", "MEZ", "UTC+1", "Europe/Paris")."""
    iana = _iana().search(text)
    if iana:
        return Zone(*iana.span(), iana.group())
    offset = _OFFSET.search(text)
    if offset:
        # The sign of these names is turned round: Etc/GMT-1 is one hour ahead of Greenwich.
        sign = "-" if offset["sign"] == "+" else "+"
        hours = int(offset["hours"])
        return Zone(*offset.span(), f"Etc/GMT{sign}{hours}" if hours else "UTC", True)
    if american := _AMERICAN.search(text):
        return Zone(*american.span(1), _AMERICANS[american[1].lower()], True)
    for match in _words().finditer(text):
        word = match.group()
        if word.lower() not in _capitals() or word.isupper():
            name = _zones()[word.lower().replace("’", "'")]
            general = word.lower() in _capitals() or _WIDE.search(word) is not None
            town = _TOWN.match(text, match.end()) if general else None
            if town and (own := zone_of_place(town[1])):
                return Zone(match.start(), town.end(), own)
            return Zone(*match.span(), name, general)
    return None


def zone_of_place(text: str) -> str:
    """The zone of the first town or country named, or the empty string."""
    places = _places()
    words = [word.group().lower() for word in _WORD.finditer(text)]
    for first, second in zip(words, [*words[1:], ""], strict=False):
        zone = places.get(f"{first}-{second}") or places.get(first)
        if zone:
            return zone
    return zone_of_postcode(text)


def zone_of_postcode(text: str) -> str:
    """The zone of a British postcode or of an American state with its code, or the empty string."""
    if _UK_POSTCODE.search(text):
        return "Europe/London"
    state = _US_STATE.search(text)
    return _states().get(state[1], "") if state else ""


def zone_of_country(text: str, language: str) -> str:
    """The zone of the country in which a postcode of five figures is read in this language, or the empty string."""
    home = {"fr": "Europe/Paris", "de": "Europe/Berlin"}.get(language, "")
    return home if _FIVE.search(text) else ""


def zone_of_phone(text: str) -> str:
    """The zone of the country a telephone number begins with ("+352 …"), or the empty string."""
    phones: dict[str, str] = lexicon()["phones"]
    found = _PHONE.search(text)
    digits = found[1] if found else ""
    return str(phones.get(digits) or phones.get(digits[:2], ""))


def places_in(text: str) -> tuple[str, ...]:
    """The known towns and countries a text names, as written."""
    return tuple(word.group() for word in _WORD.finditer(text) if word.group().lower() in _places())


def zone_of_address(email: str) -> str:
    """The zone of the country at the end of a mail address, or the empty string."""
    return str(lexicon()["domains"].get(email.rpartition(".")[2].lower().strip("> "), ""))


@functools.cache
def _iana() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:Europe|America|Asia|Africa|Australia|Pacific)/[A-Z][A-Za-z_]+(?:/[A-Z]\w+)?"
    )


@functools.cache
def _words() -> re.Pattern[str]:
    names = any_of(_zones()).replace("'", "['’]")
    return re.compile(rf"\b(?:{names})\b", re.IGNORECASE)


@functools.cache
def _zones() -> dict[str, str]:
    named = lexicon()["zones"].items()
    known = {word: zone for zone, words in named for word in words.split("|")}
    return known | {"gmt": "Europe/London"}


@functools.cache
def _capitals() -> frozenset[str]:
    return frozenset(lexicon()["capitals_only"].split())


@functools.cache
def _places() -> dict[str, str]:
    return {name: zone for zone, names in lexicon()["places"].items() for name in names.split()}


@functools.cache
def _states() -> dict[str, str]:
    return {state: zone for zone, states in lexicon()["states"].items() for state in states.split()}
