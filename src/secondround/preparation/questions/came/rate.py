"""How well the list foresaw a round: a fact about the prediction, never about the person."""

from collections.abc import Sequence
from math import sqrt

from secondround.preparation.questions.model import Came, Forecast, HitRate

FEWEST = 5
"""Below it a share says nothing: its interval is wider than half of all that is possible."""

_NINETY_FIVE = 1.96


def hit_rate(came: Sequence[Came], forecast: Forecast) -> HitRate:
    """How many of those that came in the round of this forecast stood in it; no share below `FEWEST`."""
    asked = [one for one in came if one.round == forecast.round]
    known = {one.key for one in forecast.questions}
    hits = sum(one.question in known for one in asked)
    if len(asked) < FEWEST:
        return HitRate(forecast.round, len(asked), hits)
    low, high = wilson(hits, len(asked))
    return HitRate(forecast.round, len(asked), hits, hits / len(asked), low, high)


def wilson(hits: int, count: int) -> tuple[float, float]:
    """The interval in which the true share lies 95 times in 100 (Wilson 1927); `count` at least 1."""
    share, square = hits / count, _NINETY_FIVE**2
    middle = (share + square / (2 * count)) / (1 + square / count)
    spread = sqrt(share * (1 - share) / count + square / (4 * count**2))
    reach = _NINETY_FIVE * spread / (1 + square / count)
    return max(0.0, middle - reach), min(1.0, middle + reach)
