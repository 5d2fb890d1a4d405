"""What an office file says about itself: who made it, when, for whom."""

import io
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from html import escape
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

_MADE = datetime(2026, 11, 29, 18, 30, tzinfo=UTC).replace(tzinfo=None)
_PLACE = "docProps/app.xml"
_OF_THE_PROGRAM = ("Company", "Manager")
"""Fields that a program keeps beside the core ones, empty in the file that python-pptx and python-docx begin with."""


def set_fields(made: Any, fields: Mapping[str, str]) -> None:
    """What a program writes of a file by itself, and these fields; nothing of the empty file it began with."""
    author = fields["author"]
    said = {"comments": "", "last_modified_by": author, "created": _MADE, "modified": _MADE}
    for name, value in {**said, **fields}.items():
        if name.title() not in _OF_THE_PROGRAM:
            setattr(made.core_properties, name, value)


def saved(made: Any, fields: Mapping[str, str]) -> bytes:
    """The file with these fields, those too that the libraries have no words for."""
    set_fields(made, fields)
    file = io.BytesIO()
    made.save(file)
    named = {one: fields[one.lower()] for one in _OF_THE_PROGRAM if one.lower() in fields}
    return _named(file.getvalue(), named) if named else file.getvalue()


def _named(data: bytes, named: Mapping[str, str]) -> bytes:
    changed = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as before, ZipFile(changed, "w", ZIP_DEFLATED) as after:
        for part in before.infolist():
            words = before.read(part)
            after.writestr(
                part, _filled(words.decode(), named) if part.filename == _PLACE else words
            )
    return changed.getvalue()


def _filled(tree: str, named: Mapping[str, str]) -> str:
    for tag, value in named.items():
        field = f"<{tag}>{escape(value)}</{tag}>"
        tree = re.sub(rf"<{tag}(?:/>|>[^<]*</{tag}>)", field.replace("\\", r"\\"), tree)
    return tree
