"""The nouns of a candidacy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Candidacy:
    """One person's pursuit of one vacancy.

    `source` is the folder it was prepared from, as an absolute path, or empty. `language` is "en", "fr" or
    "de": the language the candidate prepares in. Title, company and candidate are empty until recognised.
    """

    id: str
    source: str
    title: str = ""
    company: str = ""
    candidate: str = ""
    language: str = "en"


@dataclass(frozen=True)
class Edit:
    """A change the candidate made by hand to one field of one derived item; outlives every new reading.

    `part` is the list it belongs to ("questions", "documents" …), `key` the item's key. The field "removed"
    with the value true hides the item; the field "added" holds a whole item of the candidate's own.
    """

    part: str
    key: str
    field: str
    value: Any
    made_at: datetime


@dataclass(frozen=True)
class Seen:
    """What the candidate had before them at a moment: by list the keys of its lines."""

    at: datetime
    keys: Mapping[str, Sequence[str]]
