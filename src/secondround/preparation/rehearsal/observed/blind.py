"""Nobody sees what the other says of an answer before they have said it themselves."""

from collections.abc import Sequence

from secondround.preparation.rehearsal.observed.model import Rating


def own(ratings: Sequence[Rating]) -> Rating | None:
    """The candidate's own rating of an answer."""
    return next((one for one in ratings if one.by == "candidate"), None)


def observers(ratings: Sequence[Rating]) -> tuple[Rating, ...]:
    """The observers' of an answer, the first first."""
    return tuple(one for one in ratings if one.by == "observer")


def both(ratings: Sequence[Rating]) -> bool:
    """Whether the candidate and at least one observer have rated an answer: only then is either shown, and stands."""
    return own(ratings) is not None and bool(observers(ratings))
