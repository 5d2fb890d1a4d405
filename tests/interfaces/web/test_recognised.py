"""What was recognised of a document, kind, company and date: shown, confirmed, corrected in place, and used."""

from datetime import date

import pytest
from playwright.sync_api import Browser, expect

from interfaces.web.conftest import EXAMPLES, Desk, Served
from secondround.preparation.company import steps as company_steps
from secondround.preparation.documents import steps
from secondround.preparation.documents.model import Document


def named(desk: Desk, name: str) -> Document:
    return next(d for d in steps.documents_of(desk.kit, desk.candidacy_id) if d.name == name)


def page_of_theirs(desk: Desk) -> Document:
    """The page of the company that most facts stand on, with a date."""
    facts = company_steps.facts_of(desk.kit, desk.candidacy_id)
    on = [one.citations[0].document for one in facts if one.citations]
    pages = [
        one
        for one in steps.documents_of(desk.kit, desk.candidacy_id)
        if one.kind == "company_page" and one.company_about
    ]
    return max(pages, key=lambda one: on.count(one.name))


def change(desk: Desk, name: str, field: str, value: str, status: int = 200) -> str:
    return desk.post(
        "/edits", status, part="documents", key=name, field=field, value=value, seen=""
    )


def undo(desk: Desk, name: str, field: str, was: str) -> None:
    desk.post("/edits/undone", part="documents", key=name, field=field, was=was)


def test_whose_it_is_comes_from_the_host_the_sender_and_the_posting(desk: Desk) -> None:
    every = steps.documents_of(desk.kit, desk.candidacy_id)
    told = {one.kind: one for one in every if one.company}
    assert {"posting", "company_page"} <= told.keys()
    assert all(one.company_about for one in told.values())
    assert told["posting"].company == told["company_page"].company
    assert not any(one.company or one.company_about for one in every if one.kind in ("cv", "notes"))


def test_the_company_is_corrected_kept_when_read_again_and_taken_back(desk: Desk) -> None:
    one = page_of_theirs(desk)
    change(desk, one.name, "company", "  Kestrel   Freight ")
    said = named(desk, one.name)
    assert (said.company, said.company_about) == ("Kestrel Freight", False)
    steps.bring_in(desk.kit, desk.candidacy_id, EXAMPLES / "risk-analyst")
    desk.settle()
    assert named(desk, one.name).company == "Kestrel Freight"
    undo(desk, one.name, "company", one.company)
    assert named(desk, one.name) == one


def test_a_date_that_was_read_wrongly_can_be_none(desk: Desk) -> None:
    one = next(d for d in steps.documents_of(desk.kit, desk.candidacy_id) if d.date)
    page = desk.get(f"/documents/{one.id}")
    assert "It has none" in page
    change(desk, one.name, "date", "none")
    assert named(desk, one.name).date is None
    assert "It has none" not in desk.get(f"/documents/{one.id}")
    undo(desk, one.name, "date", str(one.date))
    assert named(desk, one.name).date == one.date


def test_a_page_of_another_company_is_not_the_dossiers(desk: Desk) -> None:
    one = page_of_theirs(desk)
    change(desk, one.name, "company", "Kestrel Freight")
    desk.settle()
    facts = company_steps.facts_of(desk.kit, desk.candidacy_id)
    assert facts
    assert not [f for f in facts if any(c.document == one.name for c in f.citations)]
    assert "leaves it out: it is of Kestrel Freight" in desk.get(f"/documents/{one.id}")
    undo(desk, one.name, "company", one.company)
    desk.settle()
    facts = company_steps.facts_of(desk.kit, desk.candidacy_id)
    assert [f for f in facts if any(c.document == one.name for c in f.citations)]


