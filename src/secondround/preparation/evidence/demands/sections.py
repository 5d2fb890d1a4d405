"""The parts of a posting: what is demanded, what will be done, and all that is neither."""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from secondround.preparation.evidence.reading.plain import plain

Section = Literal["", "person", "nice", "duties", "offer", "process", "company"]

LONGEST_HEADING = 9
"""Words of a line that may be a heading without being marked as one, when it ends in a colon."""

LONGEST_BARE = 6
"""The same without a colon: longer ones are list items that lost their bullet."""

_ORDER: tuple[tuple[str, Section], ...] = (
    ("none", ""),
    ("nice", "nice"),
    ("person", "person"),
    ("duties", "duties"),
    ("offer", "offer"),
    ("process", "process"),
    ("company", "company"),
)
_EDGES = re.compile(r"^[^\w(<]+|[^\w)>]+$")
_NEVER_GLUED = frozenset(
    """you vous tu sie du experience education training travel role job team note notes apply interested
    wir we nous""".split()
)


@lru_cache(maxsize=4096)
def section_of(heading: str) -> Section | None:
    """The part that a heading opens; "" for one that says nothing of it, None when it is no known heading."""
    text = _EDGES.sub("", plain(heading)).replace("\t", " ")
    text = re.sub(r"^(?:\d+|[ivx]+)[.)]\s*", "", text)
    if not text or len(text) > 120:
        return None
    for name, pattern in _patterns():
        if pattern.fullmatch(text):
            return name
    return None


def glued_heading(text: str) -> tuple[Section, int] | None:
    """A known heading that a text begins with, and where the rest starts.

    "Requirements: a degree", "QUALIFICATIONS You have": extraction from pages often loses the line break.
    """
    for match in re.finditer(r"\s*[:\u2013\u2014]\s+|\s-\s+|\s+", text[:80]):
        head, rest = text[: match.start()], text[match.end() :]
        if len(head.split()) > LONGEST_HEADING - 3 or not rest:
            break
        marked = bool(match.group().strip()) or head.isupper()
        stands = marked or (rest[0].isupper() and head[:1].isupper() and len(rest.split()) > 3)
        if stands and (marked or plain(head).split()[0] not in _NEVER_GLUED):
            section = section_of(head)
            if section is not None:
                return section, match.end()
    return None


@cache
def _patterns() -> list[tuple[Section, re.Pattern[str]]]:
    raw = json.loads(files(__package__).joinpath("sections.json").read_text("utf-8"))
    compiled = {n: re.compile("|".join(f"(?:{plain(p)})" for p in rows)) for n, rows in raw.items()}
    return [(section, compiled[name]) for name, section in _ORDER]
