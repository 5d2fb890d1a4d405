"""Levels of languages and of degrees, on one scale each."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from secondround.preparation.evidence.reading.plain import plain

CEFR = ("", "A1", "A2", "B1", "B2", "C1", "C2")
"""Names of the ranks 1 to 6."""


def languages_in(text: str) -> dict[str, int]:
    """Language code to rank (1 to 6 as the CEFR's levels; 0 where none is stated), by what stands beside it."""
    said = plain(text)
    found: dict[str, int] = {}
    for code, start, end in _named(said):
        found[code] = max(found.get(code, 0), _level_beside(said, start, end))
    return found


def name_of(code: str, text: str) -> str:
    """The language as the text writes it."""
    said = plain(text)
    return next((text[start:end] for one, start, end in _named(said) if one == code), code)


def degree_in(text: str) -> int:
    """The rank of the highest degree named: 8 doctorate, 7 master, 6 bachelor, 5 two years after school,
    4 end of school, 3 apprenticeship; 0 for none."""
    said = plain(text)
    return next((rank for rank, pattern in _ranked("degrees") if pattern.search(said)), 0)


def lowest_degree_in(text: str) -> int:
    """The rank of the lowest degree named, which is what "a bachelor's or master's degree" asks."""
    said = plain(text)
    ranks = [rank for rank, pattern in _ranked("degrees") if pattern.search(said)]
    # "master's degree" and "university degree" also hold the general word for rank 6.
    special = [rank for rank in ranks if rank != 6 or not _only_general(said)]
    return min(special or ranks, default=0)


def has_licence(text: str) -> bool:
    """Whether a driving licence is named."""
    return bool(re.search(_raw()["licence"], plain(text)))


def _only_general(said: str) -> bool:
    special = r"\b(?:bachelor\w*|bsc|b\.sc|ba|beng|llb|licence|bac ?\+ ?[34])\b"
    return not re.search(special, said)


def _named(said: str) -> Iterator[tuple[str, int, int]]:
    for match in _languages().finditer(said):
        yield _codes()[match.group()], *match.span()


def _level_beside(said: str, start: int, end: int) -> int:
    """The level in the same breath: up to the next comma or language, after it or else before it."""
    after = _until_next(said[end:])
    before = said[:start]
    cut = max(
        (m.end() for m in re.finditer(r"[,;/|•\n]|\b(?:and|et|und|sowie)\b", before)), default=0
    )
    last = max((m.end() for m in _languages().finditer(before)), default=0)
    return _rank(after) or _rank(before[max(cut, last) :])


def _until_next(rest: str) -> str:
    other = _languages().search(rest)
    stop = other.start() if other else len(rest)
    comma = re.search(
        r"[;•|]|,(?!\s*(?:c[12]|b[12]|a[12]|spoken|written|oral|lu|ecrit|parle|level|niveau))", rest
    )
    return rest[: min(stop, comma.start() if comma else len(rest))]


def _rank(words: str) -> int:
    return next((rank for rank, pattern in _ranked("levels") if pattern.search(words)), 0)


@cache
def _languages() -> re.Pattern[str]:
    names = sorted(_codes(), key=len, reverse=True)
    # "English law" and "marché allemand" are no languages.
    return re.compile(
        rf"(?<!droit )(?<!marche )(?<!equipe )\b(?:{'|'.join(names)})\b"
        r"(?! (?:law|literature|market|tax|gaap|accounting|teacher|department|courts?|office|team)\b)"
    )


@cache
def _codes() -> dict[str, str]:
    return {name: code for code, names in _raw()["languages"].items() for name in names}


@cache
def _ranked(what: str) -> list[tuple[int, re.Pattern[str]]]:
    return [(rank, re.compile(rf"\b(?:{pattern})(?!\w)")) for rank, pattern in _raw()[what]]


@cache
def _raw() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(files(__package__).joinpath("scales.json").read_text("utf-8"))
    return raw
