"""The words of `words.json`, ready for the rules beside it."""

import functools
import json
from importlib.resources import files

from secondround.preparation.panel.naming.letters import plain


@functools.cache
def words_of(part: str) -> frozenset[str]:
    """One list of the file, in plain letters."""
    return frozenset(plain(word) for word in _raw()[part].split())


@functools.cache
def not_names() -> frozenset[str]:
    """Words that begin with a capital in mails without being part of a name."""
    return words_of("not_names") | words_of("not_names_fr") | words_of("not_names_de")


def is_no_name(word: str) -> bool:
    """Whether a word begins no name; "Sá" is none of the words that are spelled alike without accents."""
    bare = plain(word).strip(".'-")
    return bare in not_names() and (word.isascii() or word.casefold().strip(".'-") in _spelled())


@functools.cache
def _spelled() -> frozenset[str]:
    lists = ("not_names", "not_names_fr", "not_names_de")
    return frozenset(word.casefold() for part in lists for word in _raw()[part].split())


@functools.cache
def given_names() -> frozenset[str]:
    """Common first names, in plain letters: a strong sign where nothing else tells a person from a place."""
    text = files(__package__).joinpath("given.txt").read_text("utf-8")
    return frozenset(plain(word) for word in text.split())


def is_given(given: str) -> bool:
    """Whether the first part of a name is a common first name or an initial."""
    parts = plain(given).replace(".", " ").split()
    return bool(parts) and (parts[0].split("-")[0] in given_names() or len(parts[0]) == 1)


@functools.cache
def nicknames() -> tuple[frozenset[str], ...]:
    """Groups of first names that may be one person's."""
    return tuple(
        frozenset(plain(word) for word in group.split()) for group in _raw()["nicknames"].split("|")
    )


@functools.cache
def _raw() -> dict[str, str]:
    raw: dict[str, str] = json.loads(files(__package__).joinpath("words.json").read_text("utf-8"))
    return raw
