"""The status of an answer for each kind of error."""

from secondround.foundation.errors import (
    Busy,
    EngineFailed,
    EngineMissing,
    NotFound,
    NotKept,
    Refused,
    SecondRoundError,
    Unreadable,
)

STATUSES: dict[type[SecondRoundError], int] = {
    NotFound: 404,
    Refused: 422,
    Unreadable: 422,
    EngineMissing: 503,
    EngineFailed: 502,
    NotKept: 507,
    Busy: 503,
}


def status_of(error: SecondRoundError) -> int:
    """Of the nearest kind: a kind of its own may have a status of its own."""
    return next((STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES), 500)
