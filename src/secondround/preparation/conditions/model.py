"""The nouns of the conditions."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from secondround.preparation.evidence.model import Citation

Topic = Literal[
    "salary",
    "variable pay",
    "benefits",
    "hours",
    "shifts",
    "holidays",
    "home working",
    "travel",
    "notice",
    "probation",
    "contract",
    "place",
    "dress code",
    "training",
    "start date",
]
TOPICS: tuple[Topic, ...] = get_args(Topic)


@dataclass(frozen=True)
class Term:
    """One condition of employment. `said_by` is a person, "the posting", "the site" or "you"; `state` is
    "known", "disputed" (another source says otherwise) or "open" (nothing says it; then `ask` names whom)."""

    key: str
    topic: Topic
    text: str
    said_by: str
    date: date | None
    state: Literal["known", "disputed", "open"]
    ask: str
    citations: tuple[Citation, ...]
