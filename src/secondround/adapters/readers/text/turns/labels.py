"""The ways in which a line of a transcript says who speaks, and when."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?: ?[AaPp][Mm])?"
_IN = r"[\[(<]?"
_OUT = r"[\])>]?"
_NAME = r"(?:[^\W\d_]|\+\d)[^:\[\]<>\n\t?!;\"“”«»]{0,58}?"
_FORMS = (
    (
        "said",
        re.compile(
            rf"{_IN}(?P<time>{_TIME}){_OUT}\s*[-–—|]?\s*(?P<name>{_NAME})\s?:\s*(?P<text>.*)"
        ),
    ),
    ("said", re.compile(rf"(?P<name>{_NAME})\s*[\[(]?(?P<time>{_TIME})[\])]?\s?:\s*(?P<text>.*)")),
    ("head", re.compile(rf"\[(?P<name>{_NAME})\]\s*(?P<time>{_TIME})()")),
    ("head", re.compile(rf"(?P<name>{_NAME})\s*[-–—|,]?\s*{_IN}(?P<time>{_TIME}){_OUT}")),
    ("head", re.compile(rf"[\[(](?P<time>{_TIME})[\])]\s*(?P<name>{_NAME})")),
    ("said", re.compile(rf"(?P<name>{_NAME})\s?:(?:\s+(?P<text>.*)|$)")),
)
_BOLD = re.compile(r"^(?:\*\*|__)(.{1,80}?)(?:\*\*|__)")
_BARE = re.compile(rf"{_IN}({_TIME}){_OUT}")
_LONGEST_NAME = 48
_MOST_WORDS = 6


@dataclass(frozen=True)
class Label:
    """Who speaks from this line on, the time as written, and what the line itself says already."""

    name: str
    text: str = ""
    time: str = ""

    @property
    def start(self) -> float | None:
        """The time in seconds, if there is one."""
        return seconds(self.time) if self.time else None


def label_of(line: str) -> Label | None:
    """How the line names a speaker, or None when it does not."""
    line = _BOLD.sub(r"\1", " ".join(line.split()), count=1)
    for kind, form in _FORMS:
        found = form.fullmatch(line)
        if found and _fits(found["name"]):
            parts: Mapping[str, str | None] = found.groupdict()
            text = (parts.get("text") or "") if kind == "said" else ""
            return Label(" ".join(found["name"].split()), text, parts.get("time") or "")
    return None


def bare_time(line: str) -> str:
    """The time a line holds and nothing else, or the empty string."""
    found = _BARE.fullmatch(line.strip())
    return found[1] if found else ""


def seconds(time: str) -> float:
    """Seconds of "0:12", "01:02:03.5" or "2:05 PM"."""
    digits = re.sub(r"[^\d:.,]", "", time).replace(",", ".")
    total = 0.0
    for part in digits.split(":"):
        total = total * 60 + float(part or 0)
    return total


def clock(at: float) -> str:
    """Seconds as "00:12:31"."""
    whole = int(at)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def _fits(name: str) -> bool:
    return len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS
