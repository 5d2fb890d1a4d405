"""A fact over time, drawn without a script, with its figures as a table beside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

WIDTH, HEIGHT = 320, 80
"""Of a plot, in its own units."""


@dataclass(frozen=True)
class Row:
    """One moment of a plot, where it leads, and its figure in words."""

    at: datetime
    href: str
    figure: str


@dataclass(frozen=True)
class Plot:
    """A fact over the times it was measured: `points` as SVG wants them, `rows` the moments with their figures."""

    name: str
    points: str
    dots: tuple[tuple[float, float], ...]
    lowest: str
    highest: str
    rows: tuple[Row, ...]


def plotted(
    name: str, known: Sequence[tuple[datetime, str, float]], figure: Callable[[float], str]
) -> Plot:
    """`known` are moments, where each leads, and values, in their order."""
    values = [value for _, _, value in known]
    low, high = min(values, default=0.0), max(values, default=0.0)
    across = WIDTH / max(1, len(known) - 1)
    up = HEIGHT / (high - low) if high > low else 0.0
    dots = tuple(
        (round(place * across, 1), round(HEIGHT - (value - low) * up, 1))
        for place, value in enumerate(values)
    )
    return Plot(
        name,
        " ".join(f"{x},{y}" for x, y in dots),
        dots,
        figure(low),
        figure(high),
        tuple(Row(at, href, figure(value)) for at, href, value in known),
    )
