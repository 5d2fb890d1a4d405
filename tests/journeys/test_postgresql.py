"""The same preparation on PostgreSQL, to the last line."""

import json
from pathlib import Path
from typing import Any

from desk import NOON, desk_kit, lay
from journeys.odd_files import NOTES, POSTING
from secondround.bootstrap import make_kit
from secondround.foundation.settings import Settings
from secondround.preparation.brief.steps import prepare
from secondround.preparation.evidence import steps as evidence_steps


def body(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return read


def test_both_databases_give_the_same_brief(tmp_path: Path, postgres_url: str) -> None:
    folder = lay(tmp_path / "mine", {"posting.md": POSTING, "notes.txt": NOTES})
    settings = Settings(data_dir=tmp_path / "pg", database_url=postgres_url, meaning="off")
    there = make_kit(settings, NOON)
    here = desk_kit(tmp_path)
    one = prepare(here, folder, tmp_path / "one")
    other = prepare(there, folder, tmp_path / "other")
    assert body(one.out / "brief.json") == body(other.out / "brief.json")
    assert prepare(there, folder, tmp_path / "other").unchanged
    for kit in (here, there):
        found = evidence_steps.look_up(kit, one.candidacy_id, "Why leave, growth?")
        assert found[0].passage.document == "notes.txt"
    there.db.close()
