"""The people of the rounds: who is meant by a name, and who knows about a condition."""

import re
from collections.abc import Sequence
from functools import cached_property

from secondround.preparation.conditions.model import Topic
from secondround.preparation.evidence.speakers import is_name_of
from secondround.preparation.panel.model import Interviewer, Lens

_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]+)*")
_OF_THE_WORK: frozenset[Topic] = frozenset({"shifts", "travel", "dress code"})
_FIRST: tuple[Lens, ...] = ("recruiter", "manager", "executive")


class People:
    """Interviewers, those who attend first."""

    def __init__(self, interviewers: Sequence[Interviewer]) -> None:
        self._all = sorted(interviewers, key=lambda one: not one.attends)

    def whom_to_ask(self, topic: Topic) -> str:
        """The recruiter's name, the manager's for how the work is done; whichever is known, else empty."""
        lenses = sorted(_FIRST, key=lambda lens: topic in _OF_THE_WORK and lens != "manager")
        found = (one.name for lens in lenses for one in self._all if one.lens == lens)
        return next(found, "")

    @cached_property
    def only_one_met(self) -> str:
        """The one person met in the first round, where there was just one."""
        met = [one.name for one in self._all if 1 in one.rounds]
        return met[0] if len(met) == 1 else ""

    def full_name(self, label: str) -> str:
        """The name of the interviewer this label spells; the label itself when it is nobody's or several'."""
        fitting = [one.name for one in self._all if is_name_of(label, one.name)]
        return fitting[0] if len(fitting) == 1 else label

    def named_in(self, text: str) -> str:
        """The one interviewer a text names, or empty."""
        found = {
            one.name
            for words in _NAME.findall(text)
            for one in self._all
            if any(is_name_of(word, one.name) for word in (words, *words.split()) if len(word) > 2)
        }
        return found.pop() if len(found) == 1 else ""
