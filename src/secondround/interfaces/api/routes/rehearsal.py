"""What was rehearsed: facts, and the words of the candidate's own."""

from fastapi import APIRouter

from secondround.interfaces.api.desk import At, Id, Own
from secondround.preparation.rehearsal.kept import steps
from secondround.preparation.rehearsal.model import Sitting, Take

router = APIRouter(prefix="/candidacies/{candidacy}", tags=["rehearsal"])


@router.get("/sittings")
def sittings(desk: At, own: Own) -> tuple[Sitting, ...]:
    """The first first."""
    return steps.sittings_of(desk.kit, own.id)


@router.get("/takes")
def takes(desk: At, own: Own, sitting: str = "") -> tuple[Take, ...]:
    """Every answer, or those of a sitting, the first first."""
    return steps.takes_of(desk.kit, own.id, sitting)


@router.get("/takes/{take}")
def take(desk: At, own: Own, take: Id) -> Take:
    """One answer."""
    return steps.take_named(desk.kit, own.id, take)
