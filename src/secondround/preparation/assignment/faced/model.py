"""The nouns of the panel's questions on the exercise."""

from dataclasses import dataclass
from typing import Literal, get_args

from secondround.preparation.evidence.model import Citation

Weakness = Literal[
    "against the dossier",
    "figures disagree",
    "total wrong",
    "not answered",
    "no figure",
    "no owner",
    "no control",
    "part missing",
    "no next step",
    "no evidence",
    "no source",
    "practice",
    "their part",
    "too long",
    "crowded",
    "abbreviation",
    "own",
]
WEAKNESSES: tuple[Weakness, ...] = get_args(Weakness)
"""The heaviest first: what is wrong, what is not there, what nothing holds up, what is hard to follow. Ours."""


@dataclass(frozen=True)
class Challenge:
    """What somebody of the panel may ask about the exercise of the key `assignment`.

    `person` is the key of who puts it, empty for anybody. `weakness` is what draws it, `reason` why in the candidate's
    language. `page` and `place` say where in the file or outline, 0 and empty for the whole of it; `words` are the
    candidate's own there. `citations` are words of a document it rests on. `answer`, `points` (what the answer must not
    leave out) and `aside` are the candidate's. "own" is one that they added.
    """

    key: str
    assignment: str
    weakness: Weakness
    text: str
    reason: str
    person: str = ""
    page: int = 0
    place: str = ""
    words: str = ""
    citations: tuple[Citation, ...] = ()
    answer: str = ""
    points: tuple[str, ...] = ()
    aside: bool = False


@dataclass(frozen=True)
class Draft:
    """A challenge before it is known who puts it. `also` tells two of the same words apart."""

    weakness: Weakness
    text: str
    reason: str
    page: int = 0
    place: str = ""
    words: str = ""
    citations: tuple[Citation, ...] = ()
    person: str = ""
    also: str = ""
