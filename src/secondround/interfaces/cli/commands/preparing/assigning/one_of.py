"""Finding the exercise that is meant on the command line."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.assignment.model import Assignment


one_exercise = click.option(
    "--exercise", default="", help="Its kind or the beginning of its key, where there are several."
)
"""The option by which every command names the exercise."""


def assignment_of(kit: "Kit", candidacy_id: str, which: str = "") -> "Assignment":
    """The exercise whose key begins so or that is of the kind; without words the only one.

    Raises `NotFound`, and `Refused` where several are meant.
    """
    from secondround.foundation.errors import NotFound, Refused
    from secondround.preparation.assignment.steps import assignments_of

    every = assignments_of(kit, candidacy_id)
    wanted = " ".join(which.casefold().split())
    found = [one for one in every if one.key.startswith(wanted) or one.kind == wanted]
    names = ", ".join(f"{one.kind} ({one.key})" for one in every)
    if not every:
        raise NotFound(
            "an exercise",
            "Bring the mail or document that sets it, or write it down with `secondround assignment add`.",
        )
    if not found:
        raise NotFound("the exercise {which}", "There are: {names}", which=which, names=names)
    if len(found) > 1:
        raise Refused(
            "it may be any of {names}", "Give its kind or the beginning of its key.", names=names
        )
    return found[0]
