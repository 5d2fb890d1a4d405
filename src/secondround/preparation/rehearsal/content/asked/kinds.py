"""What a question asks for by its kind (a moment, a number, a reason, a case), and whether it is there."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from secondround.preparation.rehearsal.content.points.amounts import amounts_in

FIRST = 10
"""Words of an answer among which a yes or no is one to the question."""

_PAST = "@past"


@dataclass(frozen=True)
class Kind:
    """How it is asked and what shows that it was answered, as in `kinds.toml`."""

    name: str
    asks: re.Pattern[str]
    shows: re.Pattern[str]
    opens: re.Pattern[str] | None
    figure: bool
    fact: bool


def kinds_of(question: str) -> tuple[Kind, ...]:
    """All that the sentences of a question ask for; none for what is of no known kind."""
    asked = [one.strip() for one in re.split(r"(?<=[.!?:])\s+|,\s+", _low(question))]
    return tuple(kind for kind in _kinds() if any(kind.asks.match(one) for one in asked))


def is_given(kinds: Sequence[Kind], text: str) -> bool:
    """Whether an answer holds what at least one of them asks for."""
    return any(_gives(kind, text) for kind in kinds)


def _gives(kind: Kind, text: str) -> bool:
    low = _low(text)
    opening = " ".join(low.split()[:FIRST])
    return bool(
        kind.shows.search(low)
        or (kind.opens and kind.opens.search(opening))
        or (kind.figure and amounts_in(text))
    )


def _low(text: str) -> str:
    return " ".join(text.replace("’", "'").lower().split())


@cache
def _kinds() -> tuple[Kind, ...]:
    known = tomllib.loads(files(__package__).joinpath("kinds.toml").read_text("utf-8"))
    past = known.pop("past")["shows"]
    return tuple(
        Kind(
            name=name,
            asks=re.compile("|".join(of["asks"])),
            shows=_anywhere(
                [each for one in of["shows"] for each in (past if one == _PAST else [one])]
            ),
            opens=_anywhere(of["opens"]) if "opens" in of else None,
            figure=of.get("figure", False),
            fact=of.get("fact", False),
        )
        for name, of in known.items()
    )


def _anywhere(pieces: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(pieces)})(?!\w)")
