"""From bytes to a document with its passages; pure but for the reader it is handed."""

import re
from collections.abc import Callable
from datetime import date, datetime
from urllib.parse import urlsplit

from secondround.foundation.errors import SecondRoundError
from secondround.foundation.ports.readers import Block, Part, Reader, Reading
from secondround.foundation.wording import Say
from secondround.preparation.documents.language import language_of
from secondround.preparation.documents.model import Document, Passage

Chooser = Callable[[bytes, str], Reader | None]
HEAD = 65536

Read = tuple[Document, tuple[Passage, ...], tuple[Part, ...]]


def read_document(
    document_id: str, name: str, data: bytes, choose: Chooser, why_not: Callable[[bytes, str], str]
) -> Read:
    """The document, its passages and what was found inside it. Refusals are values: status and message."""
    reader = choose(data[:HEAD], name)
    if reader is None:
        return _refused(document_id, name, len(data), "", why_not(data[:HEAD], name))
    try:
        reading = reader.read(data, name)
    except SecondRoundError as error:
        return _refused(document_id, name, len(data), reader.format, str(error))
    document = _document(document_id, name, len(data), reader.format, reading)
    return document, passages_from(document, reading.blocks), reading.parts


def refusal(
    document_id: str, name: str, size: int, reason: str, largest: int, say: Say
) -> Document:
    """A document that was not opened, with what to do about it."""
    said = {
        "outside": say(
            "This is a link that leads out of the folder, so it was not followed. Copy the file itself in."
        ),
        "link": say("This is a link to a folder. Copy the folder itself in."),
        "broken": say("This is a link to something that is not there, or that may not be opened."),
        "not a file": say("This is not an ordinary file."),
        "too large": say(
            "This file is larger than {limit} MB and was not opened. Save the pages you need as a smaller file.",
            limit=largest // 1_000_000,
        ),
    }
    return _refused(document_id, name, size, "", said.get(reason, reason))[0]


def passages_from(document: Document, blocks: tuple[Block, ...]) -> tuple[Passage, ...]:
    """A passage for each block, each with the nearest heading above it."""
    passages = []
    heading = ""
    for position, block in enumerate(blocks):
        passages.append(_passage(document, position, block, heading))
        if block.role in ("title", "heading"):
            heading = block.text
    return tuple(passages)


def _passage(document: Document, position: int, block: Block, heading: str) -> Passage:
    return Passage(
        id=f"{document.id}:{position}",
        document_id=document.id,
        document=document.name,
        kind=document.kind,
        position=position,
        heading=heading,
        **vars(block),
    )


def _document(document_id: str, name: str, size: int, form: str, reading: Reading) -> Document:
    fields = dict(reading.fields)
    text = " ".join(block.text for block in reading.blocks[:400])
    return Document(
        id=document_id,
        name=name,
        format=form,
        size=size,
        status="partly" if reading.notes else "read",
        language=language_of(text),
        title=fields.get("title") or fields.get("subject") or _first_heading(reading),
        url=_safe_url(fields.get("url", "")),
        date=_date(fields),
        message="\n".join(reading.notes),
        fields=fields,
    )


def _refused(document_id: str, name: str, size: int, form: str, message: str) -> Read:
    document = Document(
        id=document_id, name=name, format=form, size=size, status="refused", message=message
    )
    return document, (), ()


def _first_heading(reading: Reading) -> str:
    """The first of the greatest: a side column may begin with a smaller one ("Contact")."""
    headings = [b for b in reading.blocks if b.role in ("title", "heading")]
    greatest = min(headings, key=lambda b: 0 if b.role == "title" else b.level or 9, default=None)
    return greatest.text[:200] if greatest else ""


def _safe_url(url: str) -> str:
    return url if urlsplit(url).scheme in ("http", "https") else ""


def _date(fields: dict[str, str]) -> date | None:
    for name in ("date", "published", "modified"):
        stated = fields.get(name, "")
        if re.match(r"\d{4}-\d{2}-\d{2}", stated):
            try:
                return datetime.fromisoformat(stated[:10]).date()
            except ValueError:
                continue
    return None
