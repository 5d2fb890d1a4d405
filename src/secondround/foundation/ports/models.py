"""What is told of a model whose weights may lie on this machine."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

ModelState = Literal["ready", "wrong hash", "incomplete", "missing"]

Arrival = Callable[[str, int, int], None]
"""Called as a file arrives with its name, the bytes so far, and its size."""


@dataclass(frozen=True)
class ListedModel:
    """`sources` say where its files were found; `size` is in bytes; `problems` what is wrong."""

    name: str
    purpose: str
    licence: str
    languages: tuple[str, ...]
    state: ModelState
    size: int
    sources: tuple[str, ...]
    problems: tuple[str, ...]
