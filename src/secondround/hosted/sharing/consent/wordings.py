"""The texts that are agreed to: versioned, and kept as they were shown."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from secondround.hosted.sharing.consent.model import Matter, Wording

TEXTS = Path(__file__).with_name("texts.toml")


def version_of(matter: Matter) -> int:
    """Of the text as it is now; what was agreed to before it counts no longer."""
    return int(_texts()[matter]["version"])


def wording(matter: Matter, language: str, values: Mapping[str, object]) -> Wording:
    """The text in one of the product's languages. Values are put in as text, never as a format."""
    told = as_written(matter, language)
    for name, value in values.items():
        told = told.replace("{" + name + "}", " ".join(str(value).split()))
    return Wording(version_of(matter), language, told)


def as_written(matter: Matter, language: str) -> str:
    """With its gaps still open."""
    return str(_texts()[matter][language]["text"]).strip()


@cache
def _texts() -> Mapping[str, Any]:
    return tomllib.loads(TEXTS.read_text(encoding="utf-8"))
