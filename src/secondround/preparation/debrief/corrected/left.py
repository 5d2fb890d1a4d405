"""What the candidate left of the last review, brought to the lines of this one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from secondround.preparation.candidacy.model import Edit
from secondround.preparation.debrief.corrected.following import followed, same_words
from secondround.preparation.debrief.corrected.laid import as_left
from secondround.preparation.debrief.model import Findings, Statement
from secondround.preparation.debrief.together.merge import same_statement

TOLD = ("exchanges", "asked_enquiries", "statements", "impressions")
"""The lists that are read from the accounts."""

DRAWN = ("contradictions", "open_points")
"""The lists that follow from these."""


@dataclass(frozen=True)
class Left:
    """`before` is what the last review found; `moved` fills up with the keys that have changed since, by list."""

    before: Findings
    edits: Sequence[Edit]
    moved: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, part: str, now: Sequence[Any]) -> tuple[Any, ...]:
        """The lines of this review with the changes made to those of the last one."""
        mine = [one for one in self.edits if one.part == part]
        edited = {one.key for one in mine} - {one.key for one in mine if one.field == "added"}
        before = getattr(self.before, part)
        keys = {
            old: new
            for old, new in (followed(before, now) if edited else {}).items()
            if old in edited and not self._hides_more(part, old, new, now)
        }
        self.moved[part] = keys
        return as_left(part, now, [_at(one, keys.get(one.key, one.key)) for one in mine])

    def _hides_more(self, part: str, old: str, new: str, now: Sequence[Any]) -> bool:
        """Whether a line that was taken away would take another one along, which it is joined to now."""
        removed = any(
            (one.part, one.key, one.field) == (part, old, "removed") for one in self.edits
        )
        gone = next(one for one in getattr(self.before, part) if one.key == old)
        return removed and not same_words(gone, next(one for one in now if one.key == new))


def changed_statements(
    told: Sequence[Statement], mine: Sequence[Statement]
) -> Callable[[Sequence[Statement]], dict[str, Statement | None]]:
    """Which of some statements were changed by hand, by their keys, as they are now; each that is shown with one
    that was changed is changed with it. None: taken away."""
    now = {one.key: one for one in mine}
    groups = {same_statement(one): now.get(one.key) for one in told if now.get(one.key) != one}

    def changed(some: Sequence[Statement]) -> dict[str, Statement | None]:
        return {
            one.key: groups[same_statement(one)] for one in some if same_statement(one) in groups
        }

    return changed


def _at(edit: Edit, key: str) -> Edit:
    return edit if edit.key == key else Edit(edit.part, key, edit.field, edit.value, edit.made_at)
