"""Recordings of people with what is known of them."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

Clip = tuple[Path, str]


def read_clips(folder: Path) -> Iterable[Clip]:
    """`NAME.wav` with its text in `NAME.txt`, in a `*.transcription` file ("text (NAME)") or in `cuts.json`."""
    texts = {path.stem: path.read_text("utf-8") for path in folder.glob("*.txt")}
    for path in folder.glob("*transcription"):
        for line in path.read_text("utf-8").splitlines():
            if found := re.fullmatch(r"(?:<s>)?(.*?)(?:</s>)?\s*\(([^()]+)\)\s*", line):
                texts[found[2]] = found[1]
    for path in folder.glob("cuts.json"):
        for cut in json.loads(path.read_text("utf-8")):
            for one in cut["supervisions"]:
                texts[one["recording_id"]] = one["text"]
    for path in sorted(folder.glob("*.wav")):
        if path.stem in texts:
            yield path, texts[path.stem]


def spans_of_rttm(folder: Path) -> dict[str, list[tuple[float, float]]]:
    """By recording: seconds from and to which anybody speaks, in order, not overlapping."""
    heard: dict[str, list[tuple[float, float]]] = {}
    for path in folder.glob("*.rttm"):
        for line in path.read_text("utf-8").splitlines():
            fields = line.split()
            if len(fields) > 4:
                begin, length = float(fields[3]), float(fields[4])
                heard.setdefault(fields[1], []).append((begin, begin + length))
    return {name: _joined(sorted(spans)) for name, spans in heard.items()}


def _joined(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined = spans[:1]
    for start, end in spans[1:]:
        if start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
