"""An answer in lines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from secondround.interfaces.cli.terminal import SHORT_KEY

if TYPE_CHECKING:
    from secondround.preparation.rehearsal.model import Take


def told(take: "Take") -> Iterator[str]:
    """Its key, its length, its words; what can be said of them."""
    yield f"[{take.key[:SHORT_KEY]}] {len(take.text.split())} words" + (
        f", {take.length:.0f} s" if take.length else ""
    )
