"""An office file: XML parts in a zip, tied together by relations."""

import io
import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from secondround.adapters.readers.limits import MAX_PARTS, MAX_XML
from secondround.adapters.readers.packed.safe_zip import MemberRefused, SafeZip, leads_out
from secondround.foundation.errors import Unreadable
from secondround.foundation.wording import sentence

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = (b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/")
_STRICT_NAMES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/presentationml/main",
        b"http://schemas.openxmlformats.org/presentationml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/chart",
        b"http://schemas.openxmlformats.org/drawingml/2006/chart",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_ALONE = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
"""How XML is parsed: nothing but the part itself is read."""

_AGAIN = sentence("Open it in the program it came from and save it again, or save it as PDF.")


class OfficePackage:
    """The parts of one file. A part that is missing is None; a hostile or broken one is `Unreadable`."""

    def __init__(self, data: bytes, name: str) -> None:
        """`name` is the file's name, for messages."""
        self._name = name
        self._zip = SafeZip(data, MAX_PARTS)

    def names(self, start: str) -> list[str]:
        """The parts whose path begins with `start`, in the zip's order."""
        return [member.name for member in self._zip.members if member.name.startswith(start)]

    def leading_out(self) -> list[str]:
        """The names of parts that point outside the file: no program writes such."""
        return [member.name for member in self._zip.members if leads_out(member)]

    def data(self, path: str) -> bytes | None:
        """The bytes of a part."""
        member = self._zip.find(path)
        if member is None:
            return None
        try:
            return self._zip.unpack(member, MAX_XML)
        except MemberRefused as refusal:
            raise Unreadable(
                "{name}: the part {path} {refusal}.",
                _AGAIN,
                name=self._name,
                path=path,
                refusal=refusal,
            ) from refusal

    def xml(self, path: str) -> "Element | None":
        """The root element of a part; no entity or outside file is ever read."""
        from lxml import etree

        data = self._checked(path)
        if not data:
            return None
        return etree.fromstring(data, etree.XMLParser(**_ALONE))

    def each(self, path: str, *names: str) -> "Iterator[Element]":
        """The elements of these names in a part, in order, each gone once the next is asked for: for large parts."""
        from lxml import etree

        data = self._checked(path)
        if not data:
            return
        for _, node in etree.iterparse(io.BytesIO(data), tag=names, **_ALONE):
            yield node
            node.clear()
            while node.getprevious() is not None:
                del node.getparent()[0]

    def _checked(self, path: str) -> bytes | None:
        """The bytes of an XML part, in the usual names. Raises `Unreadable` where it defines entities."""
        data = self.data(path)
        if data and _DOCTYPE.search(data):
            raise Unreadable(
                "{name}: the part {path} defines entities, which office files never do.",
                _AGAIN,
                name=self._name,
                path=path,
            )
        return _transitional(data) if data else data

    def related(self, path: str) -> dict[str, tuple[str, str]]:
        """What a part refers to: for each id the last word of the relation's type, and the path."""
        folder = path.rpartition("/")[0]
        return {
            one.get("Id") or "": (_kind(one), _path(folder, one.get("Target") or ""))
            for one in self._relations(path)
            if one.get("TargetMode") != "External"
        }

    def outside(self, path: str) -> list[tuple[str, str]]:
        """What a part takes or links to from elsewhere, which is never fetched: kind and address."""
        return [
            (_kind(one), one.get("Target") or "")
            for one in self._relations(path)
            if one.get("TargetMode") == "External"
        ]

    def main_part(self, usual: str) -> str:
        """The path of the document proper: as the package says, else the usual one."""
        kinds = (path for kind, path in self.related("").values() if kind == "officeDocument")
        said = next(kinds, usual)
        return said if self._zip.find(said) else usual

    def _relations(self, path: str) -> "Iterator[Element]":
        folder, _, file = path.rpartition("/")
        root = self.xml(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        if root is not None:
            yield from root.iter(_RELATIONS)


def _kind(relation: "Element") -> str:
    return (relation.get("Type") or "").rpartition("/")[2]


def _path(folder: str, target: str) -> str:
    joined = target[1:] if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(joined)


def _transitional(data: bytes) -> bytes:
    """The strict variant's names replaced by the usual ones."""
    if _STRICT[0] not in data:
        return data
    for strict, usual in _STRICT_NAMES:
        data = data.replace(strict, usual)
    return data
