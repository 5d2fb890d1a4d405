"""On paper: nothing twice, places in the language, things to say that are worth saying."""

from datetime import datetime
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desk import desk
from secondround.foundation.wording import say_in
from secondround.preparation.brief.steps import DERIVE, on_paper
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents.places import place_name
from secondround.preparation.questions import steps as question_steps

NOW = datetime(2026, 12, 4, 9, tzinfo=ZoneInfo("Europe/Luxembourg"))
FILES = {
    "posting.md": "# Archivist\n\nWe are looking for an archivist for our house. Apply by 3 March.\n\n"
    "## Requirements\n\n- Experience with Python\n- SQL\n- Experience in the conservation of parchment\n\n"
    "## We offer\n\n- 30 days of holidays\n",
    "cv.md": "# Nora Feld\n\nExperience\n\n- Archivist, City Archive, 2019 to today\n"
    "- Wrote the nightly check of 40,000 scans in Python, in use since 2021\n\n"
    "Skills\n\nMETHODS: Python, SQL\n",
}


@pytest.mark.parametrize(
    ("locator", "said"),
    [
        ("page 3", "page 3"),
        ("table 1, row 6", "tableau 1, rangée 6"),
        ("Start, W. Europe Standard Time", "Début, W. Europe Standard Time"),
        ("00:02:07", "00:02:07"),
    ],
)
def test_a_place_is_named_in_the_language(locator: str, said: str) -> None:
    assert place_name(locator, say_in("fr")) == said
    assert place_name(locator, say_in("en")) == locator


def test_nothing_stands_on_paper_twice_and_what_is_to_be_said_is_a_sentence(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, FILES, NOW)
    for step in DERIVE:
        step(kit, candidacy_id)
    paper = on_paper(kit, candidacy_id)
    blocks = {block["title"]: block["lines"] for block in paper["blocks"]}
    pressed = {line["text"] for line in blocks["Weak points"]}
    assert pressed
    assert not pressed & {line["text"] for line in blocks["Questions"]}
    noted = [line for line in blocks["Weak points"] if line["note"]]
    assert not [line for line in noted if line["note"].rstrip(".") in line["text"]]
    said = paper["sheet"]["say"]
    assert any(line.startswith("Wrote the nightly check") for line in said)
    assert not [line for line in said if line.startswith("METHODS")]


def test_what_the_candidate_wrote_down_is_said_first(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, FILES, NOW)
    for step in DERIVE:
        step(kit, candidacy_id)
    question = question_steps.questions_of(kit, candidacy_id)[3]
    point = ["Forty thousand scans, one night"]
    candidacy_steps.edit(kit, candidacy_id, "questions", question.key, "key_points", point)
    assert on_paper(kit, candidacy_id)["sheet"]["say"][0] == point[0]


def test_a_reason_of_several_questions_stands_once_and_they_are_numbered_from_one(
    tmp_path: Path,
) -> None:
    kit, candidacy_id = desk(tmp_path, FILES, NOW)
    for step in DERIVE:
        step(kit, candidacy_id)
    blocks = {one["title"]: one["lines"] for one in on_paper(kit, candidacy_id)["blocks"]}
    asked = blocks["Questions"]
    assert [one["tag"] for one in asked] == [str(at) for at in range(1, len(asked) + 1)]
    noted = [one["note"] for one in asked if one["note"]]
    assert all(one != other for one, other in pairwise(noted))
