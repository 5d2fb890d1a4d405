"""Everything passes the gate: the name, how often, how much, from where, by which rule, as whom."""

from collections.abc import Callable, Iterator

import pytest
from starlette.testclient import TestClient

from hosted.web.attacked.crawl import every_route
from hosted.web.conftest import Place, agree
from secondround.hosted.accounts import steps
from secondround.hosted.web.limits import Limits
from secondround.hosted.web.rules import RULES, rule_for

pytestmark = pytest.mark.loopback


def test_every_address_has_a_rule(place: Place) -> None:
    paths = [path for _, path in every_route(place.behind)]
    assert {"/candidacies/{candidacy}/fit", "/api/candidacies", "/sign-in"} <= set(paths)
    without = [path for path in paths if rule_for(path.replace("{", "x").replace("}", "x")) is None]
    assert without == []


def test_every_rule_but_the_ways_to_come_is_of_an_address(place: Place) -> None:
    paths = {path for _, path in every_route(place.behind)}
    coming = {"/health"}
    for rule in RULES:
        start = rule.start.replace("{}", "x")
        fits = [p for p in paths if _shape(p).startswith(_shape(start))]
        assert fits or rule.start in coming, rule


def _shape(path: str) -> str:
    return "/".join("x" if part.startswith("{") else part for part in path.split("/"))


@pytest.mark.parametrize("path", ["/nowhere", "/candidaciesx", "/account//x", "//"])
def test_what_has_no_rule_is_not_there(place: Place, path: str) -> None:
    assert rule_for(path) is None
    assert rule_for(f"/candidacies/..{path}") is None
    client = place.member("anna", "candidate")
    assert client.get(f"http://desk.test{path}").status_code in (404, 303)


def test_another_name_is_not_answered(place: Place) -> None:
    for host in ("evil.example", "desk.test.evil.example", ""):
        answer = place.browser(host=host).get("/sign-in")
        assert answer.status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "cross-site", "origin": "http://desk.test"},
    ],
)
def test_a_form_of_another_site_changes_nothing(place: Place, headers: dict[str, str]) -> None:
    client = place.signed_in("anna")
    assert client.post("/account/sign-outs", headers=headers).status_code == 403
    assert client.get("/account").status_code == 200


def test_a_browser_that_says_nothing_of_sites_is_told_by_its_origin(place: Place) -> None:
    client = place.signed_in("anna")
    del client.headers["sec-fetch-site"]
    assert client.post("/sign-out").status_code == 403
    assert client.post("/sign-out", headers={"origin": "http://evil.example"}).status_code == 403
    assert client.post("/sign-out", headers={"origin": "http://desk.test"}).status_code == 303


def test_every_answer_has_the_headers(place: Place) -> None:
    client = place.member("anna", "candidate")
    for path in ("/sign-in", "/account", "/candidacies", "/nowhere", "/api/candidacies"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe-inline" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cache-control"] == "no-store"


def test_over_https_cookies_and_browsers_stay_there(open_place: Callable[..., Place]) -> None:
    place = open_place(address="https://desk.test")
    client = TestClient(place.app, "https://desk.test", follow_redirects=False)
    begun = client.get("/sign-in/begin")
    assert "secure" in begun.headers["set-cookie"].lower()
    assert "max-age=" in begun.headers["strict-transport-security"]


def test_whoever_asks_too_often_waits(open_place: Callable[..., Place]) -> None:
    place = open_place(pages_a_minute=20, entries_a_minute=5)
    stranger = place.browser()
    answers = [stranger.get("/sign-in").status_code for _ in range(8)]
    assert answers.count(429) >= 2
    slow = stranger.get("/sign-in")
    assert int(slow.headers["retry-after"]) >= 1
    guessing = place.browser()
    for number in range(8):
        guessing.cookies.set("secondround_session", f"guess {number}")
        last = guessing.get("/account").status_code
    assert last == 429


def test_a_bucket_fills_evenly() -> None:
    limits = Limits(60)
    assert [limits.wait("a", 0.0) for _ in range(60)] == [0.0] * 60
    assert limits.wait("a", 0.0) == pytest.approx(1.0)
    assert limits.wait("b", 0.0) == 0.0
    assert limits.wait("a", 1.1) == 0.0
    assert limits.wait("a", 1.1) > 0


