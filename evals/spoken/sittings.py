"""A sitting in a real browser whose microphone is a file: from the last spoken sample to the interviewer's first, of a
nod and of a question.

Everything runs as a candidate runs it: the application with its worker, Chromium, the room. The microphone is a file of
answers with long gaps in which the interviewer speaks. Both ends are taken in the page, on its audio clock: the parts
of the microphone carry the moment they ended at, nod and voice the moment their first audible sample is played.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import numpy as np
from playwright.sync_api import Page, sync_playwright

from spoken.pausing import RATE, Answer, Samples, joined
from spoken.turn import Turn

EXAMPLE = Path(__file__).parents[2] / "examples" / "risk-analyst"
PORT = "18621"
GAP = 18.0
"""Seconds after an answer in which the interviewer speaks and the next take begins: a file does not
wait until they are done, as a person does."""

OPENING = 45.0
"""Seconds before the first answer, in which the interviewer says who is there."""

LISTEN = """() => {
  window.log = [];
  for (const name of ["part", "moment", "nod", "voice", "answering", "asked", "chosen", "yielded", "ended"])
    document.addEventListener(`room:${name}`, (event) =>
      window.log.push([name, performance.now() / 1000, event.detail]));
}"""

Event = tuple[str, float, Mapping[str, Any]]


def turns(
    answers: Sequence[Answer], folder: Path, browser: str
) -> tuple[list[Turn], list[float], list[str]]:
    """One for each answer that ended; how far the live words were behind, once for each part; requests elsewhere."""
    with _served(folder) as (address, client), sync_playwright() as playwright:
        home = _asked(client, address)
        path = joined(answers, folder / "microphone.wav", GAP, OPENING)
        opened = playwright.chromium.launch(
            executable_path=browser,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                f"--use-file-for-fake-audio-capture={path}%noloop",
            ],
        )
        context = opened.new_context()
        elsewhere: list[str] = []
        context.on("request", lambda one: _is_ours(one.url) or elsewhere.append(one.url))
        length = OPENING + sum(one.ends + GAP for one in answers)
        events = _sat(context.new_page(), address, home, length)
        takes = list(dict.fromkeys(e[2]["take"] for e in events if e[0] == "ended"))
        sounds = {take: _sound(client, home, take) for take in takes}
        opened.close()
    least = min(one.ends for one in answers) - 0.5
    found = [one for t in takes if (one := _turn(events, t, sounds[t], least))]
    return found, _behind(events), elsewhere


def _sat(page: Page, address: str, home: str, length: float) -> list[Event]:
    page.goto(address)
    page.goto(f"{home}/rehearse")
    page.locator("#begin select[name=minutes]").select_option("60")
    page.locator("#begin input[name=stops][value=no]").check()
    page.locator("#begin button").click()
    page.wait_for_url("**/rehearse/*")
    page.goto(f"{page.url}/room")
    page.wait_for_selector("#room[data-state=before]")
    page.evaluate(LISTEN)
    page.keyboard.press("Space")
    events: list[Event] = []
    ends = time.monotonic() + length + 10
    while time.monotonic() < ends and "/room" in page.url:
        page.wait_for_timeout(5_000)
        events += page.evaluate("() => window.log?.splice(0) ?? []")
    return events


def _turn(events: Sequence[Event], take: str, sound: Samples, least: float) -> Turn | None:
    """None where the answer was ended otherwise than by its silence. `least` seconds are spoken in every whole one."""
    own = [one for one in events if one[2].get("take") == take]
    voices = [one for one in own if one[0] == "voice"]
    parts = [(one[2]["end"], one[2]["when"], one[1]) for one in own if one[0] == "part"]
    if not voices or not parts:
        return None
    when = voices[-1][2]["when"]
    last = _last_spoken(sound, [(end, at) for end, at, _ in parts], when)
    offset = min(seen - at for _, at, seen in parts)
    moments = [one for one in own if one[0] == "moment" and one[1] - offset > last]
    read = next((one[1] for one in moments if one[2]["ready"]), None)
    over = next((one for one in moments if one[2]["state"] == "over"), None)
    asked, chosen = (_before(events, name, voices[-1][1]) for name in ("asked", "chosen"))
    if read is None or over is None or asked is None or chosen is None:
        return None
    told, zero = over[2], offset + last
    nods = [one[2]["when"] for one in own if one[0] == "nod"]
    first = min([when, *(nod for nod in nods if nod > last)])
    return Turn(
        read=read - zero,
        asked=asked - zero,
        chosen=chosen - zero,
        over=over[1] - zero,
        voice=first - last,
        question=when - last,
        needed=told["needed"],
        early=sum(one[0] == "yielded" for one in own),
        nods=sum(nod <= last for nod in nods),
        spoken=told["voice"] / 1000,
        clipped=_begins_loud(sound) or told["voice"] / 1000 < least,
        words=told["words"],
    )


def _begins_loud(sound: Samples) -> bool:
    return bool(np.abs(sound[: RATE // 5]).max(initial=0) > np.abs(sound).max() / 50)


def _before(events: Sequence[Event], name: str, moment: float) -> float | None:
    """When it was last marked."""
    return next((one[1] for one in reversed(events) if one[0] == name and one[1] < moment), None)


def _last_spoken(sound: Samples, parts: Sequence[tuple[int, float]], voice: float) -> float:
    """The moment of the audio clock of the last sample before the voice that is louder than the room."""
    ends = np.array([end for end, _ in parts], float)
    whens = np.array([when for _, when in parts], float)
    before = int(np.interp(voice, whens, ends))
    step = RATE // 200
    heard = np.abs(sound[: min(before, sound.size) // step * step].astype(np.int32))
    peaks = heard.reshape(-1, step).max(axis=1)
    last = (int(np.flatnonzero(peaks > peaks.max() / 50)[-1]) + 1) * step
    return float(np.interp(last, ends, whens))


def _behind(events: Sequence[Event]) -> list[float]:
    """Of every answer of the server while somebody speaks: the sound that is here and not in the words."""
    latest, found = 0.0, []
    for name, _, detail in events:
        if name == "part":
            latest = detail["end"] / RATE
        elif name == "moment" and detail["state"] == "listening":
            found.append(latest - (detail["voice"] / 1000 - detail["behind"]))
    return found


def _sound(client: httpx2.Client, home: str, take: str) -> Samples:
    answer = client.get(f"{home}/rehearse/takes/{take}/sound")
    return np.frombuffer(answer.content[44:], "<i2") if answer.is_success else np.zeros(1, "<i2")


def _asked(client: httpx2.Client, address: str) -> str:
    """The home of the candidacy that was prepared."""
    found = re.search(r'/candidacies/[^/"?]+', str(client.get(address).url)) or re.search(
        r'/candidacies/[^/"?]+', client.get(address).text
    )
    if found is None:
        raise LookupError("no candidacy")
    return f"http://127.0.0.1:{PORT}{found[0]}"


def _is_ours(url: str) -> bool:
    return url.startswith((f"http://127.0.0.1:{PORT}/", "data:", "blob:"))


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, httpx2.Client]]:
    environment = os.environ | {
        "SECONDROUND_DATA_DIR": str(folder / "data"),
        "SECONDROUND_PORT": PORT,
        "SECONDROUND_OPEN_BROWSER": "false",
    }
    program = [sys.executable, "-m", "secondround"]
    prepare = [*program, "prepare", str(EXAMPLE), "--out", str(folder / "out")]
    subprocess.run(
        [*prepare, "--as-of", "2026-12-04"], env=environment, check=True, capture_output=True
    )
    server = subprocess.Popen(program, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        address = (server.stdout or sys.stdin).readline().split(" at ")[1].strip()
        time.sleep(3)
        with httpx2.Client(follow_redirects=True, timeout=60) as client:
            yield address, client
    finally:
        server.terminate()
        server.wait()
