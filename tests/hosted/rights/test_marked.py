"""A word that only one person has, planted wherever something of theirs is kept, is nowhere after they were erased."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, text

from foundation.jobs.works import finished, wait_until
from hosted.conftest import Town
from hosted.rights.conftest import Rooms
from rows import owned_tables, row
from secondround.foundation.jobs.library import jobs_url
from secondround.foundation.jobs.run import Run
from secondround.foundation.jobs.worker import Worker
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import object_key, owner_prefix
from secondround.hosted.accounts.model import Actor
from secondround.hosted.accounts.sessions import steps as session_steps
from secondround.hosted.rights import steps
from secondround.hosted.work.kinds import lanes_of
from secondround.hosted.work.uploads.model import new_id
from secondround.preparation.archive.kept.steps import save_and_keep

pytestmark = pytest.mark.loopback
WORD = "Zmarke"
BESIDE = """
INSERT INTO hosted.consents (workspace_id, person_id, id, kind, language, text, text_sha256, given_at)
    VALUES (:workspace_id, :person_id, 'c1', 'sharing', 'en', :word, 'x', now());
INSERT INTO hosted.shares (workspace_id, person_id, id, coach_id, candidacy_id, kind, key, shared_at)
    VALUES (:workspace_id, :person_id, 's1', :coach, :word, 'question', :word, now());
INSERT INTO hosted.comments VALUES (:workspace_id, :person_id, 'm1', 's1', :coach, :word, now());
INSERT INTO hosted.observer_ratings VALUES (:workspace_id, :person_id, 'r1', 's1', :coach, '{}', now());
INSERT INTO hosted.retentions VALUES (:workspace_id, :person_id, :word, now(), now(), now())
"""


def marking(run: Run, *ids: str) -> None:
    """Work that keeps the word wherever the library keeps anything."""
    run.report(0.5, WORD)
    assert run.step(WORD, lambda: [WORD, *ids])


def failing(run: Run, *_ids: str) -> None:
    run.note(0.5, WORD)
    raise ValueError(WORD)


@pytest.fixture
def worker(rooms: Rooms) -> Iterator[Worker]:
    works: dict[str, Any] = {"mark": marking, "fail": failing, "save": save_and_keep}
    settings = rooms.premises.settings
    url, lanes = jobs_url(settings.for_kits()), lanes_of(settings)
    made = Worker(url, works, rooms.premises.kit_of, lanes=lanes)
    made.start()
    yield made
    made.stop()


def plant(rooms: Rooms, anna: Actor, coach: Actor) -> Owner:
    """The word in each table of the method, beside it, in originals and what is on its way, in jobs."""
    owner = Owner(anna.workspace_id, anna.person_id)
    kit = rooms.premises.kit_of(owner)
    with kit.db.write() as db:
        for table in owned_tables():
            db.execute(insert(table), [row(table, owner, WORD)])
    data = f"{WORD} wrote this".encode()
    kit.objects.put(object_key(owner, data), data)
    kit.objects.put(f"{owner_prefix(owner)}arriving/{new_id(kit.now)}", data)
    with rooms.keeper.within(upkeep="on").write() as db:
        for statement in BESIDE.split(";"):
            db.execute(text(statement), vars(owner) | {"coach": coach.person_id, "word": WORD})
    session_steps.begin(rooms.premises, anna.person_id)
    return owner


def work(rooms: Rooms, owner: Owner) -> None:
    """Done, failed, cancelled and waiting, each with the word."""
    for name, state in (("mark", "done"), ("fail", "failed")):
        job = rooms.jobs.enqueue(owner, name, WORD)
        assert wait_until(lambda job=job: finished(rooms.jobs, job, owner)).state == state


def objects_with(rooms: Rooms, word: str) -> list[str]:
    root = rooms.premises.settings.scratch_dir / "objects"
    every = [one for one in Path(root).rglob("*") if one.is_file()]
    return [one.name for one in every if word.encode() in one.read_bytes() or word in str(one)]


@pytest.mark.parametrize("what", ["person", "workspace"])
def test_the_word_is_nowhere(rooms: Rooms, town: Town, worker: Worker, what: str) -> None:
    head = town.open("North")
    anna, coach = town.invited(head, WORD, "candidate"), town.invited(head, "Carla", "coach")
    owner = plant(rooms, anna, coach)
    work(rooms, owner)
    before = rooms.holding(WORD)
    assert {"dbos.workflow_status", "dbos.operation_outputs", "hosted.comments"} <= set(before)
    assert {"hosted.persons", "hosted.shares", "public.passages"} <= set(before)
    assert len(objects_with(rooms, WORD)) == 2
    if what == "person":
        steps.erase_person(rooms.premises, rooms.jobs, head, anna.person_id)
    else:
        steps.erase_workspace(rooms.premises, rooms.jobs, head, head.workspace_id)
    assert rooms.holding(WORD, anna.person_id) == {}
    assert objects_with(rooms, WORD) == []
    assert objects_with(rooms, anna.person_id) == []
