"""The nouns of inviting."""

from dataclasses import dataclass
from datetime import datetime

from secondround.hosted.accounts.model import Role


@dataclass(frozen=True)
class Invitation:
    """Into a workspace, as something. Its secret stands in the link alone."""

    id: str
    workspace_id: str
    role: Role
    made_by: str
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    used_by: str | None = None

    def stands(self, now: datetime) -> bool:
        """Whether it can be accepted."""
        return self.used_at is None and now < self.expires_at
