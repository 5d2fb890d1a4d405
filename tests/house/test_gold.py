"""The gold that evals measure with stands in what it is gold for."""

import json
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from house.source import ROOT

GOLD = ROOT / "evals" / "gold"
TRANSCRIPTS = sorted((GOLD / "transcripts").glob("*.json"))
BRIEFS = sorted(GOLD.glob("briefs*.toml"))
MARKS = ("asked", "criteria", "audience")
FITTED = "coverage.jsonl"
HELD = ("coverage_seventh.jsonl", "coverage_eighth.jsonl")
HELD_ANSWERS = ("coverage_answers_seventh.jsonl", "coverage_answers_eighth.jsonl")


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


def test_no_set_of_briefs_goes_unread() -> None:
    assert len(BRIEFS) >= 9


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_what_is_marked_in_a_brief_is_said_there(path: Path) -> None:
    for brief in tomllib.loads(path.read_text("utf-8"))["brief"]:
        marked = [line for mark in MARKS for line in brief.get(mark, ())]
        assert not {word for line in marked for word in words(line)} - set(words(brief["text"]))
        assert brief["kind"] or not (marked or brief.get("limits") or brief.get("missing"))


@pytest.mark.parametrize("name", HELD)
def test_points_held_for_measuring_are_half_said_and_never_fitted_to(name: str) -> None:
    held = rows(name)
    assert sum(len(one["said"]) for one in held) == sum(len(one["not"]) for one in held) == 30
    assert not {one["point"] for one in held} & fitted()


@pytest.mark.parametrize("name", HELD_ANSWERS)
def test_answers_held_for_measuring_say_some_of_what_was_prepared_for_them(name: str) -> None:
    held = rows(name)
    assert Counter(one["language"] for one in held) == {"en": 6, "fr": 3, "de": 3}
    for one in held:
        named = [part["point"] for part in one["answer"] if "point" in part]
        assert set(named) <= set(one["prepared"])
        assert len(named) == len(set(named))
        assert 3 <= len(set(one["prepared"])) == len(one["prepared"]) <= 5
        assert 90 <= sum(len(part["words"].split()) for part in one["answer"]) <= 200
        assert {part.get("only", "half") for part in one["answer"]} <= {"half", "figure"}
        assert not set(one["prepared"]) & fitted()
    assert any(
        len(one["prepared"]) > sum("point" in part for part in one["answer"]) for one in held
    )


def fitted() -> set[str]:
    """The points that weights are fitted to."""
    return {one["point"] for one in rows(FITTED)}


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / name).read_text("utf-8").splitlines()]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
