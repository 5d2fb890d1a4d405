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


def content_blocks(placed: Sequence[Placed]) -> list[Block]:
    """Blocks without buttons, consent, what leads elsewhere and repetitions; figures with captions."""
    told = (_without_buttons(one) for one in _figures_joined(_without_calls(placed)))
    joined = [one for one in told if not is_line(one.text)]
    about_cookies = any(
        one.role == "heading" and "cookie" in one.text.lower() for one in joined[:3]
    )
    kept = [one for one in joined if about_cookies or not is_consent(fold(one.text))]
    return _titled(_without_bare_headings(_once(_here(kept))))


def _without_calls(placed: Sequence[Placed]) -> list[Placed]:
    """Without the links that stand alone and only ask to be clicked."""
    return [
        one
        for one in placed
        if not (one.linked and one.block.role == "paragraph" and is_call(one.block.text))
    ]


def _without_buttons(block: Block) -> Block:
    """A row without the cells that are only a link to click."""
    if block.role != "row":
        return block
    cells = [cell for cell in block.text.split("\t") if not is_line(cell)]
    return replace(block, text="\t".join(cells))


def _here(blocks: Iterable[Block]) -> Iterable[Block]:
    """Without the sections whose heading leads elsewhere, up to the next heading of that rank."""
    closed = 0
    for block in blocks:
        if block.role == "heading":
            if closed and block.level <= closed:
                closed = 0
            if not closed and leads_elsewhere(block.text):
                closed = block.level
        elif not closed and block.role == "paragraph" and leads_elsewhere(block.text):
            continue
        if not closed:
            yield block


def _once(blocks: Iterable[Block]) -> Iterable[Block]:
    """Without what the page says a second time (for small screens, in a carousel)."""
    seen: set[str] = set()
    last = ""
    for block in blocks:
        text = fold(block.text)
        if text == last or (len(text) >= _TELLING and text in seen):
            continue
        seen.add(text)
        last = text
        yield block


def _without_bare_headings(blocks: Iterable[Block]) -> list[Block]:
    """Without headings at the very end: what they headed was not content."""
    kept = list(blocks)
    while (
        len(kept) > 1 and kept[-1].role == "heading" and any(one.role != "heading" for one in kept)
    ):
        kept.pop()
    return kept


def _titled(blocks: list[Block]) -> list[Block]:
    """The first heading of the first rank is the title."""
    for place, block in enumerate(blocks):
        if block.role == "heading" and block.level == 1:
            blocks[place] = replace(block, role="title")
            break
    return blocks


def _figures_joined(placed: Sequence[Placed]) -> list[Block]:
    """A figure and its caption side by side in one box ("250" "employees") as one block."""
    done: list[Block] = []
    last: Placed | None = None
    for one in placed:
        if last and _belong(last, one):
            done[-1] = replace(
                done[-1], text=f"{done[-1].text} {one.block.text}", role="paragraph", level=0
            )
            last = None
        else:
            done.append(one.block)
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
