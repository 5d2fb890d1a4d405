"""The words of `words.json`, ready for the rules beside it."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One pattern of the file, without regard to case; its parts are alternatives, "{month}" stands for a list."""
    raw = _raw()["patterns"][name]
    joined = "|".join(raw) if isinstance(raw, list) else raw
    for part, words in _raw()["parts"].items():
        joined = joined.replace("{" + part + "}", words)
    return re.compile(joined, 0 if name in _raw()["with_case"] else re.IGNORECASE)


@cache
def listed(name: str) -> dict[str, Any]:
    """One table of the file."""
    found: dict[str, Any] = _raw()[name]
    return found


@cache
def _raw() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(files(__package__).joinpath("words.json").read_text("utf-8"))
    return raw
