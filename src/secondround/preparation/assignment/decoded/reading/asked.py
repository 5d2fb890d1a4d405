"""The points a brief asks for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondround.preparation.assignment.decoded.listening.people import is_somebody
from secondround.preparation.assignment.decoded.reading.cues import cue, cues
from secondround.preparation.assignment.decoded.reading.lines import Line
from secondround.preparation.assignment.decoded.reading.splitting import SHORTEST, pieces
from secondround.preparation.assignment.set_by import kind_told
from secondround.preparation.assignment.words import KINDS, words_for
from secondround.preparation.panel.moments.lengths import lengths_in
from secondround.preparation.panel.moments.times import times_in

_QUOTED = re.compile(r"[“\"«„‘]\s*([^”\"»“’]{8,200}?)\s*[”\"»“’]")
_STOP = re.compile(r"\s*(?:[.;:!?]|\(|\s[–—-]\s|$)")
_EDGE = ' \t,;:.–—-“”"«»„()'
FRONT = 5
"""Characters before a favour is asked: "And could you …?"."""

FRONT_OF_LENGTH = 20
"""Characters in which a length is told: "of two to three pages"."""

FEWEST = 3
"""Words of a matter that says something without what is made of it: "note on these fares"."""

LONGEST = 260
"""Characters of a point; what is longer tells a story."""


@dataclass(frozen=True)
class Point:
    """`line.text[start:end]` is one thing that is asked."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]


def asked_in(lines: Sequence[Line], setting: str = "") -> tuple[Point, ...]:
    """Every point asked, in the order of the lines; the same words once. `setting` is the sentence that sets it."""
    found: dict[str, Point] = {}
    for line in lines:
        for point in _of_line(line, sets=line.holds(setting)):
            words = " ".join(point.text.casefold().split())
            if len(words) >= 3 and words not in found and not _is_nothing(point):
                found[words] = point
    return tuple(found.values())


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
        yield _point(line, label.end(), len(line.text))
    elif listed and len(line.text) - listed.end() > SHORTEST:
        for begin, end in pieces(line.text[listed.end() :], each=True):
            yield _point(line, listed.end() + begin, listed.end() + end)
    elif line.text.endswith("?") and not (is_request(line.text) or times_in(line.text)):
        yield _point(line, 0, len(line.text), keep_end=True)
    elif sets or kind_told(line.text):
        yield from _matter(line)
        yield from _behind_colon(line)
        yield from _requested(line, beyond_kind=True)
    else:
        yield from _told(line)


def _told(line: Line) -> Iterator[Point]:
    """The points of a line that neither sets the exercise nor is an item."""
    if _is_fragment(line.text):
        for begin, end in pieces(line.text, each=True):
            yield _point(line, begin, end)
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
        yield _point(line, 0, len(line.text), keep_end=line.text.endswith("?"))


def _matter(line: Line) -> Iterator[Point]:
    """What the exercise is about, from the sentence that sets it."""
    text = line.text
    quoted = _QUOTED.search(text)
    if quoted:
        for begin, end in _titled(quoted[1]):
            yield _point(line, quoted.start(1) + begin, quoted.start(1) + end, keep_end=True)
        return
    made = _kind_in(text)
    presented = next((one for each in cues("present") if (one := each.search(text))), None)
    sure = cue("about").search(text, made.end() if made else 0) or cue("about").search(text)
    if presented and (sure is None or presented.start("what") < sure.start()):
        yield from _up_to_tail(line, presented.start("what"))
    elif sure:
        start = sure.end() if _is_preposition(sure) else sure.start()
        points = list(_parted(line, start))
        if made and all(len(one.text.split()) < FEWEST for one in points):
            points = list(_up_to_tail(line, made.start()))
        yield from points
    elif made and _goes_on(text, made.end()):
        yield from _up_to_tail(line, made.start())
    elif clause := cue("clause", "splitting").search(text):
        yield from _parted(line, clause.start())
    elif colon := re.search(r"\s?:\s+(?=\S)", text):
        for begin, end in pieces(text[colon.end() :]):
            yield _point(line, colon.end() + begin, colon.end() + end)


