"""Questions from what the candidate stated in the first interview: figures invite a second look."""

import re
from collections.abc import Sequence

from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import Statement
from secondround.preparation.pressure.naming import in_short
from secondround.preparation.questions.made.draft import Draft

MOST = 4

# A result: a share, an amount or a count, but not a lone year.
_RESULT = re.compile(
    r"\d\s?%|[€$£]\s?\d|\d\s?(?:€|euros?|k\b|m\b|mio|million)|\b(?!(?:19|20)\d\d\b)\d+\b"
)
_CHANGE = re.compile(r"%|[€$£]|\bpercent\b|\bper cent\b|\bpour cent\b|\bProzent\b|\beuros?\b", re.I)
_SETTLED = frozenset({"pay", "pay wanted", "salary", "notice", "start date", "availability"})


def from_statements(statements: Sequence[Statement], say: Say) -> tuple[Draft, ...]:
    """Statements of the first interview that hold a figure; shares, money and changes first."""
    worth = [
        one
        for one in statements
        if one.where == "first interview"
        and one.subject not in _SETTLED
        and one.citations
        and _RESULT.search(one.citations[0].quote)
    ]
    telling = sorted(worth, key=lambda one: _CHANGE.search(one.citations[0].quote) is None)
    return tuple(_draft(one, place, say) for place, one in enumerate(telling[:MOST]))


def _draft(one: Statement, place: int, say: Say) -> Draft:
    return Draft(
        text=say(
            "You told us: “{words}”. How did you get there, and what was your own part?",
            words=in_short(one.citations[0].quote),
        ),
        kind="clarifying the first interview",
        competency="own contribution",
        reason=say(
            "You gave a figure in the first interview; whoever wrote it down will go deeper."
        ),
        weight=0.72 - 0.03 * place,
        origin="statement",
        lenses=("manager",),
        citations=one.citations,
    )
