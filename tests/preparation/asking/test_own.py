"""One's own enquiries: struck through, with the words, once what comes later asks or answers them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.preparation.asking import steps
from secondround.preparation.asking.model import SettledEnquiry
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.documents import steps as document_steps

POSTING = "# Archivist\n\nWe look for an archivist.\n\nRequirements\n\n- Experience in archives\n"
CV = "# Nora Feld\n\nExperience\n\n- Archivist, City Archive, 2019 to today\n"
SECOND_CALL = """Anna Kolb: Good morning, thank you for coming back.
Nora Feld: Good morning, thank you.
Anna Kolb: Six archivists work in the reading room, and two in the stacks.
Nora Feld: May I see the desk I would have?
Anna Kolb: Of course, I will show you around later.
Anna Kolb: How do you describe a fonds nobody has touched for years?
Nora Feld: I begin with a survey, shelf by shelf.
"""
DESK, HOW_MANY, WHY = (
    "May I see the desk I would have?",
    "How many archivists work in the reading room?",
    "Why did the last archivist leave?",
)


@pytest.fixture
def prepared(tmp_path: Path) -> tuple[Kit, str]:
    whose = desk(tmp_path, {"posting.md": POSTING, "cv.md": CV})
    settle(*whose)
    return whose


def settle(kit: Kit, candidacy_id: str) -> None:
    for step in DERIVE:
        step(kit, candidacy_id)


def bring(whose: tuple[Kit, str], text: str, name: str = "second call.txt") -> None:
    document_steps.add(*whose, name, text.encode())
    settle(*whose)


def own(whose: tuple[Kit, str]) -> dict[str, SettledEnquiry]:
    return {one.text: one for one in steps.settled_enquiries_of(*whose) if one.own}


def listed(whose: tuple[Kit, str]) -> set[str]:
    return {one.text for one in steps.enquiries_of(*whose)}


def test_what_is_asked_or_answered_later_is_struck_through_with_the_words(
    prepared: tuple[Kit, str],
) -> None:
    for text in (DESK, HOW_MANY, WHY):
        steps.add_enquiry(*prepared, text)
    settle(*prepared)
    assert own(prepared) == {}
    bring(prepared, SECOND_CALL)
    struck = own(prepared)
    assert {text: one.why for text, one in struck.items()} == {DESK: "asked", HOW_MANY: "answered"}
    assert struck[HOW_MANY].citations[0].quote.startswith("Six archivists work")
    assert listed(prepared) & {DESK, HOW_MANY, WHY} == {WHY}


def test_what_was_known_when_it_was_written_does_not_strike_it(prepared: tuple[Kit, str]) -> None:
    bring(prepared, SECOND_CALL)
    steps.add_enquiry(*prepared, DESK)
    settle(*prepared)
    assert own(prepared) == {}
    bring(prepared, SECOND_CALL.replace("Good morning", "Hello"), "third call.txt")
    assert list(own(prepared)) == [DESK]
    assert {one.document for one in own(prepared)[DESK].citations} == {"third call.txt"}


def test_one_that_is_asked_anyway_stands_on_the_list_again(prepared: tuple[Kit, str]) -> None:
    made = steps.add_enquiry(*prepared, DESK)
    bring(prepared, SECOND_CALL)
    steps.ask_anyway(*prepared, made.key)
    again: list[Callable[..., None]] = [lambda *_: None, settle]
    for step in again:
        step(*prepared)
        assert own(prepared) == {}
        assert DESK in listed(prepared)
    with pytest.raises(NotFound):
        steps.ask_anyway(*prepared, made.key)
