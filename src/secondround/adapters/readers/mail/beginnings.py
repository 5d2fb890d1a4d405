"""The lines with which mail programs introduce an earlier mail."""

import functools
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from secondround.adapters.readers.text.lines import Line

_LABELLED = re.compile(r"\s*\*{0,2}([^\W\d_][^:\n*]{0,18}?)\s?:\*{0,2}(?:\s+(.*))?")
_DATED = re.compile(r"[\d@]")
_KINDS = ("from", "to", "cc", "date", "subject", "other")
_HEADER_SPAN = 9
_WROTE_SPAN = 3
_LONGEST_WROTE = 300


@dataclass(frozen=True)
class Beginning:
    """How an earlier mail is introduced, and how many lines that takes."""

    taken: int
    about: tuple[Line, ...] = ()
    header: tuple[tuple[str, Line], ...] = ()


def beginning(lines: Sequence[Line], place: int) -> Beginning | None:
    """The beginning of an earlier mail at `place`: a separator, a small header, "On … wrote:"."""
    text = lines[place].text.strip()
    if not text:
        return None
    if _patterns()[1].fullmatch(text):
        after = next((at for at in range(place + 1, len(lines)) if not lines[at].blank), place + 1)
        taken, header = _header(lines, after)
        return Beginning(after - place + taken if taken else 1, (lines[place],), header)
    taken, header = _header(lines, place)
    return Beginning(taken, (), header) if taken else _wrote(lines, place)


def _header(lines: Sequence[Line], place: int) -> tuple[int, tuple[tuple[str, Line], ...]]:
    """A small header that begins with the sender and also has a date or a subject."""
    found: list[tuple[str, Line]] = []
    at = place
    while at < min(place + _HEADER_SPAN, len(lines)) and not lines[at].blank:
        kind, value = _labelled(lines[at].text)
        if kind:
            found.append((kind, Line(value, lines[at].locator)))
        elif found and _goes_on(found[-1][0], lines[at].text):
            kind, before = found[-1]
            found[-1] = (kind, Line(f"{before.text} {lines[at].text.strip()}", before.locator))
        else:
            break
        at += 1
    kinds = [kind for kind, _ in found]
    whole = kinds[:1] == ["from"] and ("date" in kinds or "subject" in kinds)
    return (at - place, tuple(found)) if whole else (0, ())


def _goes_on(kind: str, text: str) -> bool:
    """Whether a line without a label belongs to the one above: set in, or more addresses."""
    return text[:1] in (" ", "\t") or (kind in ("to", "cc") and ("@" in text or ";" in text))


def _labelled(text: str) -> tuple[str, str]:
    found = _LABELLED.fullmatch(text)
    kind = _labels().get(found[1].strip().lower(), "") if found else ""
    return kind, (found[2] or "").strip() if found else ""


def _wrote(lines: Sequence[Line], place: int) -> Beginning | None:
    """ "On … wrote:", which may be wrapped over three lines and names a date or an address."""
    text = ""
    for at in range(place, min(place + _WROTE_SPAN, len(lines))):
        if lines[at].blank:
            return None
        text = f"{text} {lines[at].text.strip()}".strip()
        if len(text) > _LONGEST_WROTE:
            return None
        if _DATED.search(text) and text.endswith(":") and _patterns()[0].fullmatch(text):
            return Beginning(at - place + 1, (Line(text, lines[place].locator),))
    return None


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = _lexicon()
    wrote, separators = (
        re.compile("|".join(f"(?:{one})" for one in lists[key]), re.IGNORECASE)
        for key in ("wrote", "separators")
    )
    return wrote, separators


@functools.cache
def _labels() -> dict[str, str]:
    return {label: kind for kind in _KINDS for label in _lexicon()[kind]}


@functools.cache
def _lexicon() -> dict[str, list[str]]:
    text = files(__package__).joinpath("quoted.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
