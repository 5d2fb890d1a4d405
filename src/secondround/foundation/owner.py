"""Whose data it is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Owner:
    """A person in a workspace; part of every row and of every find."""

    workspace_id: str
    person_id: str


LOCAL = Owner(workspace_id="local", person_id="me")
"""The one owner of an installation that nobody signs in to."""
