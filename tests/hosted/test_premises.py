"""One process serves many: one pool, one store, and to each their own."""

from datetime import UTC, datetime

import pytest

from secondround.foundation.errors import Refused
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import object_key
from secondround.hosted.premises import NOBODY, Premises, open_premises
from secondround.hosted.settings import HostedSettings
from secondround.preparation.candidacy import steps as candidacy_steps

ANNA, BEN = Owner("w1", "anna"), Owner("w1", "ben")


def test_kits_share_one_pool_and_see_their_own(premises: Premises) -> None:
    anna, ben = premises.kit_of(ANNA), premises.kit_of(BEN)
    opened = candidacy_steps.open_new(anna)
    assert [one.id for one in candidacy_steps.candidacies(anna)] == [opened.id]
    for other in (ben, premises.kit, premises.kit_of(Owner("w2", "anna"))):
        assert candidacy_steps.candidacies(other) == ()
    assert anna.db.engine.pool is ben.db.engine.pool is premises.db.engine.pool
    later = premises.at(datetime(2027, 1, 1, tzinfo=UTC)).kit_of(ANNA)
    assert (later.now.year, candidacy_steps.candidacies(later)[0].id) == (2027, opened.id)


def test_kits_share_one_store_and_reach_their_own(premises: Premises) -> None:
    anna, ben = premises.kit_of(ANNA), premises.kit_of(BEN)
    key = object_key(ANNA, b"words")
    anna.objects.put(key, b"words")
    with pytest.raises(Refused):
        ben.objects.get(key)
    assert premises.kit.owner == NOBODY


def test_jobs_are_asked_for_by_the_role_that_serves(settings: HostedSettings) -> None:
    jobs = Jobs(settings.database_url.get_secret_value())
    job_id = jobs.enqueue(ANNA, "prepare", "c1")
    assert [one.id for one in jobs.list(ANNA)] == [job_id]
    assert jobs.list(BEN) == ()
    jobs.cancel(ANNA, job_id)
    jobs.retry(ANNA, job_id)
    jobs.forget(ANNA)
    assert jobs.list(ANNA) == ()
    jobs.close()


def test_without_a_database_there_are_none() -> None:
    with pytest.raises(Refused, match="no database is set"):
        open_premises(HostedSettings())
