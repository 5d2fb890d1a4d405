"""What the candidate says of an answer of theirs, and, once both have, what the observer says."""

from dataclasses import dataclass

from starlette.responses import Response

from secondround.interfaces.web.render import go
from secondround.interfaces.web.visit import Visit
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Take
from secondround.preparation.rehearsal.observed import steps
from secondround.preparation.rehearsal.observed.blind import both, observers, own
from secondround.preparation.rehearsal.observed.model import Rating, Side
from secondround.preparation.rehearsal.observed.sides import sides


@dataclass(frozen=True)
class Told:
    """`own` is the candidate's rating; `waiting` whether an observer's is there and not to be seen yet.

    `sides` is empty until both have rated, `names` are of the observers.
    """

    own: Rating | None
    waiting: bool
    names: tuple[str, ...]
    sides: tuple[Side, ...]


def ratings_told(visit: Visit, take: Take) -> Told:
    """Of one answer, as far as the candidate may see it."""
    found = steps.ratings_of(visit.kit, visit.candidacy.id, take=take.key)
    mine, theirs = own(found), observers(found)
    if not both(found):
        return Told(mine, bool(theirs), (), ())
    names = tuple(one.who or visit.say("Observer") for one in theirs)
    lines = sides(found, take.delivery, take.content, visit.say)
    return Told(mine, False, names, lines)


def rate(visit: Visit) -> Response:
    """The candidate's own, in the observer's words."""
    kit, one = visit.kit, visit.candidacy.id
    take = kept_steps.take_named(kit, one, visit.named("take"))
    given = {name: visit.given(name) for name in visit.form}
    steps.rate(kit, one, take.sitting, take.key, "candidate", given)
    return go(visit, f"/rehearse/takes/{take.key}#rated")
