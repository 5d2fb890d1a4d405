"""What they say it is judged by."""

from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.decoded.reading.cues import cue, cues
from secondround.preparation.assignment.decoded.reading.lines import Line
from secondround.preparation.assignment.decoded.reading.points.point import Point, spaces
from secondround.preparation.assignment.decoded.reading.splitting import pieces

_EDGE = " \t,;:.–—-"
LONGEST = 160


def criteria_in(lines: Sequence[Line]) -> tuple[Point, ...]:
    """The criteria they name, in the order of the lines; the same words once, without their weight."""
    found: dict[str, Point] = {}
    for line in lines:
        for point in _of_line(line):
            if point.text and len(point.text) <= LONGEST and not _is_none(point):
                found.setdefault(point.text.casefold(), point)
    return tuple(found.values())


def _of_line(line: Line) -> Iterator[Point]:
    said = cue("judged").search(line.text)
    before = next((one for each in cues("judged_of") if (one := each.search(line.text))), None)
    if line.sense == "criteria" and line.is_item:
        yield _point(line, 0, len(line.text))
    elif before and line.sense != "background":
        if not cue("itself").match(before["what"]):
            start = before.start("what")
            for begin, end in pieces(before["what"], each=True):
                yield _point(line, start + begin, start + end)
    elif said and not line.text.endswith((":", "?")) and line.sense != "background":
        start = said.end()
        for begin, end in pieces(line.text[start:], each=True):
            yield _point(line, start + begin, start + end)
    elif line.sense == "criteria" and not line.text.endswith((":", "?")) and _is_short(line.text):
        for begin, end in pieces(line.text):
            yield _point(line, begin, end)


def _is_none(point: Point) -> bool:
    """What they say matters less, and a row that holds figures besides a weight: that is of the matter."""
    if cue("not_judged").match(point.text):
        return True
    is_row = point.line.passage.role == "row"
    return is_row and any(each.isdecimal() for each in point.text)


def _is_short(text: str) -> bool:
    return len(text.split()) <= 12


def _point(line: Line, start: int, end: int) -> Point:
    text = line.text[start:end]
    for name in ("rather", "weight"):
        text = cue(name).sub("", text)
    before = cue("before_criterion").match(text.lstrip())
    start, text = (
        (start + before.end() + spaces(text), text.lstrip()[before.end() :])
        if before
        else (start, text)
    )
    begin = start + len(text) - len(text.lstrip(_EDGE))
    return Point(line, begin, begin + len(text.strip(_EDGE)))
