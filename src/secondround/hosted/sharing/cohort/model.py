"""The nouns of the cohort. A figure that adds several up, a grade or a place among others is none of them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Readiness:
    """How far somebody is with the questions that are always asked: `count` of them are known, `written` have an
    answer, `said` were said aloud. `days_left` until the interview is None where no day is known or it is over."""

    count: int
    written: int
    said: int
    days_left: int | None


@dataclass(frozen=True)
class Member:
    """Somebody who agreed to be seen so, by the name their sign-in gives; empty where it gives none."""

    person_id: str
    name: str
    readiness: Readiness
