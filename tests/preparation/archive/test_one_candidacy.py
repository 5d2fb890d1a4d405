"""One candidacy of several is erased; what another has too stays."""

from datetime import timedelta
from pathlib import Path

import pytest

from desk import NOON, desk
from secondround.bootstrap import jobs_here
from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import owner_prefix
from secondround.preparation.archive import steps
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps

POSTING = "Risk analyst\nHalvenne, Luxembourg\nYour profile\n- Experience with SQL\n"
CV = b"Zo\xc3\xab Weber\nCurriculum vitae\nRisk analyst since 2019\n"


def two(tmp_path: Path) -> tuple[Kit, str, str]:
    """Both have the CV; each has something of its own."""
    kit, first = desk(tmp_path, {"posting.txt": POSTING})
    second = candidacy_steps.open_new(kit).id
    document_steps.add(kit, second, "other.txt", b"Data engineer\nYour profile\n- Python\n")
    for one in (first, second):
        document_steps.add(kit, one, "cv.txt", CV)
        for step in DERIVE:
            step(kit, one)
    return kit, first, second


@pytest.mark.loopback
def test_what_another_has_too_stays(tmp_path: Path) -> None:
    kit, first, second = two(tmp_path)
    jobs = jobs_here(kit.settings)
    jobs.enqueue(kit.owner, "prepare", first)
    kept = jobs.enqueue(kit.owner, "prepare", second)
    steps.erase_candidacy(kit, jobs, first)
    assert [one.id for one in jobs.list(kit.owner)] == [kept]
    jobs.close()
    with pytest.raises(NotFound):
        candidacy_steps.find(kit, first)
    left = {one.name: one for one in document_steps.documents_of(kit, second)}
    assert set(left) == {"other.txt", "cv.txt"}
    assert document_steps.original(kit, left["cv.txt"]) == CV
    assert len(kit.objects.list(owner_prefix(kit.owner))) == 2
    assert document_steps.search_words(kit, second, ["analyst"], (), 5)
    with kit.db.read() as db:
        words = db.exec_driver_sql("SELECT count(*) FROM passages_words WHERE text LIKE '%SQL%'")
        assert words.scalar() == 0


@pytest.mark.loopback
def test_the_last_one_leaves_nothing(tmp_path: Path) -> None:
    kit, first, second = two(tmp_path)
    jobs = jobs_here(kit.settings)
    for one in (first, second):
        steps.erase_candidacy(kit, jobs, one)
    jobs.close()
    assert kit.objects.list(owner_prefix(kit.owner)) == []
    steps.restore(kit, saved(tmp_path))


def saved(tmp_path: Path) -> Path:
    """An archive of another desk: only an empty place takes it."""
    other, _ = desk(tmp_path / "other", {"posting.txt": POSTING})
    steps.save(other, tmp_path / "all.zip")
    return tmp_path / "all.zip"


def test_when_anything_was_last_done(tmp_path: Path) -> None:
    kit, first = desk(tmp_path, {"posting.txt": POSTING})
    assert steps.last_moment(kit, first) == NOON
    later = kit.of(kit.owner, NOON + timedelta(days=3))
    candidacy_steps.edit(later, first, "questions", "q", "answer", "Because.")
    assert steps.last_moment(kit, first) == later.now
    with pytest.raises(NotFound):
        steps.last_moment(kit, "none")
