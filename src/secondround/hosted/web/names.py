"""Words of ours for what is kept by a name of its own."""

from collections.abc import Callable, Mapping

from secondround.foundation.wording import Say
from secondround.hosted.accounts.model import Role


def role_name(role: Role, say: Say) -> str:
    """What a role is called on a page."""
    return {
        "candidate": say("candidate"),
        "coach": say("coach"),
        "administrator": say("administrator"),
    }[role]


NAMES: Mapping[str, Callable[..., str]] = {"role_name": role_name}
"""Filters of the templates."""
