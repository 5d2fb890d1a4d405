import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from foundation.jobs.works import finished, no_kit, wait_until
from secondround.foundation.errors import EngineFailed, NotFound, Refused, Unreadable
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.lanes import Lane, Lanes
from secondround.foundation.jobs.library import jobs_url
from secondround.foundation.jobs.model import Job
from secondround.foundation.jobs.run import Run
from secondround.foundation.jobs.worker import Worker
from secondround.foundation.owner import LOCAL, Owner
from secondround.foundation.settings import Settings

TWO = Lanes((Lane("jobs", at_once=2),))
OTHER = Owner("local", "someone-else")
MOST_QUERIES_A_SECOND = 12


class Bench:
    """A worker in this process, and what its works saw."""

    def __init__(self, address: str) -> None:
        self.jobs = Jobs(address)
        self.seen: list[object] = []
        self.broken = True
        self.let_go = threading.Event()
        works = {"count": self.count, "stick": self.stick, "break": self.break_once}
        self.worker = Worker(address, works, lambda owner: owner, lanes=TWO)

    def count(self, run: Run, *ids: str) -> None:
        for number in range(3):
            run.report(number / 4, f"{number} of 3")
            self.seen.append(run.step("add", lambda number=number: number))
        self.seen.append((run.kit(), ids))

    def stick(self, run: Run) -> None:
        self.seen.append("stuck")
        while not self.let_go.wait(0.02):
            run.report(0.5, "half way")

    def break_once(self, run: Run) -> None:
        run.step("first", lambda: self.seen.append("first"))
        run.step("second", self.break_first_time)

    def break_first_time(self) -> None:
        if self.broken:
            self.broken = False
            raise Unreadable("one document")
        self.seen.append("second")

    def ends(self, job_id: str, owner: Owner = LOCAL) -> Job:
        return wait_until(lambda: finished(self.jobs, job_id))


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(f"sqlite:///{tmp_path / 'jobs.db'}")
    bench.worker.start()
    yield bench
    bench.let_go.set()
    bench.worker.stop()
    bench.jobs.close()


def test_a_job_is_done_for_its_owner_with_its_ids(bench: Bench) -> None:
    job_id = bench.jobs.enqueue(LOCAL, "count", "document-1", "round-2")
    job = bench.ends(job_id)
    assert (job.state, job.done, job.name) == ("done", 1.0, "count")
    assert job.ids == ("document-1", "round-2")
    assert abs(datetime.now(UTC) - job.made_at) < timedelta(minutes=1)
    assert bench.seen == [0, 1, 2, (LOCAL, ("document-1", "round-2"))]


def test_how_far_a_job_is_can_be_seen_and_it_can_be_cancelled(bench: Bench) -> None:
    job_id = bench.jobs.enqueue(LOCAL, "stick")
    wait_until(lambda: bench.jobs.find(LOCAL, job_id).message == "half way")
    running = bench.jobs.find(LOCAL, job_id)
    assert (running.state, running.done) == ("running", 0.5)
    bench.jobs.cancel(LOCAL, job_id)
    assert bench.ends(job_id).state == "cancelled"


def test_a_cancelled_job_can_be_tried_again(bench: Bench) -> None:
    job_id = bench.jobs.enqueue(LOCAL, "stick")
    bench.jobs.cancel(LOCAL, job_id)
    bench.let_go.set()
    bench.jobs.retry(LOCAL, job_id)
    assert bench.ends(job_id).state == "done"


def test_a_failed_job_says_why_and_goes_on_after_its_finished_steps(bench: Bench) -> None:
    job_id = bench.jobs.enqueue(LOCAL, "break")
    failed = bench.ends(job_id)
    assert failed.state == "failed"
    assert failed.message == "This document cannot be read: one document"
    bench.jobs.retry(LOCAL, job_id)
    again = wait_until(lambda: bench.jobs.find(LOCAL, job_id).state == "done")
    assert again
    assert bench.seen == ["first", "second"]


@pytest.mark.parametrize("in_a_step", [True, False])
def test_of_a_failure_the_library_keeps_no_word(tmp_path: Path, in_a_step: bool) -> None:
    address = f"sqlite:///{tmp_path / 'jobs.db'}"

    def fail() -> None:
        raise NotFound("the page {url}", "Ask {person}.", url="https://zoë.example", person="Zoë")

    def work(run: Run) -> None:
        run.step("ask", fail) if in_a_step else fail()

    worker = Worker(address, {"ask": work}, no_kit, tells=NotFound.nameless)
    jobs = Jobs(address)
    worker.start()
    job_id = jobs.enqueue(LOCAL, "ask")
    job = wait_until(lambda: finished(jobs, job_id))
    worker.stop()
    jobs.close()
    assert job.message == "This is not there: the page …\nAsk …."
    assert "zoë" not in kept(tmp_path / "jobs.db").casefold()


