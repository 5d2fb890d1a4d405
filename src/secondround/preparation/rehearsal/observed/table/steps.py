"""Somebody at the table asks a question of their own."""

from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.errors import Refused
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Planned, Take
from secondround.preparation.rehearsal.observed.items import line
from secondround.preparation.rehearsal.takes import is_own, open_take
from secondround.preparation.rehearsal.taking import steps as take_steps

MOST = 400
"""Characters of a question that is asked at the table."""


def seated(kit: Kit, candidacy_id: str, sitting: str) -> tuple[Interviewer, ...]:
    """Whom a tap can name: those of the sitting, else everybody who will be there. Raises `NotFound`."""
    one = kept_steps.sitting_named(kit, candidacy_id, sitting)
    people = panel_steps.interviewers_of(kit, candidacy_id)
    if one.people:
        return tuple(each for each in people if each.key in one.people)
    return tuple(each for each in people if each.attends)


def ask_own(
    kit: Kit, candidacy_id: str, sitting: str, person: str = "", text: str = "", typed: str = ""
) -> Take:
    """A question of this person's own (a key; empty: somebody else) is put: what was being answered ends first.

    `typed` is what was typed of that answer so far. Without `text` the question is marked by who asked, and its words
    can be told later. Raises `NotFound`, and `Refused` in a sitting that is over.
    """
    known = {each.key for each in seated(kit, candidacy_id, sitting)}
    every = kept_steps.takes_of(kit, candidacy_id)
    words = line(text, MOST) or _unsaid(kit, candidacy_id, every)
    one = kept_steps.sitting_named(kit, candidacy_id, sitting)
    if one.ended_at:
        raise Refused("this sitting is over", "Begin another.")
    if left := open_take(every, one):
        _end(kit, candidacy_id, left, typed)
    planned = Planned("", words, person if person in known else "")
    return take_steps.begin_take(kit, candidacy_id, one.key, planned)


def tell_asked(kit: Kit, candidacy_id: str, take: str, text: str) -> Take:
    """What was asked, of a question of the moment; an answer that has ended is looked at once more as one to it.

    Raises `NotFound`, `Refused` for a listed question or no words.
    """
    one = kept_steps.take_named(kit, candidacy_id, take)
    if not is_own(one):
        raise Refused("this question is in the list", "Change it there.")
    words = line(text, MOST)
    if not words:
        raise Refused("there are no words", "Write what was asked.")
    told = kept_steps.keep_take(kit, candidacy_id, replace(one, asked=words))
    return take_steps.correct_take(kit, candidacy_id, one.key, one.text) if one.ended_at else told


def _end(kit: Kit, candidacy_id: str, take: Take, typed: str) -> None:
    if typed.strip():
        take_steps.type_take(kit, candidacy_id, take.key, typed)
        return
    try:
        take_steps.end_take(kit, candidacy_id, take.key)
    except Refused:
        take_steps.forget_take(kit, candidacy_id, take.key)


def _unsaid(kit: Kit, candidacy_id: str, takes: Sequence[Take]) -> str:
    """Numbered, so that no two are taken for the same question; without a name, which may have to be erased."""
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    number = sum(map(is_own, takes)) + 1
    return say("Question {number} from the table", number=number)
