"""Who spoke when, and which words were whose.

`python evals/speakers.py [--data FOLDER] [--beside RTTM]` tells the voices apart in conversations of two synthesised
voices (made here, so who says what is known) and, from FOLDER, in recordings `NAME.wav` whose speakers' times are in a
`.rttm` file. It prints a table and, as its last line, one JSON object. `figure` is the diarisation error rate over
FOLDER's recordings (over the synthesised ones without it) with the number of speakers unknown and speech found by the
product itself; `baseline` the same with everything given to one speaker; `n` the number of recordings.

The error rate is the time of missed, false and confused speech over the reference's, in frames of 10 ms, no collar,
speakers matched at their best; where two speak at once both count, so that one of them is always missed. Beside it:
with the reference's own speech instead of found speech ("given speech"), with a collar of 0.25 s around the
reference's edges and overlaps left out ("lenient"), and what another library found, whose turns for the same recordings
stand in the RTTM file given with `--beside` ("library").
"""

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment
from spoken.conversations import Conversation, conversations

from secondround.adapters.sound import blocks
from secondround.adapters.speech.stretches import stretches
from secondround.adapters.weights.listeners import available_transcribers, available_voices
from secondround.foundation.ports.speech import Voices, VoiceTurn
from secondround.foundation.settings import Settings
from secondround.preparation.recordings.speakers import spoken_turns

FRAME = 0.01
COLLAR = 0.25

Span = tuple[float, float]


@dataclass(frozen=True)
class Reference:
    """Who speaks when, by name."""

    path: Path
    turns: tuple[tuple[float, float, str], ...]

    @property
    def speech(self) -> list[Span]:
        joined: list[Span] = []
        for start, end, _ in sorted(self.turns):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(joined[-1][1], end))
            else:
                joined.append((start, end))
        return joined


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="NAME.wav and a .rttm file")
    parser.add_argument("--beside", type=Path, help="another library's turns, as RTTM")
    options = parser.parse_args()
    voices = available_voices(Settings())
    if voices is None:
        raise SystemExit("The weights that tell voices apart are not on this machine.")
    with tempfile.TemporaryDirectory() as folder:
        made = conversations(Path(folder))
        sets = {"two voices": [Reference(one.path, one.turns) for one in made]}
        words = _words_right(made, voices)
        if options.data:
            sets["given"] = _references(options.data)
        else:
            print("No --data: only synthesised conversations were listened to.")
        beside = _turns(options.beside) if options.beside else {}
        rows = {name: _rates(references, voices, beside) for name, references in sets.items()}
    for name, rates in rows.items():
        print(f"{name:<12}" + "  ".join(f"{kind} {rate:.3f}" for kind, rate in rates.items()))
    print(f"words given to the right speaker, two voices: {words:.3f}")
    first = rows.get("given", rows["two voices"])
    print(
        json.dumps(
            {
                "figure": round(first["found"], 3),
                "baseline": round(first["one speaker"], 3),
                "n": len(sets.get("given", sets["two voices"])),
                "words_right": round(words, 3),
                **{
                    name: {k: round(v, 3) for k, v in rates.items()} for name, rates in rows.items()
                },
            }
        )
    )


Turns = list[tuple[float, float, str]]


def _references(folder: Path) -> list[Reference]:
    turns: dict[str, Turns] = defaultdict(list)
    for rttm in sorted(folder.glob("*.rttm")):
        turns.update(_turns(rttm))
    return [
        Reference(path, tuple(turns[path.stem]))
        for path in sorted(folder.glob("*.wav"))
        if turns[path.stem]
    ]


def _turns(rttm: Path) -> dict[str, Turns]:
    """By recording: start, end (seconds) and who."""
    turns: dict[str, Turns] = defaultdict(list)
    for line in rttm.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if fields and fields[0] == "SPEAKER":
            start, length = float(fields[3]), float(fields[4])
            turns[fields[1]].append((start, start + length, fields[7]))
    return turns


