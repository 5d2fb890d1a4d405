"""Where a message ends and its signature begins, and what the signature says."""

import functools
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from secondround.preparation.documents.model import Passage
from secondround.preparation.panel.messages.messages import Message
from secondround.preparation.panel.naming.names import Name, better, read_name, same
from secondround.preparation.panel.naming.titles import title_among

_LONGEST = 12
_DASHES = re.compile(r"(?:--|__+|—)\s*")
_REACHED = re.compile(
    r"@|https?://|www\.|\+?\d[\d\s().-]{6,}|^(?:t|m|tel|tél|mob|phone|fax)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Signature:
    """Who signed: the name and title as written, and the passages they stand in."""

    name: Name
    title: str
    passages: tuple[Passage, ...]


def text_of(message: Message) -> tuple[Passage, ...]:
    """The body without its signature."""
    return message.body[: _closing_at(message.body)]


def signature_of(message: Message, organisation: frozenset[str] = frozenset()) -> Signature | None:
    """The signature, when a person's name stands in it; the author's own, where the header names one."""
    lines = message.body[_closing_at(message.body) :][:_LONGEST]
    author = message.author.name if message.author else None
    for place, passage in enumerate(lines):
        name, behind = _signed(passage.text)
        if name and (author is None or same(name, author) != "different"):
            return _signature(
                better(name, author) if author else name, behind, lines[place:], organisation
            )
    return None


def _signature(
    name: Name, behind: str, lines: Sequence[Passage], organisation: frozenset[str]
) -> Signature:
    title = title_among(behind, organisation) if behind else ""
    if title:
        return Signature(name, title, (lines[0],))
    for passage in lines[1:5]:
        again, behind = _signed(passage.text)
        if again and same(again, name) != "different":
            name = better(name, again)
            if title := title_among(behind, organisation):
                return Signature(name, title, (lines[0], passage))
            continue
        if _machines().search(passage.text):
            break
        if title := title_among(passage.text, organisation):
            return Signature(name, title, (lines[0], passage))
    return Signature(name, "", (lines[0],))


def _signed(text: str) -> tuple[Name | None, str]:
    """The name a line begins with, and what stands behind it on the same line."""
    text = re.sub(
        rf"^(?:{_closing()})\s*[,.!:]*\s+(?=[A-ZÀ-Þ])", "", text.strip(" *_"), flags=re.IGNORECASE
    )
    if _REACHED.search(text) and "|" not in text:
        return None, ""
    parts = re.split(r"\s*[|·•/\t]\s*|\s+[-–—]\s+|,\s+", text, maxsplit=1)
    name = read_name(parts[0])
    return (name, parts[1] if len(parts) > 1 else "") if name else (None, "")


def _closing_at(body: Sequence[Passage]) -> int:
    """The place of the last line that takes leave; the length of the body where there is none."""
    for place in range(len(body) - 1, 0, -1):
        text = body[place].text.strip()
        if _DASHES.fullmatch(text) or (len(text) <= 200 and _takes_leave().match(text)):
            return place
    return len(body)


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
