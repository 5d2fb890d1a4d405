"""The finished file is kept as it is, version by version, and is never evidence."""

from pathlib import Path

import docx
import pptx
import pytest

from adapters.readers.making import packed, slides, word
from desk import desk
from secondround.bootstrap import jobs_here, make_kit
from secondround.foundation.errors import NotFound, Refused, Unreadable
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.foundation.settings import Settings
from secondround.preparation.archive import steps as archive_steps
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.files import steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.evidence import steps as evidence_steps

CV = "Zoë Weber\nCurriculum vitae\nRisk analyst since 2019\n"


def deck(title: str) -> bytes:
    made = pptx.Presentation()
    made.slides.add_slide(made.slide_layouts[5]).shapes.title.text = title
    return slides(made)


FIRST, SECOND = deck("First"), deck("Second")


def exercise(tmp_path: Path, more: dict[str, bytes] | None = None) -> tuple[Kit, str, str]:
    kit, candidacy_id = desk(tmp_path, {"cv.txt": CV, **(more or {})})
    made = assignment_steps.add_assignment(kit, candidacy_id, "Present it", "presentation")
    return kit, candidacy_id, made.key


def test_every_version_is_kept_byte_for_byte(tmp_path: Path) -> None:
    kit, candidacy_id, key = exercise(tmp_path)
    for data in (FIRST, SECOND, FIRST):
        steps.keep_file(kit, candidacy_id, key, "C:\\Users\\zoe\\deck.pptx", data)
    kept = steps.files_of(kit, candidacy_id, key)
    assert [(one.name, one.version, one.format) for one in kept] == [
        ("deck.pptx", 1, "pptx"),
        ("deck.pptx", 2, "pptx"),
    ]
    assert [steps.bytes_of(kit, one) for one in kept] == [FIRST, SECOND]
    assert kept[0].size == len(FIRST)
    assert steps.file_of(kit, candidacy_id, kept[1].key) == kept[1]
    assert steps.files_of(kit, candidacy_id, "another") == ()


def test_it_is_looked_at_by_its_content(tmp_path: Path) -> None:
    kit, _, _ = exercise(tmp_path)
    assert steps.inspect_file(kit, "deck.pdf", FIRST).pages[0].title == "First"


def test_what_is_never_opened_is_not_kept(tmp_path: Path) -> None:
    kit, candidacy_id, key = exercise(tmp_path)
    macros = packed({"ppt/presentation.xml": "<x/>", "ppt/vbaProject.bin": b"x"})
    for name, data in (
        ("a.pptx", macros),
        ("a.pptx", b"PK\x03\x04"),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
    ):
        with pytest.raises(Unreadable) as told:
            steps.keep_file(kit, candidacy_id, key, name, data)
        assert told.value.hint
    with pytest.raises(NotFound):
        steps.keep_file(kit, candidacy_id, "another", "a.pptx", FIRST)
    with pytest.raises(Refused):
        steps.keep_file(kit, candidacy_id, key, "../..", FIRST)
    assert steps.files_of(kit, candidacy_id) == ()


def test_one_that_is_too_large_is_refused_with_the_limit(tmp_path: Path) -> None:
    _, candidacy_id, key = exercise(tmp_path)
    settings = Settings(data_dir=tmp_path / "data", meaning="off", largest_document=2_000_000)
    small = make_kit(settings, desk(tmp_path / "other", {"cv.txt": CV})[0].now)
    with pytest.raises(Refused, match="2 MB"):
        steps.keep_file(small, candidacy_id, key, "a.pptx", FIRST + b"\0" * 2_000_000)


def test_it_is_no_document_and_no_evidence(tmp_path: Path) -> None:
    kit, candidacy_id, key = exercise(tmp_path)
    evidence_steps.gather(kit, candidacy_id)
    before = evidence_steps.evidence_of(kit, candidacy_id)
    steps.keep_file(kit, candidacy_id, key, "deck.pptx", FIRST)
    evidence_steps.gather(kit, candidacy_id)
    assert evidence_steps.evidence_of(kit, candidacy_id) == before
    assert [one.name for one in document_steps.documents_of(kit, candidacy_id)] == ["cv.txt"]


