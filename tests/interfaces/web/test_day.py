"""The day: what is printed, the sheet and what is written on it, the calendar entry."""

from dataclasses import replace
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser
from pypdf import PdfReader

from interfaces.web.conftest import Desk, Served
from secondround.interfaces.web.render import seen
from secondround.preparation.candidacy.steps import candidacies
from secondround.preparation.debrief.steps import exchanges_of
from secondround.preparation.documents.steps import documents_of


def test_the_brief_can_be_kept_on_paper(desk: Desk, tmp_path: Path) -> None:
    answer = desk.client.get(f"{desk.home}/files/brief.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    path = tmp_path / "brief.pdf"
    path.write_bytes(answer.content)
    assert len(PdfReader(path).pages) == 3


def test_the_entry_for_the_calendar_is_that_of_the_interview(desk: Desk) -> None:
    data = desk.client.get(f"{desk.home}/files/interview.ics").content
    (event,) = Calendar.from_ical(data).events
    assert event.start.isoformat() == "2026-12-08T12:30:00+00:00"


def test_the_meeting_address_of_the_invitation_is_a_link(empty_desk: Desk) -> None:
    mail = (
        "From: Ida Holm <ida@halvenne.example>\nTo: kim@post.example\nSubject: Your second interview\n"
        "Date: Mon, 30 Nov 2026 10:00:00 +0000\n\nDear Kim,\n\nWe would like to invite you to a second interview on "
        "8 December 2026 at 14:00, by video: https://meet.jit.si/HalvenneSecond\n\nKind regards,\nIda Holm\n"
    )
    files = [("files", ("invitation.eml", mail.encode()))]
    empty_desk.client.post("/candidacies", files=files)
    (found,) = candidacies(empty_desk.kit)
    made = replace(empty_desk, candidacy_id=found.id)
    made.settle()
    page = made.get("/calendar")
    assert '<a href="https://meet.jit.si/HalvenneSecond" rel="noopener noreferrer">' in page


def test_without_a_day_it_is_said_what_to_bring(empty_desk: Desk) -> None:
    page = empty_desk.client.post("/candidacies", data={"empty": "1"})
    home = str(page.url).removesuffix("/documents")
    assert "Add the invitation" in empty_desk.client.get(f"{home}/calendar").text
    assert empty_desk.client.get(f"{home}/files/interview.ics").status_code == 404
    assert "Nothing is prepared yet" not in empty_desk.client.get(f"{home}/sheet").text


def test_another_file_is_refused(desk: Desk) -> None:
    assert desk.client.get(f"{desk.home}/files/passwords.txt").status_code == 422


def test_notes_taken_in_the_room_become_the_debrief_of_that_round(desk: Desk) -> None:
    words = "- Q: why now? -> because the team is new\n- Q: when could you start? -> in March"
    desk.post("/sheet/notes", notes=words, seen=seen(""))
    assert "because the team is new" in desk.get("/sheet")
    desk.client.post(f"{desk.home}/sheet/debrief")
    (notes,) = [d for d in documents_of(desk.kit, desk.candidacy_id) if d.round == 2]
    assert notes.kind == "notes"
    desk.settle()
    asked = [one.question for one in exchanges_of(desk.kit, desk.candidacy_id)]
    assert "why now?" in asked


def test_two_phones_in_the_room_lose_nothing(desk: Desk) -> None:
    desk.post("/sheet/notes", notes="from the phone", seen=seen(""))
    desk.post("/sheet/notes", notes="from the laptop", seen=seen(""))
    page = desk.get("/sheet")
    assert "from the phone" in page
    assert "from the laptop" in page


@pytest.mark.browser
def test_in_the_room_on_a_phone(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context(viewport={"width": 360, "height": 740}), "/sheet")
    page.locator("textarea[name=notes]").press_sequentially("They liked the audit story")
    page.get_by_text("Saved").wait_for()
    page.reload()
    assert page.locator("textarea[name=notes]").input_value() == "They liked the audit story"
