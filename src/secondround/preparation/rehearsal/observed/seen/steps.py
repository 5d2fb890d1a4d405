"""Letting observers see what is of the exercise, for one sitting."""

from dataclasses import replace

from secondround.foundation.kit import Kit
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.listed import steps as listed_steps
from secondround.preparation.rehearsal.model import Sitting


def let_see(kit: Kit, candidacy_id: str, sitting: str, shown: bool) -> Sitting:
    """Whether observers of a sitting, on a screen, on paper or far away, see what is of the exercise: its questions and
    what was answered to them. Never unless the candidate says so. Raises `NotFound`."""
    one = kept_steps.sitting_named(kit, candidacy_id, sitting)
    return kept_steps.keep_sitting(kit, candidacy_id, replace(one, shows_exercise=shown))


def holds_exercise(kit: Kit, candidacy_id: str, sitting: Sitting) -> bool:
    """Whether a question or an answer of the sitting is about the exercise."""
    about = listed_steps.about_exercise(kit, candidacy_id)
    takes = kept_steps.takes_of(kit, candidacy_id, sitting.key)
    asked = {one.question for one in sitting.questions} | {one.question for one in takes}
    return bool(sitting.assignment or asked & set(about))
