"""The text of one paragraph: what is inserted is read, what is deleted or hidden is not."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from secondround.adapters.readers.office.word.names import MC, w
from secondround.adapters.readers.office.word.styles import is_on

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DELETED = (w("del"), w("moveFrom"))
_INSERTED = (w("ins"), w("moveTo"))
_ELSEWHERE = (
    w("txbxContent"),
    w("instrText"),
    w("pPr"),
    w("rPr"),
    w("sdtPr"),
    w("fldData"),
    w("rt"),
)
_FALLBACK = f"{MC}Fallback"
_CHOICE = f"{MC}Choice"
_SIGNS = {
    w("tab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("ptab"): "\t",
}


@dataclass
class Paragraph:
    """Its text with line breaks, the text boxes anchored in it, and how much of it is bold."""

    text: str = ""
    boxes: "list[Element]" = field(default_factory=list)
    bold: bool = False


def paragraph_of(node: "Element", seen: Counter[str]) -> Paragraph:
    """The paragraph `w:p`; `seen` counts the changes, comments and hidden runs met."""
    run: list[str] = []
    boxes: list[Element] = []
    weights: Counter[bool] = Counter()
    stack = list(reversed(node))
    while stack:
        one = stack.pop()
        if one.tag == w("txbxContent"):
            boxes.append(one)
        elif _passes(one, seen):
            _take(one, run, weights)
            stack.extend(reversed(one))
    bold = weights[True] > 0 and weights[False] == 0
    return Paragraph("".join(run), boxes, bold)


def _passes(one: "Element", seen: Counter[str]) -> bool:
    """Whether an element's content is part of the text."""
    if one.tag in _DELETED:
        seen["deleted"] += 1
        return False
    if one.tag in _ELSEWHERE or (one.tag == _FALLBACK and _has_choice(one)):
        return False
    if one.tag == w("r") and is_on(one.find(w("rPr")), "vanish"):
        seen["hidden"] += 1
        return False
    seen["inserted"] += one.tag in _INSERTED
    seen["comments"] += one.tag == w("commentReference")
    return True


def _take(one: "Element", run: list[str], weights: Counter[bool]) -> None:
    if one.tag == w("t"):
        text = one.text or ""
        run.append(text)
        above = one.getparent()
        bold = above is not None and is_on(above.find(w("rPr")), "b")
        weights[bold] += len(text.strip())
    else:
        run.append(_SIGNS.get(one.tag, ""))


def _has_choice(fallback: "Element") -> bool:
    above = fallback.getparent()
    return above is not None and above.find(_CHOICE) is not None
