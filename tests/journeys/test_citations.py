"""No sentence without a citation, and every citation verbatim in its source."""

from collections.abc import Iterator
from typing import Any

import pytest

from journeys.conftest import Journey
from secondround.preparation.documents import steps as document_steps

PLAIN = (".md", ".txt", ".vtt", ".srt")

ALWAYS_CITED = (
    "requirements",
    "exchanges",
    "enquiries_asked",
    "statements",
    "contradictions",
    "impressions",
    "weak_points",
    "facts",
    "interviewers",
    "assignments",
    "settled_enquiries",
    "employments",
)


def citations(value: Any) -> Iterator[dict[str, Any]]:
    """Everything shaped like a citation, wherever it stands."""
    if isinstance(value, dict):
        if {"quote", "passage_id", "locator"} <= value.keys():
            yield value
        for inner in value.values():
            yield from citations(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from citations(inner)


def test_every_citation_stands_in_its_passage(journey: Journey) -> None:
    passages = {
        p.id: p for p in document_steps.passages_of(journey.kit, journey.prepared.candidacy_id)
    }
    found = list(citations(journey.brief))
    assert len(found) > 100
    for one in found:
        passage = passages[one["passage_id"]]
        assert one["quote"], one
        assert passage.text[one["start"] : one["end"]] == one["quote"]
        assert (passage.document, passage.locator) == (one["document"], one["locator"])


def test_every_citation_of_a_plain_file_stands_in_its_bytes(journey: Journey) -> None:
    for one in citations(journey.brief):
        if one["document"].endswith(PLAIN) and (journey.folder / one["document"]).is_file():
            # What makes a word bold or slanted in Markdown is no part of the words, wherever it stands.
            marks = str.maketrans("", "", "*_`")
            source = (journey.folder / one["document"]).read_text("utf-8").translate(marks)
            words = [word.translate(marks).strip("[]") for word in one["quote"].split()]
            assert all(word in source for word in words), one


@pytest.mark.parametrize("part", ALWAYS_CITED)
def test_every_line_is_cited(journey: Journey, part: str) -> None:
    for item in journey.brief[part]:
        assert item["citations"], (part, item)


def test_every_known_term_and_every_open_point_is_cited(journey: Journey) -> None:
    known = [one for one in journey.brief["terms"] if one["state"] != "open"]
    points = journey.brief["open_points"]
    for item in [*known, *points["theirs"], *points["mine"]]:
        assert item["citations"], item


def test_a_question_without_a_citation_is_one_that_is_always_prepared(journey: Journey) -> None:
    for question in journey.brief["questions"]:
        assert question["reason"], question
        assert question["citations"] or question["thirteen"], question


def test_originals_are_kept_byte_for_byte(journey: Journey) -> None:
    for document in document_steps.documents_of(journey.kit, journey.prepared.candidacy_id):
        path = journey.folder / document.name
        if path.is_file():
            assert document_steps.original(journey.kit, document) == path.read_bytes()
