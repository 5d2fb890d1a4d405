"""An exercise no document tells of, and what was agreed on one."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desk import desk
from secondround.foundation.errors import NotFound, Refused
from secondround.preparation.assignment import steps

DUE = datetime(2026, 12, 7, 12, tzinfo=ZoneInfo("Europe/Luxembourg"))


def test_it_is_kept_with_what_was_agreed(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist"})
    made = steps.add_assignment(kit, candidacy_id, "Plan a  reading room", "report")
    steps.agree(kit, candidacy_id, made.key, 15, DUE)
    steps.read_assignment(kit, candidacy_id)
    (one,) = steps.assignments_of(kit, candidacy_id)
    assert (one.text, one.kind, one.minutes, one.due) == ("Plan a reading room", "report", 15, DUE)
    steps.agree(kit, candidacy_id, made.key, None, None)
    (one,) = steps.assignments_of(kit, candidacy_id)
    assert (one.minutes, one.due) == (None, None)


def test_what_cannot_be_says_so(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist"})
    with pytest.raises(Refused):
        steps.add_assignment(kit, candidacy_id, " ")
    with pytest.raises(NotFound):
        steps.agree(kit, candidacy_id, "none", 15, None)
    made = steps.add_assignment(kit, candidacy_id, "Plan a reading room")
    with pytest.raises(Refused):
        steps.agree(kit, candidacy_id, made.key, -1, None)
