"""What is painted on a page beside words, in the order in which it is painted."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from dataclasses import dataclass
from typing import Any

from secondround.adapters.office.inspecting.contrast import UNKNOWN, WHITE, Paint, over
from secondround.adapters.office.inspecting.pdf.strings import mark_name
from secondround.adapters.readers.pdf.engine import View
from secondround.adapters.readers.pdf.words import Word

Matrix = tuple[float, float, float, float, float, float]

_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_MOST = 20_000
_MOST_PAINTED = 2_000
_DEEPEST = 6
_SIMPLE = 12
"""A path of more parts than this is no rectangle, round corners included: what it covers is not known."""
_SMALLEST = 4.0
_SLACK = 1.5


@dataclass(frozen=True)
class Surface:
    """An area in points, seen upright; `mark` is the number of the marked content it belongs to, -1 without one."""

    x0: float
    y0: float
    x1: float
    y1: float
    paint: Paint
    is_picture: bool = False
    is_artifact: bool = False
    mark: int = -1

    @property
    def area(self) -> float:
        return max(self.x1 - self.x0, 0.0) * max(self.y1 - self.y0, 0.0)


class Ground:
    """The surfaces of one page, and so what stands behind a word."""

    def __init__(self, surfaces: list[Surface]) -> None:
        large = [one for one in surfaces if min(one.x1 - one.x0, one.y1 - one.y0) >= _SMALLEST]
        self._painted = large[-_MOST_PAINTED:]
        self._is_cut = len(large) > _MOST_PAINTED

    def behind(self, word: Word) -> Paint:
        """Surfaces that cover a word count; where one covers a part of it, it is not known."""
        seen = UNKNOWN if self._is_cut else Paint((WHITE,))
        top, bottom = word.y - 0.7 * word.size, word.y + 0.2 * word.size
        for one in self._painted:
            if one.x1 <= word.x0 or one.x0 >= word.x1 or one.y1 <= top or one.y0 >= bottom:
                continue
            across = one.x0 <= word.x0 + _SLACK and one.x1 >= word.x1 - _SLACK
            down = one.y0 <= top + _SLACK and one.y1 >= bottom - _SLACK
            seen = over(one.paint, seen) if across and down else UNKNOWN
        return seen


def surfaces_on(view: View) -> list[Surface]:
    """Filled paths, shadings and pictures, also inside forms."""
    return list(_Eye(view).surfaces())


class _Eye:
    def __init__(self, view: View) -> None:
        self._engine, self._view = view.engine, view
        self._left = _MOST
        self._sides = [c_float() for _ in range(4)]
        self._parts = [c_uint() for _ in range(4)]

    def surfaces(self) -> Iterator[Surface]:
        engine, page = self._engine, self._view.page
        for at in range(engine.FPDFPage_CountObjects(page)):
            node = engine.FPDFPage_GetObject(page, at)
            mark = int(engine.FPDFPageObj_GetMarkedContentID(node))
            yield from self._of(node, _SAME, mark, 0)

    def _of(self, node: Any, matrix: Matrix, mark: int, depth: int) -> Iterator[Surface]:
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            return
        engine = self._engine
        kind = engine.FPDFPageObj_GetType(node)
        if kind == engine.FPDF_PAGEOBJ_FORM:
            inside = _times(self._matrix(node), matrix)
            for at in range(engine.FPDFFormObj_CountObjects(node)):
                child = engine.FPDFFormObj_GetObject(node, at)
                yield from self._of(child, inside, mark, depth + 1)
        elif kind in (
            engine.FPDF_PAGEOBJ_PATH,
            engine.FPDF_PAGEOBJ_IMAGE,
            engine.FPDF_PAGEOBJ_SHADING,
        ):
            paint = self._paint(node, kind)
            if paint.inks or paint.is_unknown:
                is_picture = kind == engine.FPDF_PAGEOBJ_IMAGE
                corners = self._corners(node, matrix)
                yield Surface(*corners, paint, is_picture, self._is_artifact(node), mark)

    def _paint(self, node: Any, kind: int) -> Paint:
        engine = self._engine
        if kind != engine.FPDF_PAGEOBJ_PATH:
            return UNKNOWN
        mode, stroke = c_int(), c_int()
        engine.FPDFPath_GetDrawMode(node, byref(mode), byref(stroke))
        if mode.value == 0:
            return Paint()
        refs = [byref(part) for part in self._parts]
        is_known = engine.FPDFPageObj_GetFillColor(node, *refs)
        if not is_known or engine.FPDFPath_CountSegments(node) > _SIMPLE:
            return UNKNOWN
        red, green, blue, covers = (part.value / 255 for part in self._parts)
        return Paint(((red, green, blue, covers),) if covers else ())

    def _corners(self, node: Any, matrix: Matrix) -> tuple[float, float, float, float]:
        self._engine.FPDFPageObj_GetBounds(node, *(byref(side) for side in self._sides))
        left, bottom, right, top = (side.value for side in self._sides)
        places = [
            self._view.frame.upright(*_placed(matrix, x, y)) for x in (left, right) for y in (bottom, top)
        ]  # fmt: skip
        across, down = [x for x, _ in places], [y for _, y in places]
        return min(across), min(down), max(across), max(down)

    def _matrix(self, node: Any) -> Matrix:
        found = self._engine.FS_MATRIX()
        if not self._engine.FPDFPageObj_GetMatrix(node, byref(found)):
            return _SAME
        return found.a, found.b, found.c, found.d, found.e, found.f

    def _is_artifact(self, node: Any) -> bool:
        engine = self._engine
        marks = (
            engine.FPDFPageObj_GetMark(node, at)
            for at in range(min(engine.FPDFPageObj_CountMarks(node), 8))
        )
        return any(mark_name(engine, mark) == "Artifact" for mark in marks)


def _placed(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    x, y = _placed(then, e, f)
    return (
        a * then[0] + b * then[2], a * then[1] + b * then[3],
        c * then[0] + d * then[2], c * then[1] + d * then[3], x, y,
    )  # fmt: skip
