"""The block of "key: value" lines at the top of a Markdown file."""

import re

_FRONT = re.compile(r"\A---[ \t]*\n((?:[^\n]*\n){1,80}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_PAIR = re.compile(r"([A-Za-z][\w -]{0,40}):(?:[ \t]+(.*))?")
_ENTRY = re.compile(r"\s+-\s+(.+)|-\s+(.+)")
_SAME = {
    "link": "url",
    "canonical": "url",
    "canonical_url": "url",
    "source": "url",
    "source_url": "url",
    "site_name": "site",
    "published": "date",
    "publish_date": "date",
    "pubdate": "date",
    "name": "title",
    "by": "author",
}


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields, and the text with those lines blanked so that line numbers stay right."""
    found = _FRONT.match(text)
    if not found or not _PAIR.match(found[1]):
        return {}, text
    blank = "\n" * found[0].count("\n")
    return _fields(found[1].splitlines()), blank + text[found.end() :]


def _fields(lines: list[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    key = ""
    for line in lines:
        if pair := _PAIR.fullmatch(line.rstrip()):
            key = pair[1].strip().lower().replace(" ", "_")
            fields[key] = _bare(pair[2] or "")
        elif key and (entry := _ENTRY.fullmatch(line)):
            more = _bare(entry[1] or entry[2])
            fields[key] = f"{fields[key]}, {more}" if fields[key] else more
    for key, other in _SAME.items():
        if fields.get(key) and not fields.get(other):
            fields[other] = fields[key]
    return {key: value for key, value in fields.items() if value}


def _bare(value: str) -> str:
    value = value.strip()
    quoted = len(value) >= 2 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if quoted else value
