"""Entries for an address book."""

from collections.abc import Mapping
from typing import Any

from secondround.foundation.errors import EngineFailed


class VcfCards:
    """A `Press` for vCard 3.0 (RFC 2426). Needs `people`: each with name, title and email, company or empty."""

    def print(self, form: str, data: Mapping[str, object]) -> bytes:
        import vobject

        people = data["people"]
        if not isinstance(people, list | tuple):
            raise EngineFailed(f"the {form} names nobody")
        return "".join(self._one(vobject.vCard(), one) for one in people).encode()

    def _one(self, card: Any, person: object) -> str:
        from vobject.vcard import Name

        name = str(getattr(person, "name", ""))
        first, _, last = name.rpartition(" ")
        card.add("fn").value = name
        card.add("n").value = Name(family=last, given=first)
        for field in ("title", "email"):
            value = str(getattr(person, field, ""))
            if value:
                card.add(field).value = value
        return str(card.serialize())
