"""Header values of a mail as text, however badly they are written."""

import binascii
from datetime import datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import collapse_rfc2231_value, parsedate_to_datetime

from secondround.adapters.readers.text.decode import decode

_LONGEST = 50_000


def header(message: Message, name: str) -> str:
    """The first value of that header, encoded words decoded, on one line; empty where there is none."""
    values = (str(value) for key, value in message.raw_items() if key.lower() == name.lower())
    return decoded(next(values, "")[:_LONGEST])


def decoded(value: str) -> str:
    """A raw value as text: bytes beyond ASCII as they were meant, encoded words decoded."""
    plain = decode(value.encode("utf-8", errors="surrogateescape")).text
    try:
        pieces = decode_header(" ".join(plain.split()))
    except (HeaderParseError, binascii.Error, ValueError):
        return " ".join(plain.split())
    text = " ".join("".join(_piece(*piece) for piece in pieces).split())
    return text or " ".join(plain.split())


def date_of(message: Message) -> datetime | None:
    """When the mail says it was sent, or None when it says nothing that can be understood."""
    try:
        return parsedate_to_datetime(header(message, "Date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def file_name(part: Message) -> str:
    """The name under which a part was attached, without any folder; empty where there is none."""
    for attribute, place in (("filename", "content-disposition"), ("name", "content-type")):
        said = _parameter(part, attribute, place)
        if said:
            return " ".join(said.replace("\\", "/").rpartition("/")[2].split())
    return ""


def disposition(part: Message) -> str:
    """ "attachment", "inline" or nothing."""
    return header(part, "Content-Disposition").partition(";")[0].strip().lower()


def _parameter(part: Message, attribute: str, place: str) -> str:
    try:
        said = part.get_param(attribute, None, place)
        return decoded(collapse_rfc2231_value(said)) if said is not None else ""
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""


def _piece(text: bytes | str, charset: str | None) -> str:
    if isinstance(text, str):
        return text
    return decode(text, charset or "").text
