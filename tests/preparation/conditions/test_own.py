"""Terms the candidate was told outside every document."""

from datetime import date
from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.errors import Refused
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.conditions import steps
from secondround.preparation.conditions.model import Term
from secondround.preparation.conditions.sheet import told_in_person


def test_what_was_told_settles_what_was_open_and_comes_back_when_it_is_taken_away(
    tmp_path: Path,
) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist\n\nWe look for an archivist."})
    steps.collect(kit, candidacy_id)
    assert [one.state for one in steps.terms_of(kit, candidacy_id) if one.topic == "notice"] == [
        "open"
    ]
    made = steps.add_term(kit, candidacy_id, "notice", "Three months", "Ingrid Maas, on the phone")
    steps.collect(kit, candidacy_id)
    notice = [one for one in steps.terms_of(kit, candidacy_id) if one.topic == "notice"]
    assert notice == [made]
    assert (made.said_by, made.date, made.state) == (
        "Ingrid Maas, on the phone",
        date(2026, 12, 1),
        "known",
    )
    candidacy_steps.edit(kit, candidacy_id, "terms", made.key, "removed", True)
    assert [one.state for one in steps.terms_of(kit, candidacy_id) if one.topic == "notice"] == [
        "open"
    ]


def test_the_candidates_own_stand_with_their_topic() -> None:
    salary = Term("a", "salary", "€1", "you", None, "known", "", ())
    place = Term("b", "place", "Here", "you", None, "known", "", ())
    assert [one.key for one in told_in_person([place, salary])] == ["a", "b"]


def test_what_is_no_term_is_refused(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist"})
    for topic, words in (("notice", " "), ("weather", "Rain")):
        with pytest.raises(Refused):
            steps.add_term(kit, candidacy_id, topic, words, "")
