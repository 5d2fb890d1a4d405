"""Which part of a CV a passage stands in."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.reading.plain import plain

LONGEST_HEADING = 6
"""Words; a longer line is no heading unless it is marked as one, and then twice as many are allowed."""


@dataclass(frozen=True)
class Placed:
    """A passage and its section: "posts", "studies", "skills" …; empty before the first known heading.

    `opens` is true for the heading of the section itself.
    """

    passage: Passage
    section: str
    opens: bool


def placed(passages: Iterable[Passage]) -> Iterator[Placed]:
    """The passages in their order, each in the section of the nearest known heading above it."""
    document, section = "", ""
    for passage in passages:
        if passage.document_id != document:
            document, section = passage.document_id, ""
        name = section_of(passage)
        section = name or section
        yield Placed(passage, section, bool(name))


def section_of(passage: Passage) -> str:
    """The section that this passage opens as its heading, or empty."""
    if passage.role in ("item", "turn", "field"):
        return ""
    words = re.sub(r"^[\W\d_]+|[^\w)]+$", "", plain(passage.text)).split()
    marked = passage.role in ("heading", "title")
    if not words or (len(words) > LONGEST_HEADING * (1 + marked) and len(words[0]) > 1):
        return ""
    spaced = len(words) > 3 and all(len(word) == 1 for word in words)
    text = "".join(words) if spaced else " ".join(words)
    return next((name for name, pattern in _patterns() if pattern.fullmatch(text)), "")


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    raw = json.loads(files(__package__).joinpath("sections.json").read_text("utf-8"))
    return [(name, re.compile("|".join(f"(?:{p})" for p in rows))) for name, rows in raw.items()]
