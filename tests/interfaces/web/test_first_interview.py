"""The first interview in the browser: told, corrected, asked, listened to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served
from preparation.recordings.spoken import write
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import SpokenWord, Utterance
from secondround.interfaces.web.render import seen
from secondround.preparation.candidacy.steps import candidacies
from secondround.preparation.debrief.steps import exchanges_of
from secondround.preparation.documents.steps import documents_of, passages_in
from secondround.preparation.evidence.steps import speakers_of
from secondround.preparation.recordings import steps as recording_steps
from secondround.preparation.recordings.steps import recordings_of


def test_how_an_answer_landed_is_corrected_and_stays_so(desk: Desk) -> None:
    one = exchanges_of(desk.kit, desk.candidacy_id)[0]
    fields = {"part": "exchanges", "key": one.key, "field": "landing"}
    desk.post("/edits", value="landed", seen=seen(one.landing), **fields)
    desk.settle()
    assert exchanges_of(desk.kit, desk.candidacy_id)[0].landing == "landed"
    assert f'class="exchange landed" id="{one.key}"' in desk.get("/first-interview")


def test_the_memory_answers_in_the_words_that_were_said(desk: Desk) -> None:
    page = desk.get("/first-interview/memory?question=what+did+they+say+about+home+working")
    assert "data-around" in page
    assert 'class="theirs answers"' in page


def test_who_is_who_is_corrected_with_one_choice(desk: Desk) -> None:
    voices = speakers_of(desk.kit, desk.candidacy_id)
    other = next(one for one in voices if not one.candidate)
    desk.post("/first-interview/speakers", document=other.document, me=other.label)
    desk.settle()
    mine = [one.sample for one in speakers_of(desk.kit, desk.candidacy_id) if one.candidate]
    assert mine == [other.sample]


def test_a_recording_needs_consent_first(desk: Desk, tmp_path: Path) -> None:
    assert "Code pénal" in desk.get("/recordings?country=FR")
    sound = write(tmp_path / "call.wav", np.zeros(24_000 * 2, np.float32)).read_bytes()
    files = {"sound": ("call.wav", sound)}
    refused = desk.client.post(f"{desk.home}/recordings", files=files)
    assert refused.status_code == 422
    assert recordings_of(desk.kit, desk.candidacy_id) == ()
    desk.client.post(f"{desk.home}/recordings/consent", data={"country": "FR", "given": "yes"})
    assert desk.client.post(f"{desk.home}/recordings", files=files).status_code == 200
    (one,) = recordings_of(desk.kit, desk.candidacy_id)
    part = desk.client.get(
        f"{desk.home}/recordings/{one.key}/sound", headers={"range": "bytes=4-11"}
    )
    assert (part.status_code, part.content) == (206, sound[4:12])
    assert part.headers["content-range"] == f"bytes 4-11/{len(sound)}"
    assert "call.wav" in desk.get("/recordings")
    desk.post(f"/recordings/{one.key}", way="pause")
    desk.post(f"/recordings/{one.key}", way="forget")
    assert recordings_of(desk.kit, desk.candidacy_id) == ()


@pytest.mark.browser
def test_a_round_is_told_from_memory_by_keyboard_alone(
    served_empty: Served, browser: Browser
) -> None:
    desk = served_empty.desk
    page = browser.new_context().new_page()
    page.goto(f"{served_empty.base}/open?key={desk.key}")
    page.get_by_role("button", name="Begin with an empty desk").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents")
    (one,) = candidacies(desk.kit)
    page.goto(f"{served_empty.base}/candidacies/{one.id}/first-interview/debrief")
    told = ("Ruth Abel, HR manager", "kind, a bit tired", "Why do you want to leave?")
    for count, words in enumerate(told, 1):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.get_by_text(f"{count} answers kept").wait_for()
        page.wait_for_load_state()
    page.goto(f"{served_empty.base}/candidacies/{one.id}/first-interview/debrief")
    page.get_by_text("3 answers kept").wait_for()
    page.get_by_role("button", name="Stop for now").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/first-interview?round=1")
    assert (
        page.locator(".exchange").get_by_label("Their question").input_value()
        == "Why do you want to leave?"
    )
    (notes,) = documents_of(desk.kit, one.id)
    assert (notes.kind, notes.round) == ("notes", 1)


@pytest.mark.browser
def test_a_place_in_a_recording_plays_from_its_second(
    served: Served, browser: Browser, tmp_path: Path
) -> None:
    kit, one = served.desk.kit, served.desk.candidacy_id
    heard = (Utterance(1.0, 3.0, (SpokenWord("Why?", 1.0, 3.0),)),)
    listening = replace(kit, transcribers=lambda: [Heard(heard)], voices=lambda: None)
    recording_steps.answer_consent(kit, one, "BE", True)
    path = write(tmp_path / "call.wav", np.zeros(24_000 * 6, np.float32))
    recording = recording_steps.add_recording(listening, one, path, language="en")
    recording_steps.listen(Once(listening), one, recording.key)  # type: ignore[arg-type]
    document = next(d for d in documents_of(kit, one) if d.name.startswith("recordings/"))
    page = served.open(browser.new_context(), f"/documents/{document.id}")
    page.locator("[data-play]").first.click()
    page.wait_for_timeout(700)
    assert page.evaluate("document.getElementById('sound').currentTime") >= 1.0
    (said,) = passages_in(kit, one, document)
    page.goto(f"{served.home}/passages/{said.id}?at=0-4")
    page.evaluate("document.querySelector('audio').play()")
    page.wait_for_timeout(700)
    assert page.evaluate("document.querySelector('audio').currentTime") >= 1.0


@dataclass
class Heard:
    """Hears what it is given in any recording."""

    said: tuple[Utterance, ...]
    name: str = "fake"
    languages: frozenset[str] = frozenset({"en"})

    def length(self, recording: Path) -> float:
        return 6.0

    def language_of(self, recording: Path) -> str:
        return "en"

    def utterances(self, *_: object) -> Iterator[Utterance]:
        yield from self.said


@dataclass
class Once:
    """A run of the work, here and now."""

    made: Kit

    def kit(self) -> Kit:
        return self.made

    def report(self, done: float, message: str) -> None:
        """Nobody watches."""
