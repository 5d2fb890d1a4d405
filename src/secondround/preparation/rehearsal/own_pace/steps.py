"""Measuring a finished file by the pace of the one who will speak."""

from statistics import median

from secondround.foundation.kit import Kit
from secondround.preparation.assignment.checked import steps as checked_steps
from secondround.preparation.assignment.checked.model import Checked
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.run_through.kept import steps as run_steps


def words_a_minute(kit: Kit, candidacy_id: str) -> dict[str, int]:
    """By language the median pace of what was spoken: run-throughs where there are any, else answers."""
    runs = run_steps.runs_of(kit, candidacy_id)
    takes = kept_steps.takes_of(kit, candidacy_id)
    spoken = [(one.language, one.whole.words_per_minute) for one in runs if one.whole]
    answered = [(one.language, one.delivery.words_per_minute) for one in takes if one.delivery]
    return _medians(answered) | _medians(spoken)


def check_at_own_pace(
    kit: Kit, candidacy_id: str, assignment: str, name: str, data: bytes
) -> Checked:
    """As `check_file`, with the length of what is spoken reckoned by the candidate's own pace where it was measured."""
    pace = words_a_minute(kit, candidacy_id)
    return checked_steps.check_file(kit, candidacy_id, assignment, name, data, pace)


def _medians(paces: list[tuple[str, float | None]]) -> dict[str, int]:
    measured: dict[str, list[float]] = {}
    for language, pace in paces:
        if pace:
            measured.setdefault(language, []).append(pace)
    return {language: round(median(some)) for language, some in measured.items()}
