"""The inbox: what was brought in, recognised, confirmed, corrected; words pasted; a page by its address."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.testclient import TestClient

from interfaces.web.conftest import AS_OF, OURS, Desk, Served
from secondround.foundation.ports.fetching import PLAIN, Ask, Fetched
from secondround.interfaces.web.app import make_app
from secondround.interfaces.web.local.safety import COOKIE
from secondround.preparation.documents import steps


def named(desk: Desk, name: str) -> steps.Document:
    found = [d for d in steps.documents_of(desk.kit, desk.candidacy_id) if d.name == name]
    return found[0]


def test_words_pasted_are_a_document(desk: Desk) -> None:
    desk.post("/documents", words="- Q: why leave? -> said growth, she frowned", called="notes")
    assert named(desk, "notes.txt").kind == "notes"


def test_a_kind_is_corrected_and_stays_so(desk: Desk) -> None:
    one = named(desk, "Profile.pdf")
    desk.post(f"/documents/{one.id}/kind", kind="cv")
    assert (named(desk, "Profile.pdf").kind, named(desk, "Profile.pdf").confirmed) == ("cv", True)
    desk.post(f"/documents/{one.id}/kind", 422, kind="treasure")


def test_all_that_is_shown_is_confirmed_at_once(desk: Desk) -> None:
    shown = [d.id for d in steps.documents_of(desk.kit, desk.candidacy_id)][:5]
    desk.client.post(f"{desk.home}/documents/confirmed", data={"shown": shown})
    every = steps.documents_of(desk.kit, desk.candidacy_id)
    assert {d.id for d in every if d.confirmed} == set(shown)


def test_an_added_document_can_be_removed_and_a_file_of_the_folder_cannot(desk: Desk) -> None:
    desk.post("/documents", words="Something of mine.", called="mine")
    desk.post(f"/documents/{named(desk, 'mine.txt').id}/removal")
    assert "mine.txt" not in desk.get("/documents")
    desk.post(f"/documents/{named(desk, 'Profile.pdf').id}/removal", 404)


def test_a_document_of_another_candidacy_is_not_there(desk: Desk) -> None:
    desk.get("/documents/0123456789abcdef01234567", 404)
    desk.get("/passages/0123456789abcdef01234567:1", 404)
    assert desk.client.get("/candidacies/somebody-elses").status_code == 404


def test_nothing_at_all_is_said_plainly(desk: Desk) -> None:
    assert "Choose a file or paste some words" in desk.post("/documents", 422, words=" ")


def test_hostile_words_are_shown_as_words(desk: Desk) -> None:
    words = "<script>alert(1)</script> <img src=x onerror=alert(2)>"
    desk.post("/documents", words=words, called="<b>hostile</b>")
    page = desk.get("/documents")
    assert "<script>alert" not in page
    assert "<b>hostile" not in page
    one = next(d for d in steps.documents_of(desk.kit, desk.candidacy_id) if "hostile" in d.name)
    assert "&lt;script&gt;" in desk.get(f"/documents/{one.id}")


def test_an_address_is_asked_of_nobody_before_the_click(desk: Desk) -> None:
    asked: list[str] = []

    def fetch(url: str, _ask: Ask = PLAIN, /) -> Fetched:
        asked.append(url)
        return Fetched(url, "text/html", b"<html><h1>Our values</h1><p>We answer in a day.</p>")

    app = make_app(replace(desk.kit, fetch=fetch), desk.jobs, desk.key, clock=lambda: AS_OF)
    headers = {"sec-fetch-site": "same-origin"}
    client = TestClient(app, OURS, cookies={COOKIE: desk.key}, headers=headers)
    address = "https://halvenne.example/values"
    page = client.post(f"{desk.home}/documents/links", data={"address": address}).text
    assert "One request will go to halvenne.example" in page
    assert asked == []
    assert "Nothing. Everything here" in desk.get("/settings")
    client.post(f"{desk.home}/documents/pages", data={"address": address})
    assert asked == [address]
    assert "halvenne.example/values.html" in desk.get("/documents?page=1&kind=")
    assert "asked of halvenne.example" in desk.get("/settings")


def test_what_is_no_address_is_refused(desk: Desk) -> None:
    desk.post("/documents/links", 422, address="file:///etc/passwd")
    desk.post("/documents/pages", 422, address="javascript:alert(1)")


@pytest.mark.browser
def test_files_chosen_appear_line_by_line_as_what_they_are(
    served_empty: Served, browser: Browser, tmp_path: Path
) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text(
        "Depot manager\nWe are looking for a depot manager.\nRequirements\n- Experience"
    )
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{served_empty.base}/open?key={served_empty.desk.key}")
    page.get_by_label("Drop files anywhere").set_input_files(posting)
    page.get_by_role("button", name="Begin", exact=True).click()
    page.get_by_role("link", name="posting.txt").wait_for()
    assert page.locator("select[name=kind]").first.input_value() == "posting"
    page.get_by_role("button", name="That is right").click()
    page.get_by_text("as you said").wait_for()


@pytest.mark.browser
def test_a_citation_opens_beside_the_text_and_leads_there(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context())
    link = page.locator("a.cite").first
    link.focus()
    link.hover()
    around = page.locator("#around mark")
    around.wait_for()
    words = around.inner_text()
    page.keyboard.press("Escape")
    assert not around.is_visible()
    link.click()
    assert page.locator("article mark").inner_text() == words


def drop(page: Page, *paths: Path) -> None:
    """Files and folders let go over the page, as from the desktop."""
    session = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        event = {"type": kind, "x": 300, "y": 300, "data": data}
        session.send("Input.dispatchDragEvent", event)


def kinds(page: Page) -> list[tuple[str, str]]:
    """What has arrived, line by line: its name and what it was taken for."""
    lines = page.locator("#arrivals li.document")
    return [
        (one.locator("a").first.inner_text(), one.locator("select").input_value())
        for one in lines.all()
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "From Halvenne"
    (made / "later").mkdir(parents=True)
    (made / ".hidden").write_text("nothing of the candidate's")
    (made / "a call.txt").write_text(
        "- Q: why leave? -> said growth, she frowned\n- Q: pay? -> 60\n"
    )
    (made / "later" / "a call.txt").write_text(
        "- Q: why us? -> said growth, she nodded\n- Q: pay? -> 60\n"
    )
    return made


@pytest.mark.browser
@pytest.mark.parametrize("path", ["", "/fit", "/documents"])
def test_a_folder_and_a_file_dropped_on_any_page_arrive_line_by_line(
    served: Served, browser: Browser, folder: Path, tmp_path: Path, path: str
) -> None:
    single = tmp_path / "zz single.txt"
    single.write_text(
        "Depot manager\nWe are looking for a depot manager.\nRequirements\n- Experience"
    )
    page = served.open(browser.new_context(), path)
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if one.method == "POST" else None)
    drop(page, folder, single)
    expect(page.locator("#arrivals li.document")).to_have_count(3)
    assert kinds(page) == [
        ("a call.txt", "notes"),
        ("a call.txt", "notes"),
        ("zz single.txt", "posting"),
    ]
    assert page.get_by_text("From Halvenne/later/a call.txt").first.is_visible()
    expect(page.locator("#arrivals .coming")).to_have_count(0)
    assert [url.rpartition("/")[2] for url in asked] == ["documents"] * 3 + ["reading"]
    assert page.url == served.home + path
    held = {one.name for one in steps.documents_of(served.desk.kit, served.desk.candidacy_id)}
    assert {"From Halvenne/a call.txt", "From Halvenne/later/a call.txt", "zz single.txt"} <= held
    assert not any("hidden" in name for name in held)


@pytest.mark.browser
def test_a_folder_dropped_at_the_very_beginning_opens_a_candidacy(
    served_empty: Served, browser: Browser, folder: Path
) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{served_empty.base}/open?key={served_empty.desk.key}")
    drop(page, folder)
    page.wait_for_url("**/documents")
    assert page.locator("li.document").count() == 2
    assert page.get_by_text("From Halvenne/later/a call.txt").is_visible()


@pytest.mark.browser
@pytest.mark.parametrize("where", ["**/candidacies", "**/documents"])
def test_at_the_beginning_what_cannot_be_sent_waits_until_it_can(
    served_empty: Served, browser: Browser, folder: Path, where: str
) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{served_empty.base}/open?key={served_empty.desk.key}")
    page.route(where, lambda one: one.abort() if one.request.method == "POST" else one.continue_())
    drop(page, folder / "a call.txt")
    page.locator("#lost").wait_for()
    page.unroute(where)
    page.get_by_role("button", name="Try again").click()
    if where == "**/documents":
        page.locator("#arrivals li.document").wait_for()
        page.get_by_role("link", name="Show the inbox").click()
    page.wait_for_url("**/documents")
    assert page.get_by_role("link", name="a call").first.is_visible()


def test_everything_is_prepared_after_the_last_of_several(desk: Desk) -> None:
    def asked() -> int:
        return len(desk.jobs.list(desk.kit.owner))

    before = asked()
    desk.post("/documents", words="Something of mine.", called="mine", more="1")
    assert asked() == before
    desk.post("/documents/reading")
    assert asked() == before + 1


def test_what_could_not_be_read_is_said_in_the_language(desk: Desk) -> None:
    steps.add(desk.kit, desk.candidacy_id, "photo.png", b"\x89PNG\r\n\x1a\n not a picture")
    assert "a picture: type out what it says" in desk.get("/documents?page=1&kind=other")
    settled = desk.kit.settings.model_copy(update={"language": "fr"})
    desk.client.app._app.state.kit_of = lambda _: replace(desk.kit, settings=settled)
    assert "une image\u00a0: recopiez ce qu’elle dit" in desk.get("/documents?kind=other")
    assert "C’est impossible\u00a0: il n’y avait rien à ajouter" in desk.post("/documents", 422)
    assert "Cela n’existe pas\u00a0: la page" in desk.get("/nowhere", 404)
