"""Entries for an address book."""

from collections.abc import Mapping
from typing import Any

from secondround.foundation.errors import EngineFailed


class VcfCards:
    """A `Press` for vCard 3.0 (RFC 2426), which every address book reads. Needs `people`, each with uid, name,
    given, family, title, organisation, email and phone; what is empty is left out."""

    def print(self, form: str, data: Mapping[str, object]) -> bytes:
        people = data["people"]
        if not isinstance(people, list):
            raise EngineFailed("the {form} name nobody", form=form)
        return "".join(_card(one) for one in people).encode()


def _card(one: Mapping[str, str]) -> str:
    import vobject
    from vobject.vcard import Name

    card: Any = vobject.vCard()
    card.add("uid").value = one["uid"]
    card.add("fn").value = _line(one["name"])
    card.add("n").value = Name(family=_line(one["family"]), given=_line(one["given"]))
    if one["organisation"]:
        card.add("org").value = [_line(one["organisation"])]
    for field, name in (("title", "title"), ("email", "email"), ("phone", "tel")):
        if one[field]:
            card.add(name).value = _line(one[field])
    return str(card.serialize())


def _line(text: str) -> str:
    """One line without control characters, so that no value can begin a field of its own."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
