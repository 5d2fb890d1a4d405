"""What a demand or a claim is about, as weighted features that meet across words and languages."""

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from secondround.preparation.evidence.concepts.lexicon import lexicon, stem, tokens_of

WEAK = 0.4
"""What a feature counts that half of all CVs have (leading, customers, projects)."""

LONE = 0.6
"""What a word counts that only stands for itself."""

PART, COMPOUND = 6, 9
"""Letters of a word that may be part of a compound, and beyond which a word may be one."""

SHORTEST = 2
"""Letters of a word that may stand for itself."""


@dataclass(frozen=True)
class _Book:
    """Synonyms by whole word, by beginning (under its first three letters) and by phrase."""

    words: Mapping[str, frozenset[str]]
    beginnings: Mapping[str, tuple[tuple[str, str], ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    implied: Mapping[str, frozenset[str]]
    behaviours: frozenset[str]
    weak: frozenset[str]
    stop: frozenset[str]


@lru_cache(maxsize=20_000)
def features(text: str) -> frozenset[str]:
    """Groups of synonyms the text touches, and "~stem" for every other word that says something."""
    tokens = tokens_of(text)
    found: set[str] = set()
    taken: set[int] = set()
    for place, size, group in _phrases(tokens):
        found.add(group)
        taken.update(range(place, place + size))
    for place, token in enumerate(tokens):
        if place not in taken:
            found |= _groups(token) or _alone(token)
            found |= _numbered(token, tokens[place + 1 : place + 2])
    return frozenset(found)


@lru_cache(maxsize=20_000)
def shown(claim: str) -> frozenset[str]:
    """The features of a claim, with what they imply: who nurses has cared for patients."""
    found = features(claim)
    return found.union(*(_book().implied.get(feature, ()) for feature in found))


def behaviours() -> frozenset[str]:
    """The groups that name a way of behaving and not a trade."""
    return _book().behaviours


def trades(text: str) -> frozenset[str]:
    """The groups a text touches that name a trade, without those that every trade has."""
    groups = frozenset(one for one in features(text) if not one.startswith("~"))
    return groups - _book().behaviours - _book().weak


def weights(claims: Iterable[str]) -> Mapping[str, float]:
    """How much each feature tells, given all claims: one that most claims share tells little (0 to 1)."""
    counts = Counter(feature for claim in claims for feature in shown(claim))
    return {feature: 1 / (1 + math.log1p(count) / 3) for feature, count in counts.items()}


def coverage(need: frozenset[str], claim: frozenset[str], weigh: Mapping[str, float]) -> float:
    """The share of what is needed that the claim touches, 0.0 to 1.0; 0.0 when nothing is needed."""
    if need.isdisjoint(claim) and not _compounds(claim):
        return 0.0
    whole = shared = 0.0
    for feature in need:
        found = meets(feature, claim)
        # Two words that are one name ("ward manager") count for who has them, not against who has not.
        whole += weight(feature, weigh) if found or " " not in feature else 0.0
        shared += weight(feature, weigh) if found else 0.0
    return shared / whole if whole else 0.0


def weight(feature: str, weigh: Mapping[str, float]) -> float:
    """What one feature counts."""
    if feature in _book().weak:
        return weigh.get(feature, 1.0) * WEAK
    alone = feature.startswith("~") and feature[1:].isalpha()
    return weigh.get(feature, 1.0) * (LONE if alone else 1.0)


def meets(feature: str, claim: frozenset[str]) -> bool:
    """Whether the claim has the feature; German compounds meet their parts of six letters and more."""
    if feature in claim:
        return True
    if not feature.startswith("~") or len(feature) < PART + 1:
        return False
    return any(feature[1:] in other for other in _compounds(claim))


@lru_cache(maxsize=20_000)
def _compounds(claim: frozenset[str]) -> tuple[str, ...]:
    return tuple(one for one in claim if one.startswith("~") and len(one) > COMPOUND)


def _alone(token: str) -> frozenset[str]:
    """The word itself by its stem, unless it says nothing."""
    silent = token in _book().stop or token in lexicon().stop or len(token) < SHORTEST
    return frozenset() if silent or token.isdigit() else frozenset({"~" + stem(token)})


def _numbered(token: str, after: tuple[str, ...]) -> frozenset[str]:
    """ "Band 6", "Level 3"; "ward manager", "risk analyst": two words that are one name."""
    number = after[0] if after else ""
    if number.isdigit() and len(number) <= 2 and token in _RANKS:
        return frozenset({f"~{token}{number}"})
    if number in _POSTS and token not in lexicon().stop and token not in _POSTS:
        return frozenset({f"~{token} {number}"})
    return frozenset()


_POSTS = frozenset(
    "manager leader analyst engineer developer nurse teacher accountant officer consultant".split()
)
_RANKS = frozenset("band level niveau stufe grade klasse class key stage bac categorie cap".split())


def _phrases(tokens: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    for place, token in enumerate(tokens):
        for parts, group in _book().phrases.get(token[:3], ()):
            ahead = tokens[place : place + len(parts)]
            if len(ahead) == len(parts) and all(map(_fits, parts, ahead)):
                yield place, len(parts), group


def _fits(part: str, token: str) -> bool:
    return token.startswith(part[:-1]) if part.endswith("*") else token == part


@lru_cache(maxsize=50_000)
def _groups(token: str) -> frozenset[str]:
    begun = (g for start, g in _book().beginnings.get(token[:3], ()) if token.startswith(start))
    return _book().words.get(token, frozenset()) | frozenset(begun)


@cache
def _book() -> _Book:
    raw = json.loads(files(__package__).joinpath("synonyms.json").read_text("utf-8"))
    words: dict[str, set[str]] = {}
    beginnings: dict[str, list[tuple[str, str]]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group, entries in raw["groups"].items():
        for entry in entries:
            parts = tuple(entry.split())
            if len(parts) > 1:
                phrases.setdefault(parts[0].rstrip("*")[:3], []).append((parts, group))
            elif entry.endswith("*"):
                beginnings.setdefault(entry[:-1][:3], []).append((entry[:-1], group))
            else:
                words.setdefault(entry, set()).add(group)
    return _Book(
        words={word: frozenset(groups) for word, groups in words.items()},
        beginnings={start: tuple(rows) for start, rows in beginnings.items()},
        phrases={start: tuple(rows) for start, rows in phrases.items()},
        implied={group: frozenset(others) for group, others in raw["implies"].items()},
        behaviours=frozenset(raw["behaviours"]),
        weak=frozenset(raw["weak"]),
        stop=frozenset(raw["stop"]),
    )
