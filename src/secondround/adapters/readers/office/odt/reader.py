"""ODT: OpenDocument texts."""

from collections import Counter
from typing import TYPE_CHECKING

from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.office.odt.content import FO, OFFICE, STYLE, TEXT, Content
from secondround.adapters.readers.office.package import OfficePackage
from secondround.adapters.readers.office.properties import properties
from secondround.adapters.readers.packed.sniff import zip_kind
from secondround.adapters.readers.text.turns.speech import spoken
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CHANGES = sentence("It has tracked changes: deleted text was not read.")
_COMMENTS = sentence("Comments in the margin were left out.")
_LOCKED = sentence("Open it with its password and save it without one.")
_AGAIN = sentence("Open it in the program it came from and save it again, or save it as PDF.")


class OdtReader:
    """OpenDocument texts.

    Fields: title, author, created, modified. Locators: "paragraph 12", "table 2, row 3", "header",
    "footer", "footnote 3".
    """

    format = "odt"

    def takes(self, head: bytes, name: str) -> float:
        """A zip that says it is an OpenDocument text."""
        return 1.0 if zip_kind(head) == "odt" else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """The document's blocks; turns where it is a transcript."""
        package = OfficePackage(data, name)
        if b"encryption-data" in (package.data("META-INF/manifest.xml") or b""):
            raise Unreadable("{name}: it is protected by a password.", _LOCKED, name=name)
        root = package.xml("content.xml")
        text = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
        if root is None or text is None:
            raise Unreadable("{name}: the document's text is missing.", _AGAIN, name=name)
        styles = package.xml("styles.xml")
        content = Content(*_styles(root, styles))
        told = content.blocks(text)
        blocks = [
            *_around(content, styles, "header"),
            *(spoken(told) or told),
            *_around(content, styles, "footer"),
        ]
        return Reading(
            tuple(blocks), properties(package.xml("meta.xml")), notes=_said(content.seen)
        )


def _styles(*roots: "Element | None") -> tuple[frozenset[str], frozenset[str]]:
    """The names of the styles of titles, and of those that are bold."""
    titles, bold = {"Title"}, set()
    for root in roots:
        for style in root.iter(f"{STYLE}style") if root is not None else ():
            name = style.get(f"{STYLE}name") or ""
            look = style.find(f"{STYLE}text-properties")
            if style.get(f"{STYLE}parent-style-name") == "Title":
                titles.add(name)
            if look is not None and look.get(f"{FO}font-weight") == "bold":
                bold.add(name)
    return frozenset(titles), frozenset(bold)


def _around(content: Content, styles: "Element | None", kind: str) -> list[Block]:
    """Headers or footers, each text once, page numbers left out."""
    blocks: dict[str, Block] = {}
    for node in styles.iter(f"{STYLE}{kind}") if styles is not None else ():
        for number in list(node.iter(f"{TEXT}page-number")):
            number.text = ""
        for block in content.blocks(node, kind):
            if any(letter.isalpha() for letter in block.text):
                blocks.setdefault(block.text, block)
    return list(blocks.values())


def _said(seen: Counter[str]) -> tuple[str, ...]:
    changed = (_CHANGES,) if seen["deleted"] else ()
    return (*changed, _COMMENTS) if seen["comments"] else changed
