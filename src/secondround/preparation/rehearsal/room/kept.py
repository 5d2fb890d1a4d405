"""How the sound of an answer lies in the store of originals while it is spoken, and what it becomes at the end."""

import struct

from secondround.foundation.owner import Owner
from secondround.foundation.ports.hearing import BYTES, RATE
from secondround.foundation.ports.objects import owner_prefix

EVERY = RATE * BYTES
"""Bytes that are kept at once: a second. A crash costs that and what is on its way."""

HEADER = 44
"""Bytes before the sound in a WAV file."""


def folder_of(owner: Owner, take: str) -> str:
    """Ends in "/"."""
    return f"{owner_prefix(owner)}takes/{take}/"


def name_of(folder: str, sample: int) -> str:
    """A piece by the sample it begins with: names sort as the sound goes, and the same piece has the same name."""
    return f"{folder}{sample:012d}"


def begin_of(name: str) -> int:
    """The sample a piece begins with."""
    return int(name.rsplit("/", 1)[1])


def wav_header(samples: int) -> bytes:
    """Of a mono file at 16 kHz with 16 bits, so many samples long."""
    size = samples * BYTES
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, RATE, RATE * BYTES, BYTES, 8 * BYTES)
    return (
        b"RIFF" + struct.pack("<I", size + 36) + b"WAVE" + form + b"data" + struct.pack("<I", size)
    )
