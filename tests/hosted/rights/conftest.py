"""Rows and files of people in workspaces, and everything the database and the store hold."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlalchemy import Connection, insert, text

from hosted.conftest import Town
from rows import owned_tables, row
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import object_key
from secondround.foundation.storage.database import Database
from secondround.hosted.accounts.model import Actor
from secondround.hosted.premises import Premises
from secondround.hosted.work.kinds import jobs_of

COLUMNS = text(
    "SELECT table_schema, table_name FROM information_schema.tables"
    " WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'"
)


@pytest.fixture
def jobs(premises: Premises) -> Iterator[Jobs]:
    opened = jobs_of(premises.settings)
    yield opened
    opened.close()


@dataclass(frozen=True)
class Rooms:
    """What is kept, seen past the walls; and a full desk for anybody."""

    premises: Premises
    keeper: Database
    jobs: Jobs

    def fill(self, actor: Actor, coach: Actor) -> Owner:
        """A row in every table of the method, two files, a job; consent, a share, what the coach said to it."""
        owner = Owner(actor.workspace_id, actor.person_id)
        kit = self.premises.kit_of(owner)
        with kit.db.write() as db:
            for table in owned_tables():
                db.execute(insert(table), [row(table, owner)])
        for data in (actor.person_id.encode(), b"the same for everybody"):
            kit.objects.put(object_key(owner, data), data)
        self.jobs.enqueue(owner, "prepare", "x1")
        with self.keeper.within(upkeep="on").write() as db:
            for statement in SHARED.split(";"):
                db.execute(text(statement), vars(owner) | {"coach": coach.person_id})
        return owner

    def holding(self, *ids: str) -> dict[str, int]:
        """How many rows of which table have one of these anywhere in them."""
        with self.keeper.within(upkeep="on").read() as db:
            found = {".".join(one): _rows_with(db, *one, ids) for one in db.execute(COLUMNS)}
        return {name: count for name, count in found.items() if count}

    def everything(self, *but: str) -> dict[str, list[str]]:
        """Every row of every table as text, but for these tables."""
        with self.keeper.within(upkeep="on").read() as db:
            return {
                f"{room}.{name}": sorted(
                    db.execute(text(f'SELECT one::text FROM {room}."{name}" AS one')).scalars()
                )
                for room, name in db.execute(COLUMNS)
                if f"{room}.{name}" not in but
            }


def _rows_with(db: Connection, room: str, name: str, ids: tuple[str, ...]) -> int:
    return sum(
        db.execute(
            text(f'SELECT count(*) FROM {room}."{name}" AS one WHERE strpos(one::text, :id) > 0'),
            {"id": one},
        ).scalar_one()
        for one in ids
    )


SHARED = """
INSERT INTO hosted.consents (workspace_id, person_id, id, kind, language, text, text_sha256, given_at)
    VALUES (:workspace_id, :person_id, 'c1', 'sharing', 'en', 'Yes.', 'x', now());
INSERT INTO hosted.shares (workspace_id, person_id, id, coach_id, candidacy_id, kind, key, shared_at)
    VALUES (:workspace_id, :person_id, 's1', :coach, 'x1', 'question', 'q1', now());
INSERT INTO hosted.comments VALUES (:workspace_id, :person_id, 'm1', 's1', :coach, 'Shorter.', now());
INSERT INTO hosted.observer_ratings VALUES (:workspace_id, :person_id, 'r1', 's1', :coach, '{}', now());
INSERT INTO hosted.retentions VALUES (:workspace_id, :person_id, 'x1', now(), now(), now())
"""


@pytest.fixture
def rooms(premises: Premises, keeper: Database, jobs: Jobs) -> Rooms:
    return Rooms(premises, keeper, jobs)


@dataclass(frozen=True)
class People:
    """One workspace with a candidate, another and a coach; another workspace, in which the coach is a candidate."""

    head: Actor
    anna: Actor
    ben: Actor
    coach: Actor
    head_elsewhere: Actor
    coach_elsewhere: Actor


@pytest.fixture
def people(town: Town, rooms: Rooms) -> People:
    """Everybody's desk is full."""
    head, south = town.open("North"), town.open("South")
    anna, ben = town.invited(head, "Anna", "candidate"), town.invited(head, "Ben", "candidate")
    coach = town.invited(head, "Carla", "coach")
    elsewhere = town.invited(south, "Carla", "candidate")
    other = town.invited(south, "Dora", "coach")
    for one, by in ((anna, coach), (ben, coach), (elsewhere, other)):
        rooms.fill(one, by)
    return People(head, anna, ben, coach, south, elsewhere)
