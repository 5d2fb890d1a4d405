"""What an asked point is about, and the sides of one that asks two things."""

import re
from collections.abc import Mapping
from functools import lru_cache

from secondround.preparation.assignment.checked.asked.words import framing, instead, parting
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.concepts.lexicon import tokens_of

RESTATED = 0.9
"""A line that has so much of the point, and hardly any words besides, repeats the question."""

RUN = 4
"""Words of a point in its own order that a line which takes it up has at the least."""

SAME = 0.6
"""The share of the words of a heading and of a point that both have, from which on it is headed by the point."""


@lru_cache(maxsize=500)
def plainly(asked: str) -> str:
    """The point with the name of what is asked for beside the way it is asked."""
    said = asked.replace("’", "'")
    named = [name for way, name in instead() if way.search(said)]
    return " ".join((said, *named))


@lru_cache(maxsize=500)
def subject_of(asked: str) -> Mapping[str, float]:
    """What a point is about, without the words that say how to do it ("Please explain in three slides")."""
    said = tokens_of(plainly(asked))
    kept = " ".join(token for token in said if not framing().fullmatch(token))
    return concepts_of(kept)


@lru_cache(maxsize=500)
def sides_of(asked: str) -> tuple[str, ...]:
    """The things that one point asks for, each in its words ("the stories" and "how families give their consent");
    none where it asks for one."""
    parted = [one.strip(" ,;.:?") for one in parting().split(asked)]
    sides = tuple(one for one in parted if one)
    return sides if len(sides) > 1 else ()


def restates(asked: str, line: str) -> bool:
    """The very words, or as good as: a line of few words may be an answer that takes up the question."""
    if " ".join(line.casefold().split()) == " ".join(asked.casefold().split()):
        return True
    words, theirs = set(tokens_of(line)), set(tokens_of(asked))
    return bool(words) and len(words & theirs) / len(words) >= RESTATED and len(words) >= 5


@lru_cache(maxsize=20_000)
def is_headed_by(asked: str, heading: str) -> bool:
    """Whether a heading says the point itself, in nearly its words: "Who we want to reach"."""
    words, theirs = _words(heading), _words(asked)
    shared = len(words & theirs)
    return shared >= 2 and shared >= SAME * max(len(words), len(theirs))


def _words(text: str) -> frozenset[str]:
    """The words but articles; what function words a question is made of counts, for it is these that are said again."""
    return frozenset(re.sub(r"s$", "", one) for one in tokens_of(text) if one not in _ARTICLES)


_ARTICLES = frozenset(
    "the a an le la les l un une des du de d der die das den dem ein eine einen".split()
)


@lru_cache(maxsize=20_000)
def takes_up(asked: str, line: str) -> bool:
    """Whether a line has a run of words of the point and says more: "You will know whether it has worked from …"."""
    words, theirs = tokens_of(line), tokens_of(asked)
    runs = {theirs[at : at + RUN] for at in range(len(theirs) - RUN + 1)}
    return len(words) >= 2 * RUN and any(
        words[at : at + RUN] in runs for at in range(len(words) - RUN + 1)
    )
