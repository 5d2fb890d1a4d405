"""What was seen at the visit before, so that what is new can be told."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from desk import NOON, desk
from secondround.preparation.candidacy.steps import seen_before


def test_one_visit_is_told_what_the_one_before_saw_and_the_first_nothing(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist"})
    minute, day = timedelta(minutes=1), timedelta(days=1)

    def seen(after: timedelta, *keys: str) -> list[str] | None:
        then = seen_before(replace(kit, now=NOON + after), candidacy_id, {"terms": keys})
        return list(then.keys["terms"]) if then else None

    assert seen(minute) is None
    assert seen(2 * minute, "a") is None
    assert seen(day, "a", "b") == ["a"]
    assert seen(day + minute, "a", "b") == ["a"]
    assert seen(day + 9 * minute, "a", "b", "c") == ["a"]
    assert seen(2 * day, "c") == ["a", "b", "c"]


def test_the_moment_of_the_visit_before_is_its_last_page(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist"})
    seen_before(kit, candidacy_id, {})
    seen_before(replace(kit, now=NOON + timedelta(minutes=30)), candidacy_id, {})
    then = seen_before(replace(kit, now=NOON + timedelta(days=1)), candidacy_id, {})
    assert then
    assert then.at == NOON + timedelta(minutes=30)
