"""Erasing a person: nothing of them is shown, and nothing comes back."""

from pathlib import Path

import pytest
from sqlalchemy import select, text

from desk import desk
from mails import invitation
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.storage.tables import metadata
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.panel.erasing.steps import documents_about, erase
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.panel.steps import coming_round_of, identify, interviewers_of

MAIL = invitation("Anna Weber, Head of Risk, and Tom Lee, risk analyst") + "Halden\n"
NOTES = """# Notes of the first interview

Interviewers: Claire Muller
Ms Weber cares about stress tests.
The budget was not discussed.
"""
CARD = (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna Weber\r\nTITLE:Head of Risk\r\n"
    "TEL:+352 555 0199\r\nNOTE:Plays the viola\r\nEND:VCARD\r\n"
)
FILES = {"mail.eml": MAIL, "notes.md": NOTES, "anna.vcf": CARD}


def _made(tmp_path: Path) -> tuple[Kit, str]:
    kit, candidacy = desk(tmp_path, FILES)
    candidacy_steps.describe(kit, candidacy, candidate="Jan Petit", company="Halden", language="en")
    identify(kit, candidacy)
    return kit, candidacy


def _named(kit: Kit, candidacy: str, name: str) -> Interviewer:
    return next(one for one in interviewers_of(kit, candidacy) if one.name == name)


def _everything(kit: Kit, candidacy: str) -> str:
    said = [f"{p.heading} {p.speaker} {p.text}" for p in document_steps.passages_of(kit, candidacy)]
    documents = document_steps.documents_of(kit, candidacy)
    said += [f"{one.title} {dict(one.fields)}" for one in documents]
    said += [repr(one) for one in interviewers_of(kit, candidacy)]
    said += [repr(one.value) for one in candidacy_steps.edits_of(kit, candidacy)]
    return "\n".join(said)


def test_nothing_of_an_erased_person_is_left_and_the_rest_stays(tmp_path: Path) -> None:
    kit, candidacy = _made(tmp_path)
    one = _named(kit, candidacy, "Anna Weber")
    assert one.phone == "+352 555 0199"
    candidacy_steps.edit(kit, candidacy, "interviewers", one.key, "title", "Head of Weber risk")
    erase(kit, candidacy, one.key)
    left = _everything(kit, candidacy)
    assert not [word for word in ("Weber", "Anna", "555 0199", "viola", "stress") if word in left]
    assert "Tom Lee, risk analyst" in left
    assert "The budget was not discussed." in left
    coming = coming_round_of(kit, candidacy)
    assert coming is not None
    assert coming.place.startswith("4 rue Aldringen")
    assert {each.name for each in interviewers_of(kit, candidacy)} == {"Tom Lee", "Claire Muller"}


def test_an_erasure_outlives_reading_the_folder_again(tmp_path: Path) -> None:
    kit, candidacy = _made(tmp_path)
    erase(kit, candidacy, _named(kit, candidacy, "Anna Weber").key)
    (tmp_path / "folder" / "later.txt").write_text(
        "You will meet Anna WEBER and Tom Lee on the day.\n"
    )
    document_steps.bring_in(kit, candidacy, tmp_path / "folder")
    identify(kit, candidacy)
    assert "eber" not in _everything(kit, candidacy)


def test_the_documents_about_one_go_only_when_asked(tmp_path: Path) -> None:
    kit, candidacy = _made(tmp_path)
    added = document_steps.add(kit, candidacy, "weber.vcf", CARD.replace("viola", "flute").encode())
    key = _named(kit, candidacy, "Anna Weber").key
    assert {d.name for d in documents_about(kit, candidacy, key)} == {"anna.vcf", "weber.vcf"}
    assert erase(kit, candidacy, key, with_documents=True) == ("anna.vcf",)
    assert "weber.vcf" not in document_steps.names_of(kit, candidacy)
    assert not kit.objects.has(added.original)


def test_who_is_not_there_cannot_be_erased(tmp_path: Path) -> None:
    kit, candidacy = _made(tmp_path)
    with pytest.raises(NotFound):
        erase(kit, candidacy, "nobody")


def test_a_part_of_the_name_that_another_has_stays(tmp_path: Path) -> None:
    mail = MAIL.replace("Tom Lee", "Tom Weber")
    kit, candidacy = desk(tmp_path, {"mail.eml": mail})
    candidacy_steps.describe(kit, candidacy, candidate="Jan Petit", company="Halden", language="en")
    identify(kit, candidacy)
    erase(kit, candidacy, _named(kit, candidacy, "Anna Weber").key)
    assert "Tom Weber" in {each.name for each in interviewers_of(kit, candidacy)}
    assert "Anna" not in _everything(kit, candidacy)


def _raw(kit: Kit) -> str:
    """Every row of every table, as the database holds it, the search's included."""
    with kit.db.read() as db:
        found = [db.execute(select(table)).all() for table in metadata.tables.values()]
        found.append(db.execute(text("SELECT * FROM passages_words")).all())
    rows = [repr(tuple(row)) for each in found for row in each]
    return "\n".join(rows)


def test_what_is_erased_is_in_no_table_any_more(tmp_path: Path) -> None:
    kit, candidacy = _made(tmp_path)
    one = _named(kit, candidacy, "Anna Weber")
    candidacy_steps.edit(kit, candidacy, "interviewers", one.key, "title", "Head of Weber risk")
    candidacy_steps.edit(kit, candidacy, "questions", "q", "answer", "As Weber said, we test.")
    assert "stress tests" in _raw(kit)
    erase(kit, candidacy, one.key)
    (tmp_path / "folder" / "later.txt").write_text("You will meet Anna WEBER and Tom Lee.\n")
    document_steps.bring_in(kit, candidacy, tmp_path / "folder")
    identify(kit, candidacy)
    left = _raw(kit)
    assert not [word for word in ("eber", "WEBER", "555 0199", "viola", "stress") if word in left]
    assert "Tom Lee" in left
    assert "The budget was not discussed." in left


def test_erasing_cannot_be_taken_back(tmp_path: Path) -> None:
    kit, candidacy = _made(tmp_path)
    key = _named(kit, candidacy, "Anna Weber").key
    erase(kit, candidacy, key)
    with pytest.raises(Refused):
        candidacy_steps.undo(kit, candidacy, "erased", key, "digests")
    assert "eber" not in _everything(kit, candidacy)
