"""Which deeds the words of a stretch name, in English, French and German."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

GENERAL = "general"
"""Verbs that can stand for any deed ("made", "fait", "gebracht"), so that they are no other one."""

CLOSING, FAR = "..", 12
"""Between a German verb and the particle that ends its part of a sentence, and within how many words it does."""

NEAR, WITHIN = "~", 6
"""Between a verb and what belongs to it ("got the licence back"), and within how many words that comes."""

_ENDS = frozenset(
    """and but so because then which while et mais puis donc parce alors und aber dann denn weil sondern damit dass
    wenn oder also""".split()
)
"""Words before which a part of a sentence ends that nobody marked."""

Cue = tuple[str, ...]
Deeds = frozenset[str]


@lru_cache(maxsize=8192)
def deeds_at(tokens: tuple[str, ...]) -> tuple[Deeds, ...]:
    """For each place the deeds of the words that begin there; of several cues the longest counts.

    Words inside a cue name nothing of their own.
    """
    found = [frozenset[str]()] * len(tokens)
    taken = set[int]()
    for place in range(len(tokens)):
        if place in taken:
            continue
        size, deeds, inside = _longest(tokens, place)
        if size:
            found[place] = frozenset((GENERAL,)) if GENERAL in deeds else deeds
            taken |= inside
    return tuple(found)


@cache
def contraries() -> tuple[tuple[str, str], ...]:
    """Pairs of deeds of which one is the contrary of the other."""
    return tuple((one, other) for one, other in tomllib.loads(_read("opposites.toml"))["pairs"])


def _longest(tokens: tuple[str, ...], place: int) -> tuple[int, Deeds, frozenset[int]]:
    best, deeds, inside = 0, set[str](), frozenset[int]()
    for deed, cue in _begun(tokens[place]):
        if len(cue) < best or not (places := _places(cue, tokens, place)):
            continue
        if len(cue) > best:
            best, deeds, inside = len(cue), set(), places
        deeds.add(deed)
    return best, frozenset(deeds), inside


def _places(cue: Cue, tokens: tuple[str, ...], place: int) -> frozenset[int]:
    """Where the words of a cue that begins at the place stand; empty where they do not."""
    if len(cue) == 1:
        return frozenset((place,))
    if CLOSING in cue:
        return _apart(cue, tokens, place, cue.index(CLOSING), FAR)
    if NEAR in cue:
        return _apart(cue, tokens, place, cue.index(NEAR), WITHIN)
    return _in_a_row(cue, tokens, place)


def _apart(cue: Cue, tokens: tuple[str, ...], place: int, cut: int, far: int) -> frozenset[int]:
    """The first words of the cue at the place, and its last ones within so many words."""
    begun, rest = _in_a_row(cue[:cut], tokens, place), cue[cut + 1 :]
    if not begun:
        return begun
    for at in range(place + cut, min(len(tokens), place + cut + far)):
        ended = _in_a_row(rest, tokens, at)
        if ended and (cue[cut] == NEAR or _ends(tokens, at + len(rest))):
            return begun | ended
    return frozenset()


def _in_a_row(cue: Cue, tokens: tuple[str, ...], place: int) -> frozenset[int]:
    ahead = tokens[place : place + len(cue)]
    if len(ahead) < len(cue) or not all(map(_fits, cue, ahead)):
        return frozenset()
    return frozenset(range(place, place + len(cue)))


def _ends(tokens: tuple[str, ...], place: int) -> bool:
    return place == len(tokens) or tokens[place] in _ENDS


def _fits(part: str, token: str) -> bool:
    return token.startswith(part[:-1]) if part.endswith("*") else token == part


@lru_cache(maxsize=20_000)
def _begun(token: str) -> tuple[tuple[str, Cue], ...]:
    """The cues that begin with this word."""
    return tuple(row for row in _table().get(token[:2], ()) if _fits(row[1][0], token))


@cache
def _table() -> Mapping[str, Sequence[tuple[str, Cue]]]:
    table: dict[str, list[tuple[str, Cue]]] = {}
    for deed, languages in tomllib.loads(_read("deeds.toml")).items():
        for entry in sorted({one for words in languages.values() for one in words}):
            cue = tuple(entry.split())
            table.setdefault(cue[0][:2], []).append((deed, cue))
    return table


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
