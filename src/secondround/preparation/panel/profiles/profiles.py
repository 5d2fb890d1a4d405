"""What profiles, contact cards and team pages add about people who are already named."""

import re
from collections.abc import Mapping, Sequence

from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.evidence.model import cite
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.lexicon import given_names
from secondround.preparation.panel.naming.names import Name, read_name, same
from secondround.preparation.panel.naming.titles import bare_title
from secondround.preparation.panel.people.mentions import Mention

_HEAD = 60
"""Passages at the top of a profile among which the name and the headline stand."""


def profile_of(document: Document, passages: Sequence[Passage]) -> tuple[Mention, ...]:
    """Whose profile a document is, with the title in it; contact cards may hold several people."""
    if document.format == "vcf":
        return _cards(document, passages)
    places = range(min(_HEAD, len(passages)))
    named = [(p, n) for p in places if (n := read_name(passages[p].text)) and n.whole]
    titled = read_name(document.title)
    for place, name in sorted(named, key=lambda one: -_surely(one, passages, titled)):
        if _surely((place, name), passages, titled):
            return (_headed(name, passages[place], passages[place + 1 : place + 5]),)
        break
    return ()


def _surely(named: tuple[int, Name], passages: Sequence[Passage], titled: Name | None) -> int:
    """How much speaks for a line being the person's name rather than a skill in capitals."""
    place, name = named
    below = passages[place + 1].text if place + 1 < len(passages) else ""
    first = plain(name.given.split()[0]) in given_names()
    return 4 * bool(titled and same(name, titled) == "same") + 2 * bool(_headline(below)) + first


def _headed(name: Name, passage: Passage, below: Sequence[Passage]) -> Mention:
    titled = next(((t, p) for p in below if (t := _headline(p.text))), None)
    title, cited = titled or ("", None)
    return Mention(
        name, "profile", 0, cite(passage), title, rank=3, said=(cite(cited),) if cited else ()
    )


def _headline(text: str) -> str:
    """The first part of "Head of Risk at Halden | CFA | ex-Northgate" that is a title."""
    for piece in text.replace("|", "·").split("·"):
        if title := bare_title(re.split(r" (?:at|chez|bei|@) ", piece)[0]):
            return title
    return ""


def _cards(document: Document, passages: Sequence[Passage]) -> tuple[Mention, ...]:
    fields: Mapping[str, str] = document.fields
    marks = ["", *(f"card {n} " for n in range(2, 60) if f"card {n} name" in fields)]
    found = []
    for mark in marks:
        name = read_name(fields.get(f"{mark}name", ""))
        passage = next((p for p in passages if p.text == fields.get(f"{mark}name", "")), None)
        if name and passage:
            title = fields.get(f"{mark}title", "")
            stated = {fields.get(f"{mark}{field}", "") for field in ("title", "email", "phone")}
            said = tuple(cite(p) for p in passages if p.text and p.text in stated)
            found.append(
                Mention(
                    name,
                    "profile",
                    0,
                    cite(passage),
                    title,
                    fields.get(f"{mark}email", "").lower(),
                    rank=2,
                    said=said,
                    phone=fields.get(f"{mark}phone", ""),
                )
            )
    return tuple(found)
