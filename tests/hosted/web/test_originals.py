"""Files go straight to the store by a link of their owner's, are looked at, and come back by a link."""

import os
import re
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
import requests
from starlette.testclient import TestClient

from hosted.web.conftest import Place
from secondround.adapters.obstore_links import ObstoreLinks
from secondround.foundation.errors import Refused
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import OwnLinks
from secondround.hosted.work.uploads import steps
from servers.strict_s3 import running_strict_s3

pytestmark = pytest.mark.loopback

WORDS = b"I led three projects for the harbour of Halvenne. All were done in time."


@pytest.fixture
def bucket() -> Iterator[str]:
    with running_strict_s3() as url:
        yield url


@pytest.fixture
def place(open_place: Callable[..., Place], bucket: str) -> Place:
    return open_place(objects_url=bucket, objects_address=os.environ["AWS_ENDPOINT_URL"])


def begin(client: TestClient, size: int = len(WORDS)) -> tuple[str, str, str]:
    """A new candidacy's address, the upload's id, and where to send it to."""
    home = client.post("/candidacies", data={"empty": "1"}).headers["location"]
    home = home.removesuffix("/documents")
    made = client.post(f"{home}/uploads", data={"size": str(size)})
    assert made.status_code == 200, made.text
    return home, made.json()["id"], made.json()["to"]


def send(to: str, data: bytes = WORDS) -> int:
    return requests.put(to, data=data, timeout=10).status_code


def say_arrived(client: TestClient, home: str, upload: str, name: str = "notes.txt") -> int:
    done = client.post(f"{home}/uploads/{upload}/arrived", data={"name": name})
    return int(done.status_code)


def only_document(client: TestClient, home: str) -> str:
    """The address of the one that is there."""
    page = client.get(f"{home}/documents").text
    (found,) = set(re.findall(rf'href="({home}/documents/[^"?/]+)"', page))
    return str(found)


def test_a_file_goes_straight_to_the_store_and_is_a_document(place: Place) -> None:
    client = place.member("anna", "candidate")
    home, upload, to = begin(client)
    assert send(to) == 200
    assert "notes.txt" not in client.get(f"{home}/documents").text
    assert say_arrived(client, home, upload) == 200
    page = client.get(f"{home}/documents").text
    assert "notes.txt" in page
    assert 'data-straight="yes"' in page
    # What was on its way is not kept twice, and cannot be taken twice.
    assert say_arrived(client, home, upload) == 404


def test_pages_may_ask_the_store_and_nothing_else(place: Place) -> None:
    policy = place.member("anna", "candidate").get("/").headers["content-security-policy"]
    assert f"connect-src 'self' blob: {os.environ['AWS_ENDPOINT_URL']};" in policy


def test_a_link_takes_no_other_key_method_or_time(place: Place) -> None:
    _, upload, to = begin(place.member("anna", "candidate"))
    assert requests.get(to, timeout=10).status_code == 403
    assert send(to.replace(upload, upload[:-1] + "0" if upload[-1] != "0" else "1")) == 403
    assert send(to.replace("X-Amz-Expires=900", "X-Amz-Expires=90000")) == 403
    assert send(to.split("?")[0]) == 403
    assert send(to) == 200


def test_a_link_that_is_over_takes_and_gives_nothing(bucket: str) -> None:
    links = OwnLinks(ObstoreLinks(bucket, os.environ["AWS_ENDPOINT_URL"]), Owner("w", "p"))
    sent, got = links.link("w/p/x", "PUT", 1), links.link("w/p/x", "GET", 1)
    assert send(sent) == 200
    time.sleep(2.1)
    assert send(sent) == 403
    assert requests.get(got, timeout=10).status_code == 403


@pytest.mark.parametrize("key", ["w/q/x", "v/p/x", "w/p/../q/x", "/w/p/x", "w/px"])
def test_no_link_leads_to_what_is_anothers(bucket: str, key: str) -> None:
    links = OwnLinks(ObstoreLinks(bucket, os.environ["AWS_ENDPOINT_URL"]), Owner("w", "p"))
    with pytest.raises(Refused):
        links.link(key, "GET", 60)
    with pytest.raises(Refused):
        links.link(key, "PUT", 60)


