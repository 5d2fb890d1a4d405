"""The lexicon of what is no content, as compiled patterns."""

import functools
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from typing import NamedTuple

from secondround.adapters.readers.fold import fold

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PARTS = re.compile(r"[^a-zà-ÿ0-9]+")
_LONGEST_LINE = 160
_LONGEST_CONSENT = 900
_LONGEST_CALL = 45


class Boilerplate(NamedTuple):
    """One pattern for each list of `boilerplate.toml`."""

    asking: re.Pattern[str]
    never: re.Pattern[str]
    doubtful: re.Pattern[str]
    folded: re.Pattern[str]
    elsewhere: re.Pattern[str]
    lines: re.Pattern[str]
    consent: re.Pattern[str]
    calls: re.Pattern[str]


@functools.cache
def boilerplate() -> Boilerplate:
    """The patterns, read once."""
    text = files(__package__).joinpath("boilerplate.toml").read_text(encoding="utf-8")
    lists = tomllib.loads(text)
    return Boilerplate(*(_any_of(lists[name]) for name in Boilerplate._fields))


@dataclass(frozen=True)
class Called:
    """What an element's class and id say of it."""

    consent: bool
    never: bool
    doubtful: bool
    folded: bool


@functools.lru_cache(maxsize=8192)
def calling(class_: str, id_: str) -> Called:
    """What these attributes say; the words of a name are parted by "-" first."""
    names = [
        _PARTS.sub("-", _CAMEL.sub("-", name).lower()).strip("-")
        for name in f"{class_} {id_}".split()
    ]
    words = boilerplate()
    patterns = (words.asking, words.never, words.doubtful, words.folded)
    return Called(*(any(pattern.search(name) for name in names) for pattern in patterns))


def is_line(text: str) -> bool:
    """Whether a whole block is a button, a share link, a copyright line …"""
    text = fold(text)
    return len(text) <= _LONGEST_LINE and bool(
        boilerplate().lines.fullmatch(text.strip(" |·•>›»→←<«"))
    )


def is_call(text: str) -> bool:
    """Whether the text of a link that stands alone calls for a click rather than says something."""
    text = fold(text)
    return len(text) <= _LONGEST_CALL and bool(boilerplate().calls.match(text))


def is_consent(text: str) -> bool:
    """Whether a block asks for consent to cookies."""
    if len(text) > _LONGEST_CONSENT or "cookie" not in text.lower():
        return False
    return bool(boilerplate().consent.search(text))


def leads_elsewhere(heading: str) -> bool:
    """Whether what follows this heading belongs to other pages."""
    return bool(boilerplate().elsewhere.fullmatch(fold(heading).rstrip(" :…!")))


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
