"""The very beginning: what cannot be read or is too large is named with its reason, and the rest goes on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.testclient import TestClient

from interfaces.web.conftest import AS_OF, OURS, Desk, Served, serve
from interfaces.web.test_inbox import drop
from secondround.interfaces.web.app import make_app
from secondround.interfaces.web.local.safety import COOKIE
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps
from secondround.preparation.documents.model import Document

NOTES = b"- Q: why leave? -> said growth, she frowned\n- Q: pay? -> 60\n"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(200)
LARGE = b"x" * 1_200_000
TOO_LARGE = "larger than 1 MB and was not opened. Save the pages you need as a smaller file"
UNREADABLE = "a picture: type out what it says"


@pytest.fixture
def small(empty_desk: Desk) -> Desk:
    """The application where nothing over a megabyte is read."""
    settings = empty_desk.kit.settings.model_copy(update={"largest_document": 1_000_000})
    kit = replace(empty_desk.kit, settings=settings)
    app = make_app(kit, empty_desk.jobs, empty_desk.key, clock=lambda: AS_OF)
    headers = {"sec-fetch-site": "same-origin", "accept-language": "en"}
    client = TestClient(app, OURS, cookies={COOKIE: empty_desk.key}, headers=headers)
    return replace(empty_desk, kit=kit, client=client)


@pytest.fixture
def served_small(small: Desk) -> Iterator[Served]:
    yield from serve(small)


def held(desk: Desk) -> dict[str, Document]:
    (only,) = candidacy_steps.candidacies(desk.kit)
    return {one.name: one for one in steps.documents_of(desk.kit, only.id)}


def begin(desk: Desk, language: str = "en") -> str:
    files = [
        ("files", ("a film.pdf", LARGE)),
        ("files", ("board.png", PICTURE)),
        ("files", ("notes.txt", NOTES)),
    ]
    headers = {"accept-language": language}
    return desk.client.post("/candidacies", files=files, headers=headers).text


def test_without_scripts_the_rest_is_read_and_what_is_not_says_why(small: Desk) -> None:
    page = begin(small)
    found = held(small)
    assert [one.status for one in found.values()] == ["refused", "refused", "read"]
    assert found["notes.txt"].kind == "notes"
    for name, reason in (("a film.pdf", TOO_LARGE), ("board.png", UNREADABLE)):
        assert reason in found[name].message
        assert reason in page.partition(f">{name}</a>")[2].partition("</li>")[0]
    assert page.index(">board.png</a>") < page.index(">notes.txt</a>")


def test_nothing_of_what_is_too_large_is_kept_and_it_can_be_taken_away(small: Desk) -> None:
    begin(small)
    film = held(small)["a film.pdf"]
    assert not film.original
    (only,) = candidacy_steps.candidacies(small.kit)
    small.client.post(f"/candidacies/{only.id}/documents/{film.id}/removal")
    assert set(held(small)) == {"board.png", "notes.txt"}


@pytest.mark.parametrize(("language", "words"), [("fr", "dépasse"), ("de", "größer als")])
def test_the_reason_is_in_the_language_of_the_candidacy(
    small: Desk, language: str, words: str
) -> None:
    begin(small, language)
    assert words in held(small)["a film.pdf"].message


def test_later_on_a_file_too_large_does_not_stop_the_others_either(small: Desk) -> None:
    begin(small)
    (only,) = candidacy_steps.candidacies(small.kit)
    files = [
        ("files", ("b film.pdf", LARGE + b"y")),
        ("files", ("more.txt", NOTES + b"- Q: when?")),
    ]
    assert TOO_LARGE in small.client.post(f"/candidacies/{only.id}/documents", files=files).text
    assert {"b film.pdf", "more.txt"} <= set(held(small))


@pytest.mark.browser
def test_dropped_they_arrive_in_the_inbox_with_their_reasons(
    served_small: Served, browser: Browser, tmp_path: Path
) -> None:
    laid = {"a film.pdf": LARGE, "board.png": PICTURE, "notes.txt": NOTES}
    for name, data in laid.items():
        (tmp_path / name).write_bytes(data)
    page: Page = browser.new_context().new_page()
    page.goto(f"{served_small.base}/open?key={served_small.desk.key}")
    drop(page, *(tmp_path / name for name in laid))
    page.wait_for_url("**/documents")
    lines = page.locator("li.document")
    expect(lines).to_have_count(3)
    expect(lines.filter(has_text="a film.pdf")).to_contain_text(TOO_LARGE)
    expect(lines.filter(has_text="board.png")).to_contain_text(UNREADABLE)
    expect(lines.filter(has_text="notes.txt").locator("select")).to_have_value("notes")
