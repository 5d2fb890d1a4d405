"""Several who change at once what a candidacy holds."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier

import pytest

from secondround.bootstrap import make_kit
from secondround.foundation.settings import Settings
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps

ADDERS, EACH = 4, 5


@pytest.mark.loopback
@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_whoever_adds_at_once_keeps_what_they_added(
    engine: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue("postgres_url") if engine == "postgresql" else ""
    settings = Settings(data_dir=tmp_path, meaning="off", database_url=url)
    kit = make_kit(settings, datetime(2026, 12, 1, 9, tzinfo=UTC))
    candidacy_id = candidacy_steps.open_new(kit).id
    together = Barrier(ADDERS, timeout=30)

    def add(who: int) -> None:
        for number in range(EACH):
            together.wait()
            text = f"I led team {who} in year {number}."
            steps.add(kit, candidacy_id, f"{who}-{number}.txt", text.encode())

    with ThreadPoolExecutor(ADDERS) as pool:
        list(pool.map(add, range(ADDERS)))
    names = {one.name for one in steps.documents_of(kit, candidacy_id)}
    assert names == {f"{who}-{number}.txt" for who in range(ADDERS) for number in range(EACH)}
    kit.db.close()
