"""In by the provider, out here and everywhere; nothing an attacker brings along is believed."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import requests
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey

from hosted.web.conftest import ADDRESS, Place, sign_in
from secondround.foundation.errors import Refused
from secondround.hosted.signin.model import Begun
from secondround.hosted.signin.provider import Provider
from secondround.hosted.signin.sealing import seal, unseal
from secondround.hosted.signin.steps import inside

pytestmark = pytest.mark.loopback


def test_a_stranger_is_sent_to_sign_in_and_comes_back_to_the_page(place: Place) -> None:
    client = place.browser()
    sent = client.get("/account?x=1")
    assert (sent.status_code, sent.headers["location"]) == (303, "/sign-in?to=/account%3Fx%3D1")
    assert "Sign in" in client.get(sent.headers["location"]).text
    assert sign_in(client, "anna", "/account") == "/account"
    assert "this browser" in client.get("/account").text


def test_the_code_is_asked_for_with_pkce_state_and_nonce(place: Place) -> None:
    begun = place.browser().get("/sign-in/begin")
    asked = parse_qs(urlsplit(begun.headers["location"]).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert {"code_challenge", "state", "nonce"} <= set(asked)
    assert asked["redirect_uri"] == [f"{ADDRESS}/sign-in/return"]
    cookie = begun.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_an_answer_to_another_browser_is_refused(place: Place) -> None:
    begun = place.browser().get("/sign-in/begin")
    answer = requests.post(
        begun.headers["location"], data={"sub": "anna"}, allow_redirects=False, timeout=10
    )
    query = urlsplit(answer.headers["location"]).query
    other = place.browser()
    assert other.get(f"/sign-in/return?{query}").status_code == 422
    other.get("/sign-in/begin")
    assert other.get(f"/sign-in/return?{query}").status_code == 422
    assert "secondround_session" not in other.cookies


def test_the_same_answer_works_once(place: Place) -> None:
    client = place.browser()
    begun = client.get("/sign-in/begin")
    answer = requests.post(
        begun.headers["location"], data={"sub": "anna"}, allow_redirects=False, timeout=10
    )
    path = "/sign-in/return?" + urlsplit(answer.headers["location"]).query
    kept = client.cookies["secondround_sign_in"]
    assert client.get(path).status_code == 303
    client.cookies.set("secondround_sign_in", kept)
    assert client.get(path).status_code == 422


def test_refusing_at_the_provider_signs_nobody_in(place: Place) -> None:
    client = place.browser()
    begun = client.get("/sign-in/begin")
    answer = requests.post(
        begun.headers["location"], data={"action": "deny"}, allow_redirects=False, timeout=10
    )
    back = urlsplit(answer.headers["location"])
    assert client.get(f"{back.path}?{back.query}").status_code == 422


@pytest.mark.parametrize(
    "wrong", ["iss", "aud", "nonce", "exp", "sub", "azp", "hmac", "none", "key"]
)
def test_a_token_that_is_not_for_this_sign_in_is_refused(
    place: Place, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    settings = place.premises.settings
    key, other = RSAKey.generate_key(2048), RSAKey.generate_key(2048)
    begun = Begun("s", "n", "v" * 48, "/")
    now = datetime.now(UTC)
    claims = {
        "iss": settings.issuer,
        "aud": settings.client_id,
        "sub": "anna",
        "nonce": "n",
        "iat": int(now.timestamp()),
        "exp": int((now + timedelta(minutes=5)).timestamp()),
    }
    changed = {
        "iss": {"iss": "https://other.example"},
        "aud": {"aud": "another"},
        "nonce": {"nonce": "other"},
        "exp": {"exp": int((now - timedelta(hours=1)).timestamp())},
        "azp": {"azp": "another"},
    }
    body = {**claims, **changed.get(wrong, {})}
    if wrong == "sub":
        del body["sub"]
    if wrong == "hmac":
        secret = OctKey.import_key("known to both, and long enough for it")
        token = jwt.encode({"alg": "HS256"}, body, secret)
    elif wrong == "none":
        token = "eyJhbGciOiJub25lIn0." + jwt.encode({"alg": "RS256"}, body, key).split(".")[1] + "."
    else:
        token = jwt.encode({"alg": "RS256"}, body, other if wrong == "key" else key)
    provider = Provider(settings)
    keys = KeySet([key])
    monkeypatch.setattr(provider, "_known_keys", lambda _anew: keys)
    monkeypatch.setattr(provider, "_token", lambda *_: token)
    with pytest.raises(Refused):
        provider.proven({"state": "s", "code": "c"}, begun, "")
    good = jwt.encode({"alg": "RS256"}, claims, key)
    monkeypatch.setattr(provider, "_token", lambda *_: good)
    assert provider.proven({"state": "s", "code": "c"}, begun, "").identity.subject == "anna"


def test_a_mail_address_counts_only_where_the_provider_vouches_for_it(place: Place) -> None:
    anna, ben = place.member("anna", "administrator"), place.member("ben", "candidate")
    assert ben.get("/administration").status_code == 404
    shown = anna.get("/administration").text
    assert "anna@example.org" in shown
    assert "Ben Roth" in shown
    assert "ben@example.org" not in shown


def test_each_sign_in_has_a_session_of_its_own_that_no_script_sees(place: Place) -> None:
    client = place.browser()
    client.cookies.set("secondround_session", "fixed by somebody else", "desk.test", "/")
    sign_in(client, "anna")
    first = client.cookies["secondround_session"]
    assert first != "fixed by somebody else"
    sign_in(client, "anna")
    assert client.cookies["secondround_session"] != first


def test_out_here_and_everywhere(place: Place) -> None:
    one, two = place.signed_in("anna"), place.signed_in("anna")
    kept = one.cookies["secondround_session"]
    assert one.post("/sign-out").status_code == 303
    one.cookies.set("secondround_session", kept)
    assert one.get("/account").headers["location"].startswith("/sign-in")
    assert two.get("/account").status_code == 200
    three = place.signed_in("anna")
    assert three.post("/account/sign-outs").status_code == 303
    assert two.get("/account").headers["location"].startswith("/sign-in")


def test_another_browser_is_signed_out_by_its_line(place: Place) -> None:
    one, two = place.signed_in("anna"), place.signed_in("anna")
    page = one.get("/account").text
    (line,) = [
        part.split('"')[0] for part in page.split('action="')[1:] if "/sessions/" in part[:40]
    ]
    assert place.signed_in("ben").post(line).status_code == 404
    assert two.get("/account").status_code == 200
    assert one.post(line).status_code == 303
    assert two.get("/account").status_code == 303


@pytest.mark.parametrize("span", [{"hours": 13}, {"minutes": 121}])
def test_a_session_ends_by_itself(place: Place, span: dict[str, float]) -> None:
    client = place.signed_in("anna")
    place.clock.pass_(**span)
    assert client.get("/account").headers["location"].startswith("/sign-in")
    assert client.post("/account/sign-outs").status_code == 401


@pytest.mark.parametrize(
    "to",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/x\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
        "",
    ],
)
def test_nobody_is_sent_elsewhere_after_signing_in(place: Place, to: str) -> None:
    assert inside(to) == "/"
    client = place.browser()
    assert sign_in(client, "anna", urlencode({"": to})[1:]) == "/"
    assert "evil" not in place.browser().get("/sign-in", params={"to": to}).text


def test_what_a_browser_keeps_is_sealed_and_grows_old() -> None:
    begun, now = Begun("s", "n", "v", "/"), datetime(2026, 12, 1, tzinfo=UTC)
    sealed = seal(begun, "k" * 32, now)
    assert unseal(sealed, "k" * 32, now) == begun
    for given, key, at in (
        (sealed, "x" * 32, now),
        (sealed[:-2] + "AA", "k" * 32, now),
        (sealed, "k" * 32, now + timedelta(minutes=11)),
        ("", "k" * 32, now),
        ("a.b.c", "k" * 32, now),
    ):
        with pytest.raises(Refused):
            unseal(given, key, at)
