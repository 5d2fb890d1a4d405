"""How long a session lasts."""

from datetime import datetime, timedelta

from secondround.hosted.accounts.sessions.model import Session

SEEN_EVERY = timedelta(minutes=1)
"""A page does not write for each of its requests."""


def lasts(session: Session, now: datetime, idle: timedelta) -> bool:
    """Not revoked, not at its end, and seen within `idle`."""
    return not session.revoked_at and now < session.expires_at and now < session.seen_at + idle


def seen_long_ago(session: Session, now: datetime) -> bool:
    """Whether that it was seen now has to be written down."""
    return now - session.seen_at >= SEEN_EVERY
