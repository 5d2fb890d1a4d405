"""JSON Resume: a CV as data."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.limits import MAX_DEPTH
from secondround.adapters.readers.text.decode import decode, is_text
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

_SECTIONS = (
    "basics|work|volunteer|education|awards|certificates|publications|skills|languages|interests|"
    "references|projects"
)
_KEYS = re.compile(rf'"({_SECTIONS})"\s*:\s*[\[{{]')
_HEADS = ("position", "area", "studyType", "title", "language", "fluency")
_LISTS = ("highlights", "keywords", "courses", "roles")
_UNSAID = ("$schema", "meta", "image")
_EXPORT = sentence("Export the CV again as JSON Resume, or bring it as PDF or DOCX.")


class ResumeReader:
    """JSON Resume.

    Fields: name, label, email, phone, url. One heading for each section (its key), one field for each
    value, one item for each highlight or keyword. Locators: "work 2, position".
    """

    format = "resume"

    def takes(self, head: bytes, name: str) -> float:
        """JSON with a "basics" section, or two other sections of a CV."""
        if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") or not is_text(head):
            return 0.0
        sections = set(_KEYS.findall(decode(head).text))
        return 0.97 if "basics" in sections or len(sections) >= 2 else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """Every text in the file, in its order."""
        decoded = decode(data)
        resume = json.loads(decoded.text)
        if not isinstance(resume, dict):
            raise Unreadable("{name}: this JSON is not a CV.", _EXPORT, name=name)
        basics = resume.get("basics")
        fields = _fields(basics) if isinstance(basics, dict) else {}
        return Reading(tuple(_resume(resume)), fields, notes=decoded.notes)


def _fields(basics: Mapping[str, Any]) -> dict[str, str]:
    keys = ("name", "label", "email", "phone", "url")
    return {key: value for key in keys if isinstance(value := basics.get(key), str)}


def _resume(resume: Mapping[str, Any]) -> Iterator[Block]:
    for section, value in resume.items():
        if section in _UNSAID or not value:
            continue
        if section == "basics":
            yield from _values(value, section, "")
            continue
        yield Block(section, section, "heading", 1)
        if isinstance(value, list):
            for place, entry in enumerate(value, 1):
                yield from _values(entry, f"{section} {place}", "")
        else:
            yield from _values(value, section, "")


def _values(value: object, place: str, key: str, depth: int = 0) -> Iterator[Block]:
    """The texts in `value`; what names an entry comes as a heading, lists of points as items."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, dict):
        for under, inner in value.items():
            yield from _values(inner, place, f"{key} {under}".strip(), depth + 1)
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from _values(inner, place, f"{key} {number}".strip(), depth + 1)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield _said(str(value), place, key)


def _said(text: str, place: str, key: str) -> Block:
    locator = f"{place}, {key}" if key else place
    first = key.partition(" ")[0]
    if first in _HEADS:
        return Block(text, locator, "heading", 2)
    if first in _LISTS:
        return Block(text, locator, "item", 1)
    return Block(text, locator, "paragraph" if first == "summary" else "field")
