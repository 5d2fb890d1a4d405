"""The nouns of accounts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Literal, get_args

Role = Literal["candidate", "coach", "administrator"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True)
class Workspace:
    """`retention_days` are counted from the interview. `limits` are numbers by name; what is not there has no limit."""

    id: str
    name: str
    retention_days: int
    made_at: datetime
    limits: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Identity:
    """Who somebody is to the provider they sign in with: `issuer` and `subject` together never change."""

    issuer: str
    subject: str


@dataclass(frozen=True)
class Person:
    """`name` and `mail` are what their provider says, and may be empty."""

    id: str
    identity: Identity
    name: str
    mail: str


@dataclass(frozen=True)
class Membership:
    workspace_id: str
    person_id: str
    role: Role
    since: datetime


@dataclass(frozen=True)
class Actor:
    """Who acts, where and as what: found in the database for each request, never taken from it.

    Outside any workspace `workspace_id` is empty and there are no `roles`.
    """

    person_id: str
    workspace_id: str = ""
    roles: frozenset[Role] = frozenset()
    operator: bool = False
