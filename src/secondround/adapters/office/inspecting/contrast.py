"""Colours laid over each other, and how far apart they look."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

Ink = tuple[float, float, float, float]
"""Red, green, blue in sRGB and how far it covers, each 0.0 to 1.0."""

BLACK: Ink = (0.0, 0.0, 0.0, 1.0)
WHITE: Ink = (1.0, 1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Paint:
    """What an area is painted with: the colours that stand somewhere in it, none where it is see-through.

    `is_unknown` where that cannot be told: a picture.
    """

    inks: tuple[Ink, ...] = ()
    is_unknown: bool = False


CLEAR = Paint()
UNKNOWN = Paint(is_unknown=True)
_MOST_INKS = 16


def over(top: Paint, below: Paint) -> Paint:
    """What is seen where one paint lies over another."""
    if top.is_unknown or not top.inks:
        return top if top.is_unknown else below
    if all(ink[3] >= 1 for ink in top.inks):
        return top
    if below.is_unknown or not below.inks:
        return UNKNOWN
    pairs = product(top.inks, below.inks)
    return Paint(tuple(dict.fromkeys(_mixed(a, b) for a, b in pairs))[:_MOST_INKS])


def contrast(ink: Ink | None, behind: Paint) -> float | None:
    """The lowest contrast ratio (WCAG 2.2, 1.0 to 21.0) of a colour to what is behind it; None: not known."""
    if ink is None or behind.is_unknown or not behind.inks:
        return None
    return round(min(ratio(_mixed(ink, below), below) for below in behind.inks), 2)


def ratio(one: Ink, other: Ink) -> float:
    """The contrast ratio of two colours by their relative luminance, WCAG 2.2, success criterion 1.4.3."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(ink: Ink) -> float:
    """Relative luminance as WCAG 2.2 defines it, 0.0 to 1.0."""
    red, green, blue = (linear(part) for part in ink[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    """One channel of sRGB as light."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def from_linear(part: float) -> float:
    """The way back from `linear`."""
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)


def ink_of(hexadecimal: str) -> Ink | None:
    """ "1F497D" as a colour; None for what is none."""
    digits = hexadecimal.strip().removeprefix("#")
    if len(digits) != 6:
        return None
    try:
        red, green, blue = bytes.fromhex(digits)
    except ValueError:
        return None
    return red / 255, green / 255, blue / 255, 1.0


def lowest(values: Sequence[float | None]) -> float | None:
    """The lowest of those that are known; None where one is not, for it may be lower."""
    known = [one for one in values if one is not None]
    return min(known) if known and len(known) == len(values) else None


def _mixed(top: Ink, below: Ink) -> Ink:
    share = top[3]
    red, green, blue = (
        a * share + b * (1 - share) for a, b in zip(top[:3], below[:3], strict=True)
    )
    return red, green, blue, 1.0
