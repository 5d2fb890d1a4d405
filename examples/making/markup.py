"""Markdown as a flat run of blocks, for the office formats."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

Run = tuple[str, str]  # words and their face: "", "strong" or "em"


@dataclass
class Block:
    """A `heading` (level 1…), a `paragraph`, an `item` (level is its depth) or a `table` (rows)."""

    kind: str
    level: int = 0
    runs: list[Run] = field(default_factory=list)
    rows: list[list[list[Run]]] = field(default_factory=list)


def blocks(body: str) -> Iterator[Block]:
    """The blocks of a Markdown text, in reading order."""
    depth, opens_item, table = 0, False, Block("table")
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type in ("bullet_list_open", "bullet_list_close"):
            depth += token.nesting
        elif token.type == "list_item_open":
            opens_item = True
        elif token.type == "table_open":
            table = Block("table")
        elif token.type == "tr_open":
            table.rows.append([])
        elif token.type == "table_close":
            yield table
        elif before and token.type == "inline" and before.tag in ("th", "td"):
            table.rows[-1].append(_runs(token))
        elif before and token.type == "inline":
            yield _block(before, depth, opens_item, _runs(token))
            opens_item = False


def plain(runs: list[Run]) -> str:
    """The words of the runs, without their faces."""
    return "".join(words for words, _ in runs)


def _block(opening: Token, depth: int, opens_item: bool, runs: list[Run]) -> Block:
    if opening.type == "heading_open":
        return Block("heading", int(opening.tag[1]), runs)
    return Block("item" if opens_item else "paragraph", depth, runs)


def _runs(token: Token) -> list[Run]:
    face, runs = "", []
    for child in token.children or []:
        if child.nesting:
            face = child.tag if child.nesting > 0 else ""
        else:
            runs.append((child.content or " ", face))
    return runs
