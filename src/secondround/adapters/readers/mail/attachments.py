"""The documents attached to a mail."""

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from secondround.adapters.readers.limits import MAX_MEMBERS
from secondround.adapters.readers.mail.body import payload
from secondround.adapters.readers.mail.headers import disposition, file_name
from secondround.foundation.ports.readers import Part
from secondround.foundation.wording import sentence

_SUFFIX = {
    "text/calendar": "ics",
    "application/ics": "ics",
    "text/vcard": "vcf",
    "text/x-vcard": "vcf",
    "text/html": "html",
    "text/plain": "txt",
    "application/pdf": "pdf",
    "message/rfc822": "eml",
    "text/markdown": "md",
}
_TNEF = ("application/ms-tnef", "application/vnd.ms-tnef")
_PICTURES = sentence("{count} pictures inside the mail were left out.")
_WINMAIL = sentence(
    "winmail.dat was left out: ask the sender for the attachment itself, or save it from Outlook."
)
_TELLING_PICTURE = 30_000
"""Bytes; smaller ones are logos and lines in signatures."""
_MANY = sentence("Only the first {count} attachments were read.")


@dataclass(frozen=True)
class Attachments:
    """Documents found in a mail, and notes on what was left out."""

    parts: tuple[Part, ...]
    notes: tuple[str, ...]


def attachments(message: Message) -> Attachments:
    """Every attached document; an invitation also where it is only a version of the body."""
    parts: list[Part] = []
    notes: list[str] = []
    pictures = 0
    for place, part in enumerate(_leaves(message), 1):
        if part.get_content_type() in _TNEF:
            notes.append(_WINMAIL)
        elif _is_picture_inside(part):
            pictures += len(_bytes(part)) > _TELLING_PICTURE
        elif _is_document(part) and len(parts) < MAX_MEMBERS:
            parts.append(Part(_name(part, place), _bytes(part)))
        elif _is_document(part):
            notes.append(_MANY.format(count=MAX_MEMBERS))
    if pictures:
        notes.append(_PICTURES.format(count=pictures))
    return Attachments(_once(part for part in parts if part.data.strip()), tuple(notes))


def _leaves(message: Message) -> Iterator[Message]:
    """Parts that are not containers; an attached mail is one part."""
    stack = [message]
    while stack:
        part = stack.pop()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            stack.extend(reversed([one for one in inner if isinstance(one, Message)]))
        else:
            yield part


def is_attached(part: Message) -> bool:
    """Whether a part was attached as a document rather than being a version of the body."""
    return disposition(part) == "attachment" or bool(file_name(part))


def _is_document(part: Message) -> bool:
    if part.get_content_maintype() == "multipart":
        return False
    return part.get_content_type() not in ("text/plain", "text/html") or is_attached(part)


def _is_picture_inside(part: Message) -> bool:
    picture = part.get_content_maintype() == "image"
    return picture and (bool(part.get("Content-ID")) or disposition(part) == "inline")


def _name(part: Message, place: int) -> str:
    suffix = _SUFFIX.get(part.get_content_type(), "bin")
    return file_name(part) or f"attachment {place}.{suffix}"


def _bytes(part: Message) -> bytes:
    """The attachment's bytes; an attached mail is written out again."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        mail = inner[0] if isinstance(inner, list) and inner else None
        return _written(mail) if isinstance(mail, Message) else b""
    return payload(part)


def _written(mail: Message) -> bytes:
    try:
        return mail.as_bytes()
    except Exception:  # the generator fails in many ways on malformed headers
        return b""


def _once(parts: Iterator[Part]) -> tuple[Part, ...]:
    """Without a second copy of the same bytes: invitations come as a version and as a file."""
    seen: dict[bytes, Part] = {}
    for part in parts:
        key = part.data.replace(b"\r\n", b"\n").strip()
        if key not in seen or seen[key].name.startswith("attachment "):
            seen[key] = part
    return tuple(seen.values())