def test_what_another_person_sent_is_not_there(place: Place) -> None:
    anna, ben = place.member("anna", "candidate"), place.member("ben", "candidate")
    home, upload, to = begin(anna)
    send(to)
    theirs, _, _ = begin(ben)
    assert say_arrived(ben, theirs, upload) == 404
    assert say_arrived(ben, home, upload) == 404
    assert ben.post(f"{home}/uploads", data={"size": "5"}).status_code == 404
    assert say_arrived(anna, home, upload) == 200


@pytest.mark.parametrize("odd", ["..", "x", "0" * 8 + "-" + "0" * 32, "%2e%2e%2fcandidacies"])
def test_what_is_no_upload_is_not_there(place: Place, odd: str) -> None:
    client = place.member("anna", "candidate")
    home, _, _ = begin(client)
    assert say_arrived(client, home, odd) == 404


def test_what_came_is_looked_at_whatever_was_said_of_it(place: Place) -> None:
    client = place.member("anna", "candidate")
    home, upload, to = begin(client)
    send(to, b"\x7fELF\x02\x01\x01" + bytes(500))
    refused = client.post(f"{home}/uploads/{upload}/arrived", data={"name": "cv.pdf"})
    assert refused.status_code == 422
    assert say_arrived(client, home, upload) == 404
    assert "cv.pdf" not in client.get(f"{home}/documents").text


def test_what_is_too_large_is_not_begun_and_not_taken(place: Place) -> None:
    client = place.member("anna", "candidate")
    home, upload, to = begin(client)
    most = place.premises.kit.settings.largest_document
    for size in (str(most + 1), "0", "-1", "much", "9" * 30):
        assert client.post(f"{home}/uploads", data={"size": size}).status_code == 422
    send(to, WORDS + b" " * most)
    assert say_arrived(client, home, upload) == 422
    assert say_arrived(client, home, upload) == 404


def test_what_nobody_spoke_for_is_removed(place: Place) -> None:
    client = place.member("anna", "candidate")
    home, upload, to = begin(client)
    send(to)
    place.clock.pass_(seconds=steps.LOOKING.total_seconds() + 1)
    assert say_arrived(client, home, upload) == 404
    begin(client)
    place.clock.pass_(seconds=-timedelta(hours=1).total_seconds())
    assert say_arrived(client, home, upload) == 404


def test_a_large_original_comes_from_the_store_by_a_link(place: Place) -> None:
    client = place.member("anna", "candidate")
    large = WORDS + b"\n" + b"word " * (steps.LARGE // 5)
    home, upload, to = begin(client, len(large))
    send(to, large)
    assert say_arrived(client, home, upload, "large.txt") == 200
    one = only_document(client, home)
    answer = client.get(f"{one}/original")
    assert answer.status_code == 303
    there = answer.headers["location"]
    assert urlsplit(there).netloc == urlsplit(os.environ["AWS_ENDPOINT_URL"]).netloc
    got = requests.get(there, timeout=10)
    assert got.content == large
    assert got.headers["content-disposition"] == "attachment"
    assert got.headers["content-type"] == "application/octet-stream"
    assert place.signed_in("ben").get(f"{one}/original").status_code in (303, 404)


def test_a_small_original_comes_through_the_application(place: Place) -> None:
    client = place.member("anna", "candidate")
    home, upload, to = begin(client)
    send(to)
    say_arrived(client, home, upload)
    one = only_document(client, home)
    assert client.get(f"{one}/original").content == WORDS


def test_where_originals_lie_in_a_folder_files_come_through_the_application(
    open_place: Callable[..., Place],
) -> None:
    client = open_place().member("anna", "candidate")
    home = client.post("/candidacies", data={"empty": "1"}).headers["location"]
    home = home.removesuffix("/documents")
    assert client.post(f"{home}/uploads", data={"size": "5"}).status_code == 404
    assert "data-straight" not in client.get(f"{home}/documents").text
