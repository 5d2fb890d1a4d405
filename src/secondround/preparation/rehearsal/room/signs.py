"""What the last words of an answer show: whether they are complete, whether more was announced."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LAST = 2
"""Words at the end among which a filler means that the next words are being looked for."""


REACH = 6
"""Words before the last one in which it can be asked for what a preposition at the end stands with."""


@dataclass(frozen=True)
class _Words:
    fillers: frozenset[str]
    open: frozenset[str]
    stranded: frozenset[str]
    asking: frozenset[str]
    announces: tuple[str, ...]
    answers: tuple[str, ...]


def is_complete(text: str, language: str) -> bool:
    """Whether the last words could end an answer. `text` is what was said so far, verbatim with its punctuation; an
    unknown language is taken for English."""
    known = _words(language)
    last = _sentences(text)[-1] if text.strip() else ""
    said = _plain(last)
    return bool(said) and not (
        _breaks_off(text)
        or (said[-1] in known.open and not _is_stranded(said, known))
        or known.fillers.intersection(said[-LAST:])
        or _is_announced(_sentences(text)[-2:], known)
    )


def _breaks_off(text: str) -> bool:
    """The engine writes a dash or dots where a sentence stops, a comma where it goes on."""
    return text.rstrip().endswith(("...", "…", "-", "–", "—", ",", ":", ";"))


def _is_stranded(said: list[str], known: _Words) -> bool:
    """ "So she can see what I'm about" is complete."""
    near = said[-1 - REACH : -2]
    return said[-1] in known.stranded and not known.asking.isdisjoint(near)


def _is_announced(last: list[str], known: _Words) -> bool:
    """Whether a first was named in the last sentence, or alone in the one before, and no second. A lone "first" as the
    last word is none: "if they hear it from you first"."""
    said = " ".join(_plain(last[-1]))
    announces = tuple(one for one in known.announces if " " in one or not said.endswith(one))
    if not _says(last[-1], announces):
        return False
    place = max(last[-1].lower().find(one) for one in announces)
    return not any(_says(last[-1][place:], (one,)) for one in known.answers)


def _says(sentence: str, phrases: tuple[str, ...]) -> bool:
    said = f" {' '.join(_plain(sentence))} "
    return any(f" {phrase} " in said or said.startswith(f" {phrase}") for phrase in phrases)


def _sentences(text: str) -> list[str]:
    found = [one for one in re.split(r"(?<=[.!?])\s+", text.strip()) if one]
    return found or [""]


def _plain(text: str) -> list[str]:
    """Words in lower case; what a French article or pronoun stands before is a word of its own only at the end."""
    return re.findall(r"[\w]+(?:['’\-][\w]+)*['’]?", text.lower().replace("’", "'"))


@cache
def _words(language: str) -> _Words:
    kept = tomllib.loads(files(__package__).joinpath("signs.toml").read_text("utf-8"))
    of = kept.get(language, kept["en"])
    return _Words(
        frozenset(of["fillers"]),
        frozenset(of["open"]),
        frozenset(of.get("stranded", ())),
        frozenset(of.get("asking", ())),
        tuple(of["announces"]),
        tuple(of["answers"]),
    )
