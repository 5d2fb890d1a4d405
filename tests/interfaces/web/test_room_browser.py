"""The room in a real browser: what is said and shown while an answer is spoken, and when something goes wrong.

The ear is one for tests (every loud second is a word); the browser's microphone is its own, which beeps once a second.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from interfaces.web.conftest import Desk, Served, serve
from preparation.rehearsal.room.ears import TestEar
from secondround.foundation.errors import EngineFailed
from secondround.preparation.rehearsal import steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Wanted

pytestmark = [pytest.mark.browser, pytest.mark.loopback]

NO_MICROPHONE = """navigator.mediaDevices.getUserMedia = () =>
  Promise.reject(Object.assign(new Error(), { name: '%s' }))"""

KEEPS_TRACK = """const asked = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getUserMedia = async (how) => (window.stream = await asked(how));"""


@pytest.fixture
def room(desk: Desk) -> Iterator[Served]:
    kit = replace(
        desk.kit, ears=lambda: [TestEar()], transcribers=tuple, speakers=tuple, answers={}
    )
    yield from serve(replace(desk, kit=kit))


def entered(room: Served, context: BrowserContext, script: str = "") -> Page:
    """In front of the first question, nothing begun."""
    sitting = steps.begin_sitting(room.desk.kit, room.desk.candidacy_id, Wanted(minutes=10))
    if script:
        context.add_init_script(script)
    page = room.open(context, f"/rehearse/{sitting.key}/room")
    expect(page.locator("#room")).to_have_attribute("data-state", "before")
    return page


def answering(room: Served, context: BrowserContext, script: str = "") -> Page:
    page = entered(room, context, script)
    page.keyboard.press("Space")
    expect(page.locator("#room")).to_have_attribute("data-state", "answering", timeout=15_000)
    return page


def status(page: Page) -> str:
    return page.locator("[data-part=status]").inner_text()


def test_an_answer_is_heard_ended_by_a_key_and_kept(room: Served, context: BrowserContext) -> None:
    elsewhere: list[str] = []
    context.on("request", lambda one: None if room.base in one.url else elsewhere.append(one.url))
    page = answering(room, context)
    expect(page.locator("[data-part=time]")).to_have_text("0:03", timeout=15_000)
    first = page.locator("h1").inner_text()
    page.keyboard.press("Escape")
    page.wait_for_url("**/rehearse/*", timeout=20_000)
    assert not page.url.endswith("/room")
    assert first
    (take,) = kept_steps.takes_of(room.desk.kit, room.desk.candidacy_id)
    assert elsewhere == []
    assert take.asked == first


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("NotAllowedError", "may not use the microphone"),
        ("NotFoundError", "No microphone was found"),
        ("NotReadableError", "Another program holds"),
        ("TypeError", "cannot be used here"),
    ],
)
def test_without_a_microphone_it_says_what_to_do(
    room: Served, context: BrowserContext, name: str, words: str
) -> None:
    page = entered(room, context, NO_MICROPHONE % name)
    page.keyboard.press("Space")
    expect(page.locator("[data-part=status]")).to_contain_text(words)
    page.get_by_role("link", name="Answer in writing instead").click()
    page.wait_for_url("**/rehearse/*")


def test_a_microphone_that_drops_is_said_and_the_answer_goes_on(
    room: Served, context: BrowserContext
) -> None:
    page = answering(room, context, KEEPS_TRACK)
    page.evaluate("window.stream.getAudioTracks()[0].dispatchEvent(new Event('ended'))")
    expect(page.locator("#room")).to_have_attribute("data-state", "gone")
    assert "What you said is kept" in status(page)
    (answer,) = room.desk.kit.answers.values()
    before = answer.length
    page.keyboard.press("Space")
    expect(page.locator("#room")).to_have_attribute("data-state", "answering")
    page.wait_for_timeout(2_500)
    assert answer.length > before + 16_000


def test_a_line_that_is_down_loses_nothing(room: Served, context: BrowserContext) -> None:
    page = answering(room, context)
    context.set_offline(True)
    expect(page.locator("[data-part=status]")).to_contain_text(
        "leave the page open", timeout=10_000
    )
    page.wait_for_timeout(2_000)
    said = page.locator("[data-part=time]").text_content() or ""
    context.set_offline(False)
    seconds = int(said[-2:])
    page.wait_for_timeout(4_000)
    (answer,) = room.desk.kit.answers.values()
    assert answer.length >= seconds * 16_000


def test_a_full_disk_is_said_and_the_answer_goes_on_when_there_is_room(
    room: Served, context: BrowserContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_key: str, _data: bytes) -> None:
        raise EngineFailed("the store of originals")

    page = answering(room, context)
    with monkeypatch.context() as disk:
        disk.setattr(room.desk.kit.objects, "put", full)
        expect(page.locator("[data-part=status]")).to_contain_text(
            "disk may be full", timeout=15_000
        )
        expect(page.locator("#room")).to_have_attribute("data-state", "stopped")
        page.keyboard.press("Space")  # it does not end what could not be kept
        page.wait_for_timeout(1_000)
        said = page.locator("[data-part=time]").text_content() or ""
    expect(page.locator("#room")).to_have_attribute("data-state", "answering", timeout=15_000)
    page.wait_for_timeout(2_000)
    (answer,) = room.desk.kit.answers.values()
    assert answer.length >= int(said[-2:]) * 16_000
    assert answer.kept > answer.length - 16_000


def test_again_begins_the_same_question_anew(room: Served, context: BrowserContext) -> None:
    page = answering(room, context)
    asked = page.locator("h1").inner_text()
    expect(page.locator("[data-part=time]")).to_have_text("0:04", timeout=15_000)
    page.keyboard.press("r")
    expect(page.locator("[data-part=time]")).to_have_text("0:00", timeout=5_000)
    assert page.locator("h1").inner_text() == asked


@pytest.mark.parametrize("width", [360, 1440])
def test_it_fits_and_can_be_used_by_everyone(
    room: Served, context: BrowserContext, width: int
) -> None:
    page = entered(room, context)
    page.set_viewport_size({"width": width, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = page.locator("#room button").evaluate_all("all => all.map((b) => b.offsetHeight)")
    assert all(size >= 24 for size in sizes if size)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
