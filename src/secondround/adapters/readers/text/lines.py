"""Lines of plain text to paragraphs, items and headings."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from secondround.adapters.readers.text.bullets import Marked, is_lone, is_rule, marked, width
from secondround.adapters.readers.text.capitals import is_in_capitals
from secondround.foundation.ports.readers import Block

_UNDERLINE = re.compile(r"\s*(=|-|~){3,}\s*")
_STOP = re.compile(r"[.!?…;,]['\"»”’)]*$")
_LABELLED = re.compile(r"\s*[^\W\d]+ ?:\s")
"""How a line of notes or talk begins ("asked: …"), and hardly ever a line that goes on."""

_WIDEST, _NARROWEST = 110, 45
_FEWEST = 3
_LONGEST_HEADING = 70
_CUT_FROM, _CUT_TO = 60, 80


@dataclass(frozen=True)
class Line:
    """One line as it stands in the source, and where."""

    text: str
    locator: str

    @property
    def blank(self) -> bool:
        """Whether nothing is on it."""
        return not self.text.strip()


def numbered(text: str, prefix: str = "line", first: int = 1) -> list[Line]:
    """The lines of a text, located as "line 1", "line 2" …"""
    rows = re.split(r"\n|\f|\x0b|\u2028|\u2029", text)
    return [Line(row, f"{prefix} {place}") for place, row in enumerate(rows, first)]


def blocks_of(lines: Sequence[Line], mailed: bool = False) -> list[Block]:
    """Paragraphs (wrapped lines joined again), list items with their depth, and headings.

    In what was `mailed` a lone line that a program cut in two is joined as well.
    """
    wrap = wrap_width(lines)
    blocks: list[Block] = []
    for group in _groups(lines):
        if heading := _heading(group):
            blocks.append(heading)
        else:
            blocks.extend(_grouped(group, _width_of(group) or wrap, mailed))
    return _with_levels(blocks)


def wrap_width(lines: Sequence[Line]) -> int:
    """The column at which the text was wrapped by hand or by a program; 0 when it was not.

    Wrapped text has most of its lines that have a successor near one width, between 45 and 110, and breaks them
    where the next word has no room; what is written line by line breaks anywhere, and seldom goes on in small letters.
    """
    pairs = [(one, after) for one, after in pairwise(lines) if not (one.blank or after.blank)]
    lengths = [len(one.text.rstrip()) for one, _ in pairs]
    if len(lengths) < 2:
        return 0
    widest = max(lengths)
    near = sum(length >= 0.75 * widest for length in lengths)
    reach = [len(one.text.rstrip()) + 1 + len(after.text.split()[0]) for one, after in pairs]
    full = sum(length >= 0.9 * widest for length in reach)
    goes_on = sum(after.text.lstrip()[:1].islower() for _, after in pairs)
    fits = _NARROWEST <= widest <= _WIDEST and 3 * goes_on >= len(pairs)
    return widest if fits and 2 * min(near, full) >= len(lengths) else 0


def _width_of(group: Sequence[Line]) -> int:
    """The same of one paragraph among lines that break anywhere: each of its lines ends where the next word has no
    room beside its longest; 0 where one does not, or begins an item."""
    if len(group) < _FEWEST or any(marked(line.text) for line in group):
        return 0
    widest = wrap_width(group)
    full = all(_joined_length(last, line) > widest for last, line in pairwise(group))
    return widest if full else 0


def _groups(lines: Sequence[Line]) -> Iterable[list[Line]]:
    """Runs of lines between blank or drawn ones; an underlined line is a group with its underline."""
    group: list[Line] = []
    for line in lines:
        if _UNDERLINE.fullmatch(line.text) and group and len(group[-1].text) <= _LONGEST_HEADING:
            yield group[:-1]
            yield [group[-1], line]
            group = []
        elif line.blank or is_rule(line.text):
            yield group
            group = []
        else:
            group.append(line)
    yield group


def _heading(group: list[Line]) -> Block | None:
    """A group as a heading: underlined, in capitals, or one short line without a full stop."""
    if not group:
        return None
    text = group[0].text.strip()
    if len(group) == 2 and _UNDERLINE.fullmatch(group[1].text):
        return Block(text, group[0].locator, "heading", 1 if "=" in group[1].text else 2)
    if len(group) > 1 or len(text) > _LONGEST_HEADING or marked(text) or _STOP.search(text):
        return None
    return Block(text, group[0].locator, "heading", 2) if _heads(text) else None


def _heads(text: str) -> bool:
    """Whether a short line standing alone has the look of a heading and not of a remark."""
    letters = sum(letter.isalpha() for letter in text)
    if letters < 3 or "@" in text or "://" in text:
        return False
    return is_in_capitals(text) or (text.endswith(":") and len(text.split()) <= 8)


def _grouped(group: list[Line], wrap: int, mailed: bool) -> list[Block]:
    blocks: list[Block] = []
    last: Line | None = None
    hang = 0
    for line in group:
        item = _item(line, blocks)
        on = blocks and last and not item and _continues(blocks[-1], last, line, wrap, hang)
        cut = mailed and blocks and last and not item and _is_cut(blocks[-1], last, line)
        if on or cut:
            blocks[-1] = replace(blocks[-1], text=f"{blocks[-1].text}\n{line.text}")
        else:
            blocks.append(_block(line, item))
            hang = item.indent + 1 if item else 0
        last = line
    return blocks


def _item(line: Line, before: list[Block]) -> Marked | None:
    """The line as an item; a number only begins one when it is 1 or follows the one before."""
    item = marked(line.text)
    if item is None or not item.number:
        return item
    if item.number == 1 or not before:
        return item
    counts = [seen.number for one in before if (seen := marked(one.text)) and seen.number]
    return item if counts and item.number == counts[-1] + 1 else None


def _block(line: Line, item: Marked | None) -> Block:
    if item:
        return Block(item.text, line.locator, "item", item.indent)
    text = line.text
    if len(text) <= _LONGEST_HEADING and is_in_capitals(text) and _heads(text):
        return Block(text, line.locator, "heading", 2)
    return Block(text, line.locator)


def _continues(block: Block, last: Line, line: Line, wrap: int, hang: int) -> bool:
    """Whether `line` goes on with what `last` began: hanging under an item, or wrapped."""
    if block.role == "heading":
        return False
    if is_lone(last.text):
        return True
    if (
        block.role == "item"
        and hang
        and _indent(line) >= hang
        and _indent(last) < _indent(line) + hang
    ):
        return True
    full = bool(wrap) and _joined_length(last, line) > 0.92 * wrap
    return full and not _LABELLED.match(line.text)


def _is_cut(block: Block, last: Line, line: Line) -> bool:
    """Whether a program cut a lone long line in two: mails are wrapped a little before column 78 (RFC 5322)."""
    before = last.text.rstrip()
    begins_anew = re.match(r"\s*(?:\d|[^\W\d]+ ?:)", line.text)
    if (
        block.role == "heading"
        or begins_anew
        or not _CUT_FROM <= len(before) <= _CUT_TO
        or re.search(r"[.!?:;]$", before)
    ):
        return False
    return _joined_length(last, line) > _CUT_TO - 2 or line.text.lstrip()[:1].islower()


def _joined_length(last: Line, line: Line) -> int:
    """How long the line would be with the next one's first word on it."""
    return len(last.text.rstrip()) + 1 + len(line.text.split()[0])


def _indent(line: Line) -> int:
    return width(line.text[: len(line.text) - len(line.text.lstrip())])


def _with_levels(blocks: list[Block]) -> list[Block]:
    """Item levels from indents: 1 for the outermost of each run of items."""
    done: list[Block] = []
    open_: list[int] = []
    for block in blocks:
        if block.role != "item":
            open_ = []
            done.append(block)
            continue
        while open_ and block.level < open_[-1]:
            open_.pop()
        if not open_ or block.level > open_[-1]:
            open_.append(block.level)
        done.append(replace(block, level=len(open_)))
    return done
