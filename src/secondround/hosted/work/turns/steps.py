"""Taking one's turn."""

from secondround.hosted.premises import Premises
from secondround.hosted.tokens import digest_of
from secondround.hosted.work.turns import store


def take(premises: Premises, host: str) -> float:
    """Seconds to wait until this site may be asked; the turn after that is `host_pause` later. 0 or less: at once.

    Only a digest of the site's name is kept, for a day.
    """
    digest = digest_of(host)
    with premises.db.within(digest=digest).write() as db:
        return store.take(db, digest, premises.settings.host_pause)


def forget(premises: Premises) -> None:
    """What was kept of sites that nobody asked for a day."""
    with premises.db.write() as db:
        store.forget(db)