def test_a_company_that_is_merely_inferred_takes_nothing_from_the_dossier(desk: Desk) -> None:
    page = "<html><head><link rel=canonical href=https://jobs.nord-lys.example/x></head><p>Nord Lys ships.</p>"
    added = steps.add(desk.kit, desk.candidacy_id, "partner.html", page.encode())
    assert (added.company, added.company_about) == ("Nord Lys", True)
    assert "leaves it out" not in desk.get(f"/documents/{added.id}")


def test_the_posting_says_what_company_it_is(desk: Desk) -> None:
    posting = next(
        d for d in steps.documents_of(desk.kit, desk.candidacy_id) if d.kind == "posting"
    )
    change(desk, posting.name, "company", "Halvenne Holding")
    desk.settle()
    assert "Halvenne Holding" in desk.get("/fit")


def test_facts_are_dated_by_the_date_the_candidate_gave(desk: Desk) -> None:
    one = page_of_theirs(desk)

    def days() -> list[date | None]:
        facts = company_steps.facts_of(desk.kit, desk.candidacy_id)
        return [f.date for f in facts if f.citations and f.citations[0].document == one.name]

    day = date(2019, 3, 4)
    assert day not in days()
    change(desk, one.name, "date", day.isoformat())
    desk.settle()
    assert day in days()
    undo(desk, one.name, "date", one.date.isoformat() if one.date else "")
    assert named(desk, one.name).date == one.date


def test_facts_age_with_the_date_of_their_page(desk: Desk) -> None:
    def stale() -> int:
        return sum(one.stale for one in company_steps.facts_of(desk.kit, desk.candidacy_id))

    before = stale()
    for one in steps.documents_of(desk.kit, desk.candidacy_id):
        if one.kind == "company_page":
            change(desk, one.name, "date", "2019-03-04")
    desk.settle()
    assert stale() > before


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("", "the date is empty"),
        ("2026-02-30", "2026-02-30 is no date"),
        ("0002-01-01", "nothing you have was written on 0002-01-01"),
        ("2031-01-01", "nothing you have was written on 2031-01-01"),
    ],
)
def test_a_date_that_cannot_be_is_told_and_what_stood_there_stays(
    desk: Desk, given: str, told: str
) -> None:
    change(desk, "Profile.pdf", "date", "2026-11-02")
    assert told in change(desk, "Profile.pdf", "date", given, 422)
    assert named(desk, "Profile.pdf").date == date(2026, 11, 2)


def test_what_no_document_has_cannot_be_changed(desk: Desk) -> None:
    change(desk, "Profile.pdf", "status", "refused", 422)
    change(desk, "no such.pdf", "company", "Kestrel", 404)


def test_that_is_right_confirms_what_was_inferred_too(desk: Desk) -> None:
    one = page_of_theirs(desk)
    desk.post(f"/documents/{one.id}/kind", kind=one.kind)
    after = named(desk, one.name)
    assert (after.confirmed, after.company, after.company_about) == (True, one.company, False)


@pytest.mark.browser
def test_date_and_company_are_changed_where_they_stand(served: Served, browser: Browser) -> None:
    one = page_of_theirs(served.desk)
    page = served.open(browser.new_context(), f"/documents/{one.id}")
    company = page.get_by_label(f"Company: {one.name}")
    assert company.input_value() == one.company
    form = page.locator("form.edit", has=company)
    expect(form.locator(".kept")).to_have_text("inferred")
    assert page.locator("#companies option").count() >= 1
    company.fill("Kestrel")
    expect(form.locator(".kept")).to_contain_text("Saved")
    form.get_by_role("button", name="Undo").click()
    expect(page.get_by_label(f"Company: {one.name}")).to_have_value(one.company)
    day = page.get_by_label(f"Date: {one.name}")
    told = page.locator("form.edit", has=day).locator(".kept")
    day.fill("2025-05-06")
    expect(told).to_contain_text("Saved")
    day.fill("")
    expect(told).to_contain_text("the date is empty")
    assert named(served.desk, one.name).date == date(2025, 5, 6)
