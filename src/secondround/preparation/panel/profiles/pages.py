"""What team pages, charts and lists of contacts say about people who are already named; they bring nobody new."""

import re
from collections.abc import Iterator, Sequence

from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import cite
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.names import Name, read_name, same
from secondround.preparation.panel.naming.prose import people_in
from secondround.preparation.panel.naming.titles import bare_title
from secondround.preparation.panel.people.mentions import Mention

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_LONGEST_NAME = 80
_UNDER = 3
"""Passages below a name on a card that are still about that person."""


def people_on_page(passages: Sequence[Passage], known: Sequence[Name]) -> list[Mention]:
    """What a page says about people already named: "Anna Weber, Head of Risk", or the line below the name."""
    wanted = [_either(name) for name in known if name.whole]
    found: list[Mention] = []
    for place, passage in enumerate(passages):
        if not any(
            family.search(passage.text) and given.search(passage.text) for family, given in wanted
        ):
            continue
        below = passages[place + 1] if place + 1 < len(passages) else None
        found += _on(passage, below, known)
    return found


def _either(name: Name) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Both parts of a name as whole words, with or without accents: a quick look before the careful one."""
    parts = (name.family, re.split(r"[ .-]", name.given)[0])
    family, given = (
        re.compile(rf"\b(?:{re.escape(part)}|{re.escape(plain(part))})\b", re.IGNORECASE)
        for part in parts
    )
    return family, given


def _on(passage: Passage, below: Passage | None, known: Sequence[Name]) -> list[Mention]:
    found = []
    alone = read_name(passage.text)
    for person in people_in(passage.text):
        if person.lone or not any(same(person.name, name) == "same" for name in known):
            continue
        title = person.title
        if not title and alone and below and len(below.text) <= 90:
            title = bare_title(below.text)
        cited = cite(passage, person.start, person.stop)
        said = (cite(below),) if title and not person.title and below else ()
        found.append(Mention(person.name, "profile", 0, cited, title, rank=4, said=said))
    return found


def people_on_rows(
    passages: Sequence[Passage], known: Sequence[Name]
) -> Iterator[tuple[Mention, Passage]]:
    """Rows of a table with a known name in a cell of its own: the title and address in the others."""
    for passage in passages:
        cells = passage.text.split("\t") if passage.role == "row" else []
        name = next((n for cell in cells[:3] if (n := _known(cell, known))), None)
        if name is None:
            continue
        others = [cell for cell in cells if read_name(cell) is None or bare_title(cell)]
        title = next((t for cell in others if (t := bare_title(cell, loose=True))), "")
        email = _EMAIL.search(passage.text)
        address = email.group().lower() if email else ""
        yield Mention(name, "profile", 0, cite(passage), title, address, rank=4), passage


def said_on_page(
    passages: Sequence[Passage], known: Sequence[Name]
) -> Iterator[tuple[Name, tuple[Passage, ...]]]:
    """What a page tells of each known person: the lines below their name, up to the next name."""
    for place, passage in enumerate(passages):
        name = _known(passage.text, known)
        if name is None:
            continue
        below: list[Passage] = []
        for one in passages[place + 1 : place + 1 + _UNDER]:
            if one.role in ("heading", "title") or _known(one.text, known):
                break
            below.append(one)
        if below:
            yield name, tuple(below)


def _known(text: str, known: Sequence[Name]) -> Name | None:
    name = read_name(text) if len(text) <= _LONGEST_NAME else None
    if name is None or not name.whole:
        return None
    return next((one for one in known if same(one, name) == "same"), None)
