"""The JSON interface for tests: a small prepared candidacy, a client, and the same for somebody else."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from desk import desk, desk_kit
from secondround.bootstrap import jobs_here
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.interfaces.api.app import make_api
from secondround.interfaces.api.desk import Desk
from secondround.preparation.brief.steps import DERIVE

CONTENTS = {
    "posting.txt": "Risk analyst\nHalvenne, Luxembourg\nYour profile\n- Experience with SQL\n- Fluent in French\n",
    "cv.txt": "Anna Weber\nCurriculum vitae\nRisk analyst, Norbank, since 2019\nCut errors by 40 % with SQL.\n",
    "notes.txt": "Notes\nThey asked: why do you want to leave? I said: to grow.\nThe salary is 62,000.\n",
}


@dataclass(frozen=True)
class Caller:
    """Who asks for what of the interface; `strange` asks for the same as somebody else."""

    kit: Kit
    api: FastAPI
    client: TestClient
    strange: TestClient
    candidacy_id: str

    @property
    def home(self) -> str:
        return f"/candidacies/{self.candidacy_id}"


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A data folder with the candidacy, prepared once on words alone, and its id."""
    folder = tmp_path_factory.mktemp("prepared")
    kit, candidacy_id = desk(folder, CONTENTS)
    for step in DERIVE:
        step(kit, candidacy_id)
    kit.db.close()
    return folder / "data", candidacy_id


@pytest.fixture
def caller(prepared: tuple[Path, str], tmp_path: Path) -> Iterator[Caller]:
    data, candidacy_id = prepared
    shutil.copytree(data, tmp_path / "data")
    kit = desk_kit(tmp_path)
    jobs = jobs_here(kit.settings)
    other = replace(kit, owner=Owner("local", "somebody"))
    api = make_api(lambda _request: Desk(kit, jobs))
    theirs = make_api(lambda _request: Desk(other, jobs))
    yield Caller(kit, api, TestClient(api), TestClient(theirs), candidacy_id)
    jobs.close()
    kit.db.close()
