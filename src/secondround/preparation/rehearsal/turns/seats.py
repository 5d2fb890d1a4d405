"""In which order people speak, and who puts which question."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from secondround.preparation.panel.model import Interviewer, Lens
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.model import Sitting, Take

LEADS: tuple[Lens, ...] = ("manager", "recruiter", "executive", "peer", "unknown")
"""Who speaks before whom: the future manager leads; where there is none, whoever recruits."""


def seated(people: Sequence[Interviewer]) -> tuple[Interviewer, ...]:
    """Whoever leads first; of two managers, the one who decides. Otherwise as they were."""
    return tuple(sorted(people, key=lambda one: (LEADS.index(one.lens), one.decision != "decides")))


def who_puts(
    questions: Sequence[Question], seats: Sequence[Interviewer]
) -> Mapping[str, Interviewer]:
    """By key of the question. Somebody likely to ask it, whoever has the fewest yet; else anybody.

    Everybody first gets the first question that is likely theirs, those with the fewest before the others. Empty
    without people.
    """
    found: dict[str, Interviewer] = {}
    for seat in sorted(seats, key=lambda seat: sum(seat.name in one.for_whom for one in questions)):
        own = (one for one in questions if one.key not in found and seat.name in one.for_whom)
        if first := next(own, None):
            found[first.key] = seat
    for one in questions:
        if one.key not in found and seats:
            likely = [seat for seat in seats if seat.name in one.for_whom] or seats
            given = [seat.key for seat in found.values()]
            found[one.key] = min(likely, key=lambda seat: given.count(seat.key))
    return found


def asks_on(take: Take, takes: Sequence[Take], sitting: Sitting) -> str:
    """Who puts what follows a take (key): whoever asked, but in a panel the first doubt of a sitting is put by another.

    `takes` are those of the sitting. The same sitting gives the same sceptic.
    """
    followed = {one.of for one in takes}
    doubted = any(_draws_doubt(one) and one.key in followed for one in takes)
    others = [one for one in sitting.people if one != take.person]
    if doubted or not others or not _draws_doubt(take):
        return take.person
    return min(others, key=lambda one: sha256(f"{sitting.key} {one}".encode()).digest())


def _draws_doubt(take: Take) -> bool:
    return take.follow is not None and take.follow.kind == "doubt"