def report() -> bytes:
    made = docx.Document()
    made.add_heading("Notes on my work", 1)
    made.add_paragraph("I have led a team of twelve since 2015 and I built the model of risks.")
    made.add_paragraph("Your task: prepare a presentation of 20 minutes on the risks of the mill.")
    return word(made)


@pytest.mark.parametrize("dropped_first", [True, False])
def test_one_that_lies_among_the_documents_is_set_apart(
    tmp_path: Path, dropped_first: bool
) -> None:
    data = report()
    kit, candidacy_id, key = exercise(tmp_path, {"sent/report.docx": data} if dropped_first else {})
    steps.keep_file(kit, candidacy_id, key, "final.docx", data)
    if not dropped_first:
        document_steps.add(kit, candidacy_id, "sent/report.docx", data)
        steps.set_apart(kit, candidacy_id)
    kinds = {one.name: one.kind for one in document_steps.documents_of(kit, candidacy_id)}
    assert kinds["sent/report.docx"] == "other"
    evidence_steps.gather(kit, candidacy_id)
    assignment_steps.read_assignment(kit, candidacy_id)
    cited = [
        c.document for one in evidence_steps.evidence_of(kit, candidacy_id) for c in one.citations
    ]
    assert "sent/report.docx" not in cited
    assert [one.text for one in assignment_steps.assignments_of(kit, candidacy_id)] == [
        "Present it"
    ]


def test_what_the_candidate_said_a_document_is_stays(tmp_path: Path) -> None:
    kit, candidacy_id, key = exercise(tmp_path, {"deck.pptx": SECOND})
    corrected_steps.correct_kind(kit, candidacy_id, "deck.pptx", "notes")
    steps.keep_file(kit, candidacy_id, key, "deck.pptx", FIRST)
    kinds = {one.name: one.kind for one in document_steps.documents_of(kit, candidacy_id)}
    assert kinds["deck.pptx"] == "notes"


def test_it_can_be_forgotten_and_is_not_while_another_holds_it(tmp_path: Path) -> None:
    kit, candidacy_id, key = exercise(tmp_path)
    other = assignment_steps.add_assignment(kit, candidacy_id, "Write it", "report")
    one = steps.keep_file(kit, candidacy_id, key, "deck.pptx", FIRST)
    again = steps.keep_file(kit, candidacy_id, other.key, "deck.pptx", FIRST)
    steps.forget_file(kit, candidacy_id, one.key)
    assert steps.bytes_of(kit, again) == FIRST
    steps.forget_file(kit, candidacy_id, again.key)
    with pytest.raises(NotFound):
        steps.bytes_of(kit, again)
    with pytest.raises(NotFound):
        steps.forget_file(kit, candidacy_id, again.key)


def test_it_is_nobody_elses(tmp_path: Path) -> None:
    kit, candidacy_id, key = exercise(tmp_path)
    one = steps.keep_file(kit, candidacy_id, key, "deck.pptx", FIRST)
    other = make_kit(kit.settings, kit.now, Owner("local", "somebody"))
    with pytest.raises(NotFound):
        steps.file_of(other, candidacy_id, one.key)


def test_it_is_saved_brought_back_and_erased_with_everything_else(tmp_path: Path) -> None:
    kit, candidacy_id, key = exercise(tmp_path)
    one = steps.keep_file(kit, candidacy_id, key, "deck.pptx", FIRST)
    archive_steps.save(kit, tmp_path / "all.zip")
    other = make_kit(
        Settings(data_dir=tmp_path / "elsewhere", meaning="off"), kit.now, Owner("a", "b")
    )
    archive_steps.restore(other, tmp_path / "all.zip")
    found = steps.file_of(other, candidacy_id, one.key)
    assert steps.bytes_of(other, found) == FIRST
    archive_steps.erase(other, jobs_here(other.settings))
    with pytest.raises(NotFound):
        steps.bytes_of(other, found)
    assert steps.bytes_of(kit, one) == FIRST
