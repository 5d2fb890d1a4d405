"""Patterns kept as data beside the rules, compiled."""

import json
import re
from functools import cache
from importlib.resources import files


def shows(table: str, name: str, text: str) -> bool:
    """Whether the text, in whatever typography and case, holds a pattern of this name."""
    return bool(pattern(table, name).search(text.replace("’", "'")))


@cache
def pattern(table: str, name: str) -> re.Pattern[str]:
    """The pattern `name` of `<table>/words.json`: its alternatives of all languages, without case.

    Texts must have straight apostrophes.
    """
    return re.compile("|".join(f"(?:{each})" for each in _read(table)[name]), re.IGNORECASE)


@cache
def _read(table: str) -> dict[str, list[str]]:
    path = files(__package__).joinpath(table, "words.json")
    raw: dict[str, list[str]] = json.loads(path.read_text("utf-8"))
    return raw
