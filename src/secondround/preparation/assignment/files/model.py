"""The nouns of a finished file."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class FinishedFile:
    """One version of the file that is to be handed in.

    `assignment` is the key of the exercise it answers. `format` is "pptx", "docx", "pdf" or "xlsx"; `size` is in
    bytes; `original` is the key of its bytes, byte for byte, in the object store. `version` counts the files of one
    name for one exercise, 1 the first. `job` is the id of the last job that checks it, empty without one.
    """

    key: str
    assignment: str
    name: str
    format: str
    size: int
    version: int
    original: str
    added_at: datetime
    job: str = ""
