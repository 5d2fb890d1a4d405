"""Which competency a question tests."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from secondround.preparation.debrief.together.words import folded


def competency_of(question: str) -> str:
    """Its name in English ("conflict", "planning" …), or empty for a question of knowledge or of fact."""
    said = folded(question)
    return next((name for name, sign in _signs().items() if sign.search(said)), "")


def competencies() -> tuple[str, ...]:
    """Every name there is."""
    return tuple(_signs())


@cache
def _signs() -> dict[str, re.Pattern[str]]:
    raw = files(__package__).joinpath("competency.toml").read_text(encoding="utf-8")
    return {name: re.compile(sign) for name, sign in tomllib.loads(raw).items()}
