"""What was heard in a round, held against what was foreseen for it."""

from collections.abc import Sequence

from secondround.preparation.debrief.model import Exchange
from secondround.preparation.evidence.closeness import SERVES, Alike
from secondround.preparation.questions.bank import wordings_of
from secondround.preparation.questions.model import Came, Forecast, Foreseen, Proposal

MOST = 60
"""Questions of one round that are proposed at once: more than any interview has."""


def proposals(
    heard: Sequence[Exchange], forecast: Forecast, came: Sequence[Came], alike: Alike
) -> tuple[Proposal, ...]:
    """For each exchange not confirmed yet the foreseen question nearest to it, if one answer serves both."""
    confirmed = {one.heard for one in came if one.round == forecast.round}
    fresh = [one for one in heard if one.key not in confirmed]
    return tuple(
        Proposal(one, _nearest(one.question, forecast.questions, alike)) for one in fresh[:MOST]
    )


def _nearest(words: str, foreseen: Sequence[Foreseen], alike: Alike) -> Foreseen | None:
    scored = [
        (max(alike(words, way) for way in wordings_of(one.text)), -place, one)
        for place, one in enumerate(foreseen)
    ]
    best = max(scored, key=lambda one: one[:2], default=None)
    return best[2] if best and best[0] >= SERVES else None
