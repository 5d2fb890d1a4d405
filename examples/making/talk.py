"""Transcripts as meeting software writes them, timed by the words said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from making.text import Head, read

WORDS_PER_CUE = 24


@dataclass(frozen=True)
class Cue:
    """Words that one speaker says between two moments, in seconds."""

    start: float
    end: float
    speaker: str
    words: str


def vtt(source: Path) -> bytes:
    """`X: words` lines (`[4]` alone is a pause in seconds) as WebVTT; `style` chooses the tags."""
    head, body = read(source)
    style = STYLES[head["style"]]
    cues = [
        style.format(
            number=number,
            id=f"{head['id']}/{number + 11}-{number % 3}",
            start=_clock(cue.start),
            end=_clock(cue.end),
            speaker=cue.speaker,
            words=cue.words,
        )
        for number, cue in enumerate(_cues(head, body), 1)
    ]
    return ("WEBVTT\n\n" + "\n".join(cues)).encode()


def _cues(head: Head, body: str) -> Iterator[Cue]:
    now = float(head["start"])
    for line in filter(None, body.splitlines()):
        if line.startswith("["):
            now += float(line.strip("[]"))
            continue
        mark, said = line.split(": ", 1)
        for words in _breaths(said):
            end = now + 0.4 + len(words.split()) / head["pace"]
            yield Cue(now, end, head["speakers"][mark], words)
            now = end + 0.12
        now += 0.35 + len(said) % 7 / 10


def _breaths(said: str) -> Iterator[str]:
    held: list[str] = []
    for sentence in re.split(r"(?<=[.?!…]) ", said):
        if held and len(" ".join([*held, sentence]).split()) > WORDS_PER_CUE:
            yield " ".join(held)
            held = []
        held.append(sentence)
    yield " ".join(held)


def _clock(seconds: float) -> str:
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{thousandths:03}"


STYLES = {
    "tags": "{id}\n{start} --> {end}\n<v {speaker}>{words}</v>\n",
    "names": "{number}\n{start} --> {end}\n{speaker} : {words}\n",
}
