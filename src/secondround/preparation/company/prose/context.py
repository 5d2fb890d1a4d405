"""Where a passage stands on its page: the headings above it, the line that introduces it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.documents.sentences import sentences

_NEGATED = re.compile(
    r"\b(?:not|no longer|never|don[’']t|doesn[’']t|isn[’']t|aren[’']t|won[’']t|avoid|non[- ]goals?|anti-|myths?"
    r"|ne (?:\w+ )?pas|n[’']\w+ pas|jamais|éviter|à ne pas|nicht|keine?n?|niemals|vermeiden)\b",
    re.IGNORECASE,
)
_SAMPLE = re.compile(
    r"\b(?:examples?|e\.g\.|samples?|templates?|exemples?|modèles?|beispiele?|vorlagen?|muster)\b",
    re.IGNORECASE,
)
_LONGEST_HEADING = 90


@dataclass(frozen=True)
class Placed:
    """A passage with the headings above it, outermost first, and the line ending in ":" that introduces it.

    `written` is the date of the entry it stands in, where the page is a feed.
    """

    passage: Passage
    trail: tuple[str, ...]
    intro: str
    written: date | None = None

    @property
    def turned_round(self) -> bool:
        """Whether it is introduced as what is not so, or as an example: its words do not mean what they say."""
        above = (self.intro, *self.trail[-1:])
        return any(_NEGATED.search(line) or _SAMPLE.search(line) for line in above if line)


def placed(document: Document, passages: Sequence[Passage]) -> Iterator[Placed]:
    """The paragraphs, items and rows of a document in order, each with what stands above it."""
    trail: list[tuple[int, str]] = []
    intro = ""
    written: date | None = None
    for passage in passages:
        if passage.role in ("title", "heading"):
            level = 0 if passage.role == "title" else passage.level or 1
            trail = [
                *((depth, text) for depth, text in trail if depth < level),
                (level, passage.text),
            ]
            intro = ""
            written = None
        elif passage.role == "field" and passage.locator.endswith("date"):
            written = day_of(passage.text)
        elif passage.role == "paragraph":
            yield Placed(passage, _above(document, trail), "", written)
            intro = sentences(passage.text)[-1].text if heads(passage.text) else ""
        elif passage.role == "item":
            yield Placed(passage, _above(document, trail), intro, written)
        elif passage.role == "row":
            yield Placed(passage, _above(document, trail), "", written)


def day_of(stated: str) -> date | None:
    """The day a feed states, in either of the forms feeds use; None for anything else."""
    try:
        return datetime.fromisoformat(stated).date()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(stated).date()
    except ValueError:
        return None


def heads(text: str) -> bool:
    """Whether a paragraph introduces what follows: a short line without a stop, or one ending in ":"."""
    short = len(text) <= _LONGEST_HEADING and not re.search(r"[.!?…;,][\"'”’»)]*$", text)
    return short or text.endswith(":")


def _above(document: Document, trail: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    headings = tuple(text for _, text in trail)
    title = document.title
    return headings if not title or title in headings else (title, *headings)
