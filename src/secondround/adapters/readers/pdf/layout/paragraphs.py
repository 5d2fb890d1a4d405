"""Rows of one column to blocks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from secondround.adapters.readers.pdf.layout.frame import ENDS, SAME_SIZE, Column, column_of
from secondround.adapters.readers.pdf.layout.hyphens import Joiner
from secondround.adapters.readers.pdf.layout.looks import Looks
from secondround.adapters.readers.pdf.layout.rows import Row
from secondround.adapters.readers.text.bullets import Marked, is_lone, marked
from secondround.foundation.ports.readers import Block

_LEADING = 1.22
_TIGHT = 1.75
_INDENT = 0.8
_ALIKE = 60.0


@dataclass
class Draft:
    """A block while its rows are gathered."""

    rows: list[Row]
    page: int
    column: Column
    heading: int = 0
    item: Marked | None = None
    level: int = 1


def drafts_of(stream: Sequence[Row], page: int, looks: Looks) -> list[Draft]:
    """The blocks of one column, from top to bottom."""
    if not stream:
        return []
    column = column_of(stream)
    drafts: list[Draft] = []
    for row in stream:
        last = drafts[-1] if drafts else None
        item = marked(row.text)
        if last and not _begins(last, row, item, looks, column):
            last.rows.append(row)
        else:
            drafts.append(Draft([row], page, column, looks.heading(row) if not item else 0, item))
    return _levelled(drafts)


def across(drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts with those joined that a column's or page's end cut in two."""
    done: list[Draft] = []
    for draft in drafts:
        if done and _goes_on(done[-1], draft):
            done[-1].rows.extend(draft.rows)
        else:
            done.append(draft)
    return done


def block_of(draft: Draft, joiner: Joiner) -> Block:
    """The draft as a block, its lines joined."""
    text = draft.rows[0].text
    for before, row in pairwise(draft.rows):
        text = joiner.join(text, before.broken, row.text)
    locator = f"page {draft.page}"
    if draft.heading:
        return Block(text, locator, "heading", draft.heading)
    if draft.rows[0].cells > 1:
        return Block(text, locator, "row")
    if (item := marked(text)) or draft.item:
        return Block(item.text if item else text, locator, "item", draft.level)
    return Block(text, locator)


def _begins(last: Draft, row: Row, item: Marked | None, looks: Looks, column: Column) -> bool:
    """Whether a row begins a block of its own after `last`."""
    before = last.rows[-1]
    if is_lone(before.text):
        return False
    if item and (not item.number or _counts(last, item, before, column)):
        return True
    if row.gap or before.gap or row.y < before.y:
        return True
    if abs(row.size - before.size) > SAME_SIZE * before.size or looks.heading(row) != last.heading:
        return True
    if last.heading and row.size >= looks.large:
        return row.y - before.y > _TIGHT * row.size
    if last.heading and not row.text[0].islower():
        return True
    if row.y - before.y > _LEADING * column.leading:
        return True
    return _indented(last, row) or not column.runs_on(before, row)


def _counts(last: Draft, item: Marked, before: Row, column: Column) -> bool:
    """Whether a number begins an item: it is the next one, or the line before was not full."""
    follows = last.item is not None and item.number == last.item.number + 1
    return item.number == 1 or follows or before.x1 < column.right - 4 * before.size


def _indented(last: Draft, row: Row) -> bool:
    """A first line set in, or text under a bullet that stands left of the bullet's own text."""
    first, before = last.rows[0], last.rows[-1]
    if last.item:
        return row.x0 < first.x0 - 0.3 * row.size
    return row.x0 > before.x0 + _INDENT * row.size and len(last.rows) > 1


def _goes_on(first: Draft, second: Draft) -> bool:
    """Whether a sentence runs on over the edge of a column or page."""
    before, row = first.rows[-1], second.rows[0]
    if first.heading or second.heading or second.item or before.gap or row.gap:
        return False
    if first.page == second.page and first.column == second.column:
        return False
    same = abs(row.size - before.size) <= SAME_SIZE * before.size
    alike = abs(first.column.width - second.column.width) < _ALIKE
    small = row.text[0].islower() and before.text[-1] not in ENDS
    return same and alike and small and first.column.is_full(before, row)


def _levelled(drafts: list[Draft]) -> list[Draft]:
    """Item levels from how far the bullets are set in, within each run of items."""
    open_: list[float] = []
    for draft in drafts:
        if not draft.item:
            open_ = []
            continue
        x0 = draft.rows[0].x0
        while open_ and x0 < open_[-1] - 2:
            open_.pop()
        if not open_ or x0 > open_[-1] + 2:
            open_.append(x0)
        draft.level = len(open_)
    return drafts


def with_title(blocks: list[Block], looks: Looks) -> list[Block]:
    """The one heading of the highest rank on the first page as the title."""
    first = [
        at for at, one in enumerate(blocks) if one.locator == "page 1" and one.role == "heading"
    ]
    top = [at for at in first if blocks[at].level == 1]
    if looks.larger and len(top) == 1 and top[0] <= 3:
        blocks[top[0]] = replace(blocks[top[0]], role="title")
    return blocks
