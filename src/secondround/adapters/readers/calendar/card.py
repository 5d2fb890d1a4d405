"""VCF: contact cards."""

from secondround.adapters.readers.calendar.content_lines import (
    Component,
    ContentLine,
    components,
    every,
)
from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.limits import MAX_MEMBERS
from secondround.adapters.readers.text.decode import decode, is_text
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

_SHOWN = {
    "FN": "Name",
    "N": "Name in parts",
    "NICKNAME": "Nickname",
    "TITLE": "Title",
    "ROLE": "Role",
    "ORG": "Organisation",
    "EMAIL": "Email",
    "TEL": "Telephone",
    "URL": "URL",
    "ADR": "Address",
    "NOTE": "Note",
    "BDAY": "Birthday",
    "X-SOCIALPROFILE": "Profile",
    "X-LINKEDIN": "Profile",
    "LANG": "Language",
}
_PARTED = ("N", "ORG", "ADR")
_AGAIN = sentence("Export the contact again, or write the name and title into your notes.")


class VcfReader:
    """vCard 2.1 to 4.0.

    Fields of the first card: name, title, org, email, phone, url, note; of further cards the same with
    "card 2 " before. Locators: "Name", "Title" …
    """

    format = "vcf"

    def takes(self, head: bytes, name: str) -> float:
        """Whatever begins a card."""
        start = decode(head[:400]).text.lstrip().upper() if is_text(head) else ""
        return 0.99 if start.startswith("BEGIN:VCARD") else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """Every card in the file's order; pictures and keys are left out."""
        decoded = decode(data)
        cards = list(every(components(decoded.text), "VCARD"))[:MAX_MEMBERS]
        if not cards:
            raise Unreadable("{name}: there is no contact in this file.", _AGAIN, name=name)
        fields: dict[str, str] = {}
        blocks: list[Block] = []
        for place, card in enumerate(cards, 1):
            mark = f"card {place}" if place > 1 else ""
            fields.update({f"{mark} {key}".strip(): value for key, value in _fields(card).items()})
            blocks.extend(_blocks(card, f"{mark}, " if mark else ""))
        return Reading(tuple(blocks), fields, notes=decoded.notes)


def _fields(card: Component) -> dict[str, str]:
    keys = {
        "title": "TITLE",
        "org": "ORG",
        "email": "EMAIL",
        "phone": "TEL",
        "url": "URL",
        "note": "NOTE",
    }
    fields = {key: _text(line) if (line := card.first(name)) else "" for key, name in keys.items()}
    whole, parts = card.first("FN"), card.first("N")
    fields["name"] = _text(whole) if whole else (_natural(parts) if parts else "")
    return fields


def _blocks(card: Component, mark: str) -> list[Block]:
    """A line each; the name in parts only where there is no whole name."""
    skipped = ("N",) if card.first("FN") else ()
    lines = (line for line in card.lines if line.name in _SHOWN and line.name not in skipped)
    return [Block(_text(line), f"{mark}{_SHOWN[line.name]}", "field") for line in lines]


def _text(line: ContentLine) -> str:
    """The value as one line; parts parted by ";" in the source are parted by a space."""
    text = line.text.removeprefix("mailto:").removeprefix("tel:")
    return (
        " ".join(part for part in text.split(";") if part.strip()) if line.name in _PARTED else text
    )


def _natural(line: ContentLine) -> str:
    """Given name before family name."""
    family, given, *_ = [*line.text.split(";"), ""]
    return f"{given} {family}".strip()
