"""Bytes to text, whatever wrote them."""

import codecs
import re
from dataclasses import dataclass

from secondround.foundation.wording import sentence

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GOOD_UTF8 = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
_HIGH = re.compile(rb"[\x80-\xff]")
_STRANGE = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 65_536
_REPLACED = sentence("{count} characters could not be read and are shown as \ufffd.")


@dataclass(frozen=True)
class Decoded:
    """Text with uniform line ends, the encoding it came in, and what to tell the candidate."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    """Text of `data`: by its byte order mark, else as `declared`, UTF-8, UTF-16 or Windows-1252.

    Never fails: bytes that mean nothing become the replacement character, and a note counts them.
    """
    encoding, skip = encoding_of(data, declared)
    text = data[skip:].decode(encoding, errors="replace")
    wrong = text.count("\ufffd") - data.count("\ufffd".encode())
    notes = (_REPLACED.format(count=wrong),) if wrong > 0 else ()
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding, notes)


def encoding_of(data: bytes, declared: str = "") -> tuple[str, int]:
    """The encoding of `data`, and how many bytes its byte order mark takes."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return _by_zeros(data) or _known(declared, data) or _guessed(data), 0


def is_text(head: bytes) -> bool:
    """Whether these bytes can be text: no zeros outside UTF-16 and hardly any control characters."""
    encoding, skip = encoding_of(head)
    if encoding.startswith(("utf-16", "utf-32")):
        return _mostly_printable(head[skip : skip + _SAMPLE].decode(encoding, errors="ignore"))
    strange = len(_STRANGE.findall(head)) + 8 * head.count(b"\0")
    return bool(head.strip()) and strange * 200 <= len(head)


def _mostly_printable(text: str) -> bool:
    seen = sum(character.isprintable() or character.isspace() for character in text)
    assigned = sum(ord(character) < 0x3000 for character in text)
    return bool(text.strip()) and seen >= 0.98 * len(text) and assigned >= 0.9 * len(text)


def _by_zeros(data: bytes) -> str:
    """UTF-16 without a mark: in Latin script every second byte is zero."""
    sample = data[:4096]
    half = max(len(sample) // 2, 1)
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if len(sample) >= 4 and odd > 0.6 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if len(sample) >= 4 and even > 0.6 and odd < 0.1 else ""


def _known(declared: str, data: bytes) -> str:
    """The codec `declared` names, unless it is not a text codec or plainly wrong."""
    try:
        codec = codecs.lookup(declared).name if declared else ""
        b"a".decode(codec or "ascii")
    except (LookupError, ValueError, TypeError):
        return ""
    if codec in ("iso8859-1", "ascii", "latin-1") or codec.startswith(
        ("utf-16", "utf-32", "utf-7")
    ):
        return ""
    return codec if codec != "utf-8" else _guessed(data)


def _guessed(data: bytes) -> str:
    """UTF-8 when it is valid or mostly so, else Windows-1252."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        good = sum(len(found) for found in _GOOD_UTF8.findall(data))
        return "utf-8" if 2 * good > len(_HIGH.findall(data)) else "cp1252"
    return "utf-8"
