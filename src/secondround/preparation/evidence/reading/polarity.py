"""Whether a sentence about the candidate speaks for them, weakly, or against."""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from secondround.preparation.evidence.reading.plain import plain

Polarity = Literal["for", "weak", "against"]


@lru_cache(maxsize=20_000)
def polarity_of(text: str) -> Polarity:
    """ "against" when the words deny having or knowing something ("no experience with Murex"), "weak" when
    they call it basic or unfinished, else "for". After a question only the answer counts."""
    said = plain(text).rpartition("? ")[2]
    for name in ("against", "weak"):
        if _patterns()[name].search(said):
            return "against" if name == "against" else "weak"
    return "for"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    raw = json.loads(files(__package__).joinpath("polarity.json").read_text("utf-8"))
    return {name: re.compile("|".join(rows)) for name, rows in raw.items()}
