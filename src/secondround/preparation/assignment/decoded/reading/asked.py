"""The points a brief asks for."""

import re
from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.decoded.listening.people import is_somebody
from secondround.preparation.assignment.decoded.reading.cues import cue, cues
from secondround.preparation.assignment.decoded.reading.lines import Line
from secondround.preparation.assignment.decoded.reading.points.matter import (
    behind_colon,
    kind_words,
    matter,
)
from secondround.preparation.assignment.decoded.reading.points.point import (
    Point,
    errands,
    point_at,
    up_to_tail,
    without_verb,
)
from secondround.preparation.assignment.decoded.reading.splitting import SHORTEST, pieces
from secondround.preparation.assignment.set_by import kind_told
from secondround.preparation.assignment.words import KINDS, words_for
from secondround.preparation.panel.moments.times import times_in

FRONT = 5
"""Characters before a favour is asked: "And could you …?"."""

LISTED = 3
"""Items from which on a brief lists what it asks."""

LONGEST = 260
"""Characters of a point; what is longer tells a story."""


_OF = re.compile(r"\b(?:of|for) $", re.IGNORECASE)


def asked_in(lines: Sequence[Line], setting: str = "") -> tuple[Point, ...]:
    """Every point asked, in the order of the lines; the same words once. `setting` is the sentence that sets it."""
    found: dict[str, Point] = {}
    for line in lines:
        for point in _of_line(line, sets=line.holds(setting)):
            words = " ".join(point.text.casefold().split())
            if len(words) >= 3 and words not in found and not _is_nothing(point):
                found[words] = point
    listed = sum(point.line.is_item for point in found.values()) >= LISTED
    return tuple(point for point in found.values() if not (listed and _is_the_whole(point)))


def _is_the_whole(point: Point) -> bool:
    """Whether it names the exercise and no part of it: "risk analysis of the site" above the list of what it holds."""
    named = (words_for(kind).match(point.text) for kind in KINDS)
    return not point.line.is_item and any(named)


def _is_nothing(point: Point) -> bool:
    """A label without its matter ("Frage"), a name, and what the writer will do."""
    label = " " not in point.text and cue("asked", "senses").fullmatch(point.text) is not None
    return label or is_somebody(point.text) or cue("ours_first").match(point.text) is not None


def is_request(sentence: str) -> bool:
    """A question that asks for a favour rather than for an answer: "Could you confirm …?"."""
    found = cue("courtesy").search(sentence)
    return found is not None and (found.start() <= FRONT or kind_told(sentence) != "")


def _of_line(line: Line, *, sets: bool) -> Iterator[Point]:
    if line.sense in ("criteria", "audience", "background", "form"):
        if line.sense == "form":
            yield from _presented(line)
        return
    if line.is_item and line.sense == "asked" and not sets:
        yield from _of_item(line)
        return
    label, listed = cue("topic").search(line.text), cue("listed").search(line.text)
    if label and len(line.text) - label.end() > 5:
        yield point_at(line, label.end(), len(line.text))
    elif listed and len(line.text) - listed.end() > SHORTEST:
        for begin, end in pieces(line.text[listed.end() :], each=True):
            yield point_at(line, listed.end() + begin, listed.end() + end)
    elif line.text.endswith("?") and not (is_request(line.text) or times_in(line.text)):
        colon = re.search(r":\s+(?=\S)", line.text) if sets else None
        yield point_at(line, colon.end() if colon else 0, len(line.text), keep_end=True)
    elif sets or kind_told(line.text):
        yield from matter(line)
        yield from behind_colon(line)
        yield from _requested(line, beyond_kind=True)
    else:
        yield from _told(line)


def _told(line: Line) -> Iterator[Point]:
    """The points of a line that neither sets the exercise nor is an item."""
    steps = cue("to_do").match(line.text)
    if steps and steps.end() and "," in line.text and not cue("judged").search(line.text):
        yield from errands(line, steps.start() if steps.group()[0] in "yY" else steps.end())
    elif _is_fragment(line.text):
        for begin, end in pieces(line.text, each=True):
            yield point_at(line, begin, end)
    else:
        yield from _presented(line) if _presents(line) else _requested(line)


def _is_fragment(text: str) -> bool:
    """ "Who needs telling, and what you would say": what is asked, without a verb that asks it."""
    found = cue("fragment", "splitting").match(text)
    other = cue("judged").search(text) or cue("left_free").search(text)
    return found is not None and ":" not in text and not other


def _of_item(line: Line) -> Iterator[Point]:
    errand = cue("errand").match(line.text) and not cue("doing").match(line.text)
    if not errand and len(line.text) <= LONGEST:
        yield point_at(line, 0, len(line.text), keep_end=line.text.endswith("?"))


def _requested(line: Line, *, beyond_kind: bool = False) -> Iterator[Point]:
    """What is to be covered, explained, compared …, piece by piece."""
    text = line.text
    if text.endswith(":"):
        return
    asks = cue("ask").search(text)
    holding, doing = cue("holding").search(text), _verb(text)
    verbs = [one for one in (holding, doing) if one]
    if beyond_kind:
        kind = kind_words(text)
        verbs = [one for one in (holding,) if one and kind and asks and one.start() >= kind.start()]
    first = min(verbs, key=lambda one: one.start(), default=None)
    if first is None or _is_errand(text, first.start()) or _is_ours(text, first):
        return
    if cue("judged").search(text[: first.end() + FRONT]):
        return
    if cue("of_itself").match(text[first.end() :].lstrip()):
        return
    imperative = not text[: first.start()].strip(" ,") or text[: first.start()].endswith(", ")
    if not (asks or imperative or line.sense == "asked"):
        return
    if first is doing and _only_the_kind(text, first):
        return
    start = first.end() if first is holding else first.start()
    for begin, end in pieces(text[start:]):
        yield without_verb(line, start + begin, start + end)


def _verb(text: str) -> re.Match[str] | None:
    """The first verb that is itself what is to be done; "the head of audit" has none."""
    found = cue("doing").finditer(text)
    return next((one for one in found if not _OF.search(text[: one.start()])), None)


def _is_ours(text: str, verb: re.Match[str]) -> bool:
    """ "We will then discuss it" is theirs to do; "we would like to hear how …" is not."""
    before = text[: verb.start()]
    ours = cue("ours").search(before) and not cue("on_them").search(before)
    return bool(ours) and cue("wish").match(text, verb.start()) is None


def _presents(line: Line) -> bool:
    return any(one.search(line.text) for one in cues("present"))


def _presented(line: Line) -> Iterator[Point]:
    for each in cues("present"):
        if one := each.search(line.text):
            yield from up_to_tail(line, one.start())
            return


def _is_errand(text: str, start: int) -> bool:
    found = cue("errand").search(text)
    return found is not None and found.start() <= start + 12


def _only_the_kind(text: str, verb: re.Match[str]) -> bool:
    """ "Present a report": the verb only makes the thing."""
    return kind_told(text) != "" and not cue("holding").search(text, verb.end())
