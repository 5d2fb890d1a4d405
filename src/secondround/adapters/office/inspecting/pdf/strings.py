"""Strings as the engine hands them out."""

from collections.abc import Callable
from ctypes import c_char, c_ulong, c_ushort
from typing import Any

_LONGEST = 65_536


def wide(ask: Callable[[Any, int], int]) -> str:
    """What a call of the engine says in UTF-16: asked for its size first, then for the words."""
    size = int(ask(None, 0))
    if not 2 < size <= _LONGEST:
        return ""
    buffer = (c_ushort * (size // 2 + 1))()
    ask(buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", errors="replace")


def raw(ask: Callable[[Any, int], int]) -> str:
    """The same for a call that takes a plain buffer."""
    size = int(ask(None, 0))
    if not 2 < size <= _LONGEST:
        return ""
    buffer = (c_char * size)()
    ask(buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", errors="replace")


def mark_name(engine: Any, mark: Any) -> str:
    """What a mark around a piece of a page is called: "Artifact", "Figure" …"""
    size = c_ulong()
    buffer = (c_ushort * 64)()
    if not engine.FPDFPageObjMark_GetName(mark, buffer, 128, size) or not 2 < size.value <= 128:
        return ""
    return bytes(buffer)[: size.value - 2].decode("utf-16-le", errors="replace")
