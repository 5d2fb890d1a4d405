"""The words of each theme."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

from secondround.preparation.company.lexicon import Phrases, listed, phrases, tokens
from secondround.preparation.company.model import THEMES, Theme

Strength = Literal["strong", "weak"]
Heard = tuple[Theme, float]

_WEIGHTS: dict[Strength, float] = {"strong": 2.0, "weak": 1.0}


@cache
def sounds(language: str) -> Phrases[Heard]:
    """Every phrase of the language with its theme and weight (2 alone, 1 beside another)."""
    return Phrases(
        (phrase, (theme, weight))
        for theme in THEMES
        for strength, weight in _WEIGHTS.items()
        for phrase in listed(_lists()[theme][language][strength])
    )


@cache
def heading_sounds(language: str) -> Phrases[Theme]:
    """Every phrase of headings with its theme."""
    return Phrases(
        (phrase, theme)
        for theme in THEMES
        for phrase in listed(_lists()[theme][language]["headings"])
    )


@cache
def about_sounds(language: str) -> Phrases[None]:
    """Headings over what the company says of itself as a whole."""
    return phrases(_lists()["about"][language])


@lru_cache(maxsize=4096)
def in_heading(line: str, language: str) -> frozenset[Theme]:
    """The themes a heading, a title or an address names in a language."""
    spoken = tokens(re.sub(r"[-_/.]+", " ", line))
    return frozenset(theme for _, _, theme in heading_sounds(language).in_tokens(spoken))


def heading_themes(line: str) -> frozenset[Theme]:
    """The themes a heading names, in whatever language it is."""
    return frozenset(theme for each in ("en", "fr", "de") for theme in in_heading(line, each))


def is_creed(trail: Sequence[str]) -> bool:
    """Whether the headings above say that here stands what a company holds itself to."""
    return any("values" in heading_themes(line) for line in trail[-2:])


@cache
def _lists() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name("themes.toml").read_text(encoding="utf-8"))
