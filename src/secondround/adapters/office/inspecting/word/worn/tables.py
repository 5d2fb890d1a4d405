"""What a table's style makes of its cells."""

from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.contrast import CLEAR, Paint
from secondround.adapters.office.inspecting.word.worn.looks import Look, Looks
from secondround.adapters.readers.office.word.names import w
from secondround.adapters.readers.office.word.styles import value_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
_NO_BANDS = {"noHBand": 0x200, "noVBand": 0x400}
_PARTS = (
    ("firstRow", "firstRow"),
    ("lastRow", "lastRow"),
    ("firstColumn", "firstCol"),
    ("lastColumn", "lastCol"),
)


class TableLook:
    """One table's style, with the parts of it that are switched on."""

    def __init__(self, table: "Element", looks: Looks, size: tuple[int, int]) -> None:
        """`size` is how many rows and columns it has."""
        self._looks, self._size = looks, size
        properties = table.find(w("tblPr"))
        self._chain = list(looks.chain(value_of(properties, "tblStyle")))
        self._on = _switched_on(properties)
        self._own = looks.shade(properties)

    def cell(self, at: tuple[int, int]) -> tuple[Paint, Look]:
        """The fill and the look of words at (row, column)."""
        parts = [*self._parts(at), ""]
        look, paint = Look(), self._own
        for part in parts:
            for style in self._chain:
                node = style if not part else _part(style, part)
                if node is None:
                    continue
                look = self._looks.of(node.find(w("rPr"))).under(look)
                stated = self._looks.shade(node.find(w("tcPr")))
                paint = stated if paint is None else paint
        return paint or CLEAR, look

    def _parts(self, at: tuple[int, int]) -> list[str]:
        """The strongest first."""
        (row, column), (rows, columns) = at, self._size
        holds = {
            "firstRow": row == 0,
            "lastRow": row == rows - 1,
            "firstColumn": column == 0,
            "lastColumn": column == columns - 1,
        }
        parts = [part for flag, part in _PARTS if flag in self._on and holds[flag]]
        if "noVBand" not in self._on:
            parts.append(
                "band1Vert" if (column - ("firstColumn" in self._on)) % 2 == 0 else "band2Vert"
            )
        if "noHBand" not in self._on:
            parts.append("band1Horz" if (row - ("firstRow" in self._on)) % 2 == 0 else "band2Horz")
        return parts


def _part(style: "Element", name: str) -> "Element | None":
    found = style.findall(w("tblStylePr"))
    return next((one for one in found if one.get(w("type")) == name), None)


def _switched_on(properties: "Element | None") -> frozenset[str]:
    node = properties.find(w("tblLook")) if properties is not None else None
    if node is None:
        return frozenset(_NO_BANDS)
    mask = node.get(w("val")) or "0"
    try:
        bits = int(mask, 16)
    except ValueError:
        bits = 0
    said = {
        name: (node.get(w(name)) in ("1", "true", "on")) if node.get(w(name)) else bool(bits & bit)
        for name, bit in (_BITS | _NO_BANDS).items()
    }
    return frozenset(name for name, is_set in said.items() if is_set)
