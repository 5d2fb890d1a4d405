"""Nobody else can read or change anything: not another site, not another name, not another user."""

import asyncio
import stat
from collections.abc import MutableMapping
from typing import Any

import pytest
from starlette.testclient import TestClient
from starlette.types import Message

from interfaces.web.conftest import OURS, Desk
from secondround.interfaces.web.local.safety import COOKIE, KEY_FILE


def stranger(desk: Desk, **headers: str) -> TestClient:
    """A browser at the same application, without the key."""
    return TestClient(desk.client.app, OURS, headers=headers, follow_redirects=False)


def test_without_the_key_nothing_is_shown(desk: Desk) -> None:
    for path in ("/", desk.home, "/static/x/app.css", "/candidacies"):
        answer = stranger(desk).get(path)
        assert answer.status_code == 403
        assert "Halvenne" not in answer.text


def test_a_wrong_key_opens_nothing(desk: Desk) -> None:
    answer = stranger(desk).get("/open?key=guess")
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_who_has_no_key_is_told_the_way_in_their_language(desk: Desk) -> None:
    said = stranger(desk, **{"accept-language": "de-LU, fr"}).get("/").text
    assert said.startswith("Diese Seite gehört")
    assert "secondround" in said


def test_the_key_is_handed_over_once_in_a_cookie_no_script_and_no_other_site_gets(
    desk: Desk,
) -> None:
    answer = stranger(desk).get(f"/open?key={desk.key}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_the_key_is_kept_for_its_owner_alone(desk: Desk) -> None:
    mode = (desk.kit.settings.data_dir / KEY_FILE).stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8421", ""])
def test_another_name_that_leads_here_is_not_answered(desk: Desk, host: str) -> None:
    answer = desk.client.get(desk.home, headers={"host": host})
    assert answer.status_code == 400
    assert "Halvenne" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "", "origin": "http://evil.example"},
        {"sec-fetch-site": "", "origin": "null"},
    ],
)
def test_another_site_changes_nothing(desk: Desk, headers: dict[str, str]) -> None:
    fields = {"words": "planted"}
    answer = desk.client.post(f"{desk.home}/documents", data=fields, headers=headers)
    assert answer.status_code == 403
    assert "planted" not in desk.get("/documents")


def test_an_old_browser_is_believed_by_the_origin_of_the_page(desk: Desk) -> None:
    own = {"cookie": f"secondround_key={desk.key}", "origin": OURS}
    answer = stranger(desk, **own).post(f"{desk.home}/documents", data={"words": "My own notes."})
    assert answer.status_code == 303


def test_every_page_forbids_what_it_does_not_need(desk: Desk) -> None:
    headers = desk.client.get(desk.home).headers
    policy = headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"


def test_an_original_is_saved_and_never_shown_as_a_page(desk: Desk) -> None:
    desk.client.post(
        f"{desk.home}/documents",
        files={"files": ("x.html", b"<html><body><p>Hello there</p><script>alert(1)</script>")},
    )
    page = desk.get("/documents")
    at = page.index("x.html")
    link = page[page.rindex("/documents/", 0, at) : at].split('"')[0]
    answer = desk.client.get(f"{desk.home}{link}/original")
    assert answer.content.startswith(b"<html>")
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert "sandbox" in answer.headers["content-security-policy"]


def test_a_program_shows_the_key_instead_of_a_cookie(desk: Desk) -> None:
    shown = stranger(desk, authorization=f"Bearer {desk.key}")
    assert shown.get(desk.home).status_code == 200
    assert shown.post(f"{desk.home}/documents/reading").status_code == 303
    for wrong in ("Bearer guess", "Bearer", f"Basic {desk.key}", desk.key):
        assert stranger(desk, authorization=wrong).get(desk.home).status_code == 403


def test_who_leaves_while_sending_breaks_nothing(desk: Desk) -> None:
    """An application that raised would be logged as broken."""
    headers = {
        "host": "127.0.0.1",
        "cookie": f"{COOKIE}={desk.key}",
        "sec-fetch-site": "same-origin",
        "content-type": "application/x-www-form-urlencoded",
    }
    scope = {
        "type": "http",
        "method": "POST",
        "path": f"{desk.home}/sheet/notes",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(desk.client.app(scope, receive, send))
    assert [one["status"] for one in sent if "status" in one] == [400]
