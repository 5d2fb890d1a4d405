"""The words of `words.json`, ready for the rules beside it."""

import functools
import json
import re
from collections.abc import Iterable
from importlib.resources import files
from typing import Any


@functools.cache
def lexicon() -> dict[str, Any]:
    """The file as it is."""
    raw: dict[str, Any] = json.loads(files(__package__).joinpath("words.json").read_text("utf-8"))
    return raw


@functools.cache
def months() -> dict[str, int]:
    """The month, 1 to 12, by its names and abbreviations in lower case."""
    return _numbered(lexicon()["months"])


@functools.cache
def weekdays() -> dict[str, int]:
    """The weekday, 0 for Monday, by its names and abbreviations in lower case."""
    return _numbered(lexicon()["weekdays"])


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _numbered(raw: dict[str, str]) -> dict[str, int]:
    return {word: int(number) for number, words in raw.items() for word in words.split()}
