"""One sentence about one condition, with who said it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from secondround.foundation.wording import Say
from secondround.preparation.conditions.lexicon import shows
from secondround.preparation.conditions.model import Origin, Sure, Topic
from secondround.preparation.conditions.naming import topic_name
from secondround.preparation.evidence.model import Citation

LONGEST = 160
"""Characters of a line that is still short."""

_LISTED = 3
"""Commas from which a sentence is a list."""

_FEW = 80
"""Characters of an entry and what follows it."""

_GOES_ON = re.compile(
    r"\s*(?:and|or|but|which|where|with|if|when|depending|of which|after|then|et|ou|mais|dont|avec|si|selon|puis|und|"
    r"oder|aber|wobei|davon|mit|wenn|je nach|danach|die|der|das|\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Told:
    """What one source says. `text` is short and readable alone; `words` is what is compared.

    `named` is false where the words do not name their matter: the talk, or the heading above, does.
    """

    topic: Topic
    text: str
    words: str
    said_by: str
    origin: Origin
    date: date | None
    citations: tuple[Citation, ...]
    named: bool = True

    @property
    def sure(self) -> Sure:
        """How it was said."""
        return how_sure(self.words) if self.named else "inferred"


def how_sure(words: str) -> Sure:
    """ "hedged" where the words keep something back: a rule with exceptions, a most, a wish, a memory."""
    return "hedged" if shows("comparing", "hedged", words) else "plain"


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
    """Of a list the entry about the character, and what follows it in few words; else as much from its clause on as
    is still short."""
    start = max((at + 2 for at in _ends(text[:around])), default=0)
    stops = [at for at in _ends(text) if at >= around and not _GOES_ON.match(text, at + 1)]
    stop = next(iter(stops), len(text))
    if stop - start > LONGEST:
        start = text.find(" ", stop - LONGEST) + 1
    if sum(text[at] == "," for at in _ends(text)) >= _LISTED:
        stop = max((at for at in stops if at - start <= _FEW), default=stop)
    else:
        if len(text) - start <= LONGEST:
            start = min(
                (at + 2 for at in _ends(text) if len(text) - at - 2 <= LONGEST), default=start
            )
        stop = min(start + LONGEST, len(text))
    return _cut(text, start, stop)


def _cut(text: str, start: int, stop: int) -> str:
    head, kept = "… " if start else "", " ".join(text[start:stop].split())
    if stop == len(text):
        return head + kept
    if text[stop].isalnum():
        kept = kept.rsplit(" ", 1)[0]
    return head + kept.rstrip(",;:–- ") + " …"


def _ends(text: str) -> Iterable[int]:
    """Where a clause ends: a comma or the like with a space after it."""
    return (at for at in range(len(text) - 1) if text[at] in ",;:" and text[at + 1] == " ")
