"""The objects of a PDF as bytes, those packed together too: what the engine does not hand out is looked for there."""

import re
import zlib
from collections.abc import Iterator

from secondround.adapters.readers.limits import MAX_INFLATED_STREAM

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_OBJECTS = re.compile(rb"/Type\s*/ObjStm\b")
_METADATA = re.compile(rb"/Type\s*/Metadata\b")
_SCRIPT = re.compile(rb"/S\s*/JavaScript\b")
_LOOK_BACK = 600
_ZLIB = 0x78


def has_scripts(data: bytes) -> bool:
    """Whether anything in the file runs JavaScript: when it is opened, a page is turned or a field is left."""
    return any(_SCRIPT.search(one) for one in _objects(data))


def metadata_in(data: bytes) -> Iterator[bytes]:
    """The streams of metadata, unpacked, the newest last."""
    for header, start, end in _streams(data):
        if _METADATA.search(header):
            yield _unpacked(data[start:end])


def _objects(data: bytes) -> Iterator[bytes]:
    """What lies outside streams, then each stream of objects; words on a page are neither."""
    last = 0
    for header, start, end in _streams(data):
        yield data[last:start]
        last = end
        if _OBJECTS.search(header):
            yield _unpacked(data[start:end])
    yield data[last:]


def _streams(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Of each stream what is said of it, where it begins and where it ends."""
    end = 0
    for found in _STREAM.finditer(data):
        if found.start() < end:
            continue
        start = found.end()
        end = data.find(b"endstream", start)
        end = len(data) if end < 0 else end
        before = data[max(0, found.start() - _LOOK_BACK) : found.start()]
        yield before.rpartition(b" obj")[2], start, end


def _unpacked(packed: bytes) -> bytes:
    """As it is where it is not packed, empty where it is damaged."""
    if packed[:1] != bytes((_ZLIB,)):
        return packed
    try:
        return zlib.decompressobj().decompress(packed, MAX_INFLATED_STREAM)
    except zlib.error:
        return b""
