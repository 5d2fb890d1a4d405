"""The nouns of the dossier."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

from secondround.foundation.spacing import Grade
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

Asks = Literal["how much", "when", "who or what", "the rest"]


@dataclass(frozen=True)
class Fact:
    """A dated claim about the company, readable alone, with every place that says it.

    `date` is when the source says it was so, `date_about` true when guessed. `stale` when older than the
    stated age at the clock. `contradicted_by` holds the keys of facts that say otherwise. `weight` (0 to 1)
    is how much it matters for this round; for ordering only. `source` says where the candidate has a fact of
    their own from; it is empty for what was found, which has citations instead. `new` when it is of after the
    last interview.
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
    source: str = ""
    new: bool = False


@dataclass(frozen=True)
class SummaryLine:
    """One sentence of the summary: how it is introduced, in the candidate's language, and the fact it says."""

    lead: str
    fact: Fact


@dataclass(frozen=True)
class Summary:
    """The company in about a minute, each line a fact; `words` and `seconds` of the whole said aloud."""

    lines: tuple[SummaryLine, ...]
    words: int
    seconds: int


@dataclass(frozen=True)
class MissingTheme:
    """A theme nothing was found for, and where to look."""

    key: str
    theme: Theme
    where_to_look: str


@dataclass(frozen=True)
class RecallCard:
    """A fact to be known by heart. `fact.text[start:end]` is the telling part, left out in front; `asks` its kind.

    `seen` counts how often it was recalled; `due` is when to ask it again, None before the first time.
    """

    fact: Fact
    asks: Asks
    start: int
    end: int
    seen: int = 0
    due: datetime | None = None


@dataclass(frozen=True)
class Recalled:
    """A card recalled once: the fact's key, the grade the candidate gave, when, and when it is due again."""

    key: str
    fact: str
    grade: Grade
    at: datetime
    due: datetime


@dataclass(frozen=True)
class Sitting:
    """Where the recalling stands. `card` is the next one, None when nothing is due now.

    `due` counts those to be asked again now, `new` those to be met today, `unmet` all that were never met.
    `next_due` is when the next one comes, `dues` when `card` would be due after each grade.
    """

    card: RecallCard | None
    due: int
    new: int
    unmet: int
    count: int
    next_due: datetime | None
    dues: Mapping[Grade, datetime]
