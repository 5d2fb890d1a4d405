"""Every action is found by its words, and leads to the field in which it is done."""

from dataclasses import replace
from urllib.parse import urldefrag

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from interfaces.web.conftest import Desk, Served
from secondround.foundation.wording import say_in
from secondround.interfaces.web.pages.found.actions import Action, actions
from secondround.interfaces.web.routes import OF_ALL, OF_ONE

ACTIONS = actions(say_in("en"))

ON_THE_WAY = {
    "/documents/pages": "asked on the page of a link",
    "/documents/reading": "sent after the last of several files",
    "/archive/restored": "asked where there is nothing yet",
    "/sites": "asked on the page of a link",
    "/feeds": "asked on the page of a link",
    "/feeds/looks": "stands above the feeds that are followed",
    "/recordings/consent": "asked before the first recording",
    "/company/recall/undone": "stands under the card",
    "/questions/came": "stands beside each question",
    "/questions/came/undone": "stands beside each question",
    "/edits": "every field of every line",
    "/edits/undone": "beside what was changed",
}
"""Forms that are no action of their own, and why."""

FOCUSED = ("input", "textarea", "select", "button", "a")


def test_every_form_that_is_not_about_one_thing_is_an_action() -> None:
    forms = {path for verb, path, _ in (*OF_ALL, *OF_ONE) if verb == "POST" and "{" not in path}
    begun = {one.begins for one in ACTIONS} - {""}
    assert forms - begun - set(ON_THE_WAY) == set(), "add these to actions.py"
    assert begun - forms == set()
    assert not begun & set(ON_THE_WAY)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda one: one.name)
def test_it_leads_to_its_field(desk: Desk, action: Action) -> None:
    path, field = urldefrag(action.href)
    home = "" if action.of_all else desk.home
    answer = desk.client.get(home + path)
    assert answer.status_code == 200
    page = html.fromstring(answer.text)
    if field:
        (there,) = page.xpath(f"//*[@id='{field}']")
        assert there.tag in FOCUSED or there.get("tabindex") == "-1"
        assert not action.begins or action.name == "Add a recording" or begins(there, home, action)
    elif action.begins:
        assert page.xpath(f"//form[@action='{home}{action.begins}']") or path == "/documents"


def begins(field: html.HtmlElement, home: str, action: Action) -> bool:
    (form,) = field.xpath("ancestor::form")
    return form.get("action") == home + action.begins


@pytest.mark.parametrize("action", ACTIONS, ids=lambda one: one.name)
def test_it_leads_somewhere_before_anything_is_brought(empty_desk: Desk, action: Action) -> None:
    opened = empty_desk.client.post("/candidacies", data={"empty": "1"}, follow_redirects=False)
    home = "" if action.of_all else opened.headers["location"].removesuffix("/documents")
    assert empty_desk.client.get(home + urldefrag(action.href).url).status_code == 200


def test_without_scripts_everything_one_can_do_is_on_a_page(desk: Desk) -> None:
    page = html.fromstring(desk.get("/found"))
    hrefs = set(page.xpath("//main//ul[@class='lines']//a/@href"))
    assert {one.href if one.of_all else desk.home + one.href for one in ACTIONS} <= hrefs
    assert f"{desk.home}/calendar" in hrefs
    assert f"{desk.home}/found" in html.fromstring(desk.get("")).xpath("//header//a/@href")


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "ajouter une tâche"), ("de", "Besorgung hinzu"), ("en", "new task #action")],
)
def test_it_is_found_in_the_language_of_the_candidate(
    desk: Desk, language: str, words: str
) -> None:
    kit = desk.kit
    settled = kit.settings.model_copy(update={"language": language})
    desk.client.app._app.state.kit_of = lambda _: replace(kit, settings=settled)
    assert (
        f"{desk.home}/plan#text"
        in desk.client.get(f"{desk.home}/found", params={"for": words}).text
    )


def test_another_candidacy_is_found_by_its_name(desk: Desk) -> None:
    answer = desk.client.post("/candidacies", data={"empty": "1"}, follow_redirects=False)
    other = answer.headers["location"].removesuffix("/documents")
    assert f'href="{desk.home}"' in desk.client.get(f"{other}/found?for=risk+analyst").text


@pytest.mark.browser
def test_from_the_keyboard_the_field_is_in_focus(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context())
    _do(page, "add question they may")
    page.wait_for_url("**/questions#text")
    assert _typed_into(page, "Why us?") == "text"
    _do(page, "add question they may")
    assert _typed_into(page, " Why now?") == "text"
    assert page.locator("#text").input_value() == "Why us? Why now?"


@pytest.mark.browser
def test_without_scripts_the_field_is_in_focus(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context(java_script_enabled=False), "/found?for=errand+add")
    page.get_by_role("link", name="Add an errand").click()
    page.wait_for_url("**/plan#text")
    page.keyboard.type("Iron the shirt")
    assert page.locator("#text").input_value() == "Iron the shirt"


def _do(page: Page, words: str) -> None:
    """Typed and confirmed without waiting for what is found."""
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.locator("#palette").wait_for(state="hidden")


def _typed_into(page: Page, words: str) -> str:
    page.locator("#text:focus").wait_for()
    page.keyboard.type(words)
    return str(page.evaluate("document.activeElement.id"))
