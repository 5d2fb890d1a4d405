"""The patterns of `words.toml`, ready for the rules beside it."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

Sense = Literal["asked", "criteria", "audience", "form", "background"]
SENSES: tuple[Sense, ...] = ("criteria", "audience", "background", "form", "asked")
"""In the order in which they are looked for: "questions on which you will be assessed" are criteria."""


@cache
def cue(name: str, part: str = "sentences") -> re.Pattern[str]:
    """One list of the file as a pattern that begins and ends at a word, without regard to case."""
    return re.compile("|".join(one.pattern for one in cues(name, part)), re.IGNORECASE)


@cache
def cues(name: str, part: str = "sentences") -> tuple[re.Pattern[str], ...]:
    """Its patterns one by one, in the order of the file."""
    listed = _raw()[part][name]
    return tuple(re.compile(rf"(?<!\w)(?:{one})(?!(?<=\w)\w)", re.IGNORECASE) for one in listed)


@cache
def _raw() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
