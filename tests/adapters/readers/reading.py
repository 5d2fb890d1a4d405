"""Reading in tests: through the chooser, as the product does."""

from secondround.adapters.readers.choose import HEAD, choose, why_not
from secondround.foundation.ports.readers import Block, Reading


def read(data: bytes, name: str, expect: str = "") -> Reading:
    """What the chosen reader makes of it; `expect` is the format that must be chosen."""
    reader = choose(data[:HEAD], name)
    assert reader is not None, why_not(data[:HEAD], name)
    assert not expect or reader.format == expect
    return reader.read(data, name)


def told(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks]


def roles(reading: Reading) -> list[tuple[str, int, str]]:
    return [(block.role, block.level, block.text) for block in reading.blocks]


def block_with(reading: Reading, text: str) -> Block:
    (found,) = [block for block in reading.blocks if text in block.text]
    return found
