"""A person the candidate knows of, seen as everyone else is: lens, wants, what to look up."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.documents.model import Passage
from secondround.preparation.panel.lenses.decision import part_of
from secondround.preparation.panel.lenses.lens import lens_of, reporting_line
from secondround.preparation.panel.lenses.wants import first_duty, look_up_for, said_of, wants_of
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.panel.naming.names import Name, read_name


@dataclass(frozen=True)
class Told:
    """What the candidate wrote. `round` is the one they will be met in, 0 for none."""

    name: str
    title: str
    email: str
    round: int


def interviewer_told(
    told: Told, posting: Sequence[Passage], words: Sequence[Passage], say: Say
) -> Interviewer:
    """The key is that of the same person found in a document, who then takes their place."""
    name = read_name(told.name) or _as_written(told.name)
    line = reporting_line(posting)
    seen = lens_of(told.title, (), line, say)
    part = part_of(told.title, seen, line, say)
    wants = wants_of(seen.lens, said_of(name, words), (), first_duty(posting), say)
    cited = (*seen.citations, *(want.citation for want in wants if want.citation))
    return Interviewer(
        key=key_of("interviewer", name.full),
        name=name.full,
        title=told.title,
        email=told.email,
        attends=bool(told.round),
        rounds=(told.round,) if told.round else (),
        lens=seen.lens,
        lens_reason=seen.reason,
        wants=tuple(want.text for want in wants),
        look_up=look_up_for(name, seen.lens, False, bool(told.title), say),
        citations=tuple(dict.fromkeys(cited)),
        decision=part.decision,
        decision_reason=part.reason,
    )


def _as_written(text: str) -> Name:
    given, _, family = text.rpartition(" ")
    return Name(given, family)
