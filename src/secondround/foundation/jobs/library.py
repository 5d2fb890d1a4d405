"""How the job library is set up: the same for whoever asks for work and whoever does it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from secondround.foundation.errors import EngineFailed, Refused, SecondRoundError
from secondround.foundation.jobs.lanes import PACE
from secondround.foundation.owner import Owner
from secondround.foundation.settings import Settings

if TYPE_CHECKING:
    from dbos import DBOSClient, DBOSConfig

APPLICATION = "secondround"
WORKFLOW = "job"
"""The one function the library knows; the name of the job is its first argument."""

TRACE = "traceparent"
"""The attribute of a job that has the trace of the request it came from."""

ID = re.compile(r"[\w.:-]{1,80}")


def jobs_url(settings: Settings) -> str:
    """Beside the data in PostgreSQL (a schema of its own), in a file of its own with SQLite.

    Whoever waits for work writes every second: in one file that would hold up the candidate's writes.
    """
    if settings.database.startswith("sqlite"):
        return f"sqlite:///{settings.data_dir.absolute() / 'jobs.db'}"
    return settings.database


def owner_mark(owner: Owner) -> str:
    return f"{owner.workspace_id}/{owner.person_id}"


def check_ids(ids: tuple[str, ...]) -> None:
    """Raises `Refused` unless each could be an id: what is kept with a job says nothing of a person."""
    for given in ids:
        if not ID.fullmatch(given):
            raise Refused("a job is given ids, and nothing else")


def make_tables(url: str) -> None:
    """Makes or updates the library's tables, as a role that may. Raises `EngineFailed`."""
    from dbos import DBOS

    with failures():
        DBOS.migrate(url)


def open_client(url: str) -> "DBOSClient":
    """Makes or updates the tables first. Raises `EngineFailed`."""
    from dbos import DBOSClient
    from dbos import DBOSPortableJSONSerializer as Json

    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    make_tables(url)
    with failures():
        return DBOSClient(
            system_database_url=url,
            serializer=Json(),
            application_name=APPLICATION,
            retry_connection_errors=False,
        )


class OpenedLater:
    """Whoever asks the library: its database is opened at first use."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._client: DBOSClient | None = None

    def close(self) -> None:
        if self._client:
            self._client.destroy()
            self._client = None

    def _opened(self) -> "DBOSClient":
        if self._client is None:
            self._client = open_client(self._url)
        return self._client


def worker_config(url: str, slot: str, version: str) -> "DBOSConfig":
    from dbos import DBOSPortableJSONSerializer as Json

    return {
        "name": APPLICATION,
        "system_database_url": url,
        "application_version": version,
        "executor_id": slot,
        "serializer": Json(),
        "log_level": "CRITICAL",
        "enable_otlp": False,
        "notification_listener_polling_interval_sec": PACE,
    }


@contextmanager
def failures() -> Iterator[None]:
    """What the library or its database raises, as `EngineFailed`."""
    try:
        yield
    except SecondRoundError:
        raise
    except Exception as error:
        raise EngineFailed(
            "the list of jobs ({error})", "Is its database there?", error=type(error).__name__
        ) from error
