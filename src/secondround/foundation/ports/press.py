"""The socket for what sets prepared things: on a page, on paper, in a calendar."""

from collections.abc import Mapping
from typing import Protocol


class Press(Protocol):
    """Sets data in a named form. Text in the data is text: it can neither style the form nor run anything."""

    def print(self, form: str, data: Mapping[str, object]) -> bytes:
        """The finished file; the same bytes for the same data. Raises `EngineFailed`."""
