"""What a page is made of, as far as a reader is concerned."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place in points, seen upright: x to the right, y of its baseline downwards.

    `size` is that of its font, `broken` whether the line ended in a hyphen after it. `ink` is the colour of its first
    letter, red, green, blue and how far it covers, each 0.0 to 1.0; None where it was not asked for or is none.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    broken: bool = False
    ink: tuple[float, float, float, float] | None = None


@dataclass(frozen=True)
class Page:
    """The words of one page, those that run up or down its side, and whether it is drawn without any."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    upright: tuple[Word, ...] = ()
    drawn: bool = False
