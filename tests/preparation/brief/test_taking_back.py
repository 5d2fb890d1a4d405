"""Changes made in brief.json become edits, and nothing else does."""

import copy
from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.brief.taking_back import changes

NOW = datetime(2026, 12, 1, tzinfo=UTC)
BEFORE: dict[str, Any] = {
    "documents": [{"name": "cv.pdf", "kind": "cv", "date": "2026-11-01", "company": "Kestrel"}],
    "round": {"key": "r", "place": "Room 1", "doubts": []},
    "questions": [
        {"key": "q1", "text": "Why us?", "answer": "", "rank": 1, "for_whom": []},
        {"key": "q2", "text": "Why leave?", "answer": "", "rank": 2, "for_whom": []},
    ],
    "plan": [{"key": "t1", "done": False}],
    "open_points": {"theirs": [{"key": "o", "side": "theirs", "text": "x"}], "mine": []},
}


def after(change: object) -> dict[str, Any]:
    body = copy.deepcopy(BEFORE)
    change(body)  # type: ignore[operator]  # a function that changes the body
    return body


def made(body: dict[str, Any]) -> list[tuple[str, str, str, object]]:
    return [(e.part, e.key, e.field, e.value) for e in changes(BEFORE, body, NOW)]


def test_nothing_changed_nothing_made() -> None:
    assert made(after(lambda _: None)) == []


def test_an_answer_a_tick_a_place_and_a_kind() -> None:
    def change(body: dict[str, Any]) -> None:
        body["questions"][0]["answer"] = "Because."
        body["plan"][0]["done"] = True
        body["round"]["place"] = "Room 2"
        body["documents"][0]["kind"] = "profile"

    assert made(after(change)) == [
        ("questions", "q1", "answer", "Because."),
        ("todos", "t1", "done", True),
        ("rounds", "r", "place", "Room 2"),
        ("documents", "cv.pdf", "kind", "profile"),
    ]


def test_when_a_document_was_written_and_whose_it_is() -> None:
    def change(body: dict[str, Any]) -> None:
        body["documents"][0] |= {"date": None, "company": "Alpine", "kind_reason": "Because."}

    assert sorted(made(after(change)), key=str) == [
        ("documents", "cv.pdf", "company", "Alpine"),
        ("documents", "cv.pdf", "date", None),
    ]


def test_a_removed_line_and_one_of_ones_own() -> None:
    def change(body: dict[str, Any]) -> None:
        del body["questions"][0]
        body["questions"].append({"text": "What about Fridays?"})
        body["open_points"]["theirs"].clear()

    edits = made(after(change))
    added = next(value for _, _, field, value in edits if field == "added")
    assert isinstance(added, dict)
    assert (added["text"], added["answer"], added["rank"]) == ("What about Fridays?", "", 0)
    assert ("questions", "q1", "removed", True) in edits
    assert ("open_points", "o", "removed", True) in edits


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["key", "name", "text", "theirs", "mine"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(list(BEFORE)), json_values))
def test_whatever_is_written_there_is_no_error(body: dict[str, Any]) -> None:
    changes(BEFORE, body, NOW)
