"""What the engine is told: fillers in the language, and names as long as there is room."""

import pytest

from secondround.adapters.speech.context import FILLERS, MOST_NAMES, context


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_fillers_stand_last_and_names_first(language: str) -> None:
    told = context(language, ["Kolb  Logistik", "", "Ada Quill", "Kolb Logistik"])
    assert told == f"Kolb Logistik, Ada Quill. {FILLERS[language]}"
    assert context(language, ()) == FILLERS[language]


def test_many_names_leave_room_for_the_fillers() -> None:
    told = context("en", [f"Person Number {n}" for n in range(100)])
    assert told.endswith(FILLERS["en"])
    assert len(told) <= MOST_NAMES + 2 + len(FILLERS["en"])
