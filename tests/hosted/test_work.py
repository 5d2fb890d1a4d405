"""The existing worker does its work as the role that serves, each job for its owner."""

from collections.abc import Iterator

import pytest

from foundation.jobs.works import finished, wait_until
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.run import Run
from secondround.foundation.jobs.worker import Worker
from secondround.foundation.owner import Owner
from secondround.hosted.premises import Premises
from secondround.preparation.candidacy import steps as candidacy_steps

ANNA, BEN = Owner("w1", "anna"), Owner("w2", "ben")


def open_one(run: Run, *_ids: str) -> None:
    run.report(0.5, "half way")
    run.step("open", lambda: candidacy_steps.open_new(run.kit()).id)


@pytest.fixture
def jobs(premises: Premises) -> Iterator[Jobs]:
    url = premises.settings.database_url.get_secret_value()
    worker, jobs = Worker(url, {"open": open_one}, premises.kit_of), Jobs(url)
    worker.start()
    yield jobs
    worker.stop()
    jobs.close()


def test_a_job_sees_and_keeps_for_its_owner_alone(premises: Premises, jobs: Jobs) -> None:
    for owner in (ANNA, BEN):
        job_id = jobs.enqueue(owner, "open", "c1")
        ended = wait_until(lambda owner=owner, job_id=job_id: finished(jobs, job_id, owner))
        assert ended.state == "done"
    for owner in (ANNA, BEN):
        assert len(candidacy_steps.candidacies(premises.kit_of(owner))) == 1
        assert len(jobs.list(owner)) == 1
    assert candidacy_steps.candidacies(premises.kit_of(Owner("w1", "ben"))) == ()
