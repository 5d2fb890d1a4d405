"""Reading a QR code back out of its drawing, as a phone would: small ones (versions 1 to 6), bytes, nothing damaged.

After ISO/IEC 18004. The drawing is exact, so its error correction is not needed and not read.
"""

import re
from collections.abc import Iterator

from lxml import etree

Modules = list[list[bool]]

BLOCKS = {
    "L": ([19], [34], [55], [80], [108], [68] * 2),
    "M": ([16], [28], [44], [32] * 2, [43] * 2, [27] * 4),
    "Q": ([13], [22], [17] * 2, [24] * 2, [15, 15, 16, 16], [19] * 4),
    "H": ([9], [16], [13] * 2, [9] * 4, [11, 11, 12, 12], [15] * 4),
}
"""Bytes of data in each block, by level and version."""
LEVELS = {0b01: "L", 0b00: "M", 0b11: "Q", 0b10: "H"}
MASKS = (
    lambda r, c: (r + c) % 2 == 0,
    lambda r, _: r % 2 == 0,
    lambda _, c: c % 3 == 0,
    lambda r, c: (r + c) % 3 == 0,
    lambda r, c: (r // 2 + c // 3) % 2 == 0,
    lambda r, c: r * c % 2 + r * c % 3 == 0,
    lambda r, c: (r * c % 2 + r * c % 3) % 2 == 0,
    lambda r, c: ((r + c) % 2 + r * c % 3) % 2 == 0,
)
QUIET = 4
"""Modules of light around the code: less, and some phones do not find it."""


def text_of(svg: bytes) -> str:
    """What the code says. Fails where it is not drawn as a reader needs it."""
    modules = drawn(svg)
    size = len(modules)
    level, mask = _format(modules)
    blocks = BLOCKS[level][(size - 21) // 4]
    read = [modules[r][c] != MASKS[mask](r, c) for r, c in _places(size)]
    codewords = [_number(read[at : at + 8]) for at in range(0, len(read) - 7, 8)]
    parts: list[list[int]] = [[] for _ in blocks]
    place = iter(codewords)
    for step in range(max(blocks)):
        for part, length in zip(parts, blocks, strict=True):
            if step < length:
                part.append(next(place))
    bits = [bool(one >> bit & 1) for part in parts for one in part for bit in range(7, -1, -1)]
    assert _number(bits[:4]) == 0b0100, "not in bytes"
    count = _number(bits[4:12])
    return bytes(_number(bits[12 + 8 * n : 20 + 8 * n]) for n in range(count)).decode()


def drawn(svg: bytes) -> Modules:
    """The dark modules of the lines of the drawing, without the quiet zone, which has to be there."""
    root = etree.fromstring(svg)
    line = next(one for one in root.iter("{*}path") if one.get("stroke"))
    dark: set[tuple[int, int]] = set()
    x, y = 0.0, 0.0
    for name, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?: ?(-?[\d.]+))?", line.get("d")):
        if name == "h":
            dark |= {(int(y), int(x) + step) for step in range(int(first))}
            x += float(first)
        elif name == "m":
            x, y = x + float(first), y + float(second)
        else:
            x, y = float(first), float(second)
    size = max(column for _, column in dark) - QUIET + 1
    assert min(min(one) for one in dark) == QUIET
    return [[(r + QUIET, c + QUIET) in dark for c in range(size)] for r in range(size)]


def _format(modules: Modules) -> tuple[str, int]:
    places = [(8, c) for c in (0, 1, 2, 3, 4, 5, 7, 8)] + [(r, 8) for r in (7, 5, 4, 3, 2, 1, 0)]
    told = _number([modules[r][c] for r, c in places]) ^ 0x5412
    return LEVELS[told >> 13], told >> 10 & 7


def _places(size: int) -> Iterator[tuple[int, int]]:
    """Where data stands: up and down in columns of two, from the right, around what is always the same."""
    up = True
    for right in [*range(size - 1, 6, -2), 5, 3, 1]:
        for row in range(size - 1, -1, -1) if up else range(size):
            for column in (right, right - 1):
                if not _is_fixed(row, column, size):
                    yield row, column
        up = not up


def _is_fixed(row: int, column: int, size: int) -> bool:
    corner = (row < 9 and (column < 9 or column >= size - 8)) or (row >= size - 8 and column < 9)
    aligned = size > 21 and abs(row - size + 7) <= 2 and abs(column - size + 7) <= 2
    return corner or aligned or 6 in (row, column)


def _number(bits: list[bool]) -> int:
    return int("".join("01"[one] for one in bits), 2)
