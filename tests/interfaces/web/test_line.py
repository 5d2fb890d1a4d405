"""The line to the server: gone for a while, slow, or with a refusal at its end. Nothing that was typed is lost."""

import re
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page

from interfaces.web.conftest import AS_OF, Desk, Served
from interfaces.web.test_edits import answer_of, first_question
from secondround.interfaces.web.app import make_app
from secondround.preparation.plan.steps import todos_of

pytestmark = pytest.mark.browser


class Server:
    """The application on one port, stopped and started again."""

    def __init__(self, served: Served) -> None:
        self.app = make_app(served.desk.kit, served.desk.jobs, served.desk.key, lambda: AS_OF)
        self.port = served.port

    def start(self) -> None:
        config = uvicorn.Config(self.app, port=self.port, log_level="error", lifespan="off")
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()
        while not self.server.started:
            time.sleep(0.01)

    def stop(self) -> None:
        self.server.should_exit = self.server.force_exit = True
        self.thread.join(10)


@pytest.fixture
def own(served: Served) -> Iterator[Server]:
    """A server on the port after the desk's, which the test may stop."""
    server = Server(Served(served.desk, served.port + 1000))
    server.start()
    yield server
    server.stop()


def opened(own: Server, desk: Desk, context: BrowserContext, path: str) -> Page:
    return Served(desk, own.port).open(context, path)


def unsent(own: Server, desk: Desk, browser: Browser) -> Page:
    """The plan with an errand that was sent when nobody was there to take it."""
    page = opened(own, desk, browser.new_context(), "/plan")
    page.locator("#text").fill("Iron the shirt")
    own.stop()
    page.locator("#text").press("Enter")
    page.locator("#lost").wait_for()
    return page


def test_what_is_typed_while_it_is_stopped_is_kept_once_it_runs_again(
    served: Served, own: Server, browser: Browser
) -> None:
    desk, key = served.desk, first_question(served.desk)
    page = opened(own, desk, browser.new_context(), f"/questions/{key}")
    own.stop()
    words = page.locator("#words textarea")
    words.press_sequentially("I would ask first.", delay=2)
    bar = page.locator("#lost")
    bar.wait_for()
    assert "Start it again with secondround" in bar.inner_text()
    bar.get_by_role("button", name="Try again").click()
    page.get_by_text("It does not answer yet.").wait_for()
    assert words.input_value() == "I would ask first."
    assert answer_of(desk, key) == ""
    own.start()
    bar.locator("button").evaluate(
        "button => button.click()"
    )  # It may be sent again by itself just now.
    page.get_by_text("Saved").wait_for()
    assert not bar.is_visible()
    assert answer_of(desk, key) == "I would ask first."
    words.press_sequentially(" Then I would listen.", delay=2)
    page.locator("#words [name=was][value='I would ask first.']").wait_for(state="attached")
    assert answer_of(desk, key) == "I would ask first. Then I would listen."


def test_a_form_that_would_leave_the_page_stays_with_its_words(
    served: Served, own: Server, browser: Browser
) -> None:
    page = unsent(own, served.desk, browser)
    assert page.locator("#text").input_value() == "Iron the shirt"
    page.get_by_role("link", name="Calendar").first.click()
    page.get_by_text("It does not answer yet.").wait_for()
    assert page.url.endswith("/plan")
    own.start()
    page.get_by_role("button", name="Try again").click()
    page.get_by_text("Iron the shirt").first.wait_for()
    todos = todos_of(served.desk.kit, served.desk.candidacy_id)
    assert [one.text for one in todos].count("Iron the shirt") == 1


def test_leaving_with_unsent_words_is_asked_about(
    served: Served, own: Server, browser: Browser
) -> None:
    page = unsent(own, served.desk, browser)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.close(run_before_unload=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]


def test_a_dropped_file_is_sent_once_it_runs_again(
    served: Served, own: Server, browser: Browser
) -> None:
    page = opened(own, served.desk, browser.new_context(), "/documents")
    own.stop()
    page.evaluate(
        """() => {
          const held = new DataTransfer();
          held.items.add(new File(["They asked why I left. I said growth."], "on the train.txt"));
          dispatchEvent(new DragEvent("drop", { dataTransfer: held }));
        }"""
    )
    page.locator("#lost").wait_for()
    own.start()
    page.get_by_role("button", name="Try again").click()
    page.locator("#arrivals a", has_text="on the train").wait_for()


def test_a_refusal_is_said_and_the_page_stays_as_it_is(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context(), "/plan")
    lines = page.locator(".errands > li").count()
    page.locator("form.ticking").first.evaluate(
        "form => form.setAttribute('hx-post', form.getAttribute('hx-post').replace(/plan.*/, 'plan/none/done'))"
    )
    page.locator(".box").first.click()
    said = page.locator("#told")
    said.get_by_text(re.compile("the errand.*laid out anew")).wait_for()
    assert page.locator(".errands > li").count() == lines
    page.get_by_role("button", name="Close").click()
    assert not page.locator(".was-told").is_visible()


def test_a_refused_edit_says_so_at_its_field(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context(), f"/questions/{first_question(served.desk)}")
    page.locator("#words [name=field]").evaluate("field => field.value = 'rank'")
    page.locator("#words textarea").fill("many")
    page.locator("#words .clash", has_text="many is no whole number").wait_for()
    assert page.locator("#words textarea").input_value() == "many"
    assert page.locator("#words [name=seen]").count() == 1


def test_what_takes_longer_is_said_in_words(
    served: Served, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "secondround.interfaces.web.pages.documents.brief_steps.ask_to_prepare",
        lambda *_: time.sleep(2),
    )
    page = served.open(browser.new_context(), "/documents#words")
    page.evaluate(
        """() => {
          const busy = document.getElementById("busy");
          const note = () => busy.hidden || sessionStorage.setItem("said", busy.textContent);
          new MutationObserver(note).observe(busy, { attributes: true });
        }"""
    )
    page.locator("#words").fill("They asked why I left.")
    page.get_by_role("button", name="Add this text").click()
    page.locator("a", has_text="They asked why I").first.wait_for()
    assert page.evaluate("sessionStorage.getItem('said')") == "Reading what you brought …"
    assert not page.locator("#busy").is_visible()
