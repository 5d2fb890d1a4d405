"""Telling whether the compressed streams of a PDF are built to exhaust the machine."""

import re
import zlib

from secondround.adapters.readers.limits import MAX_INFLATED_PDF, MAX_INFLATED_STREAM

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_CHUNK = 1 << 16
_LAYERS = 3
_ZLIB = (0x08, 0x18, 0x28, 0x38, 0x48, 0x58, 0x68, 0x78)
_PICTURE = re.compile(rb"/Subtype\s*/Image")
_LOOK_BACK = 600


def swells(data: bytes) -> bool:
    """Whether one stream, or all together, unpack to more than the limits; pictures are not counted.

    A stream counts as compressed when it begins like one, whatever the file says of it.
    """
    total = 0
    for found in _STREAM.finditer(data):
        start = found.end()
        header = data[max(0, found.start() - _LOOK_BACK) : found.start()].rpartition(b" obj")[2]
        if _PICTURE.search(header) or start >= len(data) or data[start] not in _ZLIB:
            continue
        size = _inflated(data, start)
        total += size
        if size > MAX_INFLATED_STREAM or total > MAX_INFLATED_PDF:
            return True
    return False


def _inflated(data: bytes, start: int) -> int:
    """Bytes the stream at `start` unpacks to, through several layers of packing, up to the limit."""
    engines = [zlib.decompressobj() for _ in range(_LAYERS)]
    sizes = [0] * _LAYERS
    view = memoryview(data)[start:]
    for at in range(0, len(view), _CHUNK):
        piece = bytes(view[at : at + _CHUNK])
        if not _feed(engines, sizes, 0, piece) or max(sizes) > MAX_INFLATED_STREAM:
            break
    return max(sizes)


def _feed(engines: list["zlib._Decompress"], sizes: list[int], layer: int, piece: bytes) -> bool:
    """Push bytes through one layer and what comes out through the next; whether more is wanted."""
    engine = engines[layer]
    while piece and not engine.eof and sizes[layer] <= MAX_INFLATED_STREAM:
        try:
            out = engine.decompress(piece, _CHUNK)
        except zlib.error:
            return False
        packed_again = layer + 1 < _LAYERS and (
            sizes[layer + 1] or (not sizes[layer] and _packed(out))
        )
        sizes[layer] += len(out)
        if packed_again:
            _feed(engines, sizes, layer + 1, out)
        piece = engine.unconsumed_tail
    return not engine.eof


def _packed(out: bytes) -> bool:
    return out[:1] != b"" and out[0] in _ZLIB and len(out) > 1 and (out[0] * 256 + out[1]) % 31 == 0
