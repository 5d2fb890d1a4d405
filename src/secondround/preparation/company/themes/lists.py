"""The words of each theme."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Literal

from secondround.preparation.company.lexicon import Phrases, listed, phrases
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


@cache
def _lists() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name("themes.toml").read_text(encoding="utf-8"))
