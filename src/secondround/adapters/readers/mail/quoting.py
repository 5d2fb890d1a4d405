"""Parting the lines of a mail into what is new and the earlier mails it carries."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from secondround.adapters.readers.mail.beginnings import Beginning, beginning
from secondround.adapters.readers.text.lines import Line

_DEEPEST = 30
_MARKS = re.compile(r"\s?((?:>\s?)+)")


@dataclass
class Stretch:
    """Lines of one mail: depth 0 is the mail itself, 1 the one it answers or forwards, 2 the one before …

    `about` introduced it ("On … wrote:"); `header` is what its small header said, by kind.
    """

    depth: int
    about: tuple[Line, ...] = ()
    header: tuple[tuple[str, Line], ...] = ()
    lines: list[Line] = field(default_factory=list)


def stretches(lines: Sequence[Line]) -> list[Stretch]:
    """The mail in order, parted where another begins or the ">" marks change; marks taken off."""
    return _Parting(lines).part()


class _Parting:
    def __init__(self, lines: Sequence[Line]) -> None:
        self._marks = [_marks(line.text) for line in lines]
        self._lines = [Line(_bare(line.text), line.locator) for line in lines]
        self._done = [Stretch(0)]
        self._begun: list[int] = []
        """For each mail begun by a separator or header: under how many marks it began."""

    def part(self) -> list[Stretch]:
        place = 0
        while place < len(self._lines):
            found = beginning(self._lines, place)
            if found:
                self._begin(found, place)
                place += found.taken
            else:
                self._add(place)
                place += 1
        return [one for one in self._done if one.about or one.header or _says(one.lines)]

    def _begin(self, found: Beginning, place: int) -> None:
        marks = self._marks[place]
        if not self._marked_after(place + found.taken, marks) and len(self._begun) < _DEEPEST:
            self._begun.append(marks)
        depth = self._depth(marks) + self._marked_after(place + found.taken, marks)
        self._done.append(Stretch(depth, found.about, found.header))

    def _marked_after(self, place: int, marks: int) -> bool:
        """Whether the next line with words has more marks: then marks alone tell the mail's extent."""
        after = (at for at in range(place, len(self._lines)) if not self._lines[at].blank)
        following = next(after, None)
        return following is not None and self._marks[following] > marks

    def _add(self, place: int) -> None:
        line, marks = self._lines[place], self._marks[place]
        if line.blank:
            self._done[-1].lines.append(line)
            return
        self._begun = [begun for begun in self._begun if begun <= marks]
        depth = self._depth(marks)
        if depth != self._done[-1].depth:
            self._done.append(Stretch(depth))
        self._done[-1].lines.append(line)

    def _depth(self, marks: int) -> int:
        return marks + len(self._begun)


def _marks(text: str) -> int:
    found = _MARKS.match(text)
    return found[1].count(">") if found else 0


def _bare(text: str) -> str:
    found = _MARKS.match(text)
    return text[found.end() :] if found else text


def _says(lines: Sequence[Line]) -> bool:
    return any(not line.blank for line in lines)
