"""The sound of a take: samples as they come from the microphone, joined into a file when it ends."""

import struct

RATE = 16_000
"""Samples a second, of one channel, each a signed number of 16 bits, the low byte first."""

BYTES_A_SECOND = 2 * RATE


def seconds_of(size: int) -> float:
    """How long so many bytes of samples last."""
    return size / BYTES_A_SECOND


def wav_head(size: int) -> bytes:
    """What stands before `size` bytes of samples in a WAV file; 44 bytes."""
    shape = struct.pack("<IHHIIHH", 16, 1, 1, RATE, BYTES_A_SECOND, 2, 16)
    parts = (b"RIFF", struct.pack("<I", 36 + size), b"WAVEfmt ", shape, b"data")
    return b"".join((*parts, struct.pack("<I", size)))
