"""Who is meant in notes: a first name, an initial, "she"."""

import re
from collections.abc import Iterable, Sequence

from secondround.preparation.debrief.noted.lines import Line
from secondround.preparation.debrief.noted.signs import NAME

_WHO = re.compile(
    r"(?:who|present|people|panel|interviewers?|with|met|participants|présents?|avec|"
    r"teilnehmer\w*|anwesend|mit|gesprächspartner\w*)\s?:",
    re.IGNORECASE,
)
_WITH_ROLE = re.compile(rf"({NAME})\s?\(")
_FULL_NAME = re.compile(rf"{NAME}")
_FIRST_LINES = 6
_TITLES = frozenset("mr mrs ms mme m mlle dr prof frau herr herrn hr fr monsieur madame".split())


def people_in(lines: Sequence[Line]) -> tuple[str, ...]:
    """The people that notes name as having been there: in a line that says so, or "Name (role)" at the top."""
    found: dict[str, None] = {}
    for place, line in enumerate(lines):
        head = _WHO.match(line.text)
        if line.section == "people" or head:
            rest = line.text[head.end() :] if head else line.text
            bare = re.sub(r"\(.*?\)", ",", rest)
            found.update(dict.fromkeys(_FULL_NAME.findall(bare)))
        elif place < _FIRST_LINES:
            found.update(dict.fromkeys(_WITH_ROLE.findall(line.text)))
    return tuple(found)


def name_words(people: Iterable[str]) -> frozenset[str]:
    """The words of the names, in small letters."""
    return frozenset(
        word.lower() for name in people for word in re.findall(r"[^\W\d_][\w'’-]{2,}", name)
    )


def full_name(said: str, people: Sequence[str]) -> str:
    """The one person of whom `said` is a name or the initial; `said` itself when there is not just one."""
    words = [word.lower() for word in re.findall(r"[^\W\d_][\w'’-]*", said)]
    for wanted in (words, words[:1]):
        fitting = {person for person in people if _fits(wanted, person)}
        if len(fitting) == 1:
            return fitting.pop()
    return said


def last_named(text: str, people: Sequence[str]) -> str:
    """The last of these people a text names, by a name or an initial standing alone; empty for nobody."""
    for word in reversed(re.findall(r"\b[A-ZÀ-ÖØ-Þ][\w'’-]*", text)):
        fitting = {person for person in people if _fits([word.lower()], person)}
        if len(fitting) == 1:
            return fitting.pop()
    return ""


def _fits(words: Sequence[str], person: str) -> bool:
    named = re.findall(r"[^\W\d_][\w'’-]*", person)
    parts: list[str] = [part.lower() for part in named if part.lower() not in _TITLES]
    if not words or not parts:
        return False
    if len(words) == 1 and len(words[0]) == 1:
        return parts[0][0] == words[0]
    return all(word in parts for word in words)
