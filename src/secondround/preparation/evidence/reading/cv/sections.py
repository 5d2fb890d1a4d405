"""Which part of a CV a passage stands in."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.reading.cv.headers import is_organisation, is_title
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
    """The passages in their order, each in the section of the nearest known heading above it.

    An unknown heading of the same rank that names neither a post nor an organisation ends the section.
    """
    document, section = "", ""
    opener: Passage | None = None
    for passage in passages:
        if passage.document_id != document:
            document, section, opener = passage.document_id, "", None
        name = section_of(passage)
        if name:
            section, opener = name, passage
        elif opener and _ends(opener, passage):
            section, opener = "", None
        yield Placed(passage, section, bool(name))


def _ends(opener: Passage, heading: Passage) -> bool:
    text = heading.text
    marked = heading.role == "heading" and opener.role == "heading"
    ranks_alike = heading.level == opener.level and text.isupper() == opener.text.isupper()
    if not (marked and ranks_alike) or any(letter.isdigit() for letter in text):
        return False
    return not (is_title(text, "post") or is_organisation(text, "post") or is_title(text, "study"))


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
