"""The gold that evals measure with stands in what it is gold for."""

import json
from pathlib import Path

import pytest

from house.source import ROOT

TRANSCRIPTS = sorted((ROOT / "evals" / "gold" / "transcripts").glob("*.json"))


def test_there_are_six_transcripts_of_our_own() -> None:
    assert len(TRANSCRIPTS) >= 6


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_every_question_asked_is_there_word_for_word(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    text = path.with_suffix(".txt").read_text("utf-8")
    assert len(gold["exchanges"]) >= 30
    missing = [one["question"] for one in gold["exchanges"] if one["question"] not in text]
    assert not [*missing, *(one for one in gold["enquiries"] if one not in text)]
    assert f"{gold['candidate']}: " in text
