"""The lists of patterns beside the rules, ready to search with."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def compiled(name: str) -> Mapping[str, re.Pattern[str]]:
    """The lists of one file, each as a pattern that begins and ends at a word, without regard to case."""
    raw = tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))
    return {
        of: re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!(?<=\w)\w)", re.IGNORECASE)
        for of, words in raw.items()
    }
