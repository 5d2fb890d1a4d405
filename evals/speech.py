"""Whether what is said is written down: words wrong, fillers kept, time and memory.

`python evals/speech.py [--data FOLDER] [--hours H]` listens to interviews spoken here (their words and fillers are
known), to all of them joined into one long recording, and, from FOLDER, to recordings `NAME.wav` with their text in
`NAME.txt`, in a `*.transcription` file ("text (NAME)") or in `cuts.json`. It prints a table and, as its last line, one
JSON object. `figure` is the greater word error rate of the sets; `baseline` the same for the engine at its own
settings (same weights, its own filter of silence, no context); `n` the number of reference words. Words are compared
without punctuation and case, numbers spelt out, fillers counted apart.

`time` is the share of the recording's length that listening takes, the model loaded; `over_engine` that time over the
bare engine's with the same stretches and settings. `memory_mb` is the peak of a process that listens to a recording of
H hours and tells its voices apart (the joined recording again and again; without --hours it is not measured).
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from pathlib import Path

from faster_whisper import WhisperModel
from spoken.clips import Clip, read_clips
from spoken.conversations import conversations, joined
from spoken.words import Compared, compared

from secondround.adapters.sound import blocks
from secondround.adapters.speech.context import context
from secondround.adapters.speech.stretches import stretches
from secondround.adapters.speech.whisper_transcriber import WhisperTranscriber
from secondround.adapters.weights.listeners import available_voices
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.settings import Settings

LONG_ENOUGH = 50
"""Words from which the share of words of one clip says something."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="recordings with their texts")
    parser.add_argument("--hours", type=float, help="measure the memory of a recording this long")
    parser.add_argument(
        "--model", default="whisper-tiny.en", help="whisper-tiny.en or whisper-base"
    )
    parser.add_argument("--listen", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    listener = WhisperTranscriber(Shelf(Settings()).weights(options.model))
    if options.listen:
        _only_listen(listener, options.listen)
        return
    with tempfile.TemporaryDirectory() as folder:
        made = conversations(Path(folder))
        long = joined(made, Path(folder), 1)
        sets = {
            "interviews": [(one.path, one.text) for one in made],
            "long": [(long.path, long.text)],
        }
        if options.data:
            sets["given"] = list(read_clips(options.data))
        else:
            print("No --data: only interviews spoken here were listened to.")
        ours = {name: _heard(listener, clips) for name, clips in sets.items()}
        engine = _engine(options.model)
        plain = {name: [_plainly(engine, clip) for clip in clips] for name, clips in sets.items()}
        times = _times(listener, engine, long.path, long.length)
        memory = _memory(options, made, Path(folder)) if options.hours else {}
    _report(ours, plain, times | memory)


def _report(
    ours: dict[str, list[Compared]], plain: dict[str, list[Compared]], more: dict[str, float]
) -> None:
    rows = {name: _shares(found) for name, found in ours.items()}
    base = {name: _shares(found) for name, found in plain.items()}
    for name, row in rows.items():
        print(f"{name:<12}" + "  ".join(f"{k} {v} ({base[name][k]})" for k, v in row.items()))
    spoken = [one for name, found in ours.items() if name != "long" for one in found]
    print(
        json.dumps(
            {
                "figure": max(row["wrong"] for row in rows.values()),
                "baseline": max(row["wrong"] for row in base.values()),
                "n": sum(one.words for one in spoken),
                **more,
                **rows,
                "engine": base,
            }
        )
    )


def _shares(found: Sequence[Compared]) -> dict[str, float]:
    words, wrong, heard, fillers, kept, false = (
        sum(row) for row in zip(*map(astuple, found), strict=True)
    )
    lengths = [
        abs(one.heard / (one.words + one.fillers) - 1)
        for one in found
        if one.words + one.fillers >= LONG_ENOUGH
    ]
    return {
        "words": words,
        "wrong": round(wrong / words, 4),
        "fillers": fillers,
        "kept": round(kept / fillers, 3) if fillers else 1.0,
        "false_in_500": round(500 * false / (words + fillers), 2),
        "length_off": round(max(lengths), 4)
        if lengths
        else round(abs(heard / (words + fillers) - 1), 4),
    }


def _heard(listener: WhisperTranscriber, clips: Iterable[Clip]) -> list[Compared]:
    found = []
    for path, text in clips:
        said = [w.text for one in listener.utterances(path, "en") for w in one.words]
        found.append(compared(text, " ".join(said)))
    return found


def _engine(model: str) -> WhisperModel:
    weights = Shelf(Settings()).weights(model)
    files = {file.name: weights.read(file.name) for file in weights.edition.files}
    return WhisperModel(model, device="cpu", compute_type="int8", cpu_threads=2, files=files)


def _plainly(engine: WhisperModel, clip: Clip) -> Compared:
    segments, _ = engine.transcribe(str(clip[0]), language="en", vad_filter=True)
    return compared(clip[1], " ".join(segment.text for segment in segments))


def _times(
    listener: WhisperTranscriber, engine: WhisperModel, path: Path, length: float
) -> dict[str, float]:
    begun = time.perf_counter()
    list(listener.utterances(path, "en"))
    ours = time.perf_counter() - begun
    cut = list(stretches(blocks(path)))
    begun = time.perf_counter()
    for one in cut:
        segments, _ = engine.transcribe(
            one.sound,
            language="en",
            initial_prompt=context("en", ()),
            condition_on_previous_text=False,
            no_speech_threshold=0.4,
            word_timestamps=True,
        )
        list(segments)
    bare = time.perf_counter() - begun
    return {"time": round(ours / length, 3), "over_engine": round(ours / bare, 3)}


def _memory(options: argparse.Namespace, made: list, folder: Path) -> dict[str, float]:
    times = max(round(options.hours * 3600 / sum(one.length + 3 for one in made)), 1)
    long = joined(made, folder, times)
    command = [sys.executable, __file__, "--model", options.model, "--listen", str(long.path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    peak, seconds = map(float, done.stdout.split())
    return {
        "memory_mb": round(peak),
        "hours": round(long.length / 3600, 2),
        "time_long": round(seconds / long.length, 3),
    }


def _only_listen(listener: WhisperTranscriber, path: Path) -> None:
    begun = time.perf_counter()
    spoken = [(one.start, one.end) for one in listener.utterances(path, "en")]
    voices = available_voices(Settings())
    if voices is not None:
        voices.turns(path, spoken)
    print(_peak(), time.perf_counter() - begun)


def _peak() -> float:
    """Most memory this program held, in MB. `getrusage` would count what its parent held when it was started."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(re.findall(r"VmHWM:\s*(\d+) kB", status)[0]) / 1024


if __name__ == "__main__":
    main()
