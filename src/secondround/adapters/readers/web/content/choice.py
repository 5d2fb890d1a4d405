"""From all the blocks of a page, those that are its content."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from secondround.adapters.readers.fold import fold
from secondround.adapters.readers.web.content.boilerplate import (
    is_call,
    is_consent,
    is_line,
    leads_elsewhere,
)
from secondround.adapters.readers.web.dom.flow import Placed
from secondround.foundation.ports.readers import Block

_FIGURE = re.compile(
    r"[~≈><+±-]?\s?(?:[€$£]|CHF|EUR|USD)?\s?\d[\d.,'’\s]*\s?(?:%|\+|x|k|m|M|bn|Mio\.?|Mrd\.?|million(?:en|s)?|"
    r"billion|milliards?|€|\$|£|CHF|EUR|ans|years|Jahre)*\s?\+?",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 60
_TELLING = 25
_LOWEST = 7
_PROSE = 25


def content_blocks(placed: Sequence[Placed]) -> list[Block]:
    """Blocks without buttons, consent, what leads elsewhere and repetitions; figures with captions."""
    told = [_without_buttons(one) for one in _figures_joined(placed) if not _is_control(one)]
    about_cookies = any("cookie" in one.block.text.lower() for one in told[:3] if _heads(one))
    kept = [one for one in told if about_cookies or not is_consent(fold(one.block.text))]
    chosen = _without_end([one.block for one in _once(_here(kept))])
    return _titled(chosen)


def _is_control(one: Placed) -> bool:
    """A link that only asks to be clicked, a share button, a copyright line …"""
    if _heads(one) or one.block.role == "row":
        return False
    if one.block.role == "paragraph":
        return is_line(one.block.text) or (one.linked and is_call(one.block.text))
    return one.linked and is_line(one.block.text)


def _without_buttons(one: Placed) -> Placed:
    """A row without the cells that are only a link to click."""
    if one.block.role != "row":
        return one
    cells = [cell for cell in one.block.text.split("\t") if not is_line(cell)]
    return replace(one, block=replace(one.block, text="\t".join(cells)))


def _here(placed: Iterable[Placed]) -> Iterable[Placed]:
    """Without the sections whose heading leads elsewhere.

    Such a section ends at the next heading of its rank, or, after its links, where long prose goes on.
    """
    closed = 0
    links = False
    for one in placed:
        if closed and (_ends(one, closed) or (links and _is_prose(one))):
            closed = 0
        if not closed and _opens(one):
            closed = one.block.level or _LOWEST
            links = False
        elif closed:
            links = links or one.linked
        else:
            yield one


def _opens(one: Placed) -> bool:
    return one.block.role in ("heading", "paragraph") and leads_elsewhere(one.block.text)


def _ends(one: Placed, closed: int) -> bool:
    """A heading of the same or a higher rank; for a mere line, anything that is no link."""
    if closed == _LOWEST:
        return not one.linked
    return one.block.role == "heading" and one.block.level <= closed


def _is_prose(one: Placed) -> bool:
    words = one.block.text.split()
    return not one.linked and one.block.role == "paragraph" and len(words) >= _PROSE


def _heads(one: Placed) -> bool:
    return one.block.role == "heading"


def _once(placed: Iterable[Placed]) -> Iterable[Placed]:
    """Without what the page says a second time (for small screens, in a carousel)."""
    seen: set[str] = set()
    last = ""
    for one in placed:
        text = fold(one.block.text)
        if text != last and (len(text) < _TELLING or text not in seen):
            yield one
        seen.add(text)
        last = text


def _without_end(blocks: list[Block]) -> list[Block]:
    """Without headings at the very end: what they headed was not content."""
    if all(block.role == "heading" for block in blocks):
        return blocks
    while blocks[-1].role == "heading":
        blocks = blocks[:-1]
    return blocks


def _titled(blocks: list[Block]) -> list[Block]:
    """The first heading of the first rank is the title."""
    for place, block in enumerate(blocks):
        if block.role == "heading" and block.level == 1:
            blocks[place] = replace(block, role="title")
            break
    return blocks


def _figures_joined(placed: Sequence[Placed]) -> list[Placed]:
    """A figure and its caption side by side in one box ("250" "employees") as one block."""
    done: list[Placed] = []
    last: Placed | None = None
    for one in placed:
        if last and _belong(last, one):
            text = f"{last.block.text} {one.block.text}"
            joined = replace(last.block, text=text, role="paragraph", level=0)
            done[-1] = replace(last, block=joined, linked=last.linked and one.linked)
            last = None
        else:
            done.append(one)
            last = one
    return done


def _belong(first: Placed, second: Placed) -> bool:
    texts = fold(first.block.text), fold(second.block.text)
    if first.holder is second.holder or max(map(len, texts)) > _LONGEST_CAPTION:
        return False
    figures = [bool(_FIGURE.fullmatch(text)) for text in texts]
    if sum(figures) != 1 or "row" in (first.block.role, second.block.role):
        return False
    box = first.holder.getparent()
    if box is None or box is not second.holder.getparent() or len(box) > 4:
        return False
    return figures[0] or len(box) == 2
