"""Alive, and ready: with a database that is up to date and a store that answers."""

from dataclasses import replace

import pytest
from sqlalchemy import text
from starlette.testclient import TestClient

from secondround.bootstrap import open_objects
from secondround.foundation.jobs.library import jobs_url
from secondround.foundation.jobs.tally import Tally
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import OwnObjects
from secondround.foundation.storage.database import Database
from secondround.hosted.operation.aside import aside
from secondround.hosted.operation.metrics import Metrics
from secondround.hosted.operation.readiness import readiness
from secondround.hosted.premises import NOBODY, Premises
from secondround.hosted.work.kinds import jobs_of

pytestmark = pytest.mark.loopback


def answers(premises: Premises) -> TestClient:
    return TestClient(aside(lambda: readiness(premises), Metrics()))


def test_it_is_alive_and_ready(premises: Premises) -> None:
    client = answers(premises)
    assert client.get("/health").json() == {"alive": True}
    ready = client.get("/health/ready")
    assert ready.json() == {"database": True, "objects": True}
    assert ready.status_code == 200
    assert client.get("/metrics").headers["content-type"].startswith("application/openmetrics-text")
    assert client.get("/candidacies").status_code == 404


def test_with_an_older_database_it_is_not_ready(premises: Premises, keeper: Database) -> None:
    with keeper.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0015'"))
    ready = answers(premises).get("/health/ready")
    assert ready.status_code == 503
    assert ready.json() == {"database": False, "objects": True}
    assert answers(premises).get("/health").status_code == 200


def test_without_a_store_it_is_not_ready(
    premises: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_ALLOW_HTTP", "true")
    monkeypatch.setenv("AWS_MAX_RETRIES", "0")
    settings = premises.settings.model_copy(update={"objects_url": "s3://gone/x"}).for_kits()
    kit = replace(premises.kit, objects=OwnObjects(open_objects(settings), NOBODY))
    gone = replace(premises, kit=kit)
    assert readiness(gone) == {"database": True, "objects": False}


def test_jobs_are_counted_by_kind_and_state_of_everybody(premises: Premises) -> None:
    jobs, tally = jobs_of(premises.settings), Tally(jobs_url(premises.settings.for_kits()))
    for person in ("anna", "ben"):
        jobs.enqueue(Owner("w", person), "prepare", "x1")
    cancelled = jobs.enqueue(Owner("w", "anna"), "look", "x1")
    jobs.cancel(Owner("w", "anna"), cancelled)
    counted = tally.counted()
    assert dict(counted.counts) == {("documents", "prepare", "waiting"): 2}
    assert 0 < counted.oldest["documents"] < 60
    jobs.close()
    tally.close()
