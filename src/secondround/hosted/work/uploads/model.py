"""The nouns of uploads."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

FORM = re.compile(r"[0-9a-f]{8}-[0-9a-f]{32}")


@dataclass(frozen=True)
class Upload:
    """`to` takes the bytes by PUT, for a quarter of an hour."""

    id: str
    to: str


def new_id(now: datetime) -> str:
    """It says when it was made, and cannot be guessed."""
    return f"{int(now.timestamp()):08x}-{uuid4().hex}"


def made_at(upload_id: str) -> datetime | None:
    """None for what is no id."""
    if not FORM.fullmatch(upload_id):
        return None
    return datetime.fromtimestamp(int(upload_id[:8], 16), UTC)
