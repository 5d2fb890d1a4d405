"""The one order of a cohort: by name, whatever else is known of anybody."""

import unicodedata
from collections.abc import Iterable


def by_name(people: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Pairs of an id and a name by name, case and accents apart; those without a name last, by their id."""
    return tuple(sorted(people, key=lambda one: (not one[1], _folded(one[1]), one[0])))


def _folded(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
