"""Words that mean much the same where people tell what they did, in three languages."""

import json
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from secondround.preparation.evidence.concepts.lexicon import groups_of, lexicon, stem

ROOT = 5
"""Letters by which a word and another that begins or holds it are taken for kin."""


def names_at(tokens: Sequence[str], place: int) -> frozenset[str]:
    """What the word at a place stands for: its groups, those of a phrase it is part of, and its own stem."""
    token = tokens[place]
    own = {f"~{stem(token)}"} if token not in lexicon().stop and len(token) > 1 else set()
    return _single(token) | own | _in_phrase(tokens, place)


def cues(kind: str, tokens: Sequence[str]) -> tuple[int, ...]:
    """The places where a cue of this kind begins."""
    return tuple(place for place in range(len(tokens)) if _begins(kind, tokens, place))


def size_of(kind: str, tokens: Sequence[str], place: int) -> int:
    """Words of the longest cue of this kind at a place; 0 without one."""
    here = _cues_from(kind, tokens[place])
    return max((len(cue) for cue in here if _stands(cue, tokens, place)), default=0) if here else 0


def akin(one: str, other: str) -> bool:
    """Whether two stems begin alike, or a longer word holds the other."""
    if min(len(one), len(other)) < ROOT:
        return False
    return one[:ROOT] == other[:ROOT] or one in other or other in one


def opposites() -> tuple[tuple[str, str], ...]:
    """Pairs of groups that say the contrary of each other."""
    return tuple((one, other) for one, other in _raw()["opposites"])


@lru_cache(maxsize=20_000)
def _single(token: str) -> frozenset[str]:
    return groups_of(token) | {
        group
        for group, cue in _group_table().get(token[:2], ())
        if len(cue) == 1 and _fits(cue[0], token)
    }


def _in_phrase(tokens: Sequence[str], place: int) -> frozenset[str]:
    found = set()
    for start in range(max(0, place - 5), place + 1):
        for group, cue in _phrases_from(tokens[start]):
            if len(cue) > place - start and _stands(cue, tokens, start):
                found.add(group)
    return frozenset(found)


@lru_cache(maxsize=20_000)
def _phrases_from(token: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The phrases that begin with this word."""
    rows = _group_table().get(token[:2], ())
    return tuple((group, cue) for group, cue in rows if len(cue) > 1 and _fits(cue[0], token))


@lru_cache(maxsize=20_000)
def _cues_from(kind: str, token: str) -> tuple[tuple[str, ...], ...]:
    """The cues of a kind that begin with this word."""
    return tuple(cue for cue in _cue_table(kind).get(token[:2], ()) if _fits(cue[0], token))


def _begins(kind: str, tokens: Sequence[str], place: int) -> bool:
    return size_of(kind, tokens, place) > 0


def _stands(cue: Sequence[str], tokens: Sequence[str], place: int) -> bool:
    ahead = tokens[place : place + len(cue)]
    return len(ahead) == len(cue) and all(map(_fits, cue, ahead))


def _fits(part: str, token: str) -> bool:
    return token.startswith(part[:-1]) if part.endswith("*") else token == part


@cache
def _group_table() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    rows = ((g, tuple(e.split())) for g, entries in _raw()["groups"].items() for e in entries)
    table: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for group, cue in rows:
        table.setdefault(cue[0][:2], []).append((group, cue))
    return {start: tuple(found) for start, found in table.items()}


@cache
def _cue_table(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for cue in _split(_raw()[kind]):
        table.setdefault(cue[0][:2], []).append(cue)
    return {start: tuple(found) for start, found in table.items()}


def _split(entries: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(entry.split()) for entry in entries)


@cache
def _raw() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        files(__package__).joinpath("kin.json").read_text(encoding="utf-8")
    )
    return found
