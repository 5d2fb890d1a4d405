"""The patterns of `cues.json`, ready for the rules beside it."""

import functools
import json
import re
from importlib.resources import files


@functools.cache
def cue(name: str) -> re.Pattern[str]:
    """One pattern of the file, without regard to case."""
    return re.compile(_raw()[name], re.IGNORECASE)


@functools.cache
def _raw() -> dict[str, str]:
    raw: dict[str, str] = json.loads(files(__package__).joinpath("cues.json").read_text("utf-8"))
    return raw