def _titled(title: str) -> Sequence[tuple[int, int]]:
    """A title, and the questions in a row behind a dash in it."""
    dash = re.search(r"\s[–—-]\s(?=\S)", title)
    if dash is None or not cue("fragment", "splitting").match(title, dash.end()):
        return [(0, len(title))]
    row = pieces(title[dash.end() :], each=True)
    return [(0, dash.start()), *((dash.end() + begin, dash.end() + end) for begin, end in row)]


def _behind_colon(line: Line) -> Iterator[Point]:
    """ "… a note on visits: why they fall, what others do": questions in a row behind the matter."""
    found = re.search(r":\s+(?=\S)", line.text)
    if found and cue("starts", "splitting").match(line.text, found.end()):
        for begin, end in pieces(line.text[found.end() :], each=True):
            yield _point(line, found.end() + begin, found.end() + end, keep_end=True)


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


def _kind_in(text: str) -> re.Match[str] | None:
    """The first words that name a kind of exercise, before all those that its matter stands behind."""
    kinds = [one for kind in KINDS for one in words_for(kind).finditer(text)]
    return min(kinds, key=lambda one: (not _goes_on(text, one.end()), one.start()), default=None)


def _requested(line: Line, *, beyond_kind: bool = False) -> Iterator[Point]:
    """What is to be covered, explained, compared …, piece by piece."""
    text = line.text
    if text.endswith(":"):
        return
    asks = cue("ask").search(text)
    holding, doing = cue("holding").search(text), cue("doing").search(text)
    verbs = [one for one in (holding, doing) if one]
    if beyond_kind:
        kind = _kind_in(text)
        verbs = [one for one in (holding,) if one and kind and asks and one.start() >= kind.start()]
    first = min(verbs, key=lambda one: one.start(), default=None)
    if first is None or _is_errand(text, first.start()) or _is_ours(text, first):
        return
    imperative = not text[: first.start()].strip(" ,") or text[: first.start()].endswith(", ")
    if not (asks or imperative or line.sense == "asked"):
        return
    if first is doing and _only_the_kind(text, first):
        return
    start = first.end() if first is holding else first.start()
    for begin, end in pieces(text[start:]):
        yield _without_verb(line, start + begin, start + end)


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
            yield from _up_to_tail(line, one.start())
            return


def _up_to_tail(line: Line, start: int) -> Iterator[Point]:
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
        yield _point(line, start, end, keep_end=True)


def _parted(line: Line, start: int) -> Iterator[Point]:
    """What it is about, in pieces where a question is one of a row: "the bay, where it is slow, and why"."""
    for point in _up_to_tail(line, start):
        row = pieces(point.text)
        starts = [cue("starts", "splitting").match(point.text, begin) for begin, _ in row]
        if len(row) > 1 and any(starts[1:]):
            for begin, end in row:
                yield _point(line, point.start + begin, point.start + end, keep_end=True)
        else:
            yield point


def _without_verb(line: Line, start: int, end: int) -> Point:
    """A piece of a row may have a verb of its own that only holds: "and say what it costs"."""
    verb = cue("holding").match(line.text, start, end)
    if verb and end - verb.end() >= 6:
        start = verb.end()
    tail = cue("tail").search(line.text, start + 1, end)
    if tail and tail.end() >= end - 1:
        end = tail.start()
    return _point(line, start, end)


def _point(line: Line, start: int, end: int, *, keep_end: bool = False) -> Point:
    edge = _EDGE if not keep_end else _EDGE.replace("?", "")
    text = line.text[start:end]
    start += len(text) - len(text.lstrip(edge))
    return Point(line, start, start + len(text.strip(edge)))


def _is_preposition(found: re.Match[str]) -> bool:
    return not re.search(r"ing$", found.group(), re.IGNORECASE) or found.group().lower() in (
        "regarding",
        "concerning",
    )


def _is_errand(text: str, start: int) -> bool:
    found = cue("errand").search(text)
    return found is not None and found.start() <= start + 12


def _only_the_kind(text: str, verb: re.Match[str]) -> bool:
    """ "Present a report": the verb only makes the thing."""
    return kind_told(text) != "" and not cue("holding").search(text, verb.end())


def spaces(text: str, start: int = 0) -> int:
    """How many white characters stand at `start`."""
    return len(text[start:]) - len(text[start:].lstrip())
