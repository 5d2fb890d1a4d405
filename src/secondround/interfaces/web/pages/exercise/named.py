"""The exercise that an address names."""

from secondround.interfaces.web.visit import Visit
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.steps import assignment_of


def task_of(visit: Visit) -> Assignment:
    """The exercise of the address. Raises `NotFound`."""
    return assignment_of(visit.kit, visit.candidacy.id, visit.named("assignment"))
