"""Marks and times as people write them."""

import re
from collections.abc import Iterator, Sequence

from secondround.foundation.errors import Refused
from secondround.preparation.rehearsal.run_through.model import Mark

MOST_MARKS = 2_000
"""Of one run: a slide every two seconds for an hour."""

_MARK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:\s+(\d{1,4}))?|(\d{1,5})(?:\s+(\d{1,4}))?")
_PARTED = re.compile(r"[\n,;]+")


def marks_in(text: str, slides: int) -> tuple[Mark, ...]:
    """ "0:00 1, 1:30 2": when which slide was shown, in m:ss, h:mm:ss or seconds; without a number, the next one.

    Parted by commas, semicolons or line ends. Raises `Refused` for anything else, naming it.
    """
    pieces = [one.strip() for one in _PARTED.split(text) if one.strip()]
    return checked(tuple(_marks(pieces, slides)), slides)


def checked(marks: Sequence[Mark], slides: int) -> tuple[Mark, ...]:
    """In order of their time, from the first slide at second 0 on. Raises `Refused` for what cannot be."""
    if len(marks) > MOST_MARKS:
        raise Refused("that is more than {most} marks", "Is it one run?", most=MOST_MARKS)
    for one in marks:
        if not 1 <= one.slide <= slides or one.at < 0:
            raise Refused(
                "there is no slide {slide}", "They are numbered from 1 on.", slide=one.slide
            )
    ordered = sorted(marks, key=lambda one: one.at)
    if ordered and ordered[0].at == 0:
        return tuple(ordered)
    return (Mark(1, 0.0), *ordered)


def clock(seconds: float) -> str:
    """ "1:05", "1:02:05"; whole seconds."""
    whole = round(abs(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def written(marks: Sequence[Mark]) -> str:
    """As `marks_in` reads them, one on each line."""
    return "\n".join(f"{clock(one.at)} {one.slide}" for one in marks)


def _marks(pieces: Sequence[str], slides: int) -> Iterator[Mark]:
    last = 0
    for piece in pieces:
        found = _MARK.fullmatch(piece)
        if not found:
            raise Refused(
                "“{piece}” is no mark", "Write the time and the slide: 1:30 2.", piece=piece
            )
        hours, minutes, rest, slide, seconds, alone = found.groups()
        at = int(seconds or 0) + 3600 * int(hours or 0) + 60 * int(minutes or 0) + int(rest or 0)
        last = int(slide or alone or min(last + 1, slides))
        yield Mark(last, float(at))
