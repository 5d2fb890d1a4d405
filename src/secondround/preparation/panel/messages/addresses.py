"""Addresses as mails and calendars write them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.lexicon import is_given, words_of
from secondround.preparation.panel.naming.names import Name, read_name
from secondround.preparation.panel.naming.titles import is_department

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_BETWEEN = re.compile(r"(?<=>)\s*[,;]\s*|\s*;\s*|(?<=\.\w\w)\s*,\s*|(?<=\.\w\w\w)\s*,\s*")


_LONGEST, _LONGEST_ENTRY = 8_000, 300


@dataclass(frozen=True)
class Address:
    """One person's entry in a header; `shown` is the entry as written, `name` None where it names nobody."""

    shown: str
    name: Name | None
    email: str


def addresses_in(text: str) -> tuple[Address, ...]:
    """The entries of "Anna Weber <anna@…>, Tom Lee <tom@…>" (or with ";"); mailboxes of teams have no name."""
    pieces = [piece.strip() for piece in _BETWEEN.split(text[:_LONGEST])]
    return tuple(address_in(piece) for piece in pieces if piece)


def address_in(piece: str) -> Address:
    """One entry. Without a name, "anna.weber@…" is read as Anna Weber."""
    piece = piece[:_LONGEST_ENTRY]
    found = _EMAIL.search(piece)
    email = found.group().lower() if found else ""
    words = _EMAIL.sub("", piece).replace("mailto:", "").strip(" <>[]()\"',;")
    if is_shared(email):
        named = read_name(words) if words else None
        return Address(piece, named if named and named.whole else None, email)
    # Words that name nobody ("Direction des soins") are a team's, whatever the address looks like.
    if plain(words) == plain(email.partition("@")[0]) and not is_given(words):
        return Address(piece, None, email)  # "Dekanat <dekanat@…>"
    named = _turned(_named(words), email) if words else _name_in(email)
    return Address(piece, named, email)


def _turned(name: Name | None, email: str) -> Name | None:
    """ "Schroeder Joëlle" turned round where the address, joelle.schroeder@…, says which part comes first."""
    parts = plain(email.split("@", maxsplit=1)[0]).replace("-", "").split(".")
    words = name.full.split() if name and len(parts) == 2 else []
    for at in range(1, len(words)):
        if [_closed(words[at:]), _closed(words[:at])] == parts:
            return Name(" ".join(words[at:]), " ".join(words[:at]))
    return name


def _closed(words: Sequence[str]) -> str:
    return plain("".join(words)).replace("-", "")


def _named(words: str) -> Name | None:
    """The name shown; behind a department where one is put first ("HR - Anna Weber")."""
    front, dash, behind = words.partition(" - ")
    if dash and is_department(front):
        return read_name(behind)
    return read_name(words)


def is_shared(email: str) -> bool:
    """Whether a mail address is a team's, a room's or a machine's rather than a person's."""
    local = plain(email.split("@", maxsplit=1)[0])
    parts = {part for part in re.split(r"[._+\-\d]", local) if part}
    return bool(parts & words_of("mailboxes")) or local in words_of("mailboxes")


def _name_in(email: str) -> Name | None:
    parts = email.split("@", maxsplit=1)[0].split(".")
    if len(parts) < 2 or not all(re.fullmatch(r"[a-zà-ÿ]+(-[a-zà-ÿ]+)*", part) for part in parts):
        return None
    return read_name(" ".join(part.title() for part in parts))