def test_too_much_is_refused_before_and_while_it_comes(open_place: Callable[..., Place]) -> None:
    place = open_place()
    place.app._most = 5_000
    client = place.member("anna", "candidate")
    announced = client.post("/candidacies", content=b"x" * 6_000)
    assert announced.status_code == 413

    def pieces() -> Iterator[bytes]:
        for _ in range(10):
            yield b"x" * 1_000

    kind = {"content-type": "multipart/form-data; boundary=b"}
    assert client.post("/candidacies", content=pieces(), headers=kind).status_code in (400, 413)


def test_a_candidates_desk_is_their_own_behind_the_same_pages(place: Place) -> None:
    anna, ben = place.member("anna", "candidate"), place.member("ben", "candidate")
    made = anna.post("/candidacies", files={"files": ("posting.txt", b"Risk analyst at Halvenne")})
    assert made.status_code == 303
    home = made.headers["location"].removesuffix("/documents")
    assert "posting.txt" in anna.get(f"{home}/documents").text
    assert ben.get(f"{home}/documents").status_code == 404
    assert anna.get("/api/candidacies").json()[0]["id"] in home
    assert ben.get("/api/candidacies").json() == []


def test_one_persons_desks_in_two_workspaces_do_not_see_each_other(place: Place) -> None:
    other = steps.open_workspace(place.premises.at(place.clock.now), place.operator, "Another")
    anna = place.member("anna", "candidate")
    anna.post("/candidacies", files={"files": ("posting.txt", b"Risk analyst")})
    assert len(anna.get("/api/candidacies").json()) == 1
    link = place.invitation("candidate", other.id)
    assert anna.post(f"{link}/accepted").status_code == 303
    assert agree(anna) == 303
    assert anna.get("/api/candidacies").json() == []
    anna.post("/workspaces", data={"workspace": place.workspace_id})
    assert len(anna.get("/api/candidacies").json()) == 1
    assert anna.post("/workspaces", data={"workspace": "none of mine"}).status_code == 404


@pytest.mark.parametrize("path", ["/settings", "/settings/models", "/rehearse/x/observers/network"])
def test_what_one_machine_serves_is_not_served(place: Place, path: str) -> None:
    anna = place.member("anna", "candidate")
    home = anna.post("/candidacies", data={"empty": "1"}).headers["location"].rsplit("/", 1)[0]
    assert anna.get(home + path).status_code == 404
    assert anna.post(home + path).status_code == 404
    assert "/settings" not in anna.get(f"{home}/activity").text


def test_who_is_in_no_workspace_is_told_the_way_in(place: Place) -> None:
    client = place.signed_in("anna")
    assert client.get("/").headers["location"] == "/workspaces"
    assert "no workspace yet" in client.get("/workspaces").text
    assert client.post("/candidacies").status_code == 404


def test_an_invitation_works_once_and_as_what_it_says(place: Place) -> None:
    anna, ben = place.signed_in("anna"), place.signed_in("ben")
    link = place.invitation("coach")
    assert "invited as coach" in anna.get(link).text
    assert anna.post(f"{link}/accepted").headers["location"] == "/coaching"
    assert ben.post(f"{link}/accepted").status_code == 422
    assert anna.get("/candidacies").status_code in (303, 404)
    assert anna.get("/administration").status_code == 404


def test_an_administrator_invites_withdraws_gives_and_takes(place: Place) -> None:
    anna, ben = place.member("anna", "administrator"), place.member("ben", "candidate")
    made = anna.post("/administration/invitations", data={"role": "coach"})
    assert "works once" in made.text
    page = anna.get("/administration").text
    assert "works once" not in page
    removal = next(
        p.split('"')[0]
        for p in page.split('action="')[1:]
        if p.startswith("/administration/invitations/")
    )
    assert anna.post(removal).status_code == 303
    person = next(p.split("/")[3] for p in page.split('action="')[1:] if "members" in p[:30])
    assert (
        ben.post(f"/administration/members/{person}/removal", data={"role": "x"}).status_code == 404
    )
    wrong = anna.post("/administration/invitations", data={"role": "operator"})
    assert wrong.status_code == 422
