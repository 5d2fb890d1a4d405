"""What is said around questions and answers."""

import re
import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from secondround.preparation.evidence.talk.cues import plain


@dataclass(frozen=True)
class Phrases:
    """One language's patterns of `phrases.toml`; what each means stands there."""

    small_talk: re.Pattern[str]
    procedure: re.Pattern[str]
    moving_on: re.Pattern[str]
    new_matter: re.Pattern[str]
    praise: re.Pattern[str]
    doubt: re.Pattern[str]
    again: re.Pattern[str]
    specific: re.Pattern[str]
    lacking: re.Pattern[str]
    put_off: re.Pattern[str]
    leave: re.Pattern[str]
    clarifies: re.Pattern[str]
    unknown: re.Pattern[str]
    promises: re.Pattern[str]


def holds(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the text, in whatever typography, holds the pattern."""
    return bool(pattern.search(plain(text)))


@cache
def phrases_in(language: str) -> Phrases:
    """English for a language that has none."""
    raw = tomllib.loads(files(__package__).joinpath("phrases.toml").read_text(encoding="utf-8"))
    words = raw.get(language, raw["en"])
    return Phrases(**{f.name: re.compile("|".join(words[f.name])) for f in fields(Phrases)})
