"""The nouns of the dossier."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from secondround.preparation.evidence.model import Citation

Theme = Literal[
    "history",
    "culture",
    "values",
    "products",
    "customers",
    "competitors",
    "figures",
    "organisation",
    "locations",
    "market",
    "objectives",
    "challenges",
    "csr",
    "events",
    "news",
]
THEMES: tuple[Theme, ...] = get_args(Theme)


@dataclass(frozen=True)
class Fact:
    """A dated claim about the company, readable alone, with every place that says it.

    `date` is when the source says it was so, `date_about` true when guessed. `stale` when older than the
    stated age at the clock. `contradicted_by` holds the keys of facts that say otherwise. `weight` (0 to 1)
    is how much it matters for this round; for ordering only.
    """

    key: str
    theme: Theme
    text: str
    date: date | None
    date_about: bool
    stale: bool
    contradicted_by: tuple[str, ...]
    weight: float
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class MissingTheme:
    """A theme nothing was found for, and where to look."""

    key: str
    theme: Theme
    where_to_look: str
