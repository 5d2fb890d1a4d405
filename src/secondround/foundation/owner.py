"""Whose data it is."""

import re
from dataclasses import dataclass

ID = re.compile(r"(?=.*\w)[\w.-]{1,40}")


@dataclass(frozen=True)
class Owner:
    """A person in a workspace; part of every row and of every find.

    Both ids are up to 40 letters, digits, dots, hyphens and underscores, never dots alone: they stand in keys of
    objects and in marks of jobs, where a slash would begin somebody else's. Raises `ValueError` for others.
    """

    workspace_id: str
    person_id: str

    def __post_init__(self) -> None:
        for given in (self.workspace_id, self.person_id):
            if not ID.fullmatch(given):
                raise ValueError("an owner's ids are letters, digits, dots, hyphens, underscores")


LOCAL = Owner(workspace_id="local", person_id="me")
"""The one owner of an installation that nobody signs in to."""
