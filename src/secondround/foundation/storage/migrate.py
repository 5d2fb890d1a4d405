"""Migrations, run by Alembic on whichever database is there."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

from secondround.foundation.storage.walls import allow_upkeep

LOCK = "5s"
"""How long a migration waits for a table that somebody uses."""

FOLDER = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, to: str = "head") -> None:
    """Bring the database to this migration, the newest by default, in one transaction that sees every row.

    Safe to call on one that is there already.
    """
    with engine.begin() as connection:
        allow_upkeep(connection)
        if connection.dialect.name == "postgresql":
            # While somebody reads for minutes, everybody would wait behind this: better to give up and be run again.
            connection.execute(text(f"SET LOCAL lock_timeout = '{LOCK}'"))
        config = Config()
        config.set_main_option("script_location", str(FOLDER))
        config.attributes["connection"] = connection
        command.upgrade(config, to)
