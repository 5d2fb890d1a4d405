"""When each site may be asked next, by the digest of its name."""

from sqlalchemy import Column, Connection, String, Table, delete, text

from secondround.foundation.storage.tables import Utc
from secondround.hosted.storage.tables import metadata

turns = Table(
    "turns",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("free_at", Utc, nullable=False),
)

TAKE = text(
    "INSERT INTO hosted.turns AS one (digest, free_at)"
    " VALUES (:digest, clock_timestamp() + make_interval(secs => :pause))"
    " ON CONFLICT (digest) DO UPDATE SET free_at ="
    " greatest(one.free_at, clock_timestamp()) + make_interval(secs => :pause)"
    " RETURNING extract(epoch FROM free_at - clock_timestamp()) - :pause"
)


def take(db: Connection, digest: str, pause: float) -> float:
    """Seconds until the turn just taken, by the clock of the database; 0 or less: now."""
    return float(db.execute(TAKE, {"digest": digest, "pause": pause}).scalar_one())


def forget(db: Connection) -> None:
    """Those of sites that nobody asked for a day: the policy shows no other to a deletion."""
    db.execute(delete(turns))