def _numbered(turns: Turns) -> tuple[VoiceTurn, ...]:
    names = list(dict.fromkeys(name for _, _, name in turns))
    return tuple(VoiceTurn(start, end, names.index(name)) for start, end, name in turns)


def _rates(
    references: Sequence[Reference], voices: Voices, beside: Mapping[str, Turns]
) -> dict[str, float]:
    totals: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for one in references:
        found = [(s.start, s.end) for s in stretches(blocks(one.path))]
        ours, told = voices.turns(one.path, found), voices.turns(one.path, one.speech)
        runs = {
            "found": (ours, False),
            "found, lenient": (ours, True),
            "given speech": (told, False),
            "given speech, lenient": (told, True),
            **_library(beside, one),
            "one speaker": (tuple(VoiceTurn(s, e, 0) for s, e in found), False),
        }
        for kind, (turns, lenient) in runs.items():
            wrong, spoken = _errors(one, turns, lenient)
            totals[kind][0] += wrong
            totals[kind][1] += spoken
    return {kind: wrong / spoken for kind, (wrong, spoken) in totals.items()}


def _library(
    beside: Mapping[str, Turns], one: Reference
) -> dict[str, tuple[tuple[VoiceTurn, ...], bool]]:
    """Nothing without `--beside`; a recording the library says nothing of is missed as a whole."""
    if not beside:
        return {}
    turns = _numbered(beside.get(one.path.stem, []))
    return {"library": (turns, False), "library, lenient": (turns, True)}


def _errors(one: Reference, turns: Sequence[VoiceTurn], lenient: bool) -> tuple[float, float]:
    """Wrong frames and spoken frames."""
    length = int(max([end for _, end, _ in one.turns] + [turn.end for turn in turns]) / FRAME) + 1
    names = sorted({name for _, _, name in one.turns})
    numbers = sorted({turn.voice for turn in turns})
    due = np.zeros((len(names), length), bool)
    got = np.zeros((len(numbers), length), bool)
    scored = np.ones(length, bool)
    for start, end, name in one.turns:
        due[names.index(name), int(start / FRAME) : int(end / FRAME)] = True
        for edge in (start, end) if lenient else ():
            scored[max(int((edge - COLLAR) / FRAME), 0) : int((edge + COLLAR) / FRAME)] = False
    for turn in turns:
        got[numbers.index(turn.voice), int(turn.start / FRAME) : int(turn.end / FRAME)] = True
    if lenient:
        scored &= due.sum(axis=0) <= 1
    due, got = due[:, scored], got[:, scored]
    shared = due.astype(int) @ got.astype(int).T
    rows, columns = linear_sum_assignment(-shared)
    right = int(shared[rows, columns].sum())
    asked, given = due.sum(axis=0), got.sum(axis=0)
    return float(np.maximum(asked, given).sum() - right), float(asked.sum())


def _words_right(made: Sequence[Conversation], voices: Voices) -> float:
    """Share of the words heard that are given to whoever speaks at their middle, voices matched at their best."""
    listener = available_transcribers(Settings())[0]
    right = total = 0
    for one in made:
        heard = tuple(listener.utterances(one.path, "en"))
        turns = spoken_turns(heard, voices.turns(one.path, [(u.start, u.end) for u in heard]))
        said = [
            (turn.voice, _speaker(one, (w.start + w.end) / 2)) for turn in turns for w in turn.words
        ]
        numbers, names = sorted({v for v, _ in said}), sorted({n for _, n in said})
        counts = np.array([[said.count((v, n)) for n in names] for v in numbers])
        rows, columns = linear_sum_assignment(-counts)
        right += int(counts[rows, columns].sum())
        total += len(said)
    return right / total


def _speaker(one: Conversation, moment: float) -> str:
    return min(one.turns, key=lambda turn: max(turn[0] - moment, moment - turn[1], 0.0))[2]


if __name__ == "__main__":
    main()
