"""What the candidate changes stays, whatever is read again."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import desk_kit
from secondround.foundation.errors import NotFound
from secondround.foundation.owner import Owner
from secondround.preparation.candidacy import steps
from secondround.preparation.candidacy.edits import lay_over
from secondround.preparation.candidacy.model import Edit

NOW = datetime(2026, 12, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Thing:
    key: str
    text: str
    done: bool = False


def edit(key: str, field: str, value: object) -> Edit:
    return Edit("things", key, field, value, NOW)


def test_a_changed_field_shows_and_the_rest_stays() -> None:
    laid = lay_over(Thing, [Thing("a", "one"), Thing("b", "two")], [edit("a", "text", "mine")])
    assert laid == (Thing("a", "mine"), Thing("b", "two"))


def test_a_removed_item_is_gone_and_an_added_one_is_there() -> None:
    edits = [edit("a", "removed", True), edit("c", "added", {"key": "c", "text": "own"})]
    assert lay_over(Thing, [Thing("a", "one")], edits) == (Thing("c", "own"),)


def test_an_added_item_that_is_now_derived_is_shown_once() -> None:
    edits = [edit("a", "added", {"key": "a", "text": "own"}), edit("a", "done", True)]
    assert lay_over(Thing, [Thing("a", "one")], edits) == (Thing("a", "one", True),)


@given(
    st.sampled_from(["text", "done", "nonsense", "added", "key"]),
    st.from_type(type(None)) | st.lists(st.integers()),
)
def test_an_edit_that_does_not_fit_changes_nothing(field: str, value: object) -> None:
    assert lay_over(Thing, [Thing("a", "one")], [edit("a", field, value)]) == (Thing("a", "one"),)


def test_edits_are_kept_replaced_and_taken_back(tmp_path: Path) -> None:
    kit = desk_kit(tmp_path)
    candidacy = steps.open_for(kit, "/somewhere")
    steps.edit(kit, candidacy.id, "questions", "k", "answer", "first")
    steps.edit(kit, candidacy.id, "questions", "k", "answer", "second")
    assert [one.value for one in steps.edits_of(kit, candidacy.id, "questions")] == ["second"]
    steps.undo(kit, candidacy.id, "questions", "k", "answer")
    assert steps.edits_of(kit, candidacy.id) == ()


def test_another_person_finds_nothing(tmp_path: Path) -> None:
    kit = desk_kit(tmp_path)
    candidacy = steps.open_for(kit, "/somewhere")
    steps.edit(kit, candidacy.id, "questions", "k", "answer", "mine")
    from dataclasses import replace

    stranger = replace(kit, owner=Owner("local", "somebody-else"))
    with pytest.raises(NotFound):
        steps.find(stranger, candidacy.id)
    assert steps.edits_of(stranger, candidacy.id) == ()
    assert steps.candidacies(stranger) == ()
