"""The nouns of consent."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

Matter = Literal["entry", "readiness"]
MATTERS: tuple[Matter, ...] = get_args(Matter)
"""What is agreed to: that a preparation is kept here; that coaches see how far it is."""


@dataclass(frozen=True)
class Wording:
    """A text to agree to, as it is shown: in one language, with the workspace's own values filled in."""

    version: int
    language: str
    text: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(self.text.split("\n\n"))


@dataclass(frozen=True)
class Consent:
    """What a person agreed to: the very words, their SHA-256, when, and when it was withdrawn, if it was."""

    id: str
    workspace_id: str
    person_id: str
    kind: Matter
    version: int
    language: str
    text: str
    text_sha256: str
    given_at: datetime
    withdrawn_at: datetime | None = None
