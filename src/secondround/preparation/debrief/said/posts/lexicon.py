"""The words for posts, compiled from `posts.toml`."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def is_month(word: str) -> bool:
    """Whether a word, in small letters, is a month's name or its short form."""
    return any(re.fullmatch(names, word) for names in lexicon()["months"])


@cache
def elsewhere() -> re.Pattern[str]:
    """A name after "at", "chez", "bei" and the like; the name is its group."""
    return re.compile(lexicon()["elsewhere"], re.IGNORECASE)


@cache
def lexicon() -> dict[str, Any]:
    """The whole of it."""
    return tomllib.loads(files(__package__).joinpath("posts.toml").read_text(encoding="utf-8"))
