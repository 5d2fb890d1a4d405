"""What a zip is, from its first bytes alone."""

import struct
import zlib
from collections.abc import Iterator

_LOCAL = b"PK\x03\x04"
_HEADER = struct.Struct("<4s5H3L2H")
_MOST = 65_536
_TYPES = (
    (b"wordprocessingml", "docx"),
    (b"presentationml", "pptx"),
    (b"spreadsheetml", "xlsx"),
)
_FOLDERS = (("word/", "docx"), ("ppt/", "pptx"), ("xl/", "xlsx"))
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
    b"application/vnd.oasis.opendocument.presentation": "odp",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/epub+zip": "epub",
}


def zip_kind(head: bytes) -> str:
    """ "docx", "pptx", "odt", "xlsx", "odp", "ods", "epub", "pages", else "zip"; empty: not a zip."""
    if not head.startswith((_LOCAL, b"PK\x05\x06")):
        return ""
    for name, body in _members(head):
        if name == "mimetype":
            return _OPEN_DOCUMENT.get(body.strip(), "zip")
        if name == "[Content_Types].xml":
            for sign, kind in _TYPES:
                if sign in body:
                    return kind
        if name.startswith("Index/") and name.endswith(".iwa"):
            return "pages"
        for folder, kind in _FOLDERS:
            if name.startswith(folder):
                return kind
    return "zip"


def _members(head: bytes) -> Iterator[tuple[str, bytes]]:
    """Names, and as much of the contents as there is, of the members that begin in `head`."""
    at = 0
    while at >= 0 and at + _HEADER.size <= len(head):
        if head[at : at + 4] != _LOCAL:
            return
        _, _, _, method, _, _, _, packed, _, name_size, extra = _HEADER.unpack_from(head, at)
        body = at + _HEADER.size + name_size + extra
        name = head[at + _HEADER.size : at + _HEADER.size + name_size].decode(
            "utf-8", errors="replace"
        )
        raw = head[body : body + packed] if packed else head[body:]
        yield name, _plain(raw, method)
        at = body + packed if packed else head.find(_LOCAL, body)


def _plain(raw: bytes, method: int) -> bytes:
    if method == 0:
        return raw[:_MOST]
    try:
        return zlib.decompressobj(-15).decompress(raw, _MOST) if method == 8 else b""
    except zlib.error:
        return b""
