"""Microphones as people have them: refused, of another rate, silent, full of music; a page left, and timers that sleep.

Each is a browser of its own whose microphone is a file. The ear is one for tests (every loud second is a word).
"""

import os
import wave
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import Page, expect, sync_playwright

from conftest import BROWSER_ARGUMENTS
from interfaces.web.conftest import Desk, Served, serve
from preparation.rehearsal.room.ears import DeafEar, TestEar
from secondround.foundation.ports.speech import RATE, Ear
from secondround.preparation.rehearsal import steps
from secondround.preparation.rehearsal.model import Wanted

pytestmark = [pytest.mark.browser, pytest.mark.loopback]

FAKE_UI = "--use-fake-ui-for-media-stream"
TONE = 440
OF_RATE = """const Own = window.AudioContext;
window.AudioContext = class extends Own {
  constructor(how) { super({ ...how, sampleRate: %d }); window.context = this; }
};"""
SLEEPY = """const own = window.setTimeout;
window.setTimeout = (what, wait, ...more) => own(what, Math.max(1000, wait ?? 0), ...more);"""
LEFT = """(hidden) => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event("visibilitychange"));
}"""

Floats = NDArray[np.float64]
Enter = Callable[..., Page]


@pytest.fixture
def ear() -> Ear:
    return TestEar()


@pytest.fixture
def room(desk: Desk, ear: Ear) -> Iterator[Served]:
    kit = replace(desk.kit, ears=lambda: [ear], transcribers=tuple, speakers=tuple, answers={})
    yield from serve(replace(desk, kit=kit))


@pytest.fixture
def enter(room: Served, tmp_path: Path) -> Iterator[Enter]:
    """Opens the room with such a microphone, and begins to answer if it may."""
    path = os.environ["SECONDROUND_TEST_BROWSER"]
    with sync_playwright() as playwright:

        def made(sound: Floats, rate: int = 48_000, script: str = "", asks: bool = False) -> Page:
            file = written(tmp_path / "microphone.wav", sound, rate)
            given = [one for one in BROWSER_ARGUMENTS if not (asks and one == FAKE_UI)]
            opened = playwright.chromium.launch(
                executable_path=path, args=[*given, f"--use-file-for-fake-audio-capture={file}"]
            )
            context = opened.new_context(locale="en-GB", permissions=[] if asks else ["microphone"])
            if script:
                context.add_init_script(script)
            sitting = steps.begin_sitting(room.desk.kit, room.desk.candidacy_id, Wanted(minutes=10))
            page = room.open(context, f"/rehearse/{sitting.key}/room")
            expect(page.locator("#room")).to_have_attribute("data-state", "before")
            page.keyboard.press("Space")
            return page

        yield made


def written(path: Path, sound: Floats, rate: int) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((sound * 32767).astype("<i2").tobytes())
    return path


def tone(rate: int, seconds: int = 20) -> Floats:
    return 0.3 * np.sin(2 * np.pi * TONE * np.arange(seconds * rate) / rate)


def is_answering(page: Page) -> None:
    expect(page.locator("#room")).to_have_attribute("data-state", "answering", timeout=15_000)


def says(page: Page, words: str, seconds: int = 20) -> None:
    expect(page.locator("[data-part=status]")).to_contain_text(words, timeout=1000 * seconds)


def until(page: Page, time: str) -> None:
    expect(page.locator("[data-part=time]")).to_have_text(time, timeout=30_000)


def heard(room: Served) -> int:
    """Samples of the one open answer."""
    (answer,) = room.desk.kit.answers.values()
    return answer.length


def test_a_microphone_the_browser_refuses(enter: Enter) -> None:
    page = enter(tone(48_000), asks=True)
    says(page, "may not use the microphone")
    expect(page.locator("#room")).to_have_attribute("data-state", "before")


@pytest.mark.parametrize("rate", [8_000, 44_100, 96_000])
def test_sound_of_any_rate_is_kept_at_ours(room: Served, enter: Enter, rate: int) -> None:
    page = enter(tone(rate), rate, OF_RATE % rate)
    is_answering(page)
    until(page, "0:04")
    (answer,) = room.desk.kit.answers.values()
    sound = np.frombuffer(answer.listening.sound, "<i2")[RATE : 3 * RATE]
    strengths = np.abs(np.fft.rfft(sound * np.hanning(sound.size)))
    assert np.argmax(strengths) * RATE / sound.size == pytest.approx(TONE, abs=2)
    near = slice(2 * TONE - 40, 2 * TONE + 40)
    assert (strengths[near] ** 2).sum() > 0.98 * (strengths**2).sum()


def test_silence_is_said_after_eight_seconds(room: Served, enter: Enter) -> None:
    page = enter(np.zeros(20 * 48_000))
    is_answering(page)
    says(page, "Nothing was heard for eight seconds")
    is_answering(page)
    assert heard(room) >= 8 * RATE


@pytest.mark.parametrize("ear", [DeafEar()])
def test_music_and_noise_are_said_and_kept(room: Served, enter: Enter) -> None:
    page = enter(tone(48_000))
    is_answering(page)
    says(page, "There is sound, but no voice in it")
    until(page, "0:10")
    page.keyboard.press("Escape")
    page.wait_for_url("**/rehearse/*", timeout=20_000)


def test_a_page_in_the_background_listens_on_and_says_so(room: Served, enter: Enter) -> None:
    page = enter(tone(48_000), script=SLEEPY)
    is_answering(page)
    until(page, "0:02")
    before = heard(room)
    page.evaluate(LEFT, True)
    page.wait_for_timeout(4_000)
    assert heard(room) - before > 3 * RATE
    page.evaluate(LEFT, False)
    says(page, "It went on listening while you were away", 3)


def test_a_page_that_went_deaf_says_so_and_listens_again(room: Served, enter: Enter) -> None:
    page = enter(tone(48_000), script=OF_RATE % 48_000)
    is_answering(page)
    until(page, "0:02")
    page.evaluate(LEFT, True)
    page.evaluate("window.context.suspend()")
    page.wait_for_timeout(4_000)
    before = heard(room)
    page.evaluate(LEFT, False)
    says(page, "stopped listening while this page was away", 3)
    page.wait_for_timeout(2_000)
    assert heard(room) > before + RATE
