"""The nouns of the conditions."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from secondround.preparation.debrief.model import Exchange
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
    "CSR",
    "events",
]
TOPICS: tuple[Topic, ...] = get_args(Topic)


Origin = Literal["posting", "talk", "message", "notes", "told", "you", "site", "report"]
ORIGINS: tuple[Origin, ...] = get_args(Origin)
"""Where a term comes from, the nearest to a promise first; "told" is what the candidate added, "you" what they said."""

Sure = Literal["plain", "hedged", "inferred"]
"""Said in so many words; with a reserve ("usually", "up to", "negotiable"); or only told by what stands around it."""


@dataclass(frozen=True)
class Pay:
    """What is paid, from `low` to `high` (equal for one figure) `per` year, month or hour, in the currency's own unit.

    `currency` is an ISO 4217 code, or empty where none is named.
    """

    low: float
    high: float
    per: Literal["year", "month", "hour"]
    currency: str


@dataclass(frozen=True)
class Term:
    """One condition of employment. `said_by` is a person, "the posting", "the site" or "you"; `state` is
    "known", "disputed" (another source says otherwise) or "open" (nothing says it; then `ask` names whom).
    `sure` is how it was said, `origin` where; `pay` the figure or range of a salary, where there is one."""

    key: str
    topic: Topic
    text: str
    said_by: str
    date: date | None
    state: Literal["known", "disputed", "open"]
    ask: str
    citations: tuple[Citation, ...]
    sure: Sure = "plain"
    pay: Pay | None = None
    origin: Origin = "told"


@dataclass(frozen=True)
class OwnWords:
    """What the candidate said on pay, notice, start or other processes, so that it is said the same way again.

    `subject` is a debrief's ("pay wanted", "available from" …) or a topic's where only that is known; `where` is
    "first interview", "notes" or "mail", `date` the day of that.
    """

    key: str
    subject: str
    text: str
    where: str
    date: date | None
    citation: Citation


Standing = Literal["below", "within", "above"]


@dataclass(frozen=True)
class PayRange:
    """The figure or range that was told of the salary, and where what the candidate hopes for lies beside it.

    `wanted` is the latest they named; None where none is known, `standing` also where the two cannot be compared.
    """

    term: Term
    wanted: OwnWords | None
    standing: Standing | None


@dataclass(frozen=True)
class Right:
    """What the directive on pay transparency gives: to an applicant (`when` "now"), or to an employee ("later").

    "never" is what an applicant must not be asked. `article` is its number there ("5(2)").
    """

    when: Literal["now", "never", "later"]
    article: str
    text: str


@dataclass(frozen=True)
class Rights:
    """Whether the directive reaches the vacancy: `reaches` is "yes", "no", or "unknown" where no place is known.

    `place` is the term that names the place, or None; `celex` the directive's number in EUR-Lex, `instead` what one
    may say to a question about past pay. `history` are the exchanges in which past or present pay was
    asked for, wherever the vacancy is; `figure` whether a salary or range was told by anyone but the candidate.
    """

    reaches: Literal["yes", "no", "unknown"]
    place: Term | None
    cards: tuple[Right, ...]
    instead: str
    celex: str
    history: tuple[Exchange, ...]
    figure: bool
