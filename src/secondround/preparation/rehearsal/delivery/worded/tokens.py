"""Words as the rules read them: small letters, without punctuation, but knowing what stood around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from secondround.foundation.ports.speech import SpokenWord

SENTENCE, PART, NOTHING = ".", ",", ""
"""What parts a word from the next: the end of a sentence, a comma or dash, nothing."""

_EDGES = re.compile(r"^([^\w%€$£]*)(.*?)([^\w%€$£]*)$", re.DOTALL)


@dataclass(frozen=True)
class Token:
    """`place` counts the words of the take; `opens` and `closes` part it from its neighbours."""

    place: int
    text: str
    written: str
    start: float
    end: float
    opens: str
    closes: str
    cut_off: bool
    """Broken off: written with a hyphen at its end."""
    asked: bool
    """A question mark follows."""


def tokens_of(words: Sequence[SpokenWord]) -> tuple[Token, ...]:
    """One token for each word that holds a letter or digit. The first opens a sentence, the last closes one."""
    found: list[Token] = []
    opens = SENTENCE
    for place, word in enumerate(words):
        split = _EDGES.match(word.text)
        before, core, after = split.groups() if split else ("", "", "")
        if not core:
            opens = _stronger(opens, _parting(word.text))
            continue
        opens = _stronger(opens, _parting(before))
        closes = _parting(after)
        found.append(
            Token(
                place=place,
                text=core.lower().replace("’", "'"),
                written=core,
                start=word.start,
                end=word.end,
                opens=opens,
                closes=closes,
                cut_off=bool(re.match(r"[-–—]", after)),
                asked="?" in after,
            )
        )
        opens = closes
    return _joined(found)


def _joined(found: Sequence[Token]) -> tuple[Token, ...]:
    """A mark that stands before the next word closes this one too."""
    nexts = [token.opens for token in found[1:]] + [SENTENCE] * bool(found)
    return tuple(
        replace(token, closes=_stronger(token.closes, after))
        for token, after in zip(found, nexts, strict=True)
    )


def _parting(marks: str) -> str:
    if re.search(r"[.!?…:]", marks):
        return SENTENCE
    return PART if re.search(r"[,;\-–—]", marks) else NOTHING


def _stronger(one: str, other: str) -> str:
    return SENTENCE if SENTENCE in (one, other) else one or other
