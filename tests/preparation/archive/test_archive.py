"""Everything of one person goes into one file, comes back as it was, and can be erased."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import text

from desk import NOON, desk
from secondround.bootstrap import jobs_here, make_kit
from secondround.foundation.errors import Refused, Unreadable
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.foundation.settings import Settings
from secondround.foundation.storage import whole
from secondround.preparation.archive import steps
from secondround.preparation.archive.layout import path_of
from secondround.preparation.brief.steps import DERIVE, one_file
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.questions import steps as question_steps

CONTENTS = {
    "posting.txt": "Risk analyst\nHalvenne, Luxembourg\nYour profile\n- Experience with SQL\n",
    "papers/cv.txt": "Zoë Weber\nCurriculum vitae\nRisk analyst since 2019\n".encode("utf-16"),
    "notes.txt": "First interview notes\nThey asked: why do you want to leave? I said: to grow.\n",
}
ELSEWHERE = Owner("another", "person")


def prepared(tmp_path: Path) -> tuple[Kit, str]:
    kit, candidacy_id = desk(tmp_path, CONTENTS)
    for step in DERIVE:
        step(kit, candidacy_id)
    question = question_steps.questions_of(kit, candidacy_id)[0]
    candidacy_steps.edit(kit, candidacy_id, "questions", question.key, "answer", "To grow: é, 學.")
    return kit, candidacy_id


def empty(tmp_path: Path, database: str = "", owner: Owner = ELSEWHERE) -> Kit:
    settings = Settings(data_dir=tmp_path / "other", meaning="off", database_url=database)
    return make_kit(settings, NOON, owner)


def all_of(kit: Kit) -> dict[str, list[whole.Row]]:
    with kit.db.read() as db:
        return {one.name: list(whole.rows_of(db, kit.owner, one)) for one in whole.owned_tables()}


def rewritten(path: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """The archive with its members changed; None leaves one out."""
    made = path.with_name("changed.zip")
    with ZipFile(path) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            if (data := change(name, old.read(name))) is not None:
                new.writestr(name, data)
    return made


def test_it_comes_back_elsewhere_as_it_was(tmp_path: Path) -> None:
    kit, candidacy_id = prepared(tmp_path)
    steps.save(kit, tmp_path / "all.zip")
    there = empty(tmp_path)
    steps.restore(there, tmp_path / "all.zip")
    before = one_file(kit, candidacy_id, "brief.json").replace(b"local/me/", b"another/person/")
    assert one_file(there, candidacy_id, "brief.json") == before
    assert "To grow: é, 學." in before.decode()
    for one in document_steps.documents_of(there, candidacy_id):
        words = CONTENTS[one.name]
        given = words if isinstance(words, bytes) else words.encode()
        assert document_steps.original(there, one) == given
    found = document_steps.search_words(there, candidacy_id, ["grow"], (), 5)
    assert found == document_steps.search_words(kit, candidacy_id, ["grow"], (), 5) != []


@pytest.mark.loopback
def test_it_comes_back_in_another_database(tmp_path: Path, postgres_url: str) -> None:
    kit, candidacy_id = prepared(tmp_path)
    steps.save(kit, tmp_path / "all.zip")
    there = empty(tmp_path, postgres_url)
    steps.restore(there, tmp_path / "all.zip")
    assert question_steps.questions_of(there, candidacy_id)[0].answer == "To grow: é, 學."
    steps.save(there, tmp_path / "again.zip")
    with ZipFile(tmp_path / "all.zip") as one, ZipFile(tmp_path / "again.zip") as two:
        lines = [name for name in one.namelist() if name.startswith("lists/questions")]
        assert lines
        assert all(one.read(name) == two.read(name) for name in lines)
    there.db.close()


def test_a_person_finds_their_files_in_it(tmp_path: Path) -> None:
    kit, _ = prepared(tmp_path)
    made = steps.save(kit, tmp_path / "all.zip")
    with ZipFile(tmp_path / "all.zip") as archive:
        assert archive.testzip() is None
        named = {
            name.split("/", 2)[2]: archive.read(name)
            for name in archive.namelist()
            if name.startswith("documents/")
        }
        brief = json.loads(named["brief.json"])
    assert named["papers/cv.txt"] == CONTENTS["papers/cv.txt"]
    assert brief["questions"]
    assert made.tables["questions"] == len(brief["questions"])
    assert "vectors" not in made.tables


def test_nothing_is_laid_over_what_is_there(tmp_path: Path) -> None:
    kit, _ = prepared(tmp_path)
    steps.save(kit, tmp_path / "all.zip")
    before = all_of(kit)
    with pytest.raises(Refused, match="something here already"):
        steps.restore(kit, tmp_path / "all.zip")
    assert all_of(kit) == before


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no", b"words"])
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "no.zip"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=r"no\.zip is not an archive"):
        steps.restore(empty(tmp_path), path)


@pytest.mark.parametrize(
    ("member", "old", "new"),
    [
        ("lists/questions.jsonl", b'"position": 0', b'"position": "first"'),
        ("lists/questions.jsonl", b'"position": 0', b'"person_id": "x", "position": 0'),
        ("lists/passages.jsonl", b"{", b"["),
        ("lists/edits.jsonl", b'"made_at": "2026', b'"made_at": "soon'),
        ("archive.json", b'"format": 1', b'"format": 2'),
        ("archive.json", b'"local/me/', b'"local/me/../../'),
    ],
)
def test_a_changed_archive_leaves_nothing_behind(
    tmp_path: Path, member: str, old: bytes, new: bytes
) -> None:
    kit, _ = prepared(tmp_path)
    steps.save(kit, tmp_path / "all.zip")

    def change(name: str, data: bytes) -> bytes:
        return data.replace(old, new) if name == member else data

    there = empty(tmp_path)
    with pytest.raises((Refused, Unreadable)):
        steps.restore(there, rewritten(tmp_path / "all.zip", change))
    assert not any(all_of(there).values())
    assert there.objects.list("another/person/") == []


def test_a_member_that_is_gone_is_said(tmp_path: Path) -> None:
    kit, _ = prepared(tmp_path)
    steps.save(kit, tmp_path / "all.zip")
    left = rewritten(tmp_path / "all.zip", lambda n, d: None if n.startswith("documents") else d)
    with pytest.raises(Unreadable):
        steps.restore(empty(tmp_path), left)


def test_erasing_leaves_no_row_no_original_and_others_as_they_were(tmp_path: Path) -> None:
    kit, _ = prepared(tmp_path)
    other = replace(kit, owner=ELSEWHERE)
    theirs = candidacy_steps.open_new(other)
    document_steps.add(other, theirs.id, "posting.txt", b"Risk analyst\n")
    kept = all_of(other)
    receipt = steps.erase(kit, jobs_here(kit.settings))
    assert not any(all_of(kit).values())
    assert kit.objects.list("local/me/") == []
    with kit.db.read() as db:
        found = db.execute(text("SELECT person_id FROM passages_words")).scalars().all()
    assert found == ["person"]
    assert all_of(other) == kept
    assert receipt.originals == len(CONTENTS)
    assert receipt.size == sum(
        len(w if isinstance(w, bytes) else w.encode()) for w in CONTENTS.values()
    )
    assert receipt.lines["questions"] > 0


def test_no_word_is_left_in_the_file_of_the_database(tmp_path: Path) -> None:
    kit, _ = prepared(tmp_path)
    steps.erase(kit, jobs_here(kit.settings))
    kit.db.close()
    for path in (tmp_path / "data").rglob("*"):
        if path.is_file():
            assert b"Halvenne" not in path.read_bytes(), path


def test_names_that_no_system_takes_become_plain_ones() -> None:
    assert path_of("A/B: c?", "../../x\x00.txt", ()) == "documents/A B  c/x .txt"
    assert path_of("T", "a.txt", ["documents/T/A.TXT"]) == "documents/T/a (2).txt"
    assert len(path_of("T", f"{'n' * 500}.txt", ())) < 150


def test_the_digest_of_an_original_is_its_key(tmp_path: Path) -> None:
    kit, _ = prepared(tmp_path)
    made = steps.save(kit, tmp_path / "all.zip")
    with ZipFile(tmp_path / "all.zip") as archive:
        for key, path in made.originals.items():
            assert key.endswith(sha256(archive.read(path)).hexdigest())
