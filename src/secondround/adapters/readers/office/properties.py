"""What office files say about themselves."""

from typing import TYPE_CHECKING

from secondround.adapters.readers.web.dates import iso_date

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KEYS = {
    "title": "title",
    "creator": "author",
    "created": "created",
    "modified": "modified",
    "creation-date": "created",
    "date": "modified",
    "initial-creator": "author",
}
_NO_TITLE = (
    "untitled",
    "powerpoint presentation",
    "présentation powerpoint",
    "powerpoint-präsentation",
    "document",
    "word document",
)


def properties(root: "Element | None") -> dict[str, str]:
    """title, author, created, modified, as far as stated; dates in ISO 8601."""
    fields: dict[str, str] = {}
    for node in root.iter() if root is not None else ():
        name = node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
        text = (node.text or "").strip()
        if (key := _KEYS.get(name)) and text:
            value = iso_date(text) if key in ("created", "modified") else text
            if value and not (key == "title" and value.lower() in _NO_TITLE):
                fields.setdefault(key, value)
    return fields