def kept(database: Path) -> str:
    """All that is in it, as text."""
    with closing(sqlite3.connect(database)) as opened:
        return "\n".join(opened.iterdump())


def test_a_job_keeps_the_trace_it_was_asked_in(bench: Bench, tmp_path: Path) -> None:
    trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    bench.worker._works = {"look": lambda run: bench.seen.append(run.asked_by())}
    for traced in (trace, ""):
        jobs = Jobs(f"sqlite:///{tmp_path / 'jobs.db'}", trace=lambda traced=traced: traced)
        bench.ends(jobs.enqueue(LOCAL, "look"))
        jobs.close()
    assert bench.seen == [trace, ""]


def test_what_is_done_is_not_tried_again(bench: Bench) -> None:
    job_id = bench.jobs.enqueue(LOCAL, "count")
    bench.ends(job_id)
    with pytest.raises(Refused):
        bench.jobs.retry(LOCAL, job_id)


def test_work_that_nobody_knows_fails_and_says_so(bench: Bench) -> None:
    assert "no work is called dance" in bench.ends(bench.jobs.enqueue(LOCAL, "dance")).message


def test_jobs_wait_for_a_worker_the_newest_first(tmp_path: Path) -> None:
    jobs = Jobs(f"sqlite:///{tmp_path / 'new' / 'jobs.db'}")
    first, second = (jobs.enqueue(LOCAL, "count", str(number)) for number in (1, 2))
    assert [(job.id, job.state) for job in jobs.list(LOCAL)] == [
        (second, "waiting"),
        (first, "waiting"),
    ]
    jobs.close()


def test_owners_do_not_see_each_other(tmp_path: Path) -> None:
    jobs = Jobs(f"sqlite:///{tmp_path / 'jobs.db'}")
    theirs = jobs.enqueue(OTHER, "count")
    assert jobs.list(LOCAL) == ()
    for deed in (jobs.find, jobs.cancel, jobs.retry):
        with pytest.raises(NotFound):
            deed(LOCAL, theirs)
    jobs.forget(LOCAL)
    assert [job.id for job in jobs.list(OTHER)] == [theirs]
    jobs.forget(OTHER)
    assert jobs.list(OTHER) == ()
    jobs.close()


@pytest.mark.parametrize("given", ["Ada Lovelace", "ada@example.org", "", "x" * 81, "a/b"])
def test_only_ids_are_kept_with_a_job(tmp_path: Path, given: str) -> None:
    with pytest.raises(Refused):
        Jobs(f"sqlite:///{tmp_path / 'jobs.db'}").enqueue(LOCAL, "count", given)


def test_a_database_that_is_not_there_is_told() -> None:
    with pytest.raises(EngineFailed, match="Is its database there"):
        Jobs("postgresql+psycopg://nobody@/none?host=/nowhere").list(LOCAL)


def test_another_format_of_jobs_is_left_to_who_knows_it(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'jobs.db'}"
    jobs = Jobs(address, version="0")
    old = jobs.enqueue(LOCAL, "count")
    worker = Worker(address, {}, no_kit, version="1")
    worker.start()
    new = Jobs(address, version="1").enqueue(LOCAL, "count")
    assert wait_until(lambda: finished(jobs, new)).state == "failed"
    assert jobs.find(LOCAL, old).state == "waiting"
    worker.stop()
    jobs.close()


def test_the_jobs_lie_beside_the_data(tmp_path: Path) -> None:
    assert jobs_url(Settings(data_dir=tmp_path)) == f"sqlite:///{tmp_path / 'jobs.db'}"
    address = "postgresql://db/x"
    assert jobs_url(Settings(data_dir=tmp_path, database_url=address)) == address


def test_a_job_starts_soon_and_waiting_for_one_costs_little(bench: Bench) -> None:
    asked: list[str] = []

    def note(*told: object) -> None:
        asked.append(str(told[2]))

    event.listen(Engine, "before_cursor_execute", note)
    time.sleep(4)
    event.remove(Engine, "before_cursor_execute", note)
    assert len(asked) <= MOST_QUERIES_A_SECOND * 4
    begun = time.monotonic()
    bench.jobs.enqueue(LOCAL, "stick")
    wait_until(lambda: bench.seen)
    assert time.monotonic() - begun < 2
