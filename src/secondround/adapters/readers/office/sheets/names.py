"""Names in SpreadsheetML, and those of columns."""

import re

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

MOST_COLUMNS = 256
"""Columns that are looked at; what stands further right is left out."""

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


def s(name: str) -> str:
    """The qualified name of an element."""
    return S + name


def column_of(place: str) -> int:
    """0 for "A4", 1 for "B4"; -1 where it is no place."""
    found = _PLACE.fullmatch(place)
    if not found:
        return -1
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def row_of(place: str) -> int:
    """4 for "B4"; 0 where it is no place."""
    found = _PLACE.fullmatch(place)
    return int(found[2]) if found else 0


def letters_of(column: int) -> str:
    """ "A" for 0, "AA" for 26."""
    said = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        said = chr(65 + rest) + said
    return said
