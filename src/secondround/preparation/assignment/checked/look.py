"""What the rules look at, and how a finding is made."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from secondround.foundation.keys import key_of
from secondround.foundation.ports.office.finished import Finished, Page, Piece
from secondround.foundation.wording import Say, shortened
from secondround.preparation.assignment.checked.model import Fault, Finding
from secondround.preparation.assignment.decoded.model import Decoded
from secondround.preparation.assignment.trades.model import Trade
from secondround.preparation.documents.language import language_of
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.model import Citation

LONGEST_QUOTE = 160
"""Characters of the file's words shown with a finding."""

BODY = frozenset(("title", "text", "item", "cells"))
"""What is read as the file's content; notes, footers and captions go with it."""

ALL_WORDS = BODY | {"caption", "footer", "notes", "footnote"}
"""What goes with it too."""

NOWHERE = Page(0, "", "", ())
"""Where in the file something is that stands elsewhere."""


@dataclass(frozen=True)
class Told:
    """One sentence that is known from elsewhere, with where it stands. `is_theirs`: of the company or by it."""

    text: str
    citations: tuple[Citation, ...] = ()
    is_theirs: bool = True


@dataclass(frozen=True)
class Known:
    """What the file is held against. `people` are the names of those who will be there.

    `brief` are the words that set the exercise, `theirs` all that they wrote (for their abbreviations), `told` the
    facts and statements its figures may not contradict. `employers` are the candidate's own, past and present.
    `minutes` is the length that was set or agreed, `words_a_minute` the candidate's pace by language.
    """

    company: str = ""
    candidate: str = ""
    people: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    brief: str = ""
    theirs: str = ""
    told: tuple[Told, ...] = ()
    minutes: int | None = None
    words_a_minute: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Look:
    """One file and all that it is held against; `name` is the file's own, `say` speaks to the candidate."""

    finished: Finished
    name: str
    decoded: Decoded
    trade: Trade | None
    known: Known
    say: Say
    closeness: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """How near in meaning the words of a place come to an asked point beside the file's other words, 0 to 1, where a
    model is; empty without."""

    @cached_property
    def language(self) -> str:
        """That of the file's own words: "en", "fr" or "de"; English where nothing tells."""
        text = " ".join(piece.text for _, piece in pieces_of(self.pages, {*BODY, "notes"}))
        return language_of(text) or self.finished.fields.get("language", "")[:2] or "en"

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Those that are shown, with what is seen of them."""
        return tuple(_seen(page) for page in self.finished.pages if not page.is_hidden)

    @property
    def is_shown(self) -> bool:
        """Whether it is shown on a wall and not read at a desk."""
        return self.finished.format == "pptx"

    @property
    def is_shown_as_pages(self) -> bool:
        """Whether its pages are slides though they are sent as a PDF: a talk whose slides are counted."""
        counts = any(one.of == "slides" for one in self.decoded.limits)
        return self.finished.format == "pdf" and counts and "presentation" in self.decoded.kinds


def _seen(page: Page) -> Page:
    return replace(page, pieces=tuple(piece for piece in page.pieces if not piece.is_hidden))


def pieces_of(
    pages: Sequence[Page], roles: frozenset[str] | set[str] = BODY
) -> Iterator[tuple[Page, Piece]]:
    """The pieces of these roles in reading order, each with its page."""
    for page in pages:
        for piece in page.pieces:
            if piece.role in roles:
                yield page, piece


def finding(
    look: Look,
    fault: Fault,
    page: Page | None,
    words: str,
    text: str,
    place: str = "",
    other: str = "",
    of: str = "",
    citations: tuple[Citation, ...] = (),
) -> Finding:
    """`page` None is the whole file. The key stays the same while the words do, wherever they move; `of` instead of
    them where they are not what it is about."""
    return Finding(
        key=key_of("finding", look.decoded.assignment, fault, of or words),
        fault=fault,
        page=page.number if page else 0,
        place=place or (page.place if page else ""),
        words=words,
        text=text,
        other=other,
        citations=citations,
    )


def quoted(words: str) -> str:
    """The words short enough to stand in a sentence."""
    return shortened(" ".join(words.split()), LONGEST_QUOTE)


def sentence_with(text: str, words: str) -> str:
    """The first sentence of a long text that has these words; a short one, or one that has none, as it is."""
    if len(text) <= LONGEST_QUOTE:
        return text
    return next((span.text for span in sentences(text) if words in span.text), text)


def words_in(text: str) -> int:
    """How many words a text has; figures and signs alone are none."""
    return len(re.findall(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", text))
