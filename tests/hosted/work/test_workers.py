"""Workers over one database: killed, drained, restarted under their names, and fair."""

import signal
from pathlib import Path

import pytest

from foundation.jobs.works import wait_until
from hosted.work.conftest import Start, kill
from hosted.work.works import TEXTS, a_candidacy, ends, noted, text_of
from secondround.foundation.errors import Refused
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.library import jobs_url
from secondround.foundation.jobs.moving.handing import Handing
from secondround.foundation.jobs.watch import Watch
from secondround.foundation.owner import Owner
from secondround.hosted.premises import Premises
from secondround.hosted.settings import HostedSettings
from secondround.hosted.work.slots.steps import Slot
from secondround.preparation.documents import steps as document_steps

pytestmark = pytest.mark.loopback

ANNA, BEN = Owner("w1", "anna"), Owner("w2", "ben")
MANY = 40


def begin(settings: HostedSettings, jobs: Jobs) -> tuple[str, str]:
    """The candidacy of Anna's whose texts a job brings in, and the job."""
    candidacy = a_candidacy(settings, ANNA)
    return candidacy, jobs.enqueue(ANNA, "bring", candidacy)


def check_done_once(premises: Premises, candidacy: str) -> None:
    kit = premises.kit_of(ANNA)
    held = document_steps.documents_of(kit, candidacy)
    assert [one.name for one in held] == [f"{number}.txt" for number in range(TEXTS)]
    assert [document_steps.original(kit, one) for one in held] == list(map(text_of, range(TEXTS)))
    assert len(kit.objects.list("w1/anna/")) == TEXTS


def test_the_work_of_a_killed_worker_goes_on_in_another_slot(
    settings: HostedSettings, premises: Premises, jobs: Jobs, start: Start, tmp_path: Path
) -> None:
    candidacy, job = begin(settings, jobs)
    first = start("one")
    wait_until(lambda: f"{candidacy} 1" in noted(tmp_path))
    kill(first)
    (tmp_path / "go").touch()
    start("two")
    assert wait_until(lambda: ends(jobs, ANNA, job), 60) == "done"
    check_done_once(premises, candidacy)
    # The step it was killed in is done again, the one before is not.
    assert noted(tmp_path).count(f"{candidacy} 0") == 1
    assert noted(tmp_path).count(f"{candidacy} 1") == 2


def test_a_worker_that_is_told_to_end_takes_no_more_and_hands_over_the_rest(
    settings: HostedSettings, premises: Premises, jobs: Jobs, start: Start, tmp_path: Path
) -> None:
    candidacy, job = begin(settings, jobs)
    first = start("one", drain_seconds=1)
    wait_until(lambda: f"{candidacy} 1" in noted(tmp_path))
    first.send_signal(signal.SIGTERM)
    wait_until(lambda: jobs.find(ANNA, job).state == "waiting")
    later = jobs.enqueue(BEN, "mark", "later")
    first.wait(30)
    assert (tmp_path / "drained").read_text() == "False"
    assert jobs.find(BEN, later).state == "waiting"
    (tmp_path / "go").touch()
    start("two")
    assert wait_until(lambda: ends(jobs, ANNA, job), 60) == "done"
    assert wait_until(lambda: ends(jobs, BEN, later)) == "done"
    check_done_once(premises, candidacy)


def test_what_ends_in_time_is_finished_before_the_worker_ends(
    settings: HostedSettings, premises: Premises, jobs: Jobs, start: Start, tmp_path: Path
) -> None:
    candidacy, job = begin(settings, jobs)
    first = start("one", drain_seconds=30)
    wait_until(lambda: f"{candidacy} 1" in noted(tmp_path))
    first.send_signal(signal.SIGTERM)
    (tmp_path / "go").touch()
    first.wait(60)
    assert (tmp_path / "drained").read_text() == "True"
    assert jobs.find(ANNA, job).state == "done"
    check_done_once(premises, candidacy)


def test_what_kills_every_worker_is_given_up(jobs: Jobs, start: Start, tmp_path: Path) -> None:
    job = jobs.enqueue(ANNA, "die")
    for number in range(7):
        process = start(f"slot-{number}")
        wait_until(lambda p=process: p.poll() is not None or ends(jobs, ANNA, job), 60)
    assert ends(jobs, ANNA, job) == "cancelled"
    assert "ended too often" in jobs.find(ANNA, job).message
    assert noted(tmp_path).count("died") == 6


def test_a_long_line_of_one_workspace_does_not_hold_up_another(
    jobs: Jobs, start: Start, tmp_path: Path
) -> None:
    every = [jobs.enqueue(ANNA, "mark", str(number)) for number in range(MANY)]
    last = jobs.enqueue(BEN, "mark", "late")
    start("one")
    wait_until(lambda: ends(jobs, BEN, last), 60)
    before = [one for one in noted(tmp_path) if one.startswith("w1 ")]
    # Drawn anew each time between two lines: fifteen in a row of the other is one chance in 30,000.
    assert len(before) < 16
    wait_until(lambda: all(ends(jobs, ANNA, one) for one in every), 60)
    assert sorted(noted(tmp_path)) == sorted(
        ["began one", "w2 late", *(f"w1 {number}" for number in range(MANY))]
    )


def test_no_more_is_begun_for_a_workspace_than_its_limit(
    jobs: Jobs, start: Start, tmp_path: Path
) -> None:
    for number in range(6):
        jobs.enqueue(ANNA, "mark", str(number))
    other = jobs.enqueue(BEN, "mark", "mine")
    start("one", workspace_jobs_a_minute=3)
    wait_until(lambda: ends(jobs, BEN, other))
    wait_until(lambda: len([one for one in noted(tmp_path) if one.startswith("w1")]) == 3)
    start("two", workspace_jobs_a_minute=3)
    wait_until(lambda: "began two" in noted(tmp_path))
    third = jobs.enqueue(BEN, "mark", "again")
    wait_until(lambda: ends(jobs, BEN, third))
    assert len([one for one in noted(tmp_path) if one.startswith("w1")]) == 3


def test_two_processes_never_have_one_name(settings: HostedSettings, premises: Premises) -> None:
    handing = Handing(jobs_url(settings.for_kits()))
    lost: list[str] = []
    first, second = (Slot(premises.db, handing, "one", lambda: lost.append("")) for _ in range(2))
    first.take()
    with pytest.raises(Refused, match="another process works as one"):
        second.take(patience=0.0)
    first.release()
    second.take(patience=1.0)
    second.release()
    assert not lost
    handing.close()


def test_jobs_are_seen_by_their_ids_alone(settings: HostedSettings, jobs: Jobs) -> None:
    mine, other = jobs.enqueue(ANNA, "prepare", "c1"), jobs.enqueue(BEN, "transcribe", "c2", "r1")
    watch = Watch(jobs_url(settings.for_kits()))
    seen = watch.jobs()
    assert [(one.id, one.kind, one.state, one.workspace_id, one.person_id) for one in seen] == [
        (other, "speech", "waiting", "w2", "ben"),
        (mine, "documents", "waiting", "w1", "anna"),
    ]
    assert [one.id for one in watch.jobs(kind="documents")] == [mine]
    assert [one.id for one in watch.jobs(workspace="w2", most=1)] == [other]
    assert watch.jobs(state="done") == ()
    watch.close()
