"""What the interviewers of a sitting say around its questions, in the language of the candidacy. Nothing is kept."""

from collections.abc import Sequence

from secondround.foundation.kit import Kit
from secondround.foundation.wording import Say, say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.rehearsal.manner import frame, remarks
from secondround.preparation.rehearsal.model import Planned, Sitting, Take
from secondround.preparation.rehearsal.takes import next_planned
from secondround.preparation.rehearsal.turns.seats import seated


def opening(kit: Kit, candidacy_id: str, sitting: Sitting) -> str:
    """Said before the first question by whoever puts it."""
    first = sitting.questions[0].person if sitting.questions else ""
    people = sorted(_people(kit, candidacy_id, sitting), key=lambda one: one.key != first)
    return frame.opening(people, sitting.minutes, sitting.key, _say(kit, candidacy_id))


def lead_in(
    kit: Kit,
    candidacy_id: str,
    sitting: Sitting,
    coming: Planned,
    before: str,
    heard: Sequence[str] = (),
) -> str:
    """Said after an answer, before the question that comes, by the person who asked last (`before`, a key): that it
    was heard, and who goes on. `heard` is all that was said to the candidate in this sitting. May be empty.
    """
    say = _say(kit, candidacy_id)
    said = remarks.acknowledged(sitting.manner, sitting.key, heard, say)
    people = {one.key: one for one in _people(kit, candidacy_id, sitting)}
    if coming.person == before or coming.person not in people:
        return said
    over = frame.handed_over(people[coming.person].name, sitting.key, heard, say)
    return " ".join(filter(None, (said, over)))


def nods(kit: Kit, candidacy_id: str, sitting: Sitting, take: str) -> tuple[str, ...]:
    """Said one by one in pauses of the take (a key) by whoever asked, while it goes on. May be none."""
    return remarks.nods(sitting.manner, take, _say(kit, candidacy_id))


def leads(kit: Kit, candidacy_id: str, sitting: Sitting) -> str:
    """The key of whoever leads; empty where nobody in particular is there."""
    return next((one.key for one in _people(kit, candidacy_id, sitting)), "")


def closing(kit: Kit, candidacy_id: str, sitting: Sitting) -> str:
    """Said after the last answer by whoever leads."""
    return frame.closing(len(sitting.people) > 1, sitting.key, _say(kit, candidacy_id))


def calm(kit: Kit, candidacy_id: str, sitting: Sitting, takes: Sequence[Take]) -> str:
    """Ours, once a sitting is over: through or ended before; empty while it goes on. `takes` are its own."""
    if next_planned(sitting, takes):
        return ""
    answered = {one.asked for one in takes}
    stopped = any(one.text not in answered for one in sitting.questions)
    return remarks.calm(sitting.manner, stopped, _say(kit, candidacy_id))


def _people(kit: Kit, candidacy_id: str, sitting: Sitting) -> tuple[Interviewer, ...]:
    panel = panel_steps.interviewers_of(kit, candidacy_id)
    return seated([one for one in panel if one.key in sitting.people])


def _say(kit: Kit, candidacy_id: str) -> Say:
    return say_in(candidacy_steps.find(kit, candidacy_id).language)
