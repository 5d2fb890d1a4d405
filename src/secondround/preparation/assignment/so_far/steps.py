"""Telling how far each exercise is."""

from secondround.foundation.kit import Kit
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.checked import steps as checked_steps
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.outline.written import steps as written_steps
from secondround.preparation.assignment.so_far.model import SoFar


def so_far(kit: Kit, candidacy_id: str) -> tuple[SoFar, ...]:
    """Each exercise, in the order of the exercises, with the same number of queries for one as for many."""
    written = written_steps.written_from(kit, candidacy_id)
    outlined = written | outline_steps.changed_by_hand(kit, candidacy_id)
    standings = checked_steps.standings_of(kit, candidacy_id)
    return tuple(
        SoFar(one.key, one.key in outlined, one.key in written, standings.get(one.key))
        for one in assignment_steps.assignments_of(kit, candidacy_id)
    )
