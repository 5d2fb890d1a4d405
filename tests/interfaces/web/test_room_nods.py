"""The room in a real browser, which listens to somebody who stops to think, goes on, and is done.

The microphone is a file; the ear is one for tests (every stretch of sound is a word).
"""

import io
import os
import wave
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect, sync_playwright

from conftest import BROWSER_ARGUMENTS
from interfaces.web.conftest import Desk, Served, serve
from interfaces.web.test_room_microphones import is_answering, tone, written
from preparation.rehearsal.room.ears import QuickEar
from secondround.foundation.ports.speech import Sound, Speaker
from secondround.preparation.rehearsal import steps
from secondround.preparation.rehearsal.follow_ups.model import Manner
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Wanted
from secondround.preparation.rehearsal.room.ending import COMPLETE, NOD, THINKING

pytestmark = [pytest.mark.browser, pytest.mark.loopback]

FILE = 48_000
THOUGHT = 1.9
"""Seconds of a pause that is longer than the silence before a nod, and shorter than that before a question."""

LISTEN = """window.log = [];
for (const name of ["nod", "voice", "yielded", "moment"])
  document.addEventListener(`room:${name}`, ({ detail }) => window.log.push(
    { name, state: detail.state, silence: detail.length - detail.voice / 1000, words: detail.words, nod: detail.nod,
      shown: document.querySelector("[data-part=nod]").textContent,
      room: document.getElementById("room").dataset.state,
      status: document.querySelector("[data-part=status]").textContent }));"""

PAUSES = """async () => {
  const { Nods } = await import(document.getElementById("room").dataset.sound);
  const said = [];
  const voice = { ready: async () => null, say: (_sound, move) => said.push(move.text) };
  const nods = new Nods(voice, document.createElement("p"), 2000);
  await nods.begin(["a", "b", "c"].map((text) => ({ text })));
  for (let pause = 1; pause < 8; pause++) nods.nod(3000 * pause);
  nods.nod(22500);
  return said.join("");
}"""
"""Seven pauses of one answer, and an eighth half a second of speech later."""

Event = dict[str, Any]
Enter = Callable[[Manner], Page]


