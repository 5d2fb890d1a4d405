"""The words of a recording as a WebVTT file: a plain file the candidate owns, which is read like any other."""

from collections.abc import Iterator, Sequence
from html import escape

from secondround.foundation.ports.speech import SpokenWord
from secondround.foundation.wording import Say
from secondround.preparation.recordings.speakers import SpokenTurn

LONGEST = 15.0
"""Seconds after which a cue ends at the next full stop, so that a citation leads near to its words."""


def web_vtt(turns: Sequence[SpokenTurn], say: Say) -> bytes:
    """One cue for each phrase or few of a turn, under "Voice 1" and so on; every word as it was heard."""
    lines = ["WEBVTT", ""]
    for turn in turns:
        name = say("Voice {number}", number=turn.voice + 1)
        for words in _cues(turn.words):
            text = escape(" ".join(word.text for word in words), quote=False)
            lines += [f"{_clock(words[0].start)} --> {_clock(words[-1].end)}"]
            lines += [f"<v {name}>{text}", ""]
    return "\n".join(lines).encode()


def _cues(words: Sequence[SpokenWord]) -> Iterator[Sequence[SpokenWord]]:
    begun = 0
    for place, word in enumerate(words):
        if word.end - words[begun].start >= LONGEST and word.text.endswith((".", "?", "!")):
            yield words[begun : place + 1]
            begun = place + 1
    if begun < len(words):
        yield words[begun:]


def _clock(seconds: float) -> str:
    whole = round(seconds * 1000)
    hours, rest = divmod(whole, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    return f"{hours:02}:{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"
