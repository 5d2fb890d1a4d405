"""EML: a mail with its header, body and attachments."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from secondround.adapters.readers.guard import extension, guarded
from secondround.adapters.readers.mail.attachments import attachments, is_attached
from secondround.adapters.readers.mail.body import body_of
from secondround.adapters.readers.mail.headers import date_of, header
from secondround.adapters.readers.text.decode import is_text
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

_HEADER = re.compile(
    rb"(from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to|sender|"
    rb"content-type|x-[\w-]+|dkim-signature|arc-[\w-]+|authentication-results|thread-topic|in-reply-to|"
    rb"list-[\w-]+|importance|references|user-agent|accept-language|content-language):",
    re.I,
)
_SURE = {b"received", b"return-path", b"delivered-to", b"message-id", b"mime-version"}
_ENVELOPE = re.compile(rb"\AFrom \S+@?\S* .*\r?\n")
_SHOWN = ("From", "To", "Cc", "Date", "Subject", "Reply-To")
_PROTECTED = ("application/pkcs7-mime", "multipart/encrypted", "application/x-pkcs7-mime")
_LONGEST_HEADER = 200_000
_OPEN = sentence(
    "Open it in the mail program and save the opened mail, or copy its text into a file."
)


class EmlReader:
    """A mail.

    Fields: from, to, cc, reply-to, subject as written; date in ISO 8601; message-id; and for the
    earlier mails in the body "earlier 1 from", "earlier 1 date" … as written. Header lines are blocks
    of role "field", located as "From"; the body's are located as "line 8", those of quoted mails as
    "earlier mail 1, line 8". Attachments, and invitations among the versions of the body, are parts.
    """

    format = "eml"

    def takes(self, head: bytes, name: str) -> float:
        """Text that begins with the header of a mail."""
        if not is_text(head[:4096]):
            return 0.0
        top = _top(_bare(head))
        rows = [row for row in top.splitlines() if row[:1] not in (b" ", b"\t")]
        names = {found[1].lower() for row in rows if (found := _HEADER.match(row))}
        whole = bool(rows) and all(re.match(rb"[!-9;-~]+:", row) for row in rows)
        if not whole or len(names) < 2 or not names & {b"from", b"subject", b"received"}:
            return 0.0
        return 0.96 if names & _SURE or extension(name) == "eml" else 0.7

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """The header, the body with earlier mails told apart, the attachments."""
        bare = _bare(data)
        if len(_top(bare)) > _LONGEST_HEADER:
            raise Unreadable("{name}: the header of this mail is far too long.", _OPEN, name=name)
        message = message_from_bytes(bare)
        if message.get_content_type() in _PROTECTED:
            raise Unreadable("{name}: the mail is encrypted.", _OPEN, name=name)
        fields = _fields(message)
        body = body_of(_version(message, "plain"), _version(message, "html"))
        held = attachments(message)
        blocks = (*_header_blocks(message), *body.blocks)
        return Reading(blocks, {**body.fields, **fields}, held.parts, (*body.notes, *held.notes))


def _bare(data: bytes) -> bytes:
    return _ENVELOPE.sub(b"", data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"), count=1)


def _top(data: bytes) -> bytes:
    """The header: what stands before the first blank line."""
    return re.split(rb"\r?\n\r?\n", data, maxsplit=1)[0]


def _header_blocks(message: Message) -> Iterator[Block]:
    for name in _SHOWN:
        if value := header(message, name):
            yield Block(value, name, "field")


def _fields(message: Message) -> dict[str, str]:
    names = ("From", "To", "Cc", "Reply-To", "Subject", "Message-ID")
    fields = {name.lower(): header(message, name) for name in names}
    sent = date_of(message)
    return {**fields, "date": sent.isoformat() if sent else ""}


def _version(message: Message, subtype: str) -> Message | None:
    """The body in plain text or HTML: the first such part that is not an attachment."""
    parts = (part for part in _inside(message) if part.get_content_type() == f"text/{subtype}")
    return next((part for part in parts if not is_attached(part)), None)


def _inside(message: Message) -> Iterator[Message]:
    """The parts of this mail, without going into mails attached to it."""
    stack = [message]
    while stack:
        part = stack.pop()
        yield part
        if part.get_content_maintype() == "multipart" and isinstance(part.get_payload(), list):
            stack.extend(reversed([one for one in part.get_payload() if isinstance(one, Message)]))
