"""The body of a mail as lines, from its plain or its HTML version, whichever says more."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from email.message import Message

from secondround.adapters.readers.mail.quoting import Stretch, stretches
from secondround.adapters.readers.text.decode import decode
from secondround.adapters.readers.text.lines import Line, blocks_of, numbered
from secondround.adapters.readers.web.dom.flow import blocks_in
from secondround.adapters.readers.web.dom.tree import decode_page, parse
from secondround.foundation.ports.readers import Block, Role

_ENOUGH = 0.6
_SHOWN = {
    "from": "From",
    "to": "To",
    "cc": "Cc",
    "date": "Date",
    "subject": "Subject",
    "other": "Header",
}


@dataclass(frozen=True)
class Body:
    """The blocks, what earlier mails say about themselves, and notes."""

    blocks: tuple[Block, ...]
    fields: dict[str, str]
    notes: tuple[str, ...] = ()


def payload(part: Message) -> bytes:
    """The part's bytes, its transfer encoding undone as far as that goes; empty when it has none."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def body_of(plain: Message | None, page: Message | None) -> Body:
    """The body's blocks: those of the plain version unless it is a stub beside the HTML one."""
    text = decode(payload(plain), plain.get_content_charset() or "") if plain else None
    marked = _page_blocks(page) if page else []
    told = sum(len(block.text.split()) for block in marked)
    if text and len(text.text.split()) >= _ENOUGH * told:
        flowed = plain is not None and plain.get_param("format") == "flowed"
        lines = numbered(_unflowed(text.text) if flowed else text.text)
        return _body(stretches(lines), None, text.notes)
    roles = {block.locator: (block.role, block.level) for block in marked}
    rows = [Line(row, block.locator) for block in marked for row in _rows(block)]
    return _body(stretches(rows), roles, ())


def _body(
    parts: Sequence[Stretch], roles: dict[str, tuple[Role, int]] | None, notes: tuple[str, ...]
) -> Body:
    blocks: list[Block] = []
    fields: dict[str, str] = {}
    for part in parts:
        blocks.extend(_introduced(part))
        inner = blocks_of(part.lines, mailed=True) if roles is None else _kept(part.lines, roles)
        blocks.extend(_placed(block, part.depth) for block in inner)
        for kind, line in part.header:
            fields.setdefault(f"earlier {part.depth} {kind}", line.text)
    return Body(tuple(blocks), fields, notes)


def _introduced(part: Stretch) -> Iterator[Block]:
    """What introduced an earlier mail: its separator as a heading, its header as fields."""
    place = f"earlier mail {part.depth}"
    for line in part.about:
        yield Block(line.text, place, "heading", 2)
    for kind, line in part.header:
        yield Block(line.text, f"{place}, {_SHOWN[kind]}", "field")


def _placed(block: Block, depth: int) -> Block:
    return replace(block, locator=f"earlier mail {depth}, {block.locator}") if depth else block


def _kept(lines: Sequence[Line], roles: dict[str, tuple[Role, int]]) -> list[Block]:
    """One block for each line of an HTML mail, with the role the HTML gave to its first line."""
    blocks: list[Block] = []
    seen: set[str] = set()
    for line in lines:
        plain: tuple[Role, int] = ("paragraph", 0)
        first = line.locator not in seen
        role, level = roles.get(line.locator, plain) if first else plain
        blocks.append(Block(line.text, line.locator, role, level))
        seen.add(line.locator)
    return blocks


def _page_blocks(page: Message) -> list[Block]:
    root = parse(decode_page(payload(page), page.get_content_charset() or "").text)
    return blocks_in(root, broken_rows=True) if root is not None else []


def _rows(block: Block) -> list[str]:
    return [row for row in block.text.split("\n") if row.strip()]


def _unflowed(text: str) -> str:
    """Lines that end in a space joined with the next (RFC 3676), but for the mark of a signature."""
    return re.sub(r"(?m)^(?!-- $)(>*)(.*) \n(?=\1[^>\n])", r"\1\2 ", text)