class TestSpeaker:
    """Every text is a short beep."""

    __test__ = False
    name, languages, natural = "test", frozenset({"en"}), True

    def voices(self, language: str) -> tuple[str, ...]:
        return ("one",) if language in self.languages else ()

    def speak(self, _text: str, _language: str, _voice: str) -> Sound:
        held = io.BytesIO()
        with wave.open(held, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(FILE)
            file.writeframes((tone(FILE)[: FILE // 4] * 32767).astype("<i2").tobytes())
        return Sound(held.getvalue(), FILE, 0.25)


@pytest.fixture(params=[(), (TestSpeaker(),)], ids=["in writing", "aloud"])
def speakers(request: pytest.FixtureRequest) -> tuple[Speaker, ...]:
    found: tuple[Speaker, ...] = request.param
    return found


@pytest.fixture
def room(desk: Desk, speakers: tuple[Speaker, ...]) -> Iterator[Served]:
    kit = replace(
        desk.kit,
        ears=lambda: [QuickEar()],
        transcribers=tuple,
        speakers=lambda: speakers,
        answers={},
    )
    yield from serve(replace(desk, kit=kit))


@pytest.fixture
def enter(room: Served, tmp_path: Path) -> Iterator[Enter]:
    """Opens the room before a candidate who thinks for a while in the middle of the answer, and begins."""
    said = [tone(FILE, 12), np.zeros(round(THOUGHT * FILE)), tone(FILE, 3), np.zeros(30 * FILE)]
    file = written(tmp_path / "microphone.wav", np.concatenate(said), FILE)
    capture = f"--use-file-for-fake-audio-capture={file}%noloop"
    with sync_playwright() as playwright:

        def made(manner: Manner) -> Page:
            opened = playwright.chromium.launch(
                executable_path=os.environ["SECONDROUND_TEST_BROWSER"],
                args=[*BROWSER_ARGUMENTS, capture],
            )
            context = opened.new_context(locale="en-GB", permissions=["microphone"])
            context.add_init_script(LISTEN)
            kit, one = room.desk.kit, room.desk.candidacy_id
            sitting = steps.begin_sitting(kit, one, Wanted(minutes=10, manner=manner))
            page = room.open(context, f"/rehearse/{sitting.key}/room")
            expect(page.locator("#room")).to_have_attribute("data-state", "before")
            page.keyboard.press("Space")
            is_answering(page)
            return page

        yield made


def log(page: Page) -> list[Event]:
    found: list[Event] = page.evaluate("window.log")
    return found


def until(page: Page, happened: Callable[[Event], bool]) -> None:
    for _ in range(300):
        if any(map(happened, log(page))):
            return
        page.wait_for_timeout(200)
    raise AssertionError(log(page)[-3:])


def silences(events: list[Event], name: str) -> list[float]:
    """Seconds of silence that were known of when it happened, each time."""
    known, found = 0.0, []
    for one in events:
        if one["name"] == "moment":
            known = one["silence"]
        elif one["name"] == name:
            found.append(known)
    return found


def test_a_pause_for_thought_is_nodded_to_and_the_answer_goes_on(
    room: Served, enter: Enter
) -> None:
    page = enter("neutral")
    page.evaluate("window.log.length = 0")
    expect(page.locator("#room")).to_have_attribute("data-state", "giving way", timeout=60_000)
    events = log(page)
    nods = [one for one in events if one["name"] == "nod"]
    assert [one["shown"] for one in nods] == list(dict.fromkeys(one["shown"] for one in nods))
    # A busy machine may see a pause too late to nod in it.
    assert len(nods) == len({one["words"] for one in events if one["nod"]}) <= 2
    assert {one["shown"] for one in nods} <= {"Mm-hmm.", "Right.", "Yes.", "Uh-huh.", "Yeah."}
    assert {(one["room"], one["status"]) for one in nods} == {("answering", "You have the word.")}
    assert all(COMPLETE <= at <= THINKING - NOD for at in silences(events, "nod"))
    assert not [one for one in events if one["name"] == "yielded"]
    until(page, lambda one: bool(one["name"] == "voice"))
    (question,) = silences(log(page), "voice")
    assert question >= THINKING
    expect(page.locator("[data-part=nod]")).to_have_text("")
    is_answering(page)
    ended, _ = kept_steps.takes_of(room.desk.kit, room.desk.candidacy_id)
    assert ended.text == "word0 word1"


def test_nods_last_as_long_as_the_answer_and_none_comes_before_all_others_did(
    enter: Enter,
) -> None:
    assert enter("silent").evaluate(PAUSES) == "abcabca"


def test_somebody_at_the_table_asks_and_what_was_said_is_kept(room: Served, enter: Enter) -> None:
    page = enter("silent")
    expect(page.locator("[data-part=time]")).to_have_text("0:03", timeout=15_000)
    page.get_by_text("Somebody at the table asks").click()
    button = page.locator("button[data-person]").first
    name = button.inner_text()
    button.click()
    expect(page.locator("h1")).to_have_text("Question 1 from the table", timeout=15_000)
    expect(page.locator("[data-part=name]")).to_have_text(name)
    is_answering(page)
    expect(page.locator("[data-part=time]")).to_have_text("0:02", timeout=15_000)
    page.keyboard.press("Escape")
    page.wait_for_url("**/rehearse/*", timeout=20_000)
    first, own = kept_steps.takes_of(room.desk.kit, room.desk.candidacy_id)
    assert first.ended_at
    assert own.person
    assert (first.text, own.question, own.text) == ("word0", "", "word0")


def test_a_silent_interviewer_is_silent(enter: Enter) -> None:
    page = enter("silent")
    until(page, lambda one: one.get("words") == "word0 word1" and one["silence"] > THINKING)
    assert not [one for one in log(page) if one["name"] == "nod"]
    assert page.locator("[data-part=nod]").text_content() == ""
