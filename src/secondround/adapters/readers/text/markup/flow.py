"""Markdown tokens to blocks."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from secondround.adapters.readers.fold import row
from secondround.adapters.readers.web.dom.flow import fragment_lines
from secondround.foundation.ports.readers import Block, Role

if TYPE_CHECKING:
    from markdown_it.token import Token

_TEMPLATE = re.compile(r"\s*(?:\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\})\s*")
_LISTS = ("bullet_list_open", "ordered_list_open")
_LISTS_END = ("bullet_list_close", "ordered_list_close")
_LINE_IS_WHOLE = 40
_FULL = 0.85
_ARROW = re.compile(r"[-=–—]>|[→⇒➔➜]")


class MarkdownFlow:
    """Walks the tokens of one document once, keeping the line, the list depth and the open row."""

    def __init__(self, wrapped: bool) -> None:
        """`wrapped`: line breaks inside paragraphs are only where the line was full."""
        self._wrapped = wrapped
        self._done: list[Block] = []
        self._depth = 0
        self._first_in_item = False
        self._heading = 0
        self._row: list[str] | None = None
        self._locator = "line 1"

    def blocks(self, tokens: "Sequence[Token]") -> list[Block]:
        """All blocks in order; text holds line breaks where the source broke the line on purpose."""
        for token in tokens:
            if token.map:
                self._locator = f"line {token.map[0] + 1}"
            self._take(token)
        return self._done

    def _take(self, token: "Token") -> None:
        kind = token.type
        if kind == "inline":
            self._inline(token)
        elif kind in ("fence", "code_block"):
            self._add([row for row in token.content.split("\n") if row.strip()])
        elif kind == "html_block":
            self._add(fragment_lines(token.content))
        elif kind.startswith(("tr_", "heading_")):
            self._row_or_heading(token)
        else:
            self._nest(kind)

    def _nest(self, kind: str) -> None:
        if kind in _LISTS:
            self._depth += 1
        elif kind in _LISTS_END:
            self._depth -= 1
        elif kind == "list_item_open":
            self._first_in_item = True

    def _row_or_heading(self, token: "Token") -> None:
        if token.type == "heading_open":
            self._heading = int(token.tag[1])
        elif token.type == "heading_close":
            self._heading = 0
        elif token.type == "tr_open":
            self._row = []
        elif self._row is not None:
            self._done.append(Block(row(self._row), self._locator, "row"))
            self._row = None

    def _inline(self, token: "Token") -> None:
        text = _text(token.children or [])
        if _TEMPLATE.fullmatch(text):
            return
        if self._row is not None:
            self._row.append(text)
        else:
            lines = [row for row in text.split("\n") if row.strip()]
            self._add([" ".join(lines)] if self._wrapped or self._heading else _whole(lines))

    def _add(self, texts: list[str]) -> None:
        for text in texts:
            role, level = self._role()
            self._done.append(Block(text, self._locator, role, level))
            self._first_in_item = False

    def _role(self) -> tuple[Role, int]:
        if self._heading:
            return "heading", self._heading
        if self._depth and self._first_in_item:
            return "item", self._depth
        return "paragraph", 0


def _text(children: "Sequence[Token]") -> str:
    parts = []
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif child.type == "html_inline":
            parts.append("\n" if child.content.lower().startswith("<br") else "")
        elif child.type == "image":
            parts.append(_text(child.children or []))
        else:
            parts.append(child.content)
    return "".join(parts)


def _whole(lines: list[str]) -> list[str]:
    """Lines joined where the break is no end: after a line that was full, before a small letter."""
    if lines and lines[0].lstrip()[:1].islower():
        return lines  # jotted down: not even the first begins as a sentence does
    done: list[str] = []
    widest = max(map(len, lines), default=0)
    for before, line in zip(["", *lines], lines, strict=False):
        small = line.lstrip()[:1].islower()
        full = len(before) + 1 + len(line.split()[0]) > _FULL * widest
        long = len(before) >= _LINE_IS_WHOLE and before[-1:] not in ".!?:;"
        if done and small and full and long and not _ARROW.search(before + line):
            done[-1] = f"{done[-1]} {line}"
        else:
            done.append(line)
    return done
