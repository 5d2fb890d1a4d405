"""The words of `words.json`: how each part of a trade's structure, and each column of its tables, is headed."""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

Words = re.Pattern[str]


@cache
def heads(part: str) -> Words | None:
    """How a part is headed; None for a part nothing is known of."""
    raw = _raw()["parts"].get(part)
    return _whole(raw["head"]) if raw else None


@cache
def body(part: str) -> Words | None:
    """Words by which running text shows that it is that part, where any do."""
    raw = _raw()["parts"].get(part)
    return _loose(raw["body"]) if raw and raw["body"] else None


@cache
def column(key: str) -> Words | None:
    """How a column is headed."""
    raw = _raw()["columns"].get(key)
    return _whole(raw) if raw else None


@cache
def known_as(name: str) -> Words:
    """One list of words: of heads "when", "who" and "counting", of beginnings of lines "dated" and "labelled", of
    points "proposing"."""
    return re.compile(rf"(?<!\w)(?:{_raw()[name]})(?!\w)", re.IGNORECASE)


@cache
def held() -> tuple[tuple[Words, Words], ...]:
    """Things asked for that a place shows by what it holds, each with how it is asked for: a cost by an amount."""
    return tuple((_whole(ask), re.compile(there, re.IGNORECASE)) for ask, there in _raw()["held"])


@cache
def shown() -> tuple[tuple[Words, Words], ...]:
    """The same of whole points: what a thing earns is shown by its sales."""
    return tuple((_whole(ask), re.compile(there, re.IGNORECASE)) for ask, there in _raw()["shown"])


@cache
def kin() -> tuple[tuple[Words, Words], ...]:
    """People, each with those by whom a place may name them instead: the schools by their classes."""
    return tuple((_whole(one), _whole(other)) for one, other in _raw()["kin"])


@cache
def parting() -> Words:
    """What stands between two things that one point asks for."""
    return re.compile(_raw()["parting"], re.IGNORECASE)


@cache
def agenda() -> Words:
    """Titles of pages that answer nothing: contents, the task itself, thanks."""
    return re.compile(rf"^\W*(?:{_raw()['agenda']})\W*$", re.IGNORECASE)


@cache
def framing() -> Words:
    """Words of an asked point that say how to do it and not what about; without accents."""
    return re.compile(_raw()["framing"], re.IGNORECASE)


@lru_cache(maxsize=500)
def parts_named(text: str) -> tuple[tuple[Words, str], ...]:
    """The parts of any trade that a text names, each with how it is headed and the words that name it."""
    found = {}
    for key in _raw()["parts"]:
        pattern = heads(key)
        words = [match[0] for match in pattern.finditer(text)] if pattern else []
        words = [one for one in words if not _is_told_closer(key, one)]
        if pattern and words:
            found[key] = (pattern, " ".join(words))
    return tuple(found.values())


def _is_told_closer(key: str, words: str) -> bool:
    """Whether a part of a narrower meaning is named by the same words: "causes" are findings, and not any findings."""
    closer = (heads(one) for one in _raw()["narrow"].get(key, ()))
    return any(one.search(words) for one in closer if one)


@cache
def acts() -> tuple[tuple[Words, Words, bool], ...]:
    """Ways of asking that something is done to somebody, each with the words by which a place does it and whether these
    alone say it: "out of scope" answers "what you could not check"."""
    return tuple(
        (re.compile(ask, re.IGNORECASE), _whole(one["done"]), one.get("alone", False))
        for one in _raw()["acts"]
        for ask in one["ask"]
    )


@cache
def instead() -> tuple[tuple[Words, str], ...]:
    """Ways of asking, each with the name of what is asked for: "for whom" the audiences."""
    return tuple((_whole(words), name) for words, name in _raw()["instead"].items())


def _whole(words: str) -> Words:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _loose(words: str) -> Words:
    return re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE)


@cache
def _raw() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(files(__package__).joinpath("words.json").read_text("utf-8"))
    return raw
