"""Which trades a vacancy belongs to, from its title and what it demands."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from secondround.preparation.evidence.concepts.lexicon import tokens_of

TITLE = 4.0
"""What a sign in the title counts against one in the demands."""

LEAST = 2.5
"""Below it a trade is not recognised: one stray word is no trade."""

BESIDE = 0.6
"""A second trade counts when it has at least this share of the first one's points."""

Sign = tuple[str, ...]


def trades_of(title: str, demands: Sequence[str]) -> tuple[str, ...]:
    """One trade, or two where the second is nearly as plain; empty when nothing tells.

    A title such as "engineer" or "assistant" counts only when no plainer word stands beside it.
    Management comes beside the trade that is led, never for an account or office manager. English,
    French and German.
    """
    named = {trade: _hits(signs["titles"], [title]) for trade, signs in _signs().items()}
    plain = any(count for trade, count in named.items() if trade != "management")
    if not plain:
        named = {
            trade: count + _hits(_signs()[trade].get("loose", ()), [title])
            for trade, count in named.items()
        }
    points = {
        trade: TITLE * min(named[trade], 2) + min(_hits(signs["words"], demands), 8)
        for trade, signs in _signs().items()
    }
    leads = points.pop("management") * (not _hits(_signs()["management"]["never"], [title]))
    ranked = sorted(points, key=lambda trade: -points[trade])
    best = points[ranked[0]]
    chosen = [trade for trade in ranked[:2] if points[trade] >= max(LEAST, BESIDE * best)]
    if leads >= LEAST:
        chosen = [*chosen[:1], "management"]
    return tuple(chosen)


def is_named(trade: str, title: str) -> bool:
    """Whether the title itself tells this trade, and not only what is demanded."""
    signs = _signs().get(trade, {})
    return bool(_hits((*signs.get("titles", ()), *signs.get("loose", ())), [title]))


def _hits(signs: Iterable[Sign], texts: Sequence[str]) -> int:
    """How many of the signs stand in at least one of the texts."""
    told = [tokens_of(text) for text in texts]
    return sum(any(_stands_in(sign, tokens) for tokens in told) for sign in signs)


def _stands_in(sign: Sign, tokens: tuple[str, ...]) -> bool:
    return any(
        all(_fits(part, token) for part, token in zip(sign, tokens[at:], strict=False))
        for at in range(len(tokens) - len(sign) + 1)
    )


def _fits(part: str, token: str) -> bool:
    return token.startswith(part[:-1]) if part.endswith("*") else token == part


@cache
def _signs() -> Mapping[str, Mapping[str, tuple[Sign, ...]]]:
    rows = json.loads(Path(__file__).with_name("trades.json").read_text(encoding="utf-8"))
    return {
        trade: {part: tuple(tuple(sign.split()) for sign in signs) for part, signs in parts.items()}
        for trade, parts in rows.items()
    }
