"""What a paragraph is made of, in order: words, breaks, notes, pictures, changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from secondround.adapters.readers.office.word.names import MC, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DELETED = (w("del"), w("moveFrom"))
_INSERTED = (w("ins"), w("moveTo"))
_APART = tuple(map(w, ("instrText", "pPr", "sdtPr", "fldData", "rt", "rPr", "delText")))
_SIGNS = {w("tab"): " ", w("cr"): "\n", w("noBreakHyphen"): "-", w("ptab"): " "}
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_PICTURES = tuple(map(w, ("drawing", "pict", "object")))

Kind = Literal[
    "words", "page", "laid out", "footnote", "endnote", "comment", "picture", "box", "inserted", "deleted", "formatted"
]  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """One thing in a paragraph. `run` holds what its words look like; `text` is words, an id, or what was changed."""

    kind: Kind
    node: "Element"
    text: str = ""
    run: "Element | None" = None


def marks_in(paragraph: "Element") -> Iterator[Mark]:
    """Everything in a paragraph in order; of alternatives the first is taken."""
    stack: list[tuple[Element, Element | None]] = [(one, None) for one in reversed(paragraph)]
    while stack:
        node, run = stack.pop()
        yield from _marks(node, run)
        if _is_opened(node):
            inside = node if node.tag == w("r") else run
            stack.extend((one, inside) for one in reversed(_children(node)))


def words_in(node: "Element", *names: str) -> str:
    """All words inside an element: those of `names` ("t", "delText")."""
    return "".join(one.text or "" for one in node.iter(*map(w, names or ("t",))))


def _marks(node: "Element", run: "Element | None") -> Iterator[Mark]:
    tag = node.tag
    if tag in (w("t"), f"{_M}t"):
        yield Mark("words", node, node.text or "", run)
    elif tag in _SIGNS:
        yield Mark("words", node, _SIGNS[tag], run)
    elif tag == w("br"):
        kind: Kind = "page" if node.get(w("type")) == "page" else "words"
        yield Mark(kind, node, "\n", run)
    elif tag == w("lastRenderedPageBreak"):
        yield Mark("laid out", node)
    elif tag == w("commentReference"):
        yield Mark("comment", node, node.get(w("id")) or "")
    elif tag in _NOTES:
        note: Kind = "footnote" if _NOTES[tag] == "footnote" else "endnote"
        yield Mark(note, node, node.get(w("id")) or "")
    elif tag in _PICTURES:
        yield Mark("picture", node)
    elif tag == w("txbxContent"):
        yield Mark("box", node)
    elif tag == w("sym"):
        yield Mark("words", node, "•", run)
    else:
        yield from _changes(node)


def _changes(node: "Element") -> Iterator[Mark]:
    if node.tag in _DELETED:
        yield Mark("deleted", node, words_in(node, "delText", "t"))
    elif node.tag in _INSERTED:
        yield Mark("inserted", node, words_in(node))
    elif node.tag == w("r") and node.find(f"{w('rPr')}/{w('rPrChange')}") is not None:
        yield Mark("formatted", node, words_in(node))


def _is_opened(node: "Element") -> bool:
    return node.tag not in (*_DELETED, *_APART, w("txbxContent"))


def _children(node: "Element") -> "list[Element]":
    """Of alternatives the first: what every newer program shows."""
    if node.tag == f"{MC}AlternateContent":
        return list(node)[:1]
    return list(node)
