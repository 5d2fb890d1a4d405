"""For whom it is: those who will listen or read, in the words of the brief."""

import re
from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.decoded.listening.people import names_people
from secondround.preparation.assignment.decoded.reading.cues import cue, cues
from secondround.preparation.assignment.decoded.reading.lines import Line
from secondround.preparation.assignment.decoded.reading.points.point import Point

_EDGE = " \t,;:.–—-"


def audience_in(lines: Sequence[Line]) -> tuple[Point, ...]:
    """Those it is for, as they are named, each once."""
    found: dict[str, Point] = {}
    for line in lines:
        for point in _of_line(line):
            found.setdefault(point.text.casefold(), point)
    return tuple(one for words, one in found.items() if words)


def _of_line(line: Line) -> Iterator[Point]:
    if line.sense == "audience":
        yield Point(line, 0, len(line.text))
        return
    if line.sense == "background" and "agin" not in line.text:
        return
    for pattern in cues("audience_beside"):
        if (found := pattern.search(line.text)) and names_people(found["who"]):
            yield Point(line, *found.span("who"))
            return
    for pattern in cues("audience"):
        if found := pattern.search(line.text):
            yield _cut(line, *found.span("who"))
            return
    yield from _people_in(line)


def _people_in(line: Line) -> Iterator[Point]:
    """The first that names people; neither in a question nor in what is asked about telling somebody."""
    if line.text.endswith("?"):
        return
    for name in ("audience_people", "audience_told"):
        for pattern in cues(name):
            for found in pattern.finditer(line.text):
                start, end = found.span("who")
                if name == "audience_told" and (line.is_item and line.sense == "asked"):
                    continue
                if name == "audience_told" and _asks(line.text[:start]):
                    continue
                point = _cut(line, start, end)
                if names_people(point.text) and not cue("not_people").match(point.text):
                    yield point
                    return


def _asks(before: str) -> bool:
    """Whether the words before are a question, which those who are told of stand in."""
    return cue("fragment", "splitting").search(before) is not None


def _cut(line: Line, start: int, end: int) -> Point:
    text = line.text[start:end]
    who, further = cues("audience_end")
    stop = re.search(
        rf"\s(?:{who.pattern})|,\s(?:{further.pattern})|\s[–—-]\s", text, re.IGNORECASE
    )
    text = text[: stop.start()] if stop else text
    begin = start + len(text) - len(text.lstrip(_EDGE))
    return Point(line, begin, begin + len(text.strip(_EDGE)))
