"""Everything of the candidate's as one file, on a page of its own."""

import io
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served
from secondround.foundation.jobs.run import Run
from secondround.preparation.archive.kept import steps as kept_steps
from secondround.preparation.candidacy import steps as candidacy_steps


def test_it_is_saved_erased_with_a_receipt_and_brought_back(desk: Desk) -> None:
    assert desk.jobs.list(desk.kit.owner) == ()
    asked = desk.client.post("/archive/saved")
    assert "is being saved" in asked.text
    job = desk.jobs.list(desk.kit.owner)[0]
    assert desk.client.get(f"/archive/saved/{job.id}").status_code == 404
    kept_steps.save_and_keep(Run(job.id, desk.kit.owner, lambda _: desk.kit, desk.jobs._opened()))
    saved = desk.client.get(f"/archive/saved/{job.id}")
    assert (
        saved.headers["content-disposition"] == 'attachment; filename="secondround-2026-12-04.zip"'
    )
    with ZipFile(io.BytesIO(saved.content)) as archive:
        assert "archive.json" in archive.namelist()
    before = desk.get("/questions")
    refused = desk.client.post("/archive/erased")
    assert refused.status_code == 422
    erased = desk.client.post("/archive/erased", data={"sure": "yes"})
    assert "Everything was erased" in erased.text
    assert candidacy_steps.candidacies(desk.kit) == ()
    assert 'action="/archive/restored"' in desk.client.get("/archive").text
    back = desk.client.post("/archive/restored", files={"archive": ("x.zip", saved.content)})
    assert back.status_code == 200
    assert desk.get("/questions") == before


def test_what_is_no_archive_is_said_in_words(empty_desk: Desk) -> None:
    answer = empty_desk.client.post("/archive/restored", files={"archive": ("x.zip", b"no")})
    assert answer.status_code == 422
    assert "is not an archive" in answer.text
    assert empty_desk.client.post("/archive/restored").status_code == 422


@pytest.mark.browser
def test_it_can_be_used_with_the_keyboard_on_a_phone(served: Served, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = served.open(context)
    page.goto(f"{served.base}/archive")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.get_by_label("I know that it cannot be taken back").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Everything was erased").wait_for()
    context.close()
