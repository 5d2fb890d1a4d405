"""Paragraphs in DrawingML: their words, their size, their colour, through every style they take from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.contrast import Ink, Paint, contrast, lowest
from secondround.adapters.office.inspecting.drawn.colours import Palette, colour_in
from secondround.adapters.office.inspecting.drawn.names import ON, A

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_RUNS = (f"{A}r", f"{A}fld")
_BULLETS = ("buChar", "buAutoNum", "buBlip")
_LEVELS = 9


@dataclass(frozen=True)
class Look:
    """How a level of text looks where its runs say nothing: points, colour, bullet, weight; None where nothing says."""

    size: float | None = None
    ink: Ink | None = None
    is_item: bool | None = None
    is_bold: bool | None = None

    def under(self, near: "Look") -> "Look":
        """This, where what is nearer to the text leaves it open."""
        return Look(
            self.size if near.size is None else near.size,
            near.ink or self.ink,
            self.is_item if near.is_item is None else near.is_item,
            self.is_bold if near.is_bold is None else near.is_bold,
        )


@dataclass(frozen=True)
class Line:
    """A paragraph as it is seen."""

    text: str
    size: float | None
    contrast: float | None
    is_item: bool
    is_bold: bool = False


class Voice:
    """The styles of one body of text, nearest first, and what is behind it."""

    def __init__(
        self,
        styles: "Sequence[Element | Look | None]",
        palette: Palette,
        behind: Paint,
        scale: float = 1.0,
    ) -> None:
        """A style is an element that holds levels, or a look of all of them; `scale` is what fitting makes of sizes."""
        self._styles = [one for one in styles if one is not None]
        self._palette, self._behind, self._scale = palette, behind, scale
        self._looks: dict[int, Look] = {}

    def lines(self, body: "Element | None") -> Iterator[Line]:
        """The paragraphs of a body of text, empty ones too."""
        for paragraph in body.iter(f"{A}p") if body is not None else ():
            yield self.line(paragraph)

    def line(self, paragraph: "Element") -> Line:
        properties = paragraph.find(f"{A}pPr")
        words = properties.find(f"{A}defRPr") if properties is not None else None
        said = self._look(_level(properties)).under(_look_of(properties, words, self._palette))
        looks = [self._run(run, said) for run in paragraph if run.tag in _RUNS and _said(run)]
        sizes = [one.size * self._scale for one in looks if one.size is not None]
        ratios = [contrast(one.ink, self._behind) for one in looks]
        return Line(
            text_of(paragraph),
            round(min(sizes), 1) if sizes else None,
            lowest(ratios),
            bool(said.is_item),
            bool(looks) and all(one.is_bold for one in looks),
        )

    def _run(self, run: "Element", look: Look) -> Look:
        properties = run.find(f"{A}rPr")
        own = look.under(_look_of(None, properties, self._palette))
        if properties is not None and properties.find(f"{A}hlinkClick") is not None:
            return replace(own, ink=self._palette.named("hlink") or own.ink)
        return own

    def _look(self, level: int) -> Look:
        if level not in self._looks:
            look = Look()
            for style in self._styles:
                one = style if isinstance(style, Look) else self._of_style(style, level)
                look = one.under(look)
            self._looks[level] = look
        return self._looks[level]

    def _of_style(self, style: "Element", level: int) -> Look:
        properties = style.find(f"{A}lvl{level}pPr")
        words = properties.find(f"{A}defRPr") if properties is not None else None
        return _look_of(properties, words, self._palette)


def text_of(paragraph: "Element") -> str:
    """Its runs and fields, with line breaks and tabs."""
    pieces = []
    for one in paragraph.iter(f"{A}t", f"{A}br", f"{A}tab"):
        if one.tag == f"{A}t":
            pieces.append(one.text or "")
        else:
            pieces.append("\n" if one.tag == f"{A}br" else " ")
    return "".join(pieces)


def _look_of(paragraph: "Element | None", words: "Element | None", palette: Palette) -> Look:
    size = words.get("sz") if words is not None else None
    fill = words.find(f"{A}solidFill") if words is not None else None
    return Look(
        int(size) / 100 if size and size.isdigit() else None,
        colour_in(fill, palette),
        _is_item(paragraph),
        _is_bold(words),
    )


def _is_bold(words: "Element | None") -> bool | None:
    stated = words.get("b") if words is not None else None
    return None if stated is None else stated in ON


def _is_item(properties: "Element | None") -> bool | None:
    if properties is None:
        return None
    if any(properties.find(f"{A}{name}") is not None for name in _BULLETS):
        return True
    return False if properties.find(f"{A}buNone") is not None else None


def _level(properties: "Element | None") -> int:
    level = (properties.get("lvl") or "0") if properties is not None else "0"
    return min(int(level) + 1, _LEVELS) if level.isdigit() else 1


def _said(run: "Element") -> bool:
    return bool((run.findtext(f"{A}t") or "").strip())
