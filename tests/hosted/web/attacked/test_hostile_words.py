"""Words that are meant to end a header, to lead elsewhere, or to be kept where nothing is kept: they stay words."""

import itertools
import re
from collections.abc import Callable, Sequence
from email import message_from_bytes
from email.policy import default
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html
from starlette.testclient import TestClient

from hosted.web.attacked.conftest import home_of
from hosted.web.conftest import ADDRESS, Place, sign_in
from hosted.web.shared.conftest import kit_of
from secondround.foundation.errors import Refused
from secondround.hosted.web.visitor import BEGUN, SESSION, WORKSPACE
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps

pytestmark = pytest.mark.loopback

EVIL = "https://evil.example/"
ELSEWHERE = (
    EVIL,
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "/\t/evil.example",
    "%2f%2fevil.example",
    "%68ttps://evil.example",
    "javascript:alert(1)",
    "/x\r\nlocation: https://evil.example",
)
NAMES = (
    'a"; filename="b.html',
    "a\r\nset-cookie: secondround_session=fixed",
    "../../../etc/passwd",
    "..\\..\\boot.ini",
    "/etc/passwd",
    "C:\\x.txt",
    "%2e%2e%2fpasswd",
    "a\0b.txt",
    "<b onmouseover=x>.txt",
    "é" * 300,
)


ANEW = itertools.count()
"""What was read before is not read again."""


@pytest.mark.parametrize("name", NAMES)
def test_any_name_of_a_file_is_a_name(anna: TestClient, place: Place, name: str) -> None:
    """As a browser sends it, as a script does, and as it lies in an archive."""
    home, kit = home_of(anna), kit_of(place, "anna")
    body = b'--b\r\ncontent-disposition: form-data; name="files"; filename="%s"\r\n\r\nI led.\r\n--b--\r\n'
    raw = name.replace('"', '\\"').encode()
    kind = {"content-type": "multipart/form-data; boundary=b"}
    assert anna.post(f"{home}/documents", content=body % raw, headers=kind).status_code < 500
    one = home.rpartition("/")[2]
    if "\0" in name:
        with pytest.raises(Refused):
            document_steps.add(kit, one, name, b"I led the audit.")
        return
    added = document_steps.add(kit, one, name, b"I led the audit of %d." % next(ANEW))
    page = anna.get(f"{home}/documents")
    assert page.status_code == 200
    sent = anna.get(f"{home}/documents/{added.id}/original").headers["content-disposition"]
    assert re.fullmatch(r"attachment; filename\*=UTF-8''[\w.%~-]*", sent)
    assert not html.fromstring(page.text).xpath("//b[@onmouseover]")


@pytest.mark.parametrize("to", ELSEWHERE)
def test_no_form_leads_elsewhere(anna: TestClient, place: Place, to: str) -> None:
    home = home_of(anna)
    form = {"part": "candidacy", "key": "", "field": "title", "value": "A", "back": to}
    for back in (to, home + to, f"{home}/../..{to}"):
        answer = anna.post(f"{home}/edits", data=form | {"back": back})
        there = urljoin(f"{ADDRESS}{home}/edits", answer.headers.get("location", ""))
        assert urlsplit(there).netloc == "desk.test", answer.headers
        assert "\n" not in answer.headers.get("location", "")


def test_no_word_of_an_exercise_becomes_a_header_of_the_mail(
    anna: TestClient, place: Place
) -> None:
    home, kit = home_of(anna), kit_of(place, "anna")
    text = "Present\r\nBcc: thief@evil.example\r\n\r\na plan"
    candidacy_steps.edit(kit, home.rpartition("/")[2], "candidacy", "candidacy", "title", text)
    made = assignment_steps.add_assignment(kit, home.rpartition("/")[2], text)
    answer = anna.get(f"{home}/exercise/{made.key}/question.eml")
    assert answer.status_code == 200
    mail = message_from_bytes(answer.content, policy=default)
    assert mail["bcc"] is None
    assert "evil" not in str(mail["subject"]) + str(mail["to"])


def test_every_cookie_is_for_the_server_alone(open_place: Callable[..., Place]) -> None:
    place = open_place(address="https://desk.test")
    client = TestClient(place.app, "https://desk.test", follow_redirects=False)
    client.headers["sec-fetch-site"] = "same-origin"
    kept: dict[str, str] = {}
    record = client.event_hooks["response"].append
    record(lambda answer: kept.update(_kept(answer.headers.get_list("set-cookie"))))
    sign_in(client, "anna")
    client.post(f"{place.invitation('coach')}/accepted")
    assert set(kept) == {f"__Host-{name}" for name in (BEGUN, SESSION, WORKSPACE)}
    for flags in kept.values():
        assert {"httponly", "secure", "samesite=lax", "path=/"} <= set(flags.split("; "))
        assert "domain" not in flags


def test_over_https_a_neighbour_sets_no_cookie(open_place: Callable[..., Place]) -> None:
    """A browser takes a name with this prefix from the host itself alone, so no other name may open anything."""
    place = open_place(address="https://desk.test")
    client = TestClient(place.app, "https://desk.test", follow_redirects=False)
    client.headers["sec-fetch-site"] = "same-origin"
    sign_in(client, "anna")
    name = f"__Host-{SESSION}"
    secret = client.cookies[name]
    assert client.get("/account").status_code == 200
    client.cookies.clear()
    client.cookies.set(SESSION, secret)
    assert client.get("/account").headers["location"].startswith("/sign-in")
    client.cookies.clear()
    client.cookies.set(name, secret)
    gone = client.post("/sign-out").headers.get_list("set-cookie")
    assert {one.partition("=")[0] for one in gone} == {
        f"__Host-{one}" for one in (SESSION, WORKSPACE)
    }
    for one in gone:
        assert "max-age=0" in one.lower()
        assert "secure" in one.lower()


def _kept(cookies: Sequence[str]) -> dict[str, str]:
    """The flags of those that are set, by name; one that is taken away has no value."""
    parts = [one.partition(";") for one in cookies]
    return {
        first.partition("=")[0]: flags.strip().lower()
        for first, _, flags in parts
        if first.partition("=")[2].strip('"')
    }
