"""A field of a line is changed to what it can hold, and to nothing else."""

from typing import Any

import pytest

from secondround.foundation.errors import Refused
from secondround.preparation.brief.lines.values import read, written
from secondround.preparation.debrief.model import AskedEnquiry, Exchange, OpenPoint
from secondround.preparation.questions.model import Question

EXCHANGE: dict[str, Any] = {
    "key": "k",
    "question": "Why?",
    "landing": "unknown",
    "follow_ups": ["And then?"],
    "citations": [],
}
OPEN: dict[str, Any] = {"key": "k", "side": "mine", "text": "x", "promised": False}


def test_a_place_of_a_list_is_read_and_written_alone() -> None:
    assert read(EXCHANGE, "follow_ups.1") == "And then?"
    assert read(EXCHANGE, "follow_ups.3") == ""
    assert written(Exchange, EXCHANGE, "follow_ups.3", "At last?") == (
        "follow_ups",
        ["And then?", "", "At last?"],
    )


@pytest.mark.parametrize(
    ("noun", "line", "field", "value", "hint"),
    [
        (Exchange, EXCHANGE, "landing", "loved", "landed, partly, missed, unknown"),
        (AskedEnquiry, {"settled": "answered"}, "settled", "yes", "answered, put off, unanswered"),
        (OpenPoint, OPEN, "side", "both", "theirs, mine"),
        (OpenPoint, OPEN, "promised", "perhaps", "true or false"),
        (OpenPoint, OPEN, "removed", "maybe", "true or false"),
        (Exchange, EXCHANGE, "follow_ups", "one", "a list of words"),
        (Exchange, EXCHANGE, "follow_ups", [1, 2], "a list of words"),
        (Exchange, EXCHANGE, "follow_ups.0", "x", "1 to"),
        (Exchange, EXCHANGE, "follow_ups.999999999", "x", "1 to"),
        (Exchange, EXCHANGE, "question.1", "x", "from 1"),
        (Exchange, EXCHANGE, "question", ["x"], "words"),
        (Exchange, EXCHANGE, "citations", [], "where the line stands"),
        (Exchange, EXCHANGE, "key", "other", "question, landing"),
        (Exchange, EXCHANGE, "colour", "red", "question, landing"),
        (Question, {"rank": 1}, "rank", "first", "a whole number"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_does(
    noun: type, line: dict[str, Any], field: str, value: Any, hint: str
) -> None:
    with pytest.raises(Refused) as refused:
        written(noun, line, field, value)
    assert hint in refused.value.hint


def test_what_fits_is_kept_in_its_own_kind() -> None:
    assert written(OpenPoint, OPEN, "promised", "true") == ("promised", True)
    assert written(OpenPoint, OPEN, "text", "a\0b") == ("text", "ab")
    assert written(Exchange, EXCHANGE, "landing", "missed") == ("landing", "missed")
