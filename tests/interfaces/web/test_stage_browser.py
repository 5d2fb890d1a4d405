"""The stage in a real browser: keys and remotes, the clock, the microphone and what happens without it.

The microphone is the browser's own, which beeps once a second; once it is a file that is played into it.
"""

import os
import wave
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from conftest import BROWSER_ARGUMENTS
from interfaces.web.conftest import Desk, Served, serve
from interfaces.web.test_room_browser import KEEPS_TRACK, NO_MICROPHONE
from secondround.foundation.ports.speech import RATE
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.rehearsal.run_through import steps
from secondround.preparation.rehearsal.run_through.course import course
from secondround.preparation.rehearsal.run_through.kept import steps as kept_steps
from secondround.preparation.rehearsal.run_through.model import Run, Slide

RECORDED = "You are recorded, on this machine alone."

pytestmark = [pytest.mark.browser, pytest.mark.loopback]

SLIDES = (
    Slide(1, "Situation", 60.0, "Say it slowly.\nLook up."),
    Slide(2, "Recommendation", 60.0),
    Slide(3, "", 60.0),
)
SPOKEN_FROM, SPOKEN_FOR = 2.0, 2.0
"""Seconds of the file in which there is sound."""


@pytest.fixture
def hall(desk: Desk) -> Iterator[Served]:
    kit = replace(desk.kit, transcribers=tuple, answers={})
    yield from serve(replace(desk, kit=kit))


@pytest.fixture
def played(browser: Browser, tmp_path: Path) -> Iterator[BrowserContext]:
    """A browser whose microphone is a file, played once from the moment it is opened."""
    sound = np.zeros(20 * RATE)
    begin, end = (round(each * RATE) for each in (SPOKEN_FROM, SPOKEN_FROM + SPOKEN_FOR))
    sound[begin:end] = 0.6 * np.sin(np.arange(end - begin) * 2 * np.pi * 440 / RATE)
    path = tmp_path / "microphone.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((sound * 32_000).astype("<i2").tobytes())
    launched = browser.browser_type.launch(
        executable_path=os.environ["SECONDROUND_TEST_BROWSER"],
        args=[*BROWSER_ARGUMENTS, f"--use-file-for-fake-audio-capture={path}%noloop"],
    )
    yield launched.new_context(locale="en-GB", permissions=["microphone"])
    launched.close()


def begun(hall: Served, way: str = "spoken") -> Run:
    kit, one = hall.desk.kit, hall.desk.candidacy_id
    text = "Present a plan for the archive."
    found = assignment_steps.assignments_of(kit, one)
    key = found[0].key if found else assignment_steps.add_assignment(kit, one, text).key
    return steps.begin_run(kit, one, key, SLIDES, 3, "spoken" if way == "spoken" else "clock")


def on_stage(hall: Served, context: BrowserContext, run: Run, script: str = "") -> Page:
    if script:
        context.add_init_script(script)
    page = hall.open(context, f"/exercise/{run.assignment}/run/{run.key}/stage")
    expect(page.locator("#stage")).to_have_attribute("data-state", "before")
    return page


def speaking(hall: Served, context: BrowserContext, run: Run, script: str = "") -> Page:
    page = on_stage(hall, context, run, script)
    page.keyboard.press("Space")
    expect(page.locator("#stage")).to_have_attribute("data-state", "running")
    if run.way == "spoken" and not script.startswith("navigator"):
        expect(page.locator("[data-part=status]")).to_have_text(RECORDED, timeout=15_000)
    return page


def ended(page: Page) -> None:
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Slide by slide")).to_be_visible(timeout=20_000)


def kept(hall: Served, run: Run) -> Run:
    return kept_steps.run_named(hall.desk.kit, hall.desk.candidacy_id, run.key)


def test_keys_and_a_remote_mark_the_slides_while_one_is_heard(
    hall: Served, context: BrowserContext
) -> None:
    elsewhere: list[str] = []
    context.on("request", lambda one: None if hall.base in one.url else elsewhere.append(one.url))
    run = begun(hall)
    page = speaking(hall, context, run)
    title = page.locator("h1")
    for key, shown in (
        ("ArrowRight", "Recommendation"),
        ("PageDown", "Slide 3"),
        ("PageUp", "Recommendation"),
        ("F5", "Recommendation"),
        (".", "Recommendation"),
        ("Space", "Slide 3"),
        ("Space", "Slide 3"),
    ):
        page.wait_for_timeout(1_200)
        page.keyboard.press(key)
        expect(title).to_have_text(shown)
    expect(page.locator("[data-part=status]")).to_contain_text("last slide")
    ended(page)
    over = kept(hall, run)
    assert [one.slide for one in course(over).showings] == [1, 2, 3, 2, 3]
    assert (over.way, bool(over.sound), elsewhere) == ("spoken", True, [])
    assert hall.desk.kit.objects.size(over.sound) >= (over.length - 2) * RATE * 2


