"""A weak point the candidate knows of themselves, and one they hold for settled."""

from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.errors import Refused
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.pressure import steps


def test_it_is_kept_with_its_reply_and_closing(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist"})
    made = steps.add_weak_point(kit, candidacy_id, "I never led", "Whom have you led?")
    for field, value in (("reply", "Two apprentices, for a year."), ("held", True)):
        candidacy_steps.edit(kit, candidacy_id, "weak_points", made.key, field, value)
    steps.find_weak_points(kit, candidacy_id)
    (one,) = [each for each in steps.weak_points_of(kit, candidacy_id) if each.origin == "own"]
    assert (one.probe, one.reply, one.held) == (
        "Whom have you led?",
        "Two apprentices, for a year.",
        True,
    )
    with pytest.raises(Refused):
        steps.add_weak_point(kit, candidacy_id, " ", "Well?")
