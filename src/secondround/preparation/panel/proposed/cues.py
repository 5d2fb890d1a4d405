"""The patterns of `cues.json`, ready for the rules beside it."""

import functools
import json
import re
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from secondround.preparation.documents.model import Passage


@functools.cache
def cue(name: str) -> re.Pattern[str]:
    """One pattern of the file, without regard to case."""
    return re.compile(_raw()[name], re.IGNORECASE)


def words(name: str) -> tuple[str, ...]:
    """A list of words of the file."""
    return tuple(_raw()[name].split())


def cue_parts(name: str) -> tuple[str, ...]:
    """The parts of a pattern that is put together elsewhere."""
    raw = _raw()[name]
    return (raw,) if isinstance(raw, str) else tuple(raw)


def number_in(text: str) -> int | None:
    """The number of the round a text announces ("invite you to a second interview"), else None.

    Rounds looked back upon ("following your first interview") do not count.
    """
    counted = [int(_FIGURES.get(found[1].lower(), found[1])) for found in _counted().finditer(text)]
    announced = counted + [
        int(match.lastgroup[1:])
        for match in _ordinals().finditer(text)
        if match.lastgroup and not cue("looking_back").search(text[: match.start()][-60:])
    ]
    return max(announced, default=None)


def number_among(passages: Sequence[Passage]) -> int | None:
    """The highest number of a round that any of the passages announces."""
    return max((n for p in passages if (n := number_in(p.text))), default=None)


_FIGURES = {
    "one": "1",
    "two": "2",
    "three": "3",
    "deux": "2",
    "trois": "3",
    "zwei": "2",
    "drei": "3",
    "ii": "2",
    "iii": "3",
}


@functools.cache
def _counted() -> re.Pattern[str]:
    """ "stage 2", "round two" """
    figures = "|".join(("[1-4]", *_FIGURES))
    return re.compile(
        rf"\b(?:stage|round|étape|tour|phase|runde|stufe)\s+({figures})\b", re.IGNORECASE
    )


@functools.cache
def _ordinals() -> re.Pattern[str]:
    nouns = _raw()["round_nouns"]
    each = "|".join(f"(?P<n{n}>{words})" for n, words in _raw()["ordinals"].items())
    between = _raw()["between"]
    return re.compile(rf"(?<!\w)(?:{each}){between}(?:{nouns})", re.IGNORECASE)


@functools.cache
def _raw() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(files(__package__).joinpath("cues.json").read_text("utf-8"))
    return raw
