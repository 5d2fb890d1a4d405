"""The messages in a document: the mail itself and those it quotes or forwards."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby

from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.panel.messages.addresses import Address, address_in, addresses_in
from secondround.preparation.panel.moments.days import days_in

_DEPTH = re.compile(r"earlier mail (\d+)(?:, (.*))?")
_WROTE = re.compile(
    r"^(?:on|le|am)\s+.+?,?\s+(?P<who>[^,\d<>][^<>\d]*(?:<[^<>]+>)?)\s+(?:wrote|a écrit|schrieb)\b",
    re.IGNORECASE,
)
_WROTE_BEHIND = re.compile(r"schrieb\s+(?P<who>[^:<>]+(?:<[^<>]+>)?)\s*:", re.IGNORECASE)
_PASTED = re.compile(
    r"(?P<label>from|de|von|to|à|an|cc|kopie|date|sent|envoyé|gesendet|datum|subject|objet|betreff)\s?:\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_LABELS = {
    "from": "from de von",
    "to": "to à an",
    "cc": "cc kopie",
    "date": "date sent envoyé gesendet datum",
    "subject": "subject objet betreff",
}
_KIND_OF = {label: kind for kind, labels in _LABELS.items() for label in labels.split()}


@dataclass(frozen=True)
class Message:
    """One message. `sent` is the day it was written (the document's or the clock's where it does not say).

    `header` holds its lines by kind ("from", "to", "cc", "date", "subject"), `body` the rest in order.
    """

    document: Document
    depth: int
    sent: date
    sent_stated: bool
    header: dict[str, Passage] = field(default_factory=dict)
    body: tuple[Passage, ...] = ()
    author: Address | None = None

    @property
    def subject(self) -> str:
        """The subject line, empty where there is none."""
        return self._said("subject")

    @property
    def copied(self) -> tuple[Address, ...]:
        """Who received a copy."""
        return addresses_in(self._said("cc"))

    def _said(self, kind: str) -> str:
        passage = self.header.get(kind)
        if passage is None:
            return ""
        pasted = _PASTED.fullmatch(passage.text) if passage.role != "title" else None
        return pasted["value"] if pasted and pasted["label"].lower() in _KIND_OF else passage.text


def messages_in(
    document: Document, passages: Sequence[Passage], today: date
) -> tuple[Message, ...]:
    """The messages of a document in its order: the newest first, as mails are quoted."""
    told = []
    for _, group in groupby(_stretched(passages), key=lambda one: one[0]):
        stretch = [(depth, passage) for (_, depth), passage in group]
        told.append(_message(document, stretch[0][0], [p for _, p in stretch], today))
    return tuple(one for one in told if one.body or one.header)


def _stretched(passages: Sequence[Passage]) -> list[tuple[tuple[int, int], Passage]]:
    """Each passage with the number of its stretch and its depth; a new header begins a new stretch."""
    number, depth, in_header = 0, 0, True
    done: list[tuple[tuple[int, int], Passage]] = []
    for passage in passages:
        found = _DEPTH.fullmatch(passage.locator)
        here = int(found[1]) if found else 0
        introduces = passage.role == "field" or (found is not None and not found[2])
        begins = here > 0 and introduces and not in_header
        if done and (here != depth or begins):
            number += 1
        in_header = introduces or passage.role == "title"
        depth = here
        done.append(((number, here), passage))
    return done


def _message(document: Document, depth: int, passages: Sequence[Passage], today: date) -> Message:
    header, body = _parted(passages)
    author = address_in(_value(header["from"])) if "from" in header else None
    if author is None and passages and passages[0].role == "heading":
        author = _who_wrote(passages[0].text)
    stated = _when(document, depth, header, passages, today)
    return Message(
        document,
        depth,
        stated or document.date or today,
        stated is not None,
        header,
        tuple(body),
        author,
    )


def _parted(passages: Sequence[Passage]) -> tuple[dict[str, Passage], list[Passage]]:
    """Header and body. A header pasted into a text counts when it begins the text with its sender."""
    header: dict[str, Passage] = {}
    body: list[Passage] = []
    for passage in passages:
        kind = _header_kind(passage)
        if not kind and not body and passage.role in ("paragraph", "title", "heading"):
            kind = _pasted_kind(passage)
            kind = kind if "from" in header or kind == "from" else ""
        if kind and kind not in header:
            header[kind] = passage
        elif not kind and not _introduces(passage):
            body.append(passage)
    return header, body


def _introduces(passage: Passage) -> bool:
    """ "On … wrote:", "----- Forwarded message -----": no words of the message itself."""
    found = _DEPTH.fullmatch(passage.locator)
    return passage.role == "heading" and found is not None and not found[2]


def _pasted_kind(passage: Passage) -> str:
    pasted = _PASTED.fullmatch(passage.text)
    return _KIND_OF[pasted["label"].lower()] if pasted else ""


def _header_kind(passage: Passage) -> str:
    found = _DEPTH.fullmatch(passage.locator)
    place = (found[2] or "") if found else passage.locator
    return place.lower() if place.lower() in _LABELS else ""


def _value(passage: Passage) -> str:
    pasted = _PASTED.fullmatch(passage.text)
    return pasted["value"] if pasted else passage.text


def _who_wrote(text: str) -> Address | None:
    found = _WROTE_BEHIND.search(text) or _WROTE.search(text)
    return address_in(found["who"]) if found else None


def _when(
    document: Document,
    depth: int,
    header: dict[str, Passage],
    passages: Sequence[Passage],
    today: date,
) -> date | None:
    if depth == 0 and document.fields.get("date"):
        return _iso(document.fields["date"])
    line = header["date"].text if "date" in header else passages[0].text if passages else ""
    if "date" in header or (passages and passages[0].role == "heading"):
        days = days_in(line, document.date or today)
        return days[0].date if days else None
    return None


def _iso(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None
