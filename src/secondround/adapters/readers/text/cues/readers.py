"""WebVTT and SRT: captions and transcripts of a recording."""

import re

from secondround.adapters.readers.guard import extension, guarded
from secondround.adapters.readers.text.cues.parts import TIMING, cues_of, turns_of
from secondround.adapters.readers.text.decode import decode, is_text
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Reading
from secondround.foundation.wording import sentence

_VTT = re.compile(r"\ufeff?\s*WEBVTT(?:[ \t\n]|$)")
_SNIFFED_LINES = 400
_NO_CUES = sentence(
    "It should hold lines such as 00:01:05.000 --> 00:01:09.000; export the transcript again."
)


class VttReader:
    """WebVTT, with or without voice tags. No fields. Locators: "00:12:31"."""

    format = "vtt"

    def takes(self, head: bytes, name: str) -> float:
        """Whatever begins with WEBVTT."""
        return 0.99 if is_text(head) and _VTT.match(decode(head[:4096]).text) else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """One block for each turn, or for each sentence where no speaker is named; with times."""
        return _captions(data, name)


class SrtReader:
    """SRT, and the "0:0:1.2 --> 0:0:3.4" of meeting programs. No fields. Locators: "00:12:31"."""

    format = "srt"

    def takes(self, head: bytes, name: str) -> float:
        """Text with at least two timing lines, or one in a file named .srt."""
        if not is_text(head):
            return 0.0
        lines = decode(head[:16_384]).text.split("\n")[:_SNIFFED_LINES]
        found = sum(bool(TIMING.fullmatch(line)) for line in lines)
        needed = 1 if extension(name) in ("srt", "vtt") else 2
        return 0.9 if found >= needed else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """One block for each turn, or for each sentence where no speaker is named; with times."""
        return _captions(data, name)


def _captions(data: bytes, name: str) -> Reading:
    decoded = decode(data)
    blocks = turns_of(cues_of(decoded.text))
    if not blocks:
        raise Unreadable("{name}: there are no cues in these captions.", _NO_CUES, name=name)
    return Reading(tuple(blocks), notes=decoded.notes)
