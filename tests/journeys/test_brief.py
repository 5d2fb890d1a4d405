"""Each example comes out whole: every part there, true to what its documents hold."""

import json
from pathlib import Path

import jsonschema
import pypdf

from journeys.conftest import Journey
from secondround.preparation.brief.published import schema


def test_brief_json_obeys_the_published_schema(journey: Journey) -> None:
    jsonschema.Draft202012Validator(schema()).validate(journey.brief)


def test_every_file_is_written_and_the_folder_is_left_alone(journey: Journey) -> None:
    names = {path.name for path in journey.prepared.out.glob("[!.]*")}
    assert names == {"brief.html", "brief.pdf", "brief.json", "interview.ics"}


def test_the_paper_is_two_sides_and_a_sheet(journey: Journey) -> None:
    pages = pypdf.PdfReader(journey.prepared.out / "brief.pdf").pages
    assert len(pages) <= 3


def test_documents_are_taken_for_what_they_are(journey: Journey) -> None:
    kinds = {one["name"]: one["kind"] for one in journey.brief["documents"]}
    wrong = {
        name: (kinds.get(name), kind)
        for name, kind in journey.expected["documents"].items()
        if kinds.get(name) != kind
    }
    assert len(wrong) <= len(kinds) * 0.1, wrong
    assert not {"posting", "cv", "notes", "invitation"} & {kind for _, kind in wrong.values()}


def test_the_round_is_when_and_where_the_invitation_says(journey: Journey) -> None:
    expected = journey.expected["round"]
    assert journey.brief["round"]["starts_at"][:16] == expected["start"][:16]
    names = {one["name"] for one in journey.brief["interviewers"] if one["attends"]}
    assert names == {one["name"] for one in expected["interviewers"]}


def test_the_thirteen_are_always_there(journey: Journey) -> None:
    numbers = {one["thirteen"] for one in journey.brief["questions"]}
    assert set(range(1, 14)) <= numbers


def test_questions_are_ranked_without_a_gap(journey: Journey) -> None:
    ranks = [one["rank"] for one in journey.brief["questions"]]
    assert ranks == list(range(1, len(ranks) + 1))


def test_no_boilerplate_is_a_fact(journey: Journey) -> None:
    facts = " ".join(one["text"] for one in journey.brief["facts"])
    found = [phrase for phrase in journey.expected["boilerplate"] if phrase in facts]
    assert not found


def test_nothing_reaches_outside_from_the_page(journey: Journey) -> None:
    page = (journey.prepared.out / "brief.html").read_text("utf-8")
    assert "<script" not in page.lower()
    assert 'src="http' not in page
    assert "default-src 'none'" in page


def test_a_second_run_changes_nothing(journey: Journey) -> None:
    from secondround.preparation.brief.steps import prepare

    def look() -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in journey.prepared.out.iterdir()}

    before = look()
    again = prepare(journey.kit, journey.folder, journey.prepared.out)
    assert again.unchanged
    assert look() == before
    assert json.loads((again.out / "brief.json").read_text("utf-8")) == journey.brief
