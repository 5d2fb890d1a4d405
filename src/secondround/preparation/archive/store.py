"""Every list of one owner, as lines."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection

from secondround.foundation.owner import Owner
from secondround.foundation.storage import whole

DERIVED = frozenset({"vectors"})
"""Worked out again from the words whenever they are needed."""


def lists() -> tuple[str, ...]:
    """Their names, those first that others point to."""
    return tuple(one.name for one in whole.owned_tables() if one.name not in DERIVED)


def lines(db: Connection, owner: Owner, name: str) -> Iterator[Mapping[str, Any]]:
    """Of one list, in the order of their keys."""
    return whole.rows_of(db, owner, _tables()[name])


def keep(db: Connection, owner: Owner, name: str, found: Iterable[Mapping[str, Any]]) -> int:
    """How many were kept. Raises `Refused` for one that the list cannot hold."""
    return whole.keep_rows(db, owner, _tables()[name], found)


def finish(db: Connection, owner: Owner) -> None:
    """Everything was kept: words are found again."""
    whole.index_words(db, owner)


def has_any(db: Connection, owner: Owner) -> bool:
    return whole.has_rows(db, owner)


def delete(db: Connection, owner: Owner) -> dict[str, int]:
    return whole.delete_rows(db, owner)


def _tables() -> dict[str, Any]:
    return {one.name: one for one in whole.owned_tables()}
