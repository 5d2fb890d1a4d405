"""The nouns of how far an exercise is."""

from dataclasses import dataclass

from secondround.preparation.assignment.checked.model import Standing


@dataclass(frozen=True)
class SoFar:
    """How far one exercise is. `is_outlined` once the candidate changed its outline or wrote it to a file, `is_written`
    once they did the latter; `standing` is the newest finished file as it stands, None before there is one."""

    assignment: str
    is_outlined: bool
    is_written: bool
    standing: Standing | None
