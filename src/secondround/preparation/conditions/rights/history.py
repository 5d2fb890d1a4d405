"""Questions about what the candidate earns or earned."""

from collections.abc import Sequence

from secondround.preparation.conditions.lexicon import shows
from secondround.preparation.debrief.model import Exchange


def asks_for_history(question: str) -> bool:
    """Whether it asks for present or past pay; what one hopes to earn is another matter."""
    return shows("rights", "history", question)


def history_asked(exchanges: Sequence[Exchange]) -> tuple[Exchange, ...]:
    """The exchanges in which it was asked, in their order; follow-ups count."""
    return tuple(
        one
        for one in exchanges
        if any(asks_for_history(each) for each in (one.question, *one.follow_ups))
    )
