"""Kinds of doubt, recognised in words, and the challenge each one draws."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from secondround.preparation.evidence.concepts.lexicon import tokens_of
from secondround.preparation.pressure.naming import in_short


@dataclass(frozen=True)
class Challenge:
    """A question in two strengths and a drill; `doubt` is the kind it answers to."""

    doubt: str
    probe: str
    hard_probe: str
    drill: str


@dataclass(frozen=True)
class Kind:
    """One kind of doubt: the words that betray it (a word ends in "*" where more may follow)."""

    id: str
    signs: tuple[tuple[str, ...], ...]
    texts: dict[str, dict[str, str]]


def challenges(doubt: str, thing: str, language: str) -> tuple[Challenge, ...]:
    """The challenges a doubt in words draws, the nearest kind first; empty when none is recognised.

    The kind with most signs in the words wins, of equals the one listed first. `thing` is what the
    question names.
    """
    tokens = tokens_of(doubt)
    scored = [(_signs_in(tokens, kind), -place, kind) for place, kind in enumerate(kinds())]
    found = sorted((one for one in scored if one[0]), key=lambda one: one[:2], reverse=True)
    return tuple(_challenge(kind, in_short(thing), language) for _, _, kind in found)


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, the most telling first."""
    rows = json.loads(Path(__file__).with_name("doubts.json").read_text(encoding="utf-8"))
    return tuple(
        Kind(
            row["id"],
            tuple(tuple(sign.split()) for sign in row["signs"]),
            {part: row[part] for part in ("probe", "hard_probe", "drill")},
        )
        for row in rows
    )


def sounds_worried(words: str) -> bool:
    """Whether a description of an interviewer speaks of doubt, hesitation or coming back to a point."""
    tokens = tokens_of(words)
    return any(_stands_in(sign, tokens) for sign in _signs()["worry"])


def promises(words: str) -> bool:
    """Whether something is to be sent or done afterwards: an errand, not a doubt."""
    tokens = tokens_of(words)
    return any(_stands_in(sign, tokens) for sign in _signs()["promise"])


@cache
def _signs() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    rows = json.loads(Path(__file__).with_name("worries.json").read_text(encoding="utf-8"))
    return {kind: tuple(tuple(sign.split()) for sign in signs) for kind, signs in rows.items()}


def _challenge(kind: Kind, thing: str, language: str) -> Challenge:
    probe, hard_probe, drill = (
        kind.texts[part].get(language, kind.texts[part]["en"]).replace("{thing}", thing)
        for part in ("probe", "hard_probe", "drill")
    )
    return Challenge(kind.id, probe, hard_probe, drill)


def _signs_in(tokens: tuple[str, ...], kind: Kind) -> int:
    return sum(_stands_in(sign, tokens) for sign in kind.signs)


def _stands_in(sign: tuple[str, ...], tokens: tuple[str, ...]) -> bool:
    last = len(tokens) - len(sign)
    return any(
        at <= last and _fits(sign[0], token) and all(map(_fits, sign, tokens[at:]))
        for at, token in enumerate(tokens)
    )


def _fits(part: str, token: str) -> bool:
    return token.startswith(part[:-1]) if part.endswith("*") else token == part
