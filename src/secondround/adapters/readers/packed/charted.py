"""The workbook behind a chart: the one file within a file that is let through, and never opened by us."""

import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath
from zipfile import BadZipFile

from secondround.adapters.readers.packed.safe_zip import MemberRefused, SafeZip

_WORKBOOK = re.compile(r"^(?:ppt|word|xl)/embeddings/[^/]+[.]xlsx$", re.I)
_CHART = re.compile(r"^(?:ppt|word|xl)/charts/_rels/[^/]+[.]xml[.]rels$")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_SAID = re.compile(rb"\b(Type|Target)\s*=\s*[\"']([^\"']*)[\"']")
_PACKAGE = b"/relationships/package"
_ALIEN = re.compile(
    r"(?:^|/)vba|[.]bin$|(?:^|/)(?:activex|embeddings|macrosheets|externallinks)/", re.I
)

_PAPER = re.compile(r"^xl/printerSettings/printerSettings\d*[.]bin$")


def is_behind_a_chart(name: str, parts: Mapping[str, bytes]) -> bool:
    """Whether the part is a plain workbook and belongs to a chart and to nothing else.

    A workbook with programs, objects, links to other files or more than a document holds is none, nor is one that is
    protected, and whatever only has its name.
    """
    ways = [
        (source, kind)
        for source, part in parts.items()
        if source.endswith(".rels")
        for kind, target in _relations(source, part)
        if target.casefold() == name.casefold()
    ]
    from_charts = all(_CHART.match(source) and kind.endswith(_PACKAGE) for source, kind in ways)
    return bool(_WORKBOOK.match(name) and ways and from_charts and _is_plain(parts[name]))


def _relations(source: str, part: bytes) -> list[tuple[bytes, str]]:
    folder = dirname(dirname(source))
    found = []
    for one in _RELATION.findall(part):
        said = dict(_SAID.findall(one))
        target = said.get(b"Target", b"").decode("utf-8", "replace")
        found.append((said.get(b"Type", b""), normpath(join("/", folder, target)).lstrip("/")))
    return found


def _is_plain(data: bytes) -> bool:
    """Its members are unpacked only to be counted, within the limits that hold for every document."""
    try:
        archive = SafeZip(data)
        parts = {one.name: archive.unpack(one) for one in archive.members}
    except (BadZipFile, MemberRefused, EOFError, ValueError):
        return False
    types = parts.get("[Content_Types].xml", b"").lower()
    return (
        not archive.too_many
        and any(one.startswith("xl/") for one in parts)
        and not any(_ALIEN.search(one) for one in parts if not _PAPER.match(one))
        and b"macroenabled" not in types
        and b"vbaproject" not in types
    )
