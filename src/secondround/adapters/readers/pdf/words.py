"""What a page is made of, as far as a reader is concerned."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place in points, seen upright: x to the right, y of its baseline downwards.

    `size` is that of its font, `broken` whether the line ended in a hyphen after it.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    broken: bool = False


@dataclass(frozen=True)
class Page:
    """The words of one page, those that run up or down its side, and whether it is drawn without any."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    upright: tuple[Word, ...] = ()
    drawn: bool = False