def test_what_is_played_into_the_microphone_is_kept_in_step_with_the_marks(
    hall: Served, played: BrowserContext
) -> None:
    run = begun(hall)
    page = speaking(hall, played, run)
    page.wait_for_timeout(6_000)
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(1_500)
    ended(page)
    over = kept(hall, run)
    sound = np.frombuffer(hall.desk.kit.objects.get(over.sound)[44:], "<i2").astype(float)
    loud = np.flatnonzero(np.abs(sound) > 3_000) / RATE
    assert SPOKEN_FOR - 0.5 < loud[-1] - loud[0] < SPOKEN_FOR + 0.5
    assert SPOKEN_FROM - 0.5 < loud[0] < SPOKEN_FROM + 2.5
    assert loud[-1] < over.marks[1].at
    assert over.length - 2.0 < sound.size / RATE < over.length + 0.5


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("NotAllowedError", "The clock goes on alone; allow it"),
        ("NotFoundError", "No microphone was found"),
        ("NotReadableError", "Another program holds"),
        ("TypeError", "cannot be used here"),
    ],
)
def test_without_a_microphone_it_says_so_and_the_clock_goes_on(
    hall: Served, context: BrowserContext, name: str, words: str
) -> None:
    run = begun(hall)
    page = speaking(hall, context, run, NO_MICROPHONE % name)
    expect(page.locator("[data-part=status]")).to_contain_text(words)
    expect(page.locator("[data-part=time]")).to_have_text("0:03", timeout=10_000)
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(1_200)
    ended(page)
    over = kept(hall, run)
    assert (over.way, over.sound) == ("clock", "")
    assert [one.slide for one in course(over).showings] == [1, 2]


def test_a_microphone_that_drops_leaves_silence_in_step(
    hall: Served, context: BrowserContext
) -> None:
    run = begun(hall)
    page = speaking(hall, context, run, KEEPS_TRACK)
    page.wait_for_timeout(1_500)
    page.evaluate("window.stream.getAudioTracks()[0].stop()")
    page.evaluate("window.stream.getAudioTracks()[0].dispatchEvent(new Event('ended'))")
    expect(page.locator("[data-part=status]")).to_contain_text("the clock goes on")
    page.wait_for_timeout(4_000)
    page.keyboard.press("m")
    expect(page.locator("[data-part=status]")).to_have_text(RECORDED)
    page.wait_for_timeout(2_500)
    ended(page)
    over = kept(hall, run)
    length = (hall.desk.kit.objects.size(over.sound) - 44) / (2 * RATE)
    assert over.length - 2.0 < length <= over.length + 0.5


def test_a_tab_that_is_closed_loses_nothing_and_is_gone_on_with(
    hall: Served, context: BrowserContext
) -> None:
    run = begun(hall)
    page = speaking(hall, context, run)
    page.wait_for_timeout(2_500)
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(2_500)
    page.close(run_before_unload=True)
    hall.desk.kit.answers.clear()
    left = kept(hall, run)
    assert [one.slide for one in left.marks] == [1, 2]
    assert steps.seconds_kept(hall.desk.kit, left) >= 3.5
    again = on_stage(hall, context, run)
    expect(again.locator("h1")).to_have_text("Recommendation")
    again.keyboard.press("Space")
    again.wait_for_timeout(1_500)
    again.keyboard.press("ArrowRight")
    again.wait_for_timeout(1_500)
    ended(again)
    over = kept(hall, run)
    assert [one.slide for one in course(over).showings] == [1, 2, 3]
    assert over.length > 6


def test_a_line_that_is_down_loses_no_mark_and_no_sound(
    hall: Served, context: BrowserContext
) -> None:
    run = begun(hall)
    page = speaking(hall, context, run)
    context.set_offline(True)
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-part=status]")).to_contain_text("leave the page open")
    page.wait_for_timeout(2_000)
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(1_500)
    context.set_offline(False)
    page.wait_for_timeout(3_000)
    ended(page)
    over = kept(hall, run)
    assert [one.slide for one in over.marks] == [1, 2, 3]
    assert hall.desk.kit.objects.size(over.sound) >= (over.length - 2) * RATE * 2


def test_a_tap_goes_on_and_at_the_left_back(hall: Served, browser: Browser) -> None:
    phone = browser.new_context(
        viewport={"width": 390, "height": 780}, has_touch=True, locale="en-GB"
    )
    page = on_stage(hall, phone, begun(hall, "clock"))
    page.get_by_role("button", name="Begin").tap()
    slide = page.locator("[data-part=slide]")
    slide.tap(position={"x": 300, "y": 100})
    expect(page.locator("h1")).to_have_text("Recommendation")
    slide.tap(position={"x": 20, "y": 100})
    expect(page.locator("h1")).to_have_text("Situation")
    page.get_by_role("button", name="End").tap()
    expect(page.get_by_role("button", name="Really end")).to_be_visible()
    slide.tap(position={"x": 300, "y": 100})
    expect(page.locator("#stage")).to_have_attribute("data-state", "running")
    phone.close()


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("page_of", ["stage", "", "list", "questions"])
def test_it_fits_and_can_be_used_by_everyone(
    hall: Served, context: BrowserContext, width: int, page_of: str
) -> None:
    run = begun(hall, "clock")
    if page_of != "stage":
        steps.end_run(hall.desk.kit, hall.desk.candidacy_id, run.key, 100.0)
        later = begun(hall, "clock")
        steps.end_run(hall.desk.kit, hall.desk.candidacy_id, later.key, 140.0)
    ends = {"list": "run", "questions": "questions", "": f"run/{run.key}"}
    end = ends.get(page_of, f"run/{run.key}/stage")
    page = hall.open(context, f"/exercise/{run.assignment}/{end}")
    page.set_viewport_size({"width": width, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = page.locator("main button").evaluate_all("all => all.map((b) => b.offsetHeight)")
    assert all(size >= 24 for size in sizes if size)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
