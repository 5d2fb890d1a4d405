"""What is rated of an answer, in words; and what a rating may hold."""

import unicodedata
from collections.abc import Mapping

from secondround.foundation.errors import Refused
from secondround.foundation.wording import Say
from secondround.preparation.rehearsal.observed.model import ITEMS, VERDICTS, Item, Verdict

MOST_WORDS, MOST_NAME = 1_000, 60
"""Characters of the line of words, and of an observer's name."""


def item_name(item: str, say: Say) -> str:
    """What an item asks."""
    return {
        "answered": say("Answered what was asked"),
        "own": say("Own part clear"),
        "concrete": say("Something to hold on to: a case, a figure"),
        "again": say("Would you ask again?"),
    }[item]


def verdict_name(verdict: str, say: Say) -> str:
    """How a verdict is said."""
    return {"yes": say("yes"), "partly": say("partly"), "no": say("no")}[verdict]


def verdicts(given: Mapping[str, str]) -> dict[Item, Verdict]:
    """A verdict on every item. Raises `Refused` where one is missing or is none."""
    found: dict[Item, Verdict] = {}
    for item in ITEMS:
        chosen = next((one for one in VERDICTS if one == given.get(item)), None)
        if chosen is None:
            raise Refused("not everything is rated", "Choose yes, partly or no in each line.")
        found[item] = chosen
    return found


def line(text: str, most: int) -> str:
    """The words on one line, without signs that steer a screen. Raises `Refused` where there are more than `most`."""
    seen = (sign if unicodedata.category(sign)[0] != "C" else " " for sign in text)
    words = " ".join("".join(seen).split())
    if len(words) > most:
        raise Refused("that is more than {most} characters", "Say it shorter.", most=most)
    return words
