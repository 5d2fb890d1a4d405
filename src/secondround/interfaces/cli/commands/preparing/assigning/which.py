"""Which exercise of a candidacy a command is about."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit


def exercise_for(kit: "Kit", candidacy_id: str, beginning: str) -> str:
    """The key of the one exercise whose key begins so; of the only one without a beginning. Raises `NotFound`."""
    from secondround.foundation.errors import NotFound, Refused
    from secondround.preparation.assignment.steps import assignments_of

    every = [one.key for one in assignments_of(kit, candidacy_id)]
    found = [key for key in every if key.startswith(beginning)]
    if not found:
        raise NotFound("the exercise", "None was set, as far as the documents say.")
    if len(found) > 1:
        names = ", ".join(found)
        raise Refused("there are several exercises", "Name one of: {names}", names=names)
    return found[0]
