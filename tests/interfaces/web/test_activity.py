"""Activity: jobs with their progress, stopped and tried again; and the reading that a change asks for."""

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from interfaces.web.conftest import OURS, Desk, Served
from secondround.interfaces.web.render import seen
from secondround.preparation.brief.steps import PREPARE


def prepare_jobs(desk: Desk) -> list[str]:
    return [job.state for job in desk.jobs.list(desk.kit.owner) if job.name == PREPARE]


def test_a_new_document_asks_for_a_reading_once_until_it_begins(desk: Desk) -> None:
    desk.client.post(
        f"{desk.home}/documents", data={"words": "They asked why I left. I said growth."}
    )
    desk.client.post(f"{desk.home}/documents", data={"words": "They asked for references too."})
    assert prepare_jobs(desk) == ["waiting"]
    assert "Reading what you brought" in desk.get("")


def test_a_job_is_stopped_and_goes_on(desk: Desk) -> None:
    desk.client.post(
        f"{desk.home}/documents", data={"words": "They asked why I left. I said growth."}
    )
    (job,) = desk.jobs.list(desk.kit.owner)
    assert "Stop" in desk.get("/activity")
    desk.post(f"/activity/{job.id}/cancelled")
    assert prepare_jobs(desk) == ["cancelled"]
    assert "Go on" in desk.get("/activity")
    desk.post(f"/activity/{job.id}/tries")
    assert prepare_jobs(desk) == ["waiting"]


def test_a_job_that_is_not_there_is_said(desk: Desk) -> None:
    desk.post("/activity/none/cancelled", 404)


def test_settings_say_where_each_value_comes_from(desk: Desk) -> None:
    page = desk.get("/settings")
    assert "SECONDROUND_MEANING" in page
    assert "Nothing. Everything here is worked out on this machine." in page


def test_what_nobody_expected_is_a_page_that_says_what_is_safe(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(
        "secondround.interfaces.web.pages.documents.brief_steps.ask_to_prepare", fail
    )
    client = TestClient(
        desk.client.app,
        OURS,
        cookies=desk.client.cookies,
        headers=desk.client.headers,
        raise_server_exceptions=False,
    )
    answer = client.post(f"{desk.home}/documents", data={"words": "Some words of mine."})
    assert answer.status_code == 500
    assert "What you had saved is safe" in answer.text
    assert client.post(f"{desk.home}/nowhere", data={"a": "b"}).status_code == 404
    assert client.post(f"{desk.home}/brief").status_code == 404


@pytest.mark.parametrize("piece", ["/activity/jobs", "/news", "/recordings/progress"])
def test_a_piece_asked_for_again_is_sent_only_when_it_has_changed(desk: Desk, piece: str) -> None:
    desk.post("/documents", words="They asked why I left. I said growth.")
    first = desk.get(f"{piece}?at=inbox")
    shown = {"/activity/jobs": desk.jobs.list(desk.kit.owner), "/news": work_on_it(desk)}
    mark = seen(shown.get(piece, ()))
    assert piece == "/recordings/progress" or f"seen={mark}" in first
    assert desk.get(f"{piece}?at=inbox&seen={mark}", 204) == ""
    assert desk.get(f"{piece}?at=inbox&seen=other") == first


def work_on_it(desk: Desk) -> object:
    return next(job for job in desk.jobs.list(desk.kit.owner) if job.name == PREPARE)


@pytest.mark.browser
def test_nothing_is_asked_again_while_the_tab_is_hidden(served: Served, browser: Browser) -> None:
    served.desk.post("/documents", words="They asked why I left. I said growth.")
    page = served.open(browser.new_context(), "/activity")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_timeout(2500)
    assert asked
    page.evaluate("Object.defineProperty(document, 'hidden', { value: true })")
    page.wait_for_timeout(500)
    asked.clear()
    page.wait_for_timeout(2500)
    assert asked == []
