"""The finished file: brought, looked at page by page, put aside, beside its next version, deleted."""

import pytest
from playwright.sync_api import Browser

from foundation.jobs.works import wait_until
from interfaces.web.conftest import Desk, Served
from interfaces.web.test_every_page import check_page
from preparation.assignment.checked.test_steps import FIRST, SECOND
from preparation.rehearsal.test_own_pace import SLOW, ran, spoken_deck
from secondround.bootstrap import make_worker
from secondround.preparation.assignment.checked import steps
from secondround.preparation.assignment.steps import assignments_of


def of(desk: Desk) -> str:
    (one,) = assignments_of(desk.kit, desk.candidacy_id)
    return one.key


def bring(desk: Desk, name: str, data: bytes) -> str:
    address = f"{desk.home}/exercise/{of(desk)}/file"
    answer = desk.client.post(address, files={"file": (name, data)})
    assert answer.status_code == 200, answer.text
    return answer.text


def test_a_file_is_looked_at_page_by_page_without_scripts(desk: Desk) -> None:
    key = of(desk)
    assert f"/exercise/{key}/file" in desk.get("/exercise")
    assert "Choose the file" in desk.get(f"/exercise/{key}/file")
    page = bring(desk, "talk.pptx", FIRST)
    assert "Slide 2" in page
    assert "NPS on slide 2 is not explained" in page
    assert "The whole file" in page


def test_what_is_right_so_is_put_aside_and_the_next_version_compared(desk: Desk) -> None:
    key = of(desk)
    bring(desk, "talk.pptx", FIRST)
    (nps,) = [
        one
        for one in steps.checked_of(desk.kit, desk.candidacy_id, key)[0].findings
        if one.words == "NPS"
    ]
    page = desk.post(f"/exercise/{key}/findings/{nps.key}", aside="true")
    assert "What you said is right so" in page
    page = bring(desk, "talk2.pptx", SECOND)
    assert "Since talk.pptx" in page
    assert "What is mended" in page
    assert "What you said is right so" in page
    latest = steps.checked_of(desk.kit, desk.candidacy_id, key)[-1]
    page = desk.post(f"/exercise/{key}/files/{latest.key}/removal")
    assert "talk2.pptx" not in page
    desk.post(f"/exercise/{key}/findings/none", 404, aside="true")
    desk.post(f"/exercise/{key}/file", 422)
    desk.get("/exercise/none/file", 404)


def test_a_large_file_is_looked_at_in_the_background(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("secondround.interfaces.web.pages.exercise.files.file.LARGE", 1)
    page = bring(desk, "talk.pptx", FIRST)
    assert "Looking at the file" in page
    assert "/file/progress?seen=" in page
    assert steps.checked_of(desk.kit, desk.candidacy_id, of(desk)) == ()


def test_what_is_spoken_is_reckoned_by_ones_own_pace(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    too_long = "Your notes take about 15 minutes aloud"
    assert too_long not in bring(desk, "usual.pptx", spoken_deck())
    ran(desk.kit, desk.candidacy_id, "run", "en", SLOW)
    assert too_long in bring(desk, "own.pptx", spoken_deck())
    monkeypatch.setattr("secondround.interfaces.web.pages.exercise.files.file.LARGE", 1)
    assert "/file/progress?seen=" in bring(desk, "large.pptx", spoken_deck())
    worker = make_worker(desk.kit.settings, "test")
    worker.start()
    wait_until(lambda: len(steps.checked_of(desk.kit, desk.candidacy_id, of(desk))) == 3)
    worker.stop()
    page = desk.get(f"/exercise/{of(desk)}/file")
    assert "large.pptx" in page
    assert too_long in page


@pytest.mark.browser
def test_in_a_browser_the_page_is_reachable(served: Served, browser: Browser) -> None:
    desk = served.desk
    bring(desk, "talk.pptx", FIRST)
    check_page(served, browser, f"/exercise/{of(desk)}/file", "dark", 360)
    page = served.open(browser.new_context(), f"/exercise/{of(desk)}/file")
    page.get_by_role("button", name="It is right so").first.click()
    page.get_by_text("What you said is right so").wait_for()
