"""The words of `words.json`, ready for the rules beside it."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Literal

from secondround.preparation.assignment.model import Exercise

KINDS: tuple[Exercise, ...] = (
    "communication plan",
    "risk analysis",
    "audit",
    "presentation",
    "report",
    "test",
    "other",
)
"""The more particular first: a presentation of a risk analysis is a risk analysis to prepare."""


Named = Exercise | Literal[""]
"""A kind, or the empty string where none is named."""


def kind_in(sentence: str) -> Named:
    """The kind of exercise whose words a sentence holds, or the empty string."""
    return next((kind for kind in KINDS if words_for(kind).search(sentence)), "")


@cache
def words_for(name: str) -> re.Pattern[str]:
    """One pattern of the file, beginning at a word, without regard to case."""
    return re.compile(_patterns()[name], re.IGNORECASE)


@cache
def _patterns() -> dict[str, str]:
    raw = json.loads(files(__package__).joinpath("words.json").read_text("utf-8"))
    patterns = {name: value for name, value in raw.items() if name != "kinds"} | raw["kinds"]
    patterns["terms"] = f"{raw['limit']}|\\d+[- ]?min"
    whole = ("label", "not_spoken", "definite", "of_theirs")
    return {n: value if n in whole else rf"\b(?:{value})" for n, value in patterns.items()}
