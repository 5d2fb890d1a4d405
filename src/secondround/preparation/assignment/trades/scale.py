"""The scale on which risks are weighed, stated: what 1 to 5 mean, and what both together ask for.

ISO 31000 leaves the scale to the organisation; five degrees each and their product are the usual matrix (IEC 31010).
Where the company has a scale of its own, that one holds.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from secondround.preparation.assignment.trades.model import Degree, Scale


def scales(language: str) -> tuple[Scale, Scale]:
    """Likelihood and impact, in that order, in "en", "fr" or "de"; any other language in English."""
    likelihood, impact = (_scale(key, language) for key in ("likelihood", "impact"))
    return likelihood, impact


def levels(language: str) -> tuple[Degree, ...]:
    """The levels of risk, the lowest first; the `number` of each is the product from which it holds."""
    return tuple(_degree(one, "from", language) for one in _file()["levels"])


def _scale(key: str, language: str) -> Scale:
    raw = _file()[key]
    degrees = tuple(_degree(one, "degree", language) for one in raw["degrees"])
    return Scale(key, _in(raw["name"], language), degrees)


def _degree(raw: Mapping[str, Any], number: str, language: str) -> Degree:
    return Degree(raw[number], _in(raw["name"], language), _in(raw["text"], language))


def _in(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language, texts["en"])


@cache
def _file() -> Any:
    return json.loads(files(__package__).joinpath("scale.json").read_text("utf-8"))
