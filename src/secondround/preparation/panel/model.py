"""The nouns of a round: when, where, who."""

import datetime as dt
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from secondround.preparation.evidence.model import Citation

Lens = Literal["recruiter", "manager", "peer", "executive", "unknown"]
LENSES: tuple[Lens, ...] = get_args(Lens)

Decision = Literal["decides", "advises", "filters", "works_with", "unknown"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)


@dataclass(frozen=True)
class Round:
    """The interview to come. Moments are aware; None or empty where nothing says it.

    `time_zone` is an IANA name. `place` is an address or room, `link` a meeting address. `doubts` are sentences
    about what is missing or does not agree (two times in one invitation, a year left out).
    """

    key: str
    number: int
    starts_at: datetime | None
    ends_at: datetime | None
    time_zone: str
    place: str
    link: str
    doubts: tuple[str, ...]
    citations: tuple[Citation, ...]
    uid: str = ""


@dataclass(frozen=True)
class Sourced:
    """What one field of a person rests on. `text` is the field's value, of "wants" and "common" the one line.

    `date` is the day the words were written; None where nothing tells. Common ground cites both
    sides: the person's document first, then the candidate's CV.
    """

    field: str
    text: str
    citations: tuple[Citation, ...]
    date: dt.date | None = None


@dataclass(frozen=True)
class Interviewer:
    """A person met in a round. `attends` is false for people only mentioned (a superior, the recruiter).

    `rounds` are the rounds in which they were or will be met. `lens` and `decision`, their part in it, are
    inferred; the reasons say from what. `wants` is what they will want to find out; `look_up` what to find out
    about them; `common` common ground with the candidate's CV. `sources` says of each field what it rests on.
    """

    key: str
    name: str
    title: str
    email: str
    attends: bool
    rounds: tuple[int, ...]
    lens: Lens
    lens_reason: str
    wants: tuple[str, ...]
    look_up: tuple[str, ...]
    citations: tuple[Citation, ...]
    common: tuple[str, ...] = ()
    phone: str = ""
    decision: Decision = "unknown"
    decision_reason: str = ""
    sources: tuple[Sourced, ...] = ()

    def rests(self, field: str, text: str = "") -> tuple[Sourced, ...]:
        """What a field rests on; of a list the one line. Nothing where the candidate wrote it."""
        value = text or getattr(self, field)
        return tuple(one for one in self.sources if one.field == field and one.text == value)


@dataclass(frozen=True)
class Doubt:
    """What is not sure about the people, as a question. `people` are the keys of those it is about.

    `kind` is "meant" (a name that may be any of them), "same" (two that may be one) or "name" (a name in part).
    """

    key: str
    kind: Literal["meant", "same", "name"]
    text: str
    people: tuple[str, ...]
