"""What comes back from an observer: a small file, checked before anything of it is kept."""

from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr

from secondround.preparation.rehearsal.observed.items import MOST_NAME, MOST_WORDS
from secondround.preparation.rehearsal.observed.model import Verdict

MARK = "ratings of a rehearsal"
VERSION = 1

MOST_RATINGS = 200
"""In one file; a sitting of two hours has some sixty answers."""

LARGEST = 512_000
"""Bytes of the file: so many ratings with all their words, and their marks of JSON."""

_KEY = Field(max_length=80)


class ReturnedRating(BaseModel):
    """One answer's; the verdicts and words of a `Rating`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    take: StrictStr = _KEY
    answered: Verdict
    own: Verdict
    concrete: Verdict
    again: Verdict
    words: StrictStr = Field("", max_length=MOST_WORDS)


class Returned(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    secondround: StrictStr = Field(pattern=f"^{MARK}$")
    version: StrictInt = Field(ge=VERSION, le=VERSION)
    sitting: StrictStr = _KEY
    who: StrictStr = Field("", max_length=MOST_NAME)
    ratings: tuple[ReturnedRating, ...] = Field(min_length=1, max_length=MOST_RATINGS)
