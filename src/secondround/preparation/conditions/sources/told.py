"""One sentence about one condition, with who said it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from secondround.foundation.wording import Say
from secondround.preparation.conditions.model import Topic
from secondround.preparation.conditions.naming import topic_name
from secondround.preparation.evidence.model import Citation

Origin = Literal["posting", "talk", "message", "notes", "you", "site", "report"]
ORIGINS: tuple[Origin, ...] = ("posting", "talk", "message", "notes", "you", "site", "report")
"""The nearest to a promise first."""

LONGEST = 160
"""Characters of a line that is still short."""


@dataclass(frozen=True)
class Told:
    """What one source says. `text` is short and readable alone; `words` is what is compared."""

    topic: Topic
    text: str
    words: str
    said_by: str
    origin: Origin
    date: date | None
    citations: tuple[Citation, ...]


def line(text: str, around: int = 0) -> str:
    """The text on one line, cut to the clauses about the character `around` where it is long."""
    whole = " ".join(text.replace("\t", ": ", 1).replace("\t", ", ").split())
    if len(whole) <= LONGEST:
        return whole
    return _clauses(text, around)


def under(topic: Topic, text: str, say: Say) -> str:
    """Words that do not name their matter, with its name before them."""
    return f"{topic_name(topic, say)} – {text}"


def _clauses(text: str, around: int) -> str:
    start = max((at + 2 for at in _ends(text[:around])), default=0)
    if len(text) - start <= LONGEST:
        start = min((at + 2 for at in _ends(text) if len(text) - at - 2 <= LONGEST), default=start)
    head = "… " if start else ""
    kept = text[start : start + LONGEST]
    if start + LONGEST < len(text):
        kept = kept.rsplit(" ", 1)[0].rstrip(",;:–- ") + " …"
    return head + " ".join(kept.split())


def _ends(text: str) -> Iterable[int]:
    """Where a clause ends: a comma or the like with a space after it."""
    return (at for at in range(len(text) - 1) if text[at] in ",;:" and text[at + 1] == " ")
