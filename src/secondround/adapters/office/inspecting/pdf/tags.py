"""Figures that a PDF names in its structure, and the remarks pinned to its pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from secondround.adapters.office.inspecting.pdf.strings import raw, wide
from secondround.adapters.readers.pdf.engine import View
from secondround.foundation.ports.office.finished import Remark

_FIGURES = ("Figure", "Formula")
_MOST = 50_000
_DEEPEST = 60
_KINDS = {
    1: "note", 3: "text", 4: "line", 5: "drawing", 6: "drawing", 7: "drawing", 8: "drawing", 9: "highlight",
    10: "underline", 11: "underline", 12: "strike-out", 13: "stamp", 14: "caret", 15: "ink", 17: "attached file",
    28: "redaction",
}  # fmt: skip
"""Annotations that people make; links, fields of forms and windows of notes are none."""


@dataclass(frozen=True)
class Figure:
    """A figure by its alternative text and the numbers of the marked content it is made of."""

    alternative: str
    marks: frozenset[int]


def figures_on(view: View) -> list[Figure]:
    """The figures of a page; none where the file is not tagged."""
    engine = view.engine
    tree = engine.FPDF_StructTree_GetForPage(view.page)
    if not tree:
        return []
    try:
        left = [_MOST]
        roots = (
            engine.FPDF_StructTree_GetChildAtIndex(tree, at)
            for at in range(engine.FPDF_StructTree_CountChildren(tree))
        )
        return [one for root in roots if root for one in _figures(engine, root, 0, left)]
    finally:
        engine.FPDF_StructTree_Close(tree)


def remarks_on(view: View) -> Iterator[Remark]:
    """Notes, highlights and the like; one without words is named for what it is."""
    engine = view.engine
    for at in range(engine.FPDFPage_GetAnnotCount(view.page)):
        note = engine.FPDFPage_GetAnnot(view.page, at)
        if not note:
            continue
        try:
            kind = _KINDS.get(engine.FPDFAnnot_GetSubtype(note), "")
            if kind:
                text, author = (_value(engine, note, key) for key in (b"Contents", b"T"))
                yield Remark(f"page {view.number}", text or kind, author)
        finally:
            engine.FPDFPage_CloseAnnot(note)


def _figures(engine: Any, node: Any, depth: int, left: list[int]) -> Iterator[Figure]:
    left[0] -= 1
    if depth > _DEEPEST or left[0] < 0:
        return
    if raw(partial(engine.FPDF_StructElement_GetType, node)) in _FIGURES:
        alternative = raw(partial(engine.FPDF_StructElement_GetAltText, node))
        actual = raw(partial(engine.FPDF_StructElement_GetActualText, node))
        yield Figure(alternative or actual, frozenset(_marks(engine, node, depth, left)))
        return
    for child in _children(engine, node):
        yield from _figures(engine, child, depth + 1, left)


def _marks(engine: Any, node: Any, depth: int, left: list[int]) -> Iterator[int]:
    left[0] -= 1
    if depth > _DEEPEST or left[0] < 0:
        return
    for at in range(max(engine.FPDF_StructElement_GetMarkedContentIdCount(node), 0)):
        yield int(engine.FPDF_StructElement_GetMarkedContentIdAtIndex(node, at))
    for child in _children(engine, node):
        yield from _marks(engine, child, depth + 1, left)


def _children(engine: Any, node: Any) -> Iterator[Any]:
    for at in range(max(engine.FPDF_StructElement_CountChildren(node), 0)):
        child = engine.FPDF_StructElement_GetChildAtIndex(node, at)
        if child:
            yield child


def _value(engine: Any, note: Any, key: bytes) -> str:
    return wide(partial(engine.FPDFAnnot_GetStringValue, note, key))
