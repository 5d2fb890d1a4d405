"""Conditions: who said what, what is open, what the candidate was told."""

from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served
from secondround.interfaces.web.pages.conditions.topics import topics, whom
from secondround.preparation.asking.steps import enquiries_of
from secondround.preparation.conditions.model import Term
from secondround.preparation.conditions.steps import terms_of

TERM = Term("a", "salary", "€1", "the posting", None, "known", "", ())


def test_what_does_not_agree_stands_together_and_what_is_open_says_whom_to_ask() -> None:
    other = replace(TERM, key="b", state="disputed", ask="Ask Ada King")
    still = replace(TERM, key="c", topic="notice", state="open", said_by="", ask="Ask Ada King")
    salary, notice = topics([TERM, other, still], [])
    assert (salary.known, salary.disputed) == ((TERM,), (other,))
    assert salary.ask
    assert salary.ask.term == other
    assert notice.ask
    assert notice.ask.term == still
    assert whom(still, ["Bo Li", "Ada King"]) == ("Ada King",)


def test_what_is_open_is_put_on_the_list_to_ask(desk: Desk) -> None:
    still = next(one for one in terms_of(desk.kit, desk.candidacy_id) if one.state == "open")
    page = desk.post(f"/conditions/{still.key}/enquiries", text="How long is the notice?")
    assert "How long is the notice?" in page
    desk.settle()
    own = enquiries_of(desk.kit, desk.candidacy_id)[-1]
    assert (own.text, own.topic) == ("How long is the notice?", "conditions")
    assert all(name in still.ask for name in own.for_whom)
    desk.post(f"/conditions/{still.key}/enquiries", text="What is the notice?")
    texts = [one.text for one in enquiries_of(desk.kit, desk.candidacy_id)]
    assert texts[-1] == "What is the notice?"
    assert "How long is the notice?" not in texts
    desk.post("/conditions/none/enquiries", 404, text="What?")


@pytest.mark.browser
def test_in_a_browser_what_they_told_since_is_written_down(
    served: Served, browser: Browser
) -> None:
    desk = served.desk
    page = served.open(browser.new_context(), "/conditions")
    assert page.locator(".versus figure").count() == 2
    notice = page.locator("#notice")
    notice.get_by_text("Open: nobody has said it.").wait_for()
    notice.get_by_text("They told me since").click()
    notice.get_by_label("What was said").fill("Three months for me too")
    notice.get_by_label("Who said it, and how").fill("Sylvie Lambrecht-Thill, on the phone")
    notice.get_by_role("button", name="Keep it").click()
    notice.get_by_text("Sylvie Lambrecht-Thill, on the phone").wait_for()
    desk.settle()
    told = [one for one in terms_of(desk.kit, desk.candidacy_id) if one.topic == "notice"]
    assert "open" not in {one.state for one in told}
    assert told[-1].text == "Three months for me too"
    page.reload()
    assert notice.get_by_text("Open: nobody has said it.").count() == 0
