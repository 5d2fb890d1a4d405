"""What one process of the hosted edition opens once, and every step of it is handed."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from secondround.bootstrap import make_kit
from secondround.foundation.errors import EngineFailed, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.foundation.storage.database import Database
from secondround.foundation.storage.walls import check_role
from secondround.hosted.settings import HostedSettings

NOBODY = Owner("nobody", "nobody")
"""Whose kit the process holds; no row is theirs."""


@dataclass(frozen=True)
class Premises:
    """`db` is for nobody until `within` or `of` says for whom. `now` is the moment of one request or one job."""

    settings: HostedSettings
    db: Database
    kit: Kit
    now: datetime

    def at(self, now: datetime) -> "Premises":
        """The same at another moment; nothing is opened anew."""
        return replace(self, now=now)

    def kit_of(self, owner: Owner) -> Kit:
        """The candidate's tools, over the one pool and the one store; nothing of anybody else is in reach."""
        return self.kit.of(owner, self.now)

    def close(self) -> None:
        self.db.close()


def open_premises(settings: HostedSettings) -> Premises:
    """Opens the database as it is; what brings it up to date is `secondround-hosted migrate`.

    Raises `Refused` where none is set, `EngineFailed` where it is older than this release, and where the role could
    see past the walls.
    """
    url = settings.database_url.get_secret_value()
    if not url:
        raise Refused("no database is set", "Set SECONDROUND_HOSTED_DATABASE_URL.")
    db = Database(url, migrate=False, pool_size=settings.pool_size)
    try:
        with db.read() as connection:
            check_role(connection)
    except EngineFailed:
        db.close()
        raise
    now = datetime.now(UTC)
    return Premises(settings, db, make_kit(settings.for_kits(), now, NOBODY, db=db), now)
