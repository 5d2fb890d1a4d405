"""Lines to turns."""

from collections.abc import Sequence
from dataclasses import replace

from secondround.adapters.readers.text.turns.furniture import is_furniture
from secondround.adapters.readers.text.turns.judge import speakers_in
from secondround.adapters.readers.text.turns.labels import (
    Label,
    bare_time,
    clock,
    label_of,
    seconds,
)
from secondround.foundation.ports.readers import Block


def spoken(blocks: Sequence[Block]) -> list[Block] | None:
    """The blocks as turns when they are a transcript, else None.

    Each block's text may hold several lines. What stands before the first speaker, and headings,
    stay what they are; lines without a speaker go on with the turn before; turns of one speaker that
    follow one another are one, unless nobody else speaks. What the program itself wrote is a field.
    """
    lines = [piece for block in blocks for piece in _lines(block)]
    labels = [label_of(line.text) if line.role != "heading" else None for line in lines]
    names = speakers_in(labels)
    if not names:
        return None
    known = [label if label and label.name in names else None for label in labels]
    return _turned(lines, _without_said(known), alone=len(names) == 1)


def _without_said(labels: Sequence[Label | None]) -> list[Label | None]:
    """Without those that are what somebody said ("Anna at 0:12"): they stand where words are due, and none follow."""
    kept: list[Label | None] = []
    for label, after in zip(labels, (*labels[1:], Label("")), strict=True):
        names_only = label is not None and not label.text
        awaited = bool(kept) and (last := kept[-1]) is not None and not last.text
        kept.append(None if names_only and awaited and after is not None else label)
    return kept


def _lines(block: Block) -> list[Block]:
    rows = [row for row in block.text.split("\n") if row.strip()]
    return [replace(block, text=row) for row in rows]


def _turned(lines: Sequence[Block], labels: Sequence[Label | None], alone: bool) -> list[Block]:
    done: list[Block] = []
    waiting = ""
    timed = any(label and label.time for label in labels)
    for line, label, after in zip(lines, labels, (*labels[1:], None), strict=True):
        if label:
            _begin(done, line, label if label.time else replace(label, time=waiting), alone)
            waiting = ""
        elif (time := bare_time(line.text)) and not timed and after and not _awaits(done):
            waiting = time
        elif is_furniture(line.text):
            done.append(replace(line, role="field"))
        else:
            _go_on(done, line)
    return _from_zero([block for block in done if block.text])


def _awaits(done: Sequence[Block]) -> bool:
    """Whether a speaker was named and has said nothing yet."""
    return bool(done) and done[-1].role == "turn" and not done[-1].text


def _begin(done: list[Block], line: Block, label: Label, alone: bool) -> None:
    last = done[-1] if done else None
    if last and last.role == "turn" and last.speaker == label.name and not (alone and last.text):
        done[-1] = replace(last, text=f"{last.text}\n{label.text}")
        return
    locator = clock(label.start) if label.start is not None else line.locator
    done.append(Block(label.text, locator, "turn", 0, label.name, label.start))


def _go_on(done: list[Block], line: Block) -> None:
    last = done[-1] if done else None
    if last and last.role == "turn" and line.role not in ("heading", "title"):
        done[-1] = replace(last, text=f"{last.text}\n{line.text}")
    else:
        done.append(line)


def _from_zero(blocks: list[Block]) -> list[Block]:
    """Times counted from the first when they are the time of day rather than of the recording."""
    starts = [block.start for block in blocks if block.start is not None]
    if not starts or starts[0] < seconds("2:00:00"):
        return blocks
    return [
        replace(block, start=max(block.start - starts[0], 0.0))
        if block.start is not None
        else block
        for block in blocks
    ]
