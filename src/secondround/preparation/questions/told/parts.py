"""Which part of a story a sentence tells; taken from its own words, in three languages."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

# How much it changed: "from 9 to 5 days", "by 18 %", "de 12 à 4", "um 30 Prozent"; a year is no measure.
_NUMBER = r"[€$£]?(?!(?:19|20)\d\d\b)\d"
_CHANGE = re.compile(
    rf"\b(?:(?:from|de|von)\s+{_NUMBER}[^;]{{0,30}}?\s(?:to|à|auf|bis)\s+{_NUMBER}"
    rf"|(?:by|um|to)\s+(?:about|some|rund|etwa|over|nearly)?\s*{_NUMBER})[^;]*",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\d|\b(?:half|halved|doubled?|twice|two|three|four|five|six|seven|eight|nine|ten|twelve|moitié|double"
    r"|doublé|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|hälfte|halbiert|verdoppelt|doppelt|zwei|drei"
    r"|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Parts:
    """Each part in the words of the source; empty where none of them tells it."""

    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""


def parts_of_line(line: str) -> Parts:
    """A line of a CV: what was done, and from the first words of effect on, what came of it."""
    low = line.casefold()
    places = [at for sign in _signs()["result"] if (at := _begins(sign, low)) > 0]
    change = _CHANGE.search(line)
    if not places and change and change.start() > 0:
        places = [change.start()]
    if not places:
        return Parts(action=line)
    at = min(places)
    return Parts(action=line[:at].rstrip(" ,;–-"), result=line[at:].strip())


def parts_of_answer(sentences: Sequence[str]) -> Parts:
    """An answer told at length: each sentence goes to the part its words speak of."""
    told: dict[str, list[str]] = {"situation": [], "task": [], "action": [], "result": []}
    for place, sentence in enumerate(sentences):
        part = _part(sentence, place == 0)
        if part:
            told[part].append(sentence)
    return Parts(**{part: " ".join(lines) for part, lines in told.items()})


@lru_cache(maxsize=20_000)
def asks_for_case(question: str) -> bool:
    """Whether a question asks for something that happened."""
    low = question.casefold()
    return any(_begins(sign, low) >= 0 for sign in _signs()["case"])


def tells_result(sentence: str) -> bool:
    """Whether a sentence says what came of something: in words of effect, or by how much it changed."""
    low = f"{sentence.casefold()} "
    signs = (*_signs()["result"], *_signs()["came of it"])
    return any(_begins(sign, low) >= 0 for sign in signs) or _CHANGE.search(sentence) is not None


def has_figure(text: str) -> bool:
    """Whether a number stands in it, in figures or in words."""
    return _FIGURE.search(text) is not None


def only_shared(text: str) -> bool:
    """Whether it speaks of "we" or the team and never of oneself."""
    low = f" {text.casefold()} "
    own = any(f" {sign}" in low for sign in _signs()["own"])
    return not own and any(f" {sign}" in low for sign in _signs()["shared"])


def _part(sentence: str, first: bool) -> str:
    low = f"{sentence.casefold()} "
    for part in ("result", "task"):
        if any(_begins(sign, low) >= 0 for sign in _signs()[part]):
            return part
    if any(low.startswith(sign) for sign in _signs()["situation"]):
        return "situation"
    if any(_begins(sign, low) >= 0 for sign in _signs()["action"]):
        return "action"
    return "situation" if first else ""


def _begins(sign: str, low: str) -> int:
    found = re.search(rf"(?<!\w){re.escape(sign)}", low)
    return found.start() if found else -1


@cache
def _signs() -> Mapping[str, tuple[str, ...]]:
    rows = json.loads(Path(__file__).with_name("parts.json").read_text(encoding="utf-8"))
    return {part: tuple(signs) for part, signs in rows.items()}
