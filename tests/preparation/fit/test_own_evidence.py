"""Evidence in the candidate's own words stands beside what was found."""

from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.errors import NotFound, Refused
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.fit import steps

POSTING = """# Archivist

## Your profile

- A degree in history
- Experience with parchment is required
"""


def test_it_is_kept_over_every_reading_and_can_be_changed(tmp_path: Path) -> None:
    kit, candidacy_id = desk(
        tmp_path, {"posting.md": POSTING, "cv.md": "# T. Quirke\n\n## Skills\n\nLatin"}
    )
    evidence_steps.gather(kit, candidacy_id)
    steps.weigh(kit, candidacy_id)
    gap = next(one for one in steps.requirements_of(kit, candidacy_id) if "parchment" in one.text)
    made = steps.add_evidence(kit, candidacy_id, gap.key, "Mended six deeds in 2019")
    steps.weigh(kit, candidacy_id)
    again = next(one for one in steps.requirements_of(kit, candidacy_id) if one.key == gap.key)
    assert [one.claim for one in again.evidence] == [
        *(one.claim for one in gap.evidence),
        "Mended six deeds in 2019",
    ]
    candidacy_steps.edit(kit, candidacy_id, steps.OWN, made.key, "claim", "Mended seven deeds")
    changed = next(one for one in steps.requirements_of(kit, candidacy_id) if one.key == gap.key)
    assert changed.evidence[-1].claim == "Mended seven deeds"
    assert changed.evidence[-1].citations == ()


def test_what_cannot_be_says_so(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": POSTING})
    with pytest.raises(NotFound):
        steps.add_evidence(kit, candidacy_id, "none", "Something")
    with pytest.raises(Refused):
        steps.add_evidence(kit, candidacy_id, "none", " ")
