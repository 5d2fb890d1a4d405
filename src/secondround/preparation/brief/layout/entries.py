"""What a laid-out brief is made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from secondround.foundation.wording import Say, say_in
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.documents.places import place_name
from secondround.preparation.evidence.model import Citation

AROUND = 160
"""Characters shown on either side of cited words."""


@dataclass(frozen=True)
class Cited:
    """A citation ready to show: the words, what stands before and after them, where, and how to open it.

    `label` is the document's name without its folders and ending, short enough to stand under a line.
    """

    quote: str
    before: str
    after: str
    document: str
    label: str
    locator: str
    date: str
    href: str


@dataclass(frozen=True)
class Entry:
    """One line of the brief.

    `theirs` is true for words of a source, which are shown in its voice, and false for the product's own.
    `tag` is a short word before the line ("must", "missed"); `tone` groups tags for the eye ("good", "part",
    "open" or empty). `notes` are lines of the product under it. `inferred` marks what no source says as such.
    """

    text: str
    theirs: bool = False
    tag: str = ""
    tone: str = ""
    notes: tuple[str, ...] = ()
    inferred: bool = False
    cited: tuple[Cited, ...] = ()
    under: tuple["Entry", ...] = ()


@dataclass(frozen=True)
class Group:
    """Entries under one heading; `empty` says what to bring where there is none."""

    title: str
    entries: tuple[Entry, ...]
    empty: str = ""
    folded: bool = False


@dataclass(frozen=True)
class Section:
    """One of the brief's parts: its name, one sentence that says what it is for, and its groups."""

    id: str
    title: str
    purpose: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Sources:
    """Where cited words stand: passages by id, documents by id, and how to open each document by name.

    `say` is in the language in which places are named.
    """

    passages: Mapping[str, Passage]
    documents: Mapping[str, Document]
    hrefs: Mapping[str, str] = field(default_factory=dict)
    say: Say = field(default_factory=lambda: say_in("en"))

    def cited(self, citations: Iterable[Citation]) -> tuple[Cited, ...]:
        """The citations ready to show, the same words of the same place once."""
        shown: dict[tuple[str, str], Cited] = {}
        for one in citations:
            shown.setdefault((one.passage_id, one.quote), self._cited(one))
        return tuple(shown.values())

    def _cited(self, one: Citation) -> Cited:
        passage = self.passages.get(one.passage_id)
        document = self.documents.get(one.document_id)
        text = passage.text if passage else one.quote
        start, end = (one.start, one.end) if passage else (0, len(one.quote))
        return Cited(
            quote=one.quote,
            before=_tail(text[:start]),
            after=_head(text[end:]),
            document=one.document,
            label=label_of(one.document),
            locator=place_name(one.locator, self.say),
            date=document.date.isoformat() if document and document.date else "",
            href=self.hrefs.get(one.document, ""),
        )


LABEL = 44
"""Characters of a document's name under a line."""


def is_verbatim(text: str, citations: Iterable[Citation]) -> bool:
    """Whether the line is in a source's own words, and so in its voice."""
    return any(text.rstrip(".") in one.quote for one in citations)


def label_of(document: str) -> str:
    """The name a person knows it by: no folders, no ending, cut where it is long."""
    stem = document.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return stem if len(stem) <= LABEL else stem[:LABEL].rstrip() + "…"


def _tail(text: str) -> str:
    return text if len(text) <= AROUND else "… " + text[-AROUND:].split(" ", 1)[-1]


def _head(text: str) -> str:
    return text if len(text) <= AROUND else text[:AROUND].rsplit(" ", 1)[0] + " …"
