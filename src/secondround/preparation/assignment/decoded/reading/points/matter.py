"""What an exercise is about, from the sentence that sets it."""

import re
from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.decoded.reading.cues import cue, cues
from secondround.preparation.assignment.decoded.reading.lines import Line
from secondround.preparation.assignment.decoded.reading.points.point import (
    Point,
    errands,
    parted,
    point_at,
    spaces,
    up_to_tail,
)
from secondround.preparation.assignment.decoded.reading.splitting import pieces
from secondround.preparation.assignment.words import KINDS, words_for
from secondround.preparation.panel.moments.lengths import lengths_in

_QUOTED = re.compile(r"[“\"«„‘]\s*([^”\"»“’]{8,200}?)\s*[”\"»“’]")
FRONT_OF_LENGTH = 20
"""Characters in which a length is told: "of two to three pages"."""

FEWEST = 3
"""Words of a matter that says something without what is made of it: "note on these fares"."""


def matter(line: Line) -> Iterator[Point]:
    """What the exercise is about, from the sentence that sets it."""
    text = line.text
    quoted = _QUOTED.search(text)
    if quoted:
        for begin, end in _titled(quoted[1]):
            yield point_at(line, quoted.start(1) + begin, quoted.start(1) + end, keep_end=True)
        return
    made = kind_words(text)
    presented = next((one for each in cues("present") if (one := each.search(text))), None)
    sure = cue("about").search(text, made.end() if made else 0) or cue("about").search(text)
    if presented and (sure is None or presented.start("what") < sure.start()):
        yield from up_to_tail(line, presented.start("what"))
    elif sure:
        start = sure.end() if _is_preposition(sure) else sure.start()
        points = list(parted(line, start))
        if made and all(len(one.text.split()) < FEWEST for one in points):
            points = list(up_to_tail(line, made.start()))
        yield from points
    elif made and _goes_on(text, made.end()):
        yield from up_to_tail(line, made.start())
    else:
        yield from _unnamed(line, is_named=made is not None)


def _unnamed(line: Line, *, is_named: bool) -> Iterator[Point]:
    """What it is about where no word leads to it: what is to be done, a question, or what stands behind a colon."""
    text = line.text
    to_do = None if is_named else cue("to_do").search(text)
    if to_do:
        yield from errands(line, to_do.end())
    elif clause := cue("clause", "splitting").search(text):
        yield from parted(line, clause.start())
    elif colon := re.search(r"\s?:\s+(?=\S)", text):
        for begin, end in pieces(text[colon.end() :]):
            yield point_at(line, colon.end() + begin, colon.end() + end)


def _titled(title: str) -> Sequence[tuple[int, int]]:
    """A title, and the questions in a row behind a dash in it."""
    dash = re.search(r"\s[–—-]\s(?=\S)", title)
    if dash is None or not cue("fragment", "splitting").match(title, dash.end()):
        return [(0, len(title))]
    row = pieces(title[dash.end() :], each=True)
    return [(0, dash.start()), *((dash.end() + begin, dash.end() + end) for begin, end in row)]


def behind_colon(line: Line) -> Iterator[Point]:
    """ "… a note on visits: why they fall, what others do": questions in a row behind the matter."""
    found = re.search(r":\s+(?=\S)", line.text)
    if found and cue("starts", "splitting").match(line.text, found.end()):
        for begin, end in pieces(line.text[found.end() :], each=True):
            yield point_at(line, found.end() + begin, found.end() + end, keep_end=True)


def _goes_on(text: str, end: int) -> bool:
    """Whether the matter stands right behind the kind: "an audit of …", and neither for whom nor how long."""
    near = cue("behind").match(text, end + spaces(text, end))
    if near is None or cue("tail").match(text, near.start()):
        return False
    is_report = words_for("report").search(text[:end]) is not None
    if is_report and cue("for_whom").match(text, near.start()):
        return False
    behind = text[near.end() : near.end() + FRONT_OF_LENGTH]
    return not (words_for("terms").search(behind) or lengths_in(behind))


def kind_words(text: str) -> re.Match[str] | None:
    """The first words that name a kind of exercise, before all those that its matter stands behind."""
    kinds = [one for kind in KINDS for one in words_for(kind).finditer(text)]
    return min(kinds, key=lambda one: (not _goes_on(text, one.end()), one.start()), default=None)


def _is_preposition(found: re.Match[str]) -> bool:
    return not re.search(r"ing$", found.group(), re.IGNORECASE) or found.group().lower() in (
        "regarding",
        "concerning",
    )
