"""Where a message ends and its signature begins, and what the signature says."""

import functools
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from itertools import chain

from secondround.preparation.documents.model import Passage
from secondround.preparation.panel.messages.messages import Message
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.lexicon import is_given
from secondround.preparation.panel.naming.names import Name, better, read_name, same
from secondround.preparation.panel.naming.titles import bare_title, is_company, title_among

_LONGEST = 12
_DASHES = re.compile(r"(?:--|__+|—)\s*")
_BELOW = 8
_CAPITALS = re.compile(
    r"[A-ZÀ-Þ][\w'’/-]+(?:\s(?:&|and|et|und|of|for|de|des|du|la|der|für|[A-ZÀ-Þ][\w'’/-]+)){0,5}"
)
_PHONE = re.compile(r"(?<![\w+])(?:\+\d|0\d|\(\d)[\d\s()./–-]{6,20}\d(?!\w)")
_FAX = re.compile(r"\b(?:fax|télécopie)\W{0,3}$", re.IGNORECASE)
_ON_BEHALF = re.compile(r"^(?:i\.?\s?[AV]\.?|ppa\.?|p\.?\s?p\.?|p\.?\s?o\.?)\s+(?=[A-ZÀ-Þ])")
_REACHED = re.compile(
    r"@|https?://|www\.|\+?\d[\d\s().-]{6,}|^(?:t|m|tel|tél|mob|phone|fax)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Signature:
    """Who signed: the name and title as written, and the passages they stand in."""

    name: Name
    title: str
    passages: tuple[Passage, ...]
    phone: str = ""


def text_of(message: Message) -> tuple[Passage, ...]:
    """The body without its signature."""
    return message.body[: _begins_at(message)]


def signature_of(message: Message, organisation: str = "") -> Signature | None:
    """The signature, when a person's name stands in it; the author's own, where the header names one."""
    author = message.author.name if message.author else None
    domain = message.author.email.rpartition("@")[2] if message.author else ""
    known = f"{organisation} {domain}"
    lines = message.body[_begins_at(message) :][:_LONGEST]
    for place, passage in enumerate(lines):
        name, behind = _signed(passage.text)
        if name is None or (author and same(name, author) == "different"):
            continue
        fuller = better(name, author) if author else name
        signature = _signature(fuller, behind, lines[place:], known)
        if not signature.title and place and (above := _title_above(lines[place - 1])):
            signature = Signature(fuller, above, (passage, lines[place - 1]))
        if author or signature.title or is_given(name.given):
            found = signature if signature.title else _further_on(message, known) or signature
            return _with_phone(found, message)
    further = _further_on(message, known)
    return _with_phone(further, message) if further else None


def _with_phone(signature: Signature, message: Message) -> Signature:
    """With the first telephone number in the lines below the name; a fax is none."""
    below = [p for p in message.body if p.position >= signature.passages[0].position][:_BELOW]
    for passage in below:
        for found in _PHONE.finditer(passage.text):
            if not _FAX.search(passage.text[: found.start()]):
                passages = tuple(dict.fromkeys((*signature.passages, passage)))
                return replace(signature, passages=passages, phone=found.group().strip())
    return signature


def _title_above(passage: Passage) -> str:
    """ "La directrice des ressources humaines," above the name: how offices sign."""
    return bare_title(passage.text) if len(passage.text.split()) > 1 else ""


def _further_on(message: Message, organisation: str) -> Signature | None:
    """The author's whole name on a line of its own with a title below, wherever a program's block put it."""
    author = message.author.name if message.author else None
    if author is None or not author.whole:
        return None
    for place, passage in enumerate(message.body[1:], 1):
        name, behind = _signed(passage.text)
        if name and name.whole and same(name, author) == "same":
            lines = message.body[place : place + 3]
            signature = _signature(better(name, author), behind, lines, organisation)
            if signature.title:
                return signature
    return None


def _begins_at(message: Message) -> int:
    """Where the message takes leave, else where near its end a line is the author's name."""
    body = message.body
    closing = _closing_at(body)
    author = message.author.name if message.author else None
    if closing < len(body) or author is None:
        return closing
    for place in range(max(len(body) - _LONGEST, 1), len(body)):
        name, _ = _signed(body[place].text)
        signs = name is not None and body[place].role != "item"
        if name and signs and same(name, author) == "same" and (name.whole or not author.whole):
            return place
    return closing


def _signature(name: Name, behind: str, lines: Sequence[Passage], organisation: str) -> Signature:
    title = title_among(behind, organisation) if behind else ""
    if title:
        return Signature(name, title, (lines[0],))
    below = 0
    for passage in lines[1:5]:
        again, behind = _signed(passage.text)
        if again and same(again, name) != "different":
            name = better(name, again)
            if title := title_among(behind, organisation):
                return Signature(name, title, (lines[0], passage))
            below = lines.index(passage)
            continue
        if _machines().search(passage.text):
            break
        if title := title_among(passage.text, organisation):
            return Signature(name, title, (lines[0], passage))
    if title := _by_its_place(lines[below + 1 : below + 3], organisation):
        return Signature(name, title, (lines[0], lines[below + 1]))
    return Signature(name, "", (lines[0],))


def _by_its_place(below: Sequence[Passage], organisation: str) -> str:
    """A line of capitals right below the whole name that another line follows: what they are, in words not known."""
    if below and (title := bare_title(below[0].text, loose=True)):
        return title
    line = below[0].text.strip() if len(below) > 1 else ""
    if not _CAPITALS.fullmatch(line) or read_name(line) is not None:
        return ""
    known = plain(organisation).replace(" ", "")
    firm = any(len(word) > 3 and plain(word) in known for word in line.split())
    return "" if firm or is_company(line) or _machines().search(line) else line


def _signed(text: str) -> tuple[Name | None, str]:
    """The name a line begins with, and what stands behind it on the same line."""
    text = _ON_BEHALF.sub("", text.strip(" *_"))
    text = re.sub(rf"^(?:{_closing()})\s*[,.!:]*\s+(?=[A-ZÀ-Þ])", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^\((?:Mr|Mrs|Ms|Miss|Dr|Mme|M\.|Frau|Herr)\)\s+", "", text)
    parts = re.split(r"\s*[|·•/\t]\s*|\s+[-–—]\s+|,\s+", text, maxsplit=1)
    if _REACHED.search(parts[0]):
        return None, ""
    name = read_name(parts[0])
    return (name, parts[1] if len(parts) > 1 else "") if name else (None, "")


def _closing_at(body: Sequence[Passage]) -> int:
    """The place of the last line that takes leave, else of the last dashes; the length of the body where there is none.

    Programs draw dashes round what they add, so that words count first.
    """
    lines = [(place, body[place].text.strip()) for place in range(len(body) - 1, 0, -1)]
    leave = (place for place, text in lines if len(text) <= 200 and _takes_leave().match(text))
    dashes = (place for place, text in lines if _DASHES.fullmatch(text))
    return next(chain(leave, dashes), len(body))


@functools.cache
def _takes_leave() -> re.Pattern[str]:
    """A closing that is the whole line, or goes before a name."""
    name = r"(?-i:[A-ZÀ-Þ][\w'’.-]+(?:\s+[A-ZÀ-Þ][\w'’.-]+){0,3})"
    return re.compile(rf"(?:{_closing()})\s*[,.!:]*(?:\s+{name}.{{0,80}})?$", re.IGNORECASE)


@functools.cache
def _closing() -> str:
    return "|".join(f"(?:{one})" for one in _raw()["closings"])


@functools.cache
def _machines() -> re.Pattern[str]:
    return re.compile(str(_raw()["machines"]), re.IGNORECASE)


@functools.cache
def _raw() -> dict[str, list[str]]:
    raw: dict[str, list[str]] = json.loads(
        files(__package__).joinpath("closings.json").read_text("utf-8")
    )
    return raw
