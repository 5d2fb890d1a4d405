"""What a point asks to be done to somebody, and the places that do it: naming those people is not enough."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from secondround.preparation.assignment.checked.asked.answering.blocks import Block
from secondround.preparation.assignment.checked.asked.answering.points import (
    is_headed_by,
    subject_of,
)
from secondround.preparation.assignment.checked.asked.words import acts
from secondround.preparation.evidence.concepts.found import concepts_of

MOSTLY = 0.5
"""The share of those whom an act is done to that a heading names where it is headed by them."""

ALONE = 0.75
"""The share of a heading's own matter that is the point's where it is headed by nothing else."""


@dataclass(frozen=True)
class Act:
    """`done` are the words of a place where it is done; `whom` the words of the point that say to whom, or for what.
    Where `is_alone`, a place with these words does it whatever else it names."""

    done: re.Pattern[str]
    whom: str
    is_alone: bool = False


@cache
def act_of(asked: str) -> Act | None:
    """What the point asks to be done to somebody; None where it asks nothing of the kind."""
    said = asked.replace("’", "'")
    for ask, done, is_alone in acts():
        if found := ask.search(said):
            whom = found.groupdict().get("whom") or ""
            return Act(done, whom if concepts_of(whom) else asked, is_alone)
    return None


def does(asked: str, act: Act, block: Block) -> bool:
    """Whether a heading says it or is headed by those people, or one line does it and names them."""
    about = subject_of(asked)
    whom = subject_of(act.whom) or about
    said = (block.title, *block.labels, *block.lines)
    if act.is_alone and any(act.done.search(one.replace("’", "'")) for one in said):
        return True
    for heading in (block.title, *block.labels):
        plain = heading.replace("’", "'")
        if is_headed_by(asked, heading) or _is_theirs(heading, whom, about):
            return True
        if act.done.search(plain) and concepts_of(plain).keys() & about.keys():
            return True
    is_named = bool(concepts_of(block.title).keys() & whom.keys())
    is_done = act.done.search(block.title.replace("’", "'")) is not None
    return any(
        (is_done and concepts_of(line).keys() & about.keys())
        or (
            act.done.search(line.replace("’", "'"))
            and (is_named or concepts_of(line).keys() & whom.keys())
        )
        for line in block.lines
    )


def _is_theirs(heading: str, whom: Mapping[str, float], about: Mapping[str, float]) -> bool:
    """Whether it names those people and hardly anything that is not the point's."""
    said = concepts_of(heading)
    own = sum(weight for one, weight in said.items() if one in about or one in whom)
    theirs = sum(weight for one, weight in whom.items() if one in said)
    return (
        bool(said) and theirs >= MOSTLY * sum(whom.values()) and own >= ALONE * sum(said.values())
    )
