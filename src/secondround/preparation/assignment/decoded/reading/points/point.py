"""One thing that is asked, where it stands in a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from secondround.preparation.assignment.decoded.reading.cues import cue
from secondround.preparation.assignment.decoded.reading.lines import Line
from secondround.preparation.assignment.decoded.reading.splitting import pieces

_STOP = re.compile(r"\s*(?:[.;:!?]|\(|\s[–—-]\s|$)")
_EDGE = ' \t,;:.–—-“”"«»„()'


@dataclass(frozen=True)
class Point:
    """`line.text[start:end]` is one thing that is asked."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]


def spaces(text: str, start: int = 0) -> int:
    """How many white characters stand at `start`."""
    return len(text[start:]) - len(text[start:].lstrip())


def point_at(line: Line, start: int, end: int, *, keep_end: bool = False) -> Point:
    edge = _EDGE if not keep_end else _EDGE.replace("?", "")
    text = line.text[start:end]
    start += len(text) - len(text.lstrip(edge))
    return Point(line, start, start + len(text.strip(edge)))


def up_to_tail(line: Line, start: int) -> Iterator[Point]:
    text = line.text
    start += spaces(text, start)
    stop = _STOP.search(text, start)
    end = stop.start() if stop else len(text)
    if text[end : end + 1] == "?":
        end += 1
    tail = cue("tail").search(text, start + 1, end)
    if tail:
        end = tail.start()
    if len(text[start:end].split()) >= 2:
        yield point_at(line, start, end, keep_end=True)


def without_verb(line: Line, start: int, end: int) -> Point:
    """A piece of a row may have a verb of its own that only holds: "and say what it costs"."""
    verb = cue("holding").match(line.text, start, end)
    if verb and end - verb.end() >= 6:
        start = verb.end()
    tail = cue("tail").search(line.text, start + 1, end)
    if tail and tail.end() >= end - 1:
        end = tail.start()
    return point_at(line, start, end)


def parted(line: Line, start: int) -> Iterator[Point]:
    """What it is about, in pieces where a question is one of a row: "the bay, where it is slow, and why"."""
    for point in up_to_tail(line, start):
        row = pieces(point.text)
        starts = [cue("starts", "splitting").match(point.text, begin) for begin, _ in row]
        if len(row) > 1 and any(starts[1:]):
            for begin, end in row:
                yield point_at(line, point.start + begin, point.start + end, keep_end=True)
        else:
            yield point


def errands(line: Line, start: int) -> Iterator[Point]:
    """What is to be done, a point for each verb of the row."""
    stop = re.search(r":\s|;\s|\.$|$", line.text[start:])
    end = start + (stop.start() if stop else len(line.text))
    text = line.text[start:end]
    for begin, stretch in pieces(text, each="," in text):
        yield without_verb(line, start + begin, start + stretch)
