"""People the candidate adds, doubts about people, and the address book."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from secondround.bootstrap import make_kit
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.settings import Settings
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.panel import steps
from secondround.preparation.panel.doubts import doubts
from secondround.preparation.panel.model import Interviewer

NOW = datetime(2026, 12, 4, 9, tzinfo=ZoneInfo("Europe/Luxembourg"))


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[Kit]:
    made = make_kit(Settings(data_dir=tmp_path, meaning="off"), NOW)
    yield made
    made.db.close()


@pytest.fixture
def candidacy(kit: Kit) -> str:
    return candidacy_steps.open_new(kit).id


def add(kit: Kit, candidacy: str, name: str, title: str = "", email: str = "") -> Interviewer:
    return steps.add_interviewer(kit, candidacy, name, title, email, attends=True)


def test_the_part_of_somebody_added_is_inferred(kit: Kit, candidacy: str) -> None:
    made = add(
        kit, candidacy, "Dr Ines  Halvorsen", "Chief Operating Officer", "ines@ernelle.example"
    )
    assert (made.name, made.lens, made.attends, made.rounds) == (
        "Ines Halvorsen",
        "executive",
        True,
        (2,),
    )
    assert made.lens_reason
    assert made.wants
    assert steps.interviewers_of(kit, candidacy) == (made,)
    with pytest.raises(Refused):
        add(kit, candidacy, "Ines Halvorsen")
    with pytest.raises(Refused):
        add(kit, candidacy, "  ")


def test_two_who_may_be_one_are_asked_about_and_become_one(kit: Kit, candidacy: str) -> None:
    add(kit, candidacy, "I. Halvorsen", email="ines@ernelle.example")
    kept = add(kit, candidacy, "Ines Halvorsen", "Chief Operating Officer")
    same = next(one for one in steps.doubts_of(kit, candidacy) if one.kind == "same")
    steps.settle_doubt(kit, candidacy, same.key, "same")
    (one,) = steps.interviewers_of(kit, candidacy)
    assert (one.key, one.email, one.title) == (
        kept.key,
        "ines@ernelle.example",
        "Chief Operating Officer",
    )
    assert steps.doubts_of(kit, candidacy) == ()
    with pytest.raises(NotFound):
        steps.settle_doubt(kit, candidacy, same.key, "same")


def test_neither_leaves_both(kit: Kit, candidacy: str) -> None:
    add(kit, candidacy, "I. Halvorsen")
    add(kit, candidacy, "Ines Halvorsen")
    for one in steps.doubts_of(kit, candidacy):
        steps.settle_doubt(kit, candidacy, one.key, "")
    assert len(steps.interviewers_of(kit, candidacy)) == 2
    assert steps.doubts_of(kit, candidacy) == ()


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_a_name_that_may_be_several_peoples_is_a_question(language: str) -> None:
    people = [
        Interviewer(name, name, "", "", True, (2,), "unknown", "", (), (), ())
        for name in ("Ines Halvorsen", "Ines Marburg", "Bettina")
    ]
    said = ("“Ines” in notes.md: Ines Halvorsen, Ines Marburg?", "Two times are given.")
    found = doubts(people, said, say_in(language))
    assert [(one.kind, one.people) for one in found] == [
        ("meant", ("Ines Halvorsen", "Ines Marburg")),
        ("name", ("Bettina",)),
    ]


def test_an_address_book_takes_everyone_or_one(kit: Kit, candidacy: str) -> None:
    one = add(kit, candidacy, "Ines Halvorsen", "Chief Operating Officer", "ines@ernelle.example")
    add(kit, candidacy, "Théo Marburg")
    candidacy_steps.describe(kit, candidacy, company="Ernelle; Söhne")
    everyone = steps.address_book_of(kit, candidacy).decode()
    assert everyone.count("BEGIN:VCARD") == 2
    assert "FN:Théo Marburg" in everyone
    alone = steps.address_book_of(kit, candidacy, one.key).decode()
    assert "N:Halvorsen;Ines" in alone
    assert "EMAIL:ines@ernelle.example" in alone
    assert "ORG:Ernelle\\; Söhne" in alone
    assert "Théo" not in alone
    with pytest.raises(NotFound):
        steps.address_book_of(kit, candidacy, "nobody")
