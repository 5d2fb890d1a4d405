"""CSV: the contacts and messages that a network or an address book gives out."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.text.decode import decode, is_text
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

_COLUMNS = {
    "given": "first name|given name|vorname|prénom",
    "family": "last name|family name|surname|nachname|nom",
    "name": "name|full name|display name",
    "title": "position|title|job title|organization title|organization 1 - title|funktion|poste|fonction",
    "company": "company|organization|organization name|organization 1 - name|firma|unternehmen|entreprise|société",
    "email": "email address|email|e-mail address|e-mail 1 - value|e-mail|e-mail-adresse|adresse e-mail",
    "connected": "connected on",
    "from": "from",
    "to": "to",
    "date": "date",
    "content": "content",
}  # fmt: skip
"""The headers of LinkedIn, Google, Outlook and Apple, matched whole, in whatever order they stand."""

_BY_HEADER = {header: key for key, headers in _COLUMNS.items() for header in headers.split("|")}
_CONTACT = ("name", "title", "company", "email", "connected")
_MESSAGE = ("from", "date", "content")
_HEADER_WITHIN = 12
MOST_ROWS = 20_000
_AGAIN = sentence("Export it again, or write down in your notes what you need of it.")
_MANY = sentence("Only the first {count} rows in it were read.")


class ContactsReader:
    """Tables of contacts or messages, told by their headers; everything else in a row is left out.

    No fields. A row each: of a contact the name, position, company, address and date, of a message who wrote, when
    and what. Locators: "row 2" (the header is row 1).
    """

    format = "contacts"

    def takes(self, head: bytes, name: str) -> float:
        """A header that names people with what they do, or messages."""
        if not is_text(head):
            return 0.0
        return 0.9 if _header(_rows(decode(head).text)) else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """Every row that names somebody."""
        decoded = decode(data)
        rows = _rows(decoded.text)
        columns = _header(rows)
        if columns is None:
            raise Unreadable("{name}: there is no contact in this file.", _AGAIN, name=name)
        blocks = [
            Block("\t".join(cells), f"row {place}", "row")
            for place, row in enumerate(islice(rows, MOST_ROWS), 2)
            if len(cells := _cells(row, columns)) > 1
        ]
        cut = next(rows, None) is not None
        many = (_MANY.format(count=MOST_ROWS),) if cut else ()
        return Reading(tuple(blocks), notes=(*decoded.notes, *many))


def _rows(text: str) -> Iterator[list[str]]:
    rows = csv.reader(io.StringIO(text.replace("\0", "")))
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error:
            continue


def _header(rows: Iterator[list[str]]) -> Mapping[str, int] | None:
    """The place of each known column; the header may stand below a note. `rows` go on behind it."""
    for row in islice(rows, _HEADER_WITHIN):
        found = {_BY_HEADER[key]: place for place, cell in reversed(list(enumerate(row)))
                 if (key := cell.strip().lower()) in _BY_HEADER}  # fmt: skip
        named = {"given", "family"} <= found.keys() or "name" in found
        if (named and {"title", "company"} & found.keys()) or {"to", *_MESSAGE} <= found.keys():
            return found
    return None


def _cells(row: Sequence[str], columns: Mapping[str, int]) -> list[str]:
    said = {key: " ".join(row[at].split()) for key, at in columns.items() if at < len(row)}
    if {"given", "family"} <= said.keys():
        said["name"] = f"{said['given']} {said['family']}".strip()
    wanted = _MESSAGE if "content" in columns else _CONTACT
    if not said.get(wanted[0]):
        return []
    return [said[key] for key in wanted if said.get(key)]
