"""Appointing and dismissing operators, as the role that owns the tables: the role that serves cannot."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import uuid4

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.storage.database import Database, Transaction
from secondround.hosted.accounts import store
from secondround.hosted.accounts.model import Identity, Person
from secondround.hosted.accounts.steps import identity_digest
from secondround.hosted.settings import HostedSettings


def appoint(settings: HostedSettings, identity: Identity, now: datetime) -> str:
    """The id of the person, who need not have signed in before. Done already, it changes nothing."""
    person = Person(uuid4().hex, identity, "", "")
    with _as_owner(settings) as db:
        found = store.find_identity(db, identity_digest(identity))
        person_id = found or store.keep_person(db, person, identity_digest(identity), now)
        store.set_operator(db, person_id, now)
    return person_id


def dismiss(settings: HostedSettings, person_id: str) -> None:
    """From their next request on they operate nothing. Raises `NotFound`."""
    with _as_owner(settings) as db:
        if not store.unset_operator(db, person_id):
            raise NotFound("operator {person_id}", person_id=person_id)


def operators(settings: HostedSettings) -> tuple[Person, ...]:
    """The longest appointed first."""
    with _as_owner(settings) as db:
        return store.list_operators(db)


@contextmanager
def _as_owner(settings: HostedSettings) -> Iterator[Transaction]:
    url = settings.owner_url.get_secret_value()
    if not url:
        raise Refused(
            "no owner of the database is set",
            "Set SECONDROUND_HOSTED_OWNER_URL to the role that owns the tables.",
        )
    db = Database(url, migrate=False)
    try:
        with db.within(upkeep="on").write() as open_one:
            yield open_one
    finally:
        db.close()
