"""The sheet of terms from a whole folder."""

from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.kit import Kit
from secondround.preparation.conditions.model import TOPICS, Term
from secondround.preparation.conditions.naming import ORDER
from secondround.preparation.conditions.steps import collect, terms_of
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.panel import steps as panel_steps

POSTING = """# Archivist (m/f), Oakhurst County Records

We are looking for an archivist. You will catalogue deeds and advise readers.

## Your profile

- Experience with notice periods under tenancy law
- A degree in history

## What we offer

- Salary: €41,000 to €46,000 gross per year
- Up to three days a week from home
- 28 days of annual leave
- Permanent contract
"""
TALK = """WEBVTT

00:00:01.000 --> 00:00:06.000
<v Ingrid Maas>Tell me, what is your notice period at the museum, and what salary do you have in mind?

00:00:06.000 --> 00:00:14.000
<v Tomás Quirke>Three months. On pay I would say forty-four thousand.

00:00:14.000 --> 00:00:20.000
<v Tomás Quirke>How many days a week can people work from home?

00:00:20.000 --> 00:00:28.000
<v Ingrid Maas>In our section it is rather one day a week. The strong room does not come to you.
"""
CV = "# Tomás Quirke\n\n## Experience\n\n- Archivist, Harbour Museum, 2019 to today\n- 30 days of leave a year\n"
PAGE = (
    "<html><head><title>Benefits</title></head><body><main><h1>Benefits</h1>"
    "<p>Every employee has 28 days of annual leave.</p>"
    "<p>Our visitors book school holidays with our partner.</p></main></body></html>"
)


@pytest.fixture(scope="module")
def terms(tmp_path_factory: pytest.TempPathFactory) -> tuple[Term, ...]:
    files = {"posting.md": POSTING, "interview.vtt": TALK, "cv.md": CV, "benefits.html": PAGE}
    kit, candidacy_id = desk(tmp_path_factory.mktemp("desk"), files)
    evidence_steps.gather(kit, candidacy_id)
    panel_steps.identify(kit, candidacy_id)
    debrief_steps.go_over(kit, candidacy_id)
    collect(kit, candidacy_id)
    found = terms_of(kit, candidacy_id)
    texts = {p.id: p.text for p in document_steps.passages_of(kit, candidacy_id)}
    for one in found:
        assert all(texts[c.passage_id][c.start : c.end] == c.quote for c in one.citations)
    return found


def test_what_comes_while_it_is_read_waits_for_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": POSTING})
    known = document_steps.documents_of(kit, candidacy_id)
    document_steps.add(kit, candidacy_id, "benefits.html", PAGE.encode())
    with monkeypatch.context() as before:
        before.setattr(document_steps, "documents_of", lambda *_: known)
        collect(kit, candidacy_id)
    assert cited(kit, candidacy_id) == {known[0].id}
    collect(kit, candidacy_id)
    assert len(cited(kit, candidacy_id)) == 2


def cited(kit: Kit, candidacy_id: str) -> set[str]:
    """The documents that the sheet rests on."""
    return {each.document_id for one in terms_of(kit, candidacy_id) for each in one.citations}


def test_each_topic_is_known_or_open(terms: tuple[Term, ...]) -> None:
    assert {one.topic for one in terms} == set(TOPICS)
    ranks = [ORDER.index(one.topic) for one in terms]
    assert ranks == sorted(ranks)


def test_open_terms_say_whom_to_ask_and_cite_nothing(terms: tuple[Term, ...]) -> None:
    found = [one for one in terms if one.state == "open"]
    assert found
    assert all(one.ask and not one.citations for one in found)


def test_the_same_value_from_two_sources_is_one_term(terms: tuple[Term, ...]) -> None:
    (leave,) = [one for one in terms if one.topic == "holidays"]
    assert leave.said_by == "the posting, the site"
    assert {c.document for c in leave.citations} == {"posting.md", "benefits.html"}


def test_different_values_are_disputed_and_cite_both_sides(terms: tuple[Term, ...]) -> None:
    disputed = [one for one in terms if one.topic == "home working"]
    assert [one.said_by for one in disputed] == ["the posting", "Ingrid Maas"]
    for one in disputed:
        assert one.state == "disputed"
        assert {c.document for c in one.citations[:2]} == {"posting.md", "interview.vtt"}


def test_what_the_candidate_said_of_pay_and_notice_is_theirs(terms: tuple[Term, ...]) -> None:
    own = {one.topic: one for one in terms if one.said_by == "you"}
    assert own["notice"].citations[0].quote == "Three months."
    assert "forty-four thousand" in own["salary"].text
    assert own["salary"].state == "known"
    assert any(one.topic == "notice" and one.state == "open" for one in terms)


def test_requirements_the_cv_and_customers_state_no_term(terms: tuple[Term, ...]) -> None:
    quotes = " ".join(c.quote for one in terms for c in one.citations)
    assert "tenancy" not in quotes
    assert "30 days" not in quotes
    assert "school" not in quotes


def test_nothing_but_a_cv_leaves_every_topic_open(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"cv.md": CV})
    evidence_steps.gather(kit, candidacy_id)
    panel_steps.identify(kit, candidacy_id)
    debrief_steps.go_over(kit, candidacy_id)
    collect(kit, candidacy_id)
    found = terms_of(kit, candidacy_id)
    assert [one.topic for one in found] == list(ORDER)
    assert {one.state for one in found} == {"open"}


def test_a_doubt_beside_a_matter_is_no_part_of_what_was_said(tmp_path: Path) -> None:
    notes = (
        "phone with Nora 24/11\n\nnotice - 8 wks?? check contract. told them 2 months\n"
        "salary?? around 48k, depends\n"
    )
    kit, candidacy_id = desk(tmp_path, {"phone call notes.txt": notes})
    debrief_steps.go_over(kit, candidacy_id)
    collect(kit, candidacy_id)
    texts = [one.text for one in terms_of(kit, candidacy_id) if one.topic in ("notice", "salary")]
    assert texts
    assert not [one for one in texts if "?" in one]
