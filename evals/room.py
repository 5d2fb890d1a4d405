"""How the interview room listens: how soon the interviewer speaks, how often too soon, how far the words are behind.

`python evals/room.py [--turns N] [--answers N] [--minutes N]` speaks answers with thinking pauses (spoken/pausing.py)
into the room: N turns through Chromium and the whole application (50), N answers through the server's hearing and rule
alone (100; what reading takes is counted in processor time, so that it does not depend on what else runs), and a
sitting of N minutes as fast as it can be heard, for its memory (60). It prints a table and, as its last line, one JSON
object. `figure` is the 95th percentile of the seconds from the last spoken sample to the first of the interviewer's
voice, of a nod or of a question; `baseline` the same to the first of the question; `n` the turns. `begun_into` is the
share of answers in one of whose pauses a question would begin, `closed_early` of those that would be closed by it: the
candidate goes on later than the interviewer gives way; `nodded` of those in one of whose pauses there is a nod. `curve`
is the first two, and the silence before the question, by how long is waited after a complete sentence that need not be
the last. `load` is what the machine did as it began: turns are those of a machine that does nothing else only where it
is near 0.
"""

import argparse
import json
import os
import resource
import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from spoken.endings import WAITS, Silence, share, silences
from spoken.pausing import RATE, Answer, spoken, texts
from spoken.sittings import turns
from spoken.turn import Turn, summed, totals

from secondround.adapters.hearing.whisper_ear import WhisperEar
from secondround.adapters.speech.whisper_transcriber import WhisperTranscriber
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.settings import Settings
from secondround.preparation.rehearsal.room.ending import LOST, THINKING, YIELDS

VOICED = ("voice", "question")

FEWEST = 12
"""Answers a long sitting is made of, again and again."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=50)
    parser.add_argument("--answers", type=int, default=100)
    parser.add_argument("--minutes", type=int, default=60)
    options = parser.parse_args()
    every = texts(max(options.turns, options.answers, FEWEST))
    answers = [spoken(text, seed) for seed, text in enumerate(every)]
    body: dict[str, object] = {"load": round(os.getloadavg()[0], 1), "cores": os.cpu_count()}
    if options.minutes:
        body |= _long(answers, options.minutes)
    if options.answers:
        body |= _endings(answers[: options.answers])
    if options.turns:
        body = _turns(answers[: options.turns]) | body
    print(json.dumps(body))


def _turns(answers: Sequence[Answer]) -> dict[str, object]:
    browser = os.environ.get("SECONDROUND_TEST_BROWSER") or shutil.which("chromium")
    if browser is None:
        print("No browser: no turn was measured.")
        return {}
    found, behind, elsewhere = _sittings(answers, browser)
    for number, one in enumerate(found):
        print(f"turn {number}: {one.row()}")
    if not found:
        print("No answer was ended by its silence.")
        return {"n": 0}
    told = totals(found)
    figure, question = (summed([getattr(one, name) for one in found]) for name in VOICED)
    return {
        "figure": figure["p95"],
        "baseline": question["p95"],
        "n": len(found),
        "median": figure["median"],
        **told,
        "behind": summed(behind),
        "requests_elsewhere": len(elsewhere),
    }


def _sittings(answers: Sequence[Answer], browser: str) -> tuple[list[Turn], list[float], list[str]]:
    """As many as the answers need: one ends when its questions are asked."""
    found: list[Turn] = []
    behind: list[float] = []
    elsewhere: list[str] = []
    while left := answers[len(found) :]:
        with tempfile.TemporaryDirectory() as folder:
            more, late, requests = turns(left, Path(folder), browser)
        found, behind, elsewhere = found + more, behind + late, elsewhere + requests
        if not more:
            break
    return found, behind, elsewhere


def _endings(answers: Sequence[Answer]) -> dict[str, object]:
    ear = _ear()
    rows: list[list[Silence]] = []
    behind: list[float] = []
    for answer in answers:
        found, late = silences(ear, answer)
        rows.append(found)
        behind += late
    curve = {str(waits): _at(rows, waits) for waits in WAITS}
    for waits, at in curve.items():
        print(f"waits {waits}: {at}")
    pauses = [row[:-1] for row in rows]
    for one in (one for row in pauses for one in row if one.over[THINKING] is not None):
        print(f"begun into after {one.text[-60:]!r}, {one.length:.1f} s")
    shipped = curve[str(THINKING)]
    return {
        "answers": len(rows),
        "pauses": sum(map(len, pauses)),
        "begun_into": shipped["begun_into"],
        "closed_early": shipped["closed_early"],
        "nodded": round(share(pauses, lambda one: one.nod is not None), 3),
        "nods_in_pauses": sum(one.nod is not None for row in pauses for one in row),
        "silence_to_voice": summed([_voice(row[-1]) for row in rows]),
        "curve": curve,
        "behind_server": summed(behind),
    }


def _voice(end: Silence) -> float:
    over = end.over[THINKING] or LOST
    return over if end.nod is None else min(end.nod, over)


def _at(rows: Sequence[Sequence[Silence]], waits: float) -> dict[str, float]:
    pauses = [row[:-1] for row in rows]
    ends = [row[-1].over[waits] or LOST for row in rows]
    silence = summed(ends)

    def began(one: Silence) -> bool:
        return one.over[waits] is not None

    def closed(one: Silence) -> bool:
        over = one.over[waits]
        return over is not None and one.length - over > YIELDS

    return {
        "begun_into": round(share(pauses, began), 3),
        "closed_early": round(share(pauses, closed), 3),
        "silence_median": silence["median"],
        "silence_p95": silence["p95"],
    }


def _long(answers: Sequence[Answer], minutes: int) -> dict[str, object]:
    """Answers and as much silence, heard as fast as they can be; then a minute of silence in real time."""
    ear = _ear()
    listening = ear.listen("en")
    sizes, heard, number = [], 0.0, 0
    while heard < 60 * minutes:
        sound = answers[number % len(answers)].sound
        for begin in range(0, sound.size, RATE // 4):
            listening.hear(sound[begin : begin + RATE // 4].tobytes())
        # Sound comes faster than it is spoken: the final words are waited for, or those that wait would be measured.
        while (now := listening.heard()).tail or not now.is_read:
            time.sleep(0.05)
        heard, number = heard + sound.size / RATE, number + 1
        sizes.append(_memory())
    third = max(len(sizes) // 3, 1)
    begun, used = time.perf_counter(), time.process_time()
    for second in range(80):
        listening.hear(np.zeros(RATE // 4, "<i2").tobytes())
        time.sleep(max(begun + (second + 1) / 4 - time.perf_counter(), 0))
    idle = (time.process_time() - used) / (time.perf_counter() - begun)
    listening.finish()
    return {
        "minutes": round(heard / 60),
        "memory_mb": round(sizes[-1]),
        "memory_growth_mb": round(sizes[-1] - sizes[third]),
        "memory_peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "processor_in_silence": round(idle, 3),
    }


def _memory() -> float:
    """Megabytes that are in use now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _ear() -> WhisperEar:
    ear = WhisperEar(WhisperTranscriber(Shelf(Settings()).weights("whisper-tiny.en")))
    _ = ear.transcriber.model
    return ear


if __name__ == "__main__":
    main()
