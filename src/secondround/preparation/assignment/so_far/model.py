"""The nouns of how far an exercise is."""

from dataclasses import dataclass

from secondround.preparation.assignment.checked.model import Standing


@dataclass(frozen=True)
class SoFar:
    """How far one exercise is: `is_outlined` once its outline was written to a file; `standing` is the newest finished
    file as it stands, None before there is one."""

    assignment: str
    is_outlined: bool
    standing: Standing | None
