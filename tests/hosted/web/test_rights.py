"""Saving and erasing on the pages of the hosted edition, and the log of an administrator."""

import os
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import requests
from starlette.testclient import TestClient

from desk import desk
from hosted.web.conftest import NOON, Place
from secondround.bootstrap import WORKS
from secondround.foundation.jobs.run import Run
from secondround.foundation.owner import Owner
from secondround.hosted.rights.retention.steps import sweep
from secondround.hosted.web.visitor import SESSION, visitor_of
from secondround.preparation.archive import steps as archive_steps
from secondround.preparation.archive.kept import steps as kept_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from servers.strict_s3 import running_strict_s3

pytestmark = pytest.mark.loopback


def owner_of(place: Place, client: TestClient) -> Owner:
    """By their own session, as the gate finds them."""
    premises = place.premises.at(place.clock.now)
    return visitor_of(premises, client.cookies[SESSION], place.workspace_id).owner


def prepared(place: Place, client: TestClient) -> str:
    """The id of a candidacy of theirs."""
    kit = place.premises.at(place.clock.now).kit_of(owner_of(place, client))
    opened = candidacy_steps.open_new(kit)
    candidacy_steps.describe(kit, opened.id, title="Risk analyst")
    return opened.id


def names_in(data: bytes) -> list[str]:
    with ZipFile(BytesIO(data)) as archive:
        return archive.namelist()


def test_everything_is_saved_and_it_is_noted(place: Place) -> None:
    anna, head = place.member("anna", "candidate"), place.member("head", "administrator")
    prepared(place, anna)
    assert anna.post("/archive/saved").headers["location"] == "/account#rights"
    answer = anna.get(f"/archive/saved/{done(place, owner_of(place, anna))}")
    assert answer.headers["content-type"] == "application/zip"
    assert "Risk analyst/brief.json" in str(names_in(answer.content))
    # Where nobody is a candidate, nothing of the kind is there.
    assert head.post("/archive/saved").status_code == 404
    assert head.get("/administration/log").text.count("saved everything as one file") == 1


def test_looking_saves_nothing(place: Place) -> None:
    anna = place.member("anna", "candidate")
    prepared(place, anna)
    for path in ("/archive", "/account", "/archive/file", "/archive/saved", "/archive/saved/none"):
        anna.get(path)
    assert place.jobs.list(owner_of(place, anna)) == ()


def test_it_is_saved_as_a_job_for_a_week(place: Place) -> None:
    anna, ben = place.member("anna", "candidate"), place.member("ben", "candidate")
    prepared(place, anna)
    owner = owner_of(place, anna)
    kit = place.premises.at(place.clock.now).kit_of(owner)
    kit.objects.put(f"{owner.workspace_id}/{owner.person_id}/aa/x", b"x")
    assert anna.post("/archive/saved").headers["location"] == "/account#rights"
    jobs = place.jobs
    job = jobs.list(owner)[0]
    where = f"/archive/saved/{job.id}"
    assert anna.get(where).status_code == 404
    WORKS[job.name](Run(job.id, owner, place.premises.kit_of, jobs._opened()))
    WORKS[job.name](Run(job.id, owner, place.premises.kit_of, jobs._opened()))
    names = names_in(anna.get(where).content)
    assert "archive.json" in names
    assert not any("archives/" in name for name in names)
    assert ben.get(where).status_code == 404
    later = place.premises.at(job.made_at + timedelta(days=8)).kit_of(owner)
    assert kept_steps.drop_old(kit, jobs) == 0
    assert kept_steps.drop_old(later, jobs) == 1
    assert anna.get(where).status_code == 404


def done(place: Place, owner: Owner) -> str:
    """The id of the newest job, which is done now."""
    job = place.jobs.list(owner)[0]
    WORKS[job.name](Run(job.id, owner, place.premises.kit_of, place.jobs._opened()))
    return job.id


def test_an_administrator_has_it_saved_for_who_asks_and_never_sees_it(place: Place) -> None:
    head, anna = place.member("head", "administrator"), place.member("anna", "candidate")
    prepared(place, anna)
    owner = owner_of(place, anna)
    there = f"/administration/members/{owner.person_id}/archives"
    assert there in head.get("/administration").text
    assert "It is being saved" in head.post(there).text
    job = done(place, owner)
    assert "archive.json" in names_in(anna.get(f"/archive/saved/{job}").content)
    assert head.get(f"/archive/saved/{job}").headers["location"] == "/workspaces"
    assert head.get("/administration/log").text.count("saved for them, who had asked") == 1
    assert place.member("carl", "coach").post(there).status_code == 404
    for other in (owner_of(place, head).person_id, "nobody"):
        assert head.post(f"/administration/members/{other}/archives").status_code == 404


