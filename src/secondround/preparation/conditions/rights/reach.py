"""Whether the directive reaches a vacancy: by the place where the work is done."""

from collections.abc import Sequence
from typing import Literal

from secondround.preparation.conditions.model import Term
from secondround.preparation.panel.moments.zones import places_in, zone_of_place

_ABROAD = frozenset({"GBP", "CHF", "USD"})

Reach = Literal["yes", "no", "unknown"]

# Every member state by the cities of its time zones.
_MEMBERS = frozenset(
    f"Europe/{city}"
    for city in (
        "Amsterdam Athens Berlin Bratislava Brussels Bucharest Budapest Busingen Copenhagen Dublin Helsinki Lisbon"
        " Ljubljana Luxembourg Madrid Malta Paris Prague Riga Rome Sofia Stockholm Tallinn Vienna Vilnius Warsaw"
        " Zagreb"
    ).split()
) | {"Asia/Nicosia", "Atlantic/Canary", "Atlantic/Madeira", "Atlantic/Azores", "Africa/Ceuta"}


def reach(terms: Sequence[Term]) -> tuple[Reach, Term | None]:
    """The answer and the term it rests on: the first that names a town or country whose zone is known, else a salary
    in the money of a country that is no member."""
    for one in terms:
        zone = _zone(one.text) if one.topic == "place" and one.state != "open" else ""
        if zone:
            return ("yes" if zone in _MEMBERS else "no"), one
    abroad = (one for one in terms if one.pay and one.origin != "you")
    paid = next((one for one in abroad if one.pay and one.pay.currency in _ABROAD), None)
    return ("no", paid) if paid else ("unknown", None)


def _zone(text: str) -> str:
    """The zone of the first place written as a name: "nice" and "reading" are places only with a capital."""
    named = (zone_of_place(place) for place in places_in(text) if place[:1].isupper())
    return next(filter(None, named), "") or _country(text)


def _country(text: str) -> str:
    return next((zone for name, zone in _NAMED.items() if name in text.casefold()), "")


_NAMED = {
    "united kingdom": "Europe/London",
    "united states": "America/New_York",
    "royaume-uni": "Europe/London",
    "états-unis": "America/New_York",
    "vereinigtes königreich": "Europe/London",
    "european union": "Europe/Brussels",
    "union européenne": "Europe/Brussels",
    "europäische union": "Europe/Brussels",
}
