"""The nouns of a recorded round."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

State = Literal["waiting", "listening", "paused", "transcribed", "failed"]


@dataclass(frozen=True)
class Consent:
    """What the candidate was told of the law before the first recording, and what they answered.

    `country` is ISO 3166-1 alpha-2, or empty; `text` the sentences as shown; `given` their answer.
    """

    key: str
    country: str
    text: str
    given: bool
    answered_at: datetime


@dataclass(frozen=True)
class Recording:
    """A recorded round. `key` is its id, the same for the same bytes of the same person.

    `original` is the key of its bytes in the object store, empty once they were deleted. `size` is in bytes,
    `length` in seconds. `transcript` is the name of the document made of it, empty until then. `job` is the id of
    the work on it, empty before it was begun.
    """

    key: str
    name: str
    size: int
    length: float
    language: str
    round: int
    added_at: datetime
    original: str
    transcript: str = ""
    job: str = ""


@dataclass(frozen=True)
class Listening:
    """How far the work on a recording is: `done` is a share, 0.0 to 1.0; `message` says why it failed."""

    recording: Recording
    state: State
    done: float
    message: str = ""
