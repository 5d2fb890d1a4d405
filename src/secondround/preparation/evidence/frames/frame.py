"""The frame of a question: what kind of thing it asks for, and whether of the candidate or of the employer."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

from secondround.preparation.evidence.frames.notes import question_of

Side = Literal["candidate", "employer"]

_OURS = re.compile(r"\b(?:our|notre|nos|unser(?:e[mnrs]?)?) \w")


@dataclass(frozen=True)
class Frame:
    """`kinds` as in `frames.toml`, empty for "what", "how" and "whether"; `side` None where nothing tells.

    `ours` is true where something of the one who asks is in question ("our website").
    """

    kinds: frozenset[str]
    side: Side | None
    ours: bool


@lru_cache(maxsize=20_000)
def frame_of(text: str) -> Frame:
    """The frame of a question or of a note of one; notes rarely tell the side."""
    said = _flat(question_of(text))
    kinds = frozenset(kind for kind, pattern in _kinds().items() if pattern.search(said))
    found = [side for side, patterns in _sides().items() if any(p.search(said) for p in patterns)]
    side = found[0] if len(found) == 1 else None
    return Frame(_narrow(kinds), side, bool(_OURS.search(said)))


def subject_of(text: str) -> str:
    """The question without the words that say what kind of thing is asked for, in small letters."""
    said = _flat(question_of(text))
    for pattern in _kinds().values():
        said = pattern.sub(" ", said)
    return said


@lru_cache(maxsize=20_000)
def marks_of(text: str) -> frozenset[str]:
    """Whom it speaks of, of which time, how far: the `marks` of `frames.toml` it shows."""
    said = _flat(question_of(text))
    return frozenset(name for name, pattern in _marks().items() if pattern.search(said))


def apart(one: Frame, other: Frame) -> float:
    """How far what they ask for is apart: 1 where both name another kind, 0.5 where one names one, else 0."""
    if one.kinds and other.kinds:
        return 0.0 if one.kinds & other.kinds else 1.0
    return 0.5 if one.kinds or other.kinds else 0.0


def of_others(one: Frame, other: Frame) -> bool:
    """Whether one asks about the candidate and the other about the employer."""
    return one.side is not None and other.side is not None and one.side != other.side


def _narrow(kinds: frozenset[str]) -> frozenset[str]:
    # "how many days a week" asks how often, though it says "how many".
    return kinds - {"how many"} if kinds & {"how often", "how long", "how much"} else kinds


def _flat(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ß", "ss").lower())
    return "".join(c for c in folded if not unicodedata.combining(c))


@cache
def _kinds() -> Mapping[str, re.Pattern[str]]:
    return {kind: re.compile(pattern) for kind, pattern in _file()["kinds"].items()}


@cache
def _marks() -> Mapping[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in _file()["marks"].items()}


@cache
def _sides() -> Mapping[Side, tuple[re.Pattern[str], ...]]:
    sides = _file()["sides"]
    names: tuple[Side, ...] = ("candidate", "employer")
    return {side: tuple(re.compile(one) for one in sides[side].values()) for side in names}


@cache
def _file() -> dict[str, dict[str, Any]]:
    path = files("secondround.preparation.evidence.frames") / "frames.toml"
    found: dict[str, dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return found
