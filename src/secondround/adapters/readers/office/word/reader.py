"""DOCX: Word documents, with their tables, text boxes, headers, footnotes and tracked changes."""

from collections import Counter

from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.office.package import OfficePackage
from secondround.adapters.readers.office.properties import properties
from secondround.adapters.readers.office.word.names import w
from secondround.adapters.readers.office.word.story import Story
from secondround.adapters.readers.office.word.styles import Styles
from secondround.adapters.readers.packed.sniff import zip_kind
from secondround.adapters.readers.text.cues.parts import captioned
from secondround.adapters.readers.text.turns.speech import spoken
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

_CHANGES = sentence("It has tracked changes: inserted text was read, deleted text was not.")
_COMMENTS = sentence("Comments in the margin were left out.")
_HIDDEN = sentence("Hidden text was left out.")
_AGAIN = sentence("Open it in Word and save it again, or save it as PDF.")


class DocxReader:
    """Word documents.

    Fields: title, author, created, modified. Locators: "paragraph 12", "table 2, row 3", "header",
    "footer", "footnote 3". Headers come first and footers last, each said once.
    """

    format = "docx"

    def takes(self, head: bytes, name: str) -> float:
        """A zip with the parts of a Word document."""
        return 1.0 if zip_kind(head) == "docx" else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """The document's blocks; turns where it is a transcript."""
        package = OfficePackage(data, name)
        path = package.main_part("word/document.xml")
        root = package.xml(path)
        body = root.find(w("body")) if root is not None else None
        if body is None:
            raise Unreadable("{name}: the document's text is missing.", _AGAIN, name=name)
        related = list(package.related(path).values())
        styles = next((target for kind, target in related if kind == "styles"), "word/styles.xml")
        story = Story(Styles(package.xml(styles)))
        told = story.blocks(body)
        blocks = [
            *_around(package, related, story, "header"),
            *(captioned(told) or spoken(told) or told),
            *_notes(package, related, story),
            *_around(package, related, story, "footer"),
        ]
        return Reading(
            tuple(blocks), properties(package.xml("docProps/core.xml")), notes=_said(story.seen)
        )


def _around(
    package: OfficePackage, related: list[tuple[str, str]], story: Story, kind: str
) -> list[Block]:
    """Headers or footers, each text once, page numbers left out."""
    blocks: dict[str, Block] = {}
    for found, target in sorted(related):
        root = package.xml(target) if found == kind else None
        for block in story.blocks(root, kind) if root is not None else ():
            if any(letter.isalpha() for letter in block.text):
                blocks.setdefault(block.text, block)
    return list(blocks.values())


def _notes(package: OfficePackage, related: list[tuple[str, str]], story: Story) -> list[Block]:
    """Footnotes and endnotes, without the separators Word keeps among them."""
    blocks: list[Block] = []
    for kind, target in related:
        if kind not in ("footnotes", "endnotes"):
            continue
        root = package.xml(target)
        name = kind.removesuffix("s")
        for node in root.iter(w(name)) if root is not None else ():
            if node.get(w("type")) is None:
                blocks.extend(story.blocks(node, f"{name} {node.get(w('id'))}"))
    return blocks


def _said(seen: Counter[str]) -> tuple[str, ...]:
    notes = []
    if seen["deleted"] or seen["inserted"]:
        notes.append(_CHANGES)
    if seen["comments"]:
        notes.append(_COMMENTS)
    if seen["hidden"]:
        notes.append(_HIDDEN)
    return tuple(notes)
