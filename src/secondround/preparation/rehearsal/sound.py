"""The sound of a take: samples as they come from the microphone, joined into a file when it ends."""

import struct

from secondround.foundation.ports.speech import BYTES, RATE

BYTES_A_SECOND = BYTES * RATE


def wav_head(size: int) -> bytes:
    """What stands before `size` bytes of samples in a WAV file; 44 bytes."""
    shape = struct.pack("<IHHIIHH", 16, 1, 1, RATE, BYTES_A_SECOND, 2, 16)
    parts = (b"RIFF", struct.pack("<I", 36 + size), b"WAVEfmt ", shape, b"data")
    return b"".join((*parts, struct.pack("<I", size)))
