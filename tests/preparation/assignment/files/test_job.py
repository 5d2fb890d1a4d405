"""Checking a kept file as a job: how far it is, why it failed, and once at a time."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from foundation.jobs.works import finished, wait_until
from preparation.assignment.files.test_files import FIRST, exercise
from secondround.bootstrap import jobs_here, make_kit
from secondround.foundation.errors import NotFound, Unreadable
from secondround.foundation.jobs.library import jobs_url
from secondround.foundation.jobs.worker import Worker
from secondround.foundation.kit import Kit
from secondround.preparation.assignment.files import steps


class Bench:
    """A candidacy with a kept file, a worker, and what its check was handed."""

    def __init__(self, tmp_path: Path) -> None:
        self.kit, self.candidacy_id, self.assignment = exercise(tmp_path)
        self.file = steps.keep_file(
            self.kit, self.candidacy_id, self.assignment, "deck.pptx", FIRST
        )
        self.jobs = jobs_here(self.kit.settings)
        self.seen: list[tuple[str, str, str, bytes]] = []
        self.refusal: Exception | None = None
        works = {steps.CHECK: partial(steps.check_kept, self.check)}
        self.worker = Worker(
            jobs_url(self.kit.settings),
            works,
            lambda owner: make_kit(self.kit.settings, self.kit.now, owner),
        )

    def check(self, _kit: Kit, *handed: object) -> None:
        if self.refusal:
            raise self.refusal
        self.seen.append(handed)

    def begin(self) -> str:
        return steps.begin_check(self.kit, self.jobs, self.candidacy_id, self.file.key)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.jobs.close()


@pytest.fixture
def working(bench: Bench) -> Iterator[Bench]:
    bench.worker.start()
    yield bench
    bench.worker.stop()


def test_the_check_is_handed_the_file_as_it_is_kept(working: Bench) -> None:
    job = working.begin()
    done = wait_until(lambda: finished(working.jobs, job))
    assert (done.state, done.done, done.ids) == (
        "done",
        1.0,
        (working.candidacy_id, working.file.key),
    )
    assert working.seen == [(working.candidacy_id, working.assignment, "deck.pptx", FIRST)]
    assert steps.job_of(
        working.kit,
        working.jobs,
        steps.file_of(working.kit, working.candidacy_id, working.file.key),
    )


def test_a_refusal_is_the_message_of_the_job(working: Bench) -> None:
    working.refusal = Unreadable("{name}: its parts are missing.", "Bring it again.", name="x")
    job = working.begin()
    failed = wait_until(lambda: finished(working.jobs, job))
    assert failed.state == "failed"
    assert "its parts are missing" in failed.message
    assert "Bring it again" in failed.message


def test_it_is_asked_for_once_at_a_time(bench: Bench) -> None:
    assert bench.begin() == bench.begin()
    assert len(bench.jobs.list(bench.kit.owner)) == 1


def test_an_unknown_file_is_told(bench: Bench) -> None:
    with pytest.raises(NotFound):
        steps.begin_check(bench.kit, bench.jobs, bench.candidacy_id, "unknown")
    assert steps.job_of(bench.kit, bench.jobs, bench.file) is None
