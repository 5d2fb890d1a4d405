"""CSV: what a network gives out of the candidate's own profile: posts, schools, skills, languages, certificates."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.text.decode import decode, is_text
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading, Role
from secondround.foundation.wording import sentence

MOST_ROWS = 500
_AGAIN = sentence("Export your data again, or bring your CV as PDF or DOCX.")
_HEADER_WITHIN = 5
_SKILLS = ("skill", "compétence", "competence", "kenntnis")


@dataclass(frozen=True)
class _Table:
    """One file of an export: its section, the columns that tell it, and what each column is called in a CV."""

    section: str
    told_by: frozenset[str]
    columns: Mapping[str, str]


_TABLES = (
    _Table("work", frozenset({"company name", "title", "started on"}), {
        "title": "position", "company name": "name", "location": "location", "started on": "startDate",
        "finished on": "endDate", "description": "summary",
    }),
    _Table("education", frozenset({"school name", "degree name"}), {
        "degree name": "studyType", "school name": "institution", "start date": "startDate",
        "end date": "endDate", "notes": "summary", "activities": "summary",
    }),
    _Table("languages", frozenset({"name", "proficiency"}), {"name": "language", "proficiency": "fluency"}),
    _Table("certificates", frozenset({"name", "authority"}), {
        "name": "name", "authority": "issuer", "started on": "date",
    }),
    _Table("basics", frozenset({"first name", "last name", "headline"}), {
        "first name": "given", "last name": "family", "headline": "label", "summary": "summary",
    }),
    _Table("skills", frozenset({"name"}), {"name": "keywords"}),
)  # fmt: skip
"""The more columns tell a table, the earlier it stands. Addresses, numbers and birthdays are left out."""

_ROLES: dict[str, Role] = {
    "position": "heading",
    "language": "heading",
    "keywords": "item",
    "summary": "paragraph",
}


class ExportReader:
    """The candidate's own tables of a data export, told by their headers, in the form of a structured CV.

    Fields, of the profile: name, label. A field for each cell, an item for each skill. Locators as of JSON Resume:
    "work 2, position".
    """

    format = "export"

    def takes(self, head: bytes, name: str) -> float:
        """A header that only such a table has; a single column "Name" counts in a file called after skills."""
        if not is_text(head):
            return 0.0
        return 0.95 if _table(_rows(decode(head).text), name) else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """Every row, in the order of the file."""
        decoded = decode(data)
        rows = _rows(decoded.text)
        found = _table(rows, name)
        if found is None:
            raise Unreadable(
                "{name}: there is no part of a profile in this file.", _AGAIN, name=name
            )
        table, header = found
        said = [_said(row, header, table) for row in islice(rows, MOST_ROWS)]
        blocks = (
            block for number, row in enumerate(said, 1) for block in _entry(table, number, row)
        )
        return Reading(tuple(blocks), _fields(table, said), notes=decoded.notes)


def _rows(text: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text.replace("\0", "")))


def _table(rows: Iterator[list[str]], name: str) -> tuple[_Table, Sequence[str]] | None:
    """The table whose header stands in the first lines; `rows` go on behind it."""
    of_skills = any(word in name.rpartition("/")[2].casefold() for word in _SKILLS)
    try:
        for row in islice(rows, _HEADER_WITHIN):
            header = [cell.strip().casefold() for cell in row]
            for table in _TABLES:
                alone = table.section != "skills" or (header == ["name"] and of_skills)
                if alone and table.told_by <= set(header):
                    return table, header
    except csv.Error:
        return None
    return None


def _said(row: Sequence[str], header: Sequence[str], table: _Table) -> list[tuple[str, str]]:
    cells = zip(header, row, strict=False)
    told = {name: cell.strip() for name, cell in cells if name in table.columns and cell.strip()}
    return [(key, told[name]) for name, key in table.columns.items() if name in told]


def _entry(table: _Table, number: int, said: Sequence[tuple[str, str]]) -> Iterator[Block]:
    place = table.section if table.section == "basics" else f"{table.section} {number}"
    for key, text in said:
        lines = text.splitlines() if key == "summary" else [" ".join(text.split())]
        for line in filter(str.strip, lines):
            level = 2 if _ROLES.get(key) == "heading" else 1 if key == "keywords" else 0
            yield Block(line.strip(), f"{place}, {key}", _ROLES.get(key, "field"), level)


def _fields(table: _Table, said: Sequence[Sequence[tuple[str, str]]]) -> dict[str, str]:
    if table.section != "basics" or not said:
        return {}
    told = dict(said[0])
    name = " ".join(filter(None, (told.get("given"), told.get("family"))))
    return {key: text for key, text in (("name", name), ("label", told.get("label", ""))) if text}