def test_without_consent_what_was_saved_is_still_fetched(place: Place) -> None:
    anna = place.member("anna", "candidate")
    prepared(place, anna)
    owner = owner_of(place, anna)
    place.member("head", "administrator").post(
        f"/administration/members/{owner.person_id}/archives"
    )
    job = done(place, owner)
    assert anna.post("/welcome/withdrawal").status_code == 303
    assert anna.get("/candidacies").headers["location"] == "/welcome"
    assert "archive.json" in names_in(anna.get(f"/archive/saved/{job}").content)


def test_a_saved_file_comes_from_the_store_by_a_link_that_ends(
    open_place: Callable[..., Place],
) -> None:
    with running_strict_s3() as bucket:
        there = os.environ["AWS_ENDPOINT_URL"]
        place = open_place(objects_url=bucket, objects_address=there)
        anna, ben = place.member("anna", "candidate"), place.member("ben", "candidate")
        prepared(place, anna)
        owner = owner_of(place, anna)
        head = place.member("head", "administrator")
        head.post(f"/administration/members/{owner.person_id}/archives")
        job = done(place, owner)
        link = anna.get(f"/archive/saved/{job}").headers["location"]
        assert link.startswith(there)
        assert "X-Amz-Expires=300" in link
        assert "archive.json" in names_in(requests.get(link, timeout=10).content)
        assert requests.get(link.replace(job, f"x{job}"), timeout=10).status_code == 403
        assert ben.get(f"/archive/saved/{job}").status_code == 404


def test_what_was_saved_on_ones_own_machine_is_brought_back_here(
    place: Place, tmp_path: Path
) -> None:
    local, _ = desk(tmp_path / "local", {"cv.txt": "Zoë Weber\nRisk analyst since 2019\n"})
    archive_steps.save(local, tmp_path / "all.zip")
    anna, ben = place.member("anna", "candidate"), place.member("ben", "candidate")
    assert 'action="/archive/restored"' in anna.get("/archive").text
    sent = {"archive": ("all.zip", (tmp_path / "all.zip").read_bytes(), "application/zip")}
    assert anna.post("/archive/restored", files=sent).status_code == 303
    premises = place.premises.at(place.clock.now)
    kit = premises.kit_of(owner_of(place, anna))
    found = candidacy_steps.candidacies(kit)
    assert [one.name for one in document_steps.documents_of(kit, found[0].id)] == ["cv.txt"]
    assert f"/candidacies/{found[0].id}" in anna.get("/candidacies").text
    assert ben.get(f"/candidacies/{found[0].id}").status_code == 404
    assert "there is something here already" in anna.post("/archive/restored", files=sent).text


@pytest.mark.parametrize("address", ["/account/erased", "/archive/erased"])
def test_whoever_erases_everything_is_gone_with_a_receipt(place: Place, address: str) -> None:
    anna = place.member("anna", "candidate")
    prepared(place, anna)
    assert anna.post(address).status_code == 422
    assert "Risk analyst" in anna.get("/candidacies").text
    page = anna.post(address, data={"sure": "yes"}).text
    assert "Everything was erased" in page
    receipt = page.split('value="http://desk.test')[1].split('"')[0]
    assert anna.get("/candidacies").headers["location"].startswith("/sign-in")
    seen = place.browser().get(receipt).text
    assert "names nobody" in seen
    assert "anna" not in seen
    assert place.browser().get(f"{receipt}x").status_code == 404
    again = place.signed_in("anna")
    assert again.get("/candidacies").headers["location"] == "/workspaces"


def test_an_administrator_erases_a_person_and_then_the_workspace(place: Place) -> None:
    head, anna = place.member("head", "administrator"), place.member("anna", "candidate")
    prepared(place, anna)
    person = owner_of(place, anna).person_id
    there = f"/administration/members/{person}"
    assert there in head.get("/administration").text
    assert "Erase everything" in head.get(f"{there}/erasure").text
    assert anna.post(f"{there}/erased", data={"sure": "yes"}).status_code == 404
    assert head.post(f"{there}/erased").status_code == 422
    assert head.post(f"{there}/erased", data={"sure": "yes"}).status_code == 200
    log = head.get("/administration/log").text
    assert "somebody who was erased" in log
    assert "Receipts" in log
    assert person not in log
    assert head.post("/administration/erased", data={"name": "Another"}).status_code == 422
    page = head.post("/administration/erased", data={"name": "Career centre"}).text
    assert "The workspace was erased" in page
    assert head.get("/administration").headers["location"].startswith("/sign-in")


def test_a_candidate_is_told_above_every_page(place: Place) -> None:
    anna, ben = place.member("anna", "candidate"), place.member("ben", "candidate")
    home = f"/candidacies/{prepared(place, anna)}"
    before = anna.get(home).text
    assert "will be erased" not in before
    place.clock.now = NOON + timedelta(days=76)
    told = sweep(place.premises.at(place.clock.now), place.jobs, place.operator)
    assert told.told == 1
    anna, ben = place.signed_in("anna"), place.signed_in("ben")
    for page in (home, "/candidacies", "/account"):
        assert "“Risk analyst” will be erased on 1 Mar" in anna.get(page).text, page
    assert "will be erased" not in ben.get("/account").text
