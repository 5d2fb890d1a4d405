"""Each guard is attacked, and the attack is shown to succeed where that guard alone is switched off."""

import io
import itertools
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from hosted.web.attacked.conftest import home_of
from hosted.web.conftest import Place, sign_in
from hosted.web.shared.conftest import kit_of
from secondround.adapters.readers.packed import safe_zip
from secondround.hosted.accounts.sessions import steps as session_steps
from secondround.hosted.signin import steps as signin_steps
from secondround.hosted.web import gate
from secondround.hosted.web.limits import Limits
from secondround.hosted.web.rules import Rule
from secondround.hosted.web.visitor import SESSION
from secondround.interfaces.web import door, render
from secondround.interfaces.web.pages import documents
from secondround.interfaces.web.pages.apart import files
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps

pytestmark = pytest.mark.loopback

EVIL = "https://evil.example/"
ANEW = itertools.count()
"""What was read before is not read again."""


def someone(place: Place) -> TestClient:
    return place.signed_in("ben")


def is_in(client: TestClient, secret: str = "") -> bool:
    if secret:
        client.cookies.clear()
        client.cookies.set(SESSION, secret)
    return client.get("/account").status_code == 200


def brought(client: TestClient, name: str, data: bytes) -> str:
    """The page of the documents afterwards."""
    home = home_of(client)
    sent = client.post(f"{home}/documents", files={"files": (name, data)})
    assert sent.status_code == 303, sent.text
    return client.get(f"{home}/documents").text


def old_session(place: Place) -> bool:
    """One that nobody used for half a day."""
    long_ago = place.premises.at(place.clock.now - timedelta(hours=13))
    return is_in(place.browser(), session_steps.begin(long_ago, place.operator.person_id))


def fixed_session(place: Place) -> bool:
    """One that somebody else had put into the browser before its person signed in."""
    client = place.browser()
    client.cookies.set(SESSION, "fixed", "desk.test", "/")
    sign_in(client, "ben")
    return is_in(place.browser(), "fixed")


def session_before(place: Place) -> bool:
    """That of the same browser before it signed in anew."""
    client = someone(place)
    before = client.cookies[SESSION]
    sign_in(client, "ben")
    return is_in(place.browser(), before)


def posted_from(**headers: str) -> Callable[[Place], bool]:
    """A form of another site, with the cookies of whoever is signed in."""

    def attack(place: Place) -> bool:
        client = someone(place)
        del client.headers["sec-fetch-site"]
        client.post("/account/sign-outs", headers=headers)
        return not is_in(client)

    return attack


def framed(place: Place) -> bool:
    """A page in a page, with scripts in it, its type guessed, kept by whoever carries it."""
    headers = place.browser().get("/sign-in").headers
    policy = headers.get("content-security-policy", "")
    kept = headers.get("cache-control") != "no-store"
    return kept or "frame-ancestors 'none'" not in policy or "nosniff" not in str(headers)


def guessing(place: Place) -> bool:
    """Sessions by the hundred, each guess under a name of its own, on a page that anybody may see."""
    place.gate._strangers = Limits(30)
    client, answers = place.browser(), []
    for number in range(60):
        client.cookies.set(SESSION, f"guess {number}")
        answers.append(client.get("/receipts/guess").status_code)
    place.gate._strangers = Limits(10_000)
    return 429 not in answers


def hammering(verb: str, path: str) -> Callable[[Place], bool]:
    """One person, again and again."""

    def attack(place: Place) -> bool:
        client = someone(place)
        place.gate._people = Limits(20)
        answers = [client.request(verb, path).status_code for _ in range(30)]
        place.gate._people = Limits(10_000)
        return 429 not in answers

    return attack


def many_files(place: Place) -> bool:
    """More in one form than a folder of saved pages has."""
    sent = [("files", (f"{number}.txt", b"")) for number in range(2_001)]
    answer = place.signed_in("anna").post("/archive/restored", files=sent)
    return "no archive was chosen" in answer.text


def large(place: Place) -> bool:
    """More bytes than the largest document has."""
    client, most = place.signed_in("anna"), place.gate._most
    place.gate._most = 5_000
    answer = client.post("/archive/restored", files={"archive": ("a.zip", b"x" * 6_000)})
    place.gate._most = most
    return answer.status_code != 413


def sent_elsewhere(place: Place) -> bool:
    client = place.browser()
    found = [sign_in(client, "ben", to.replace("%", "%25")) for to in (EVIL, "//evil.example")]
    return any("evil" in one for one in found)


def swelling(place: Place) -> bool:
    """A zip that is a thousand times as large inside."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.txt", b"word %d " % next(ANEW) * 2_000_000)
    return "unpacks to far more" not in brought(place.signed_in("anna"), "a.zip", packed.getvalue())


def climbing(place: Place) -> bool:
    """A zip with a member that would lie elsewhere."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("../../a.txt", b"I led %d audits." % next(ANEW))
    return "points outside" not in brought(place.signed_in("anna"), "a.zip", packed.getvalue())


def header_ended(place: Place) -> bool:
    """A name that ends the header it is sent in, and begins one of its own."""
    client, kit = place.signed_in("anna"), kit_of(place, "anna")
    one = candidacy_steps.candidacies(kit)[0].id
    added = document_steps.add(kit, one, 'a"\r\nx-evil: 1.txt', b"I led the audit.")
    headers = client.get(f"/candidacies/{one}/documents/{added.id}/original").headers
    return any(each in headers["content-disposition"] for each in '"\r\n')


def ours_by_another_name(place: Place) -> bool:
    """What is no file of ours, by the address of one that is."""
    client = place.browser()
    paths = ["../app.py", "..%2fapp.py", "%2e%2e/app.py", "/etc/passwd"]
    answers = [client.get(f"http://desk.test/static/x/{one}") for one in paths]
    return any(one.status_code == 200 for one in answers)


def scripted(place: Place) -> bool:
    """A script in a name that every page shows."""
    client = place.signed_in("anna")
    page = brought(client, "<script>alert(1)</script>.txt", b"I led the audit.")
    return "<script>alert(1)" in page


def unescaped() -> Any:
    made = render.environment_of(())
    made.autoescape = False
    return made


Off = tuple[Any, str, Any]


@dataclass(frozen=True)
class Guard:
    """`off` is what stands in its place: where, under which name, what instead; in two places where two stand guard."""

    attack: Callable[[Place], bool]
    off: Sequence[Off]


def yes(*_: object) -> bool:
    return True


def no(*_: object) -> bool:
    return False


ANY_ORIGIN: Sequence[Off] = [(gate, "is_own", yes)]
NO_WAIT: Sequence[Off] = [(Limits, "wait", lambda *_: 0.0)]
GUARDS: Mapping[str, Guard] = {
    "sessions end": Guard(old_session, [(session_steps, "lasts", yes)]),
    "sessions are new": Guard(fixed_session, [(session_steps, "new_secret", lambda: "fixed")]),
    "the one before ends": Guard(session_before, [(session_steps, "end", no)]),
    "forms without a word of where from": Guard(posted_from(), ANY_ORIGIN),
    "forms of another origin": Guard(posted_from(origin=EVIL[:-1]), ANY_ORIGIN),
    "forms of no origin": Guard(posted_from(origin="null"), ANY_ORIGIN),
    "forms of another site": Guard(posted_from(**{"sec-fetch-site": "cross-site"}), ANY_ORIGIN),
    "forms of a neighbour": Guard(posted_from(**{"sec-fetch-site": "same-site"}), ANY_ORIGIN),
    "headers": Guard(framed, [(gate, "add_headers", no)]),
    "strangers are slowed": Guard(guessing, NO_WAIT),
    "pages are slowed": Guard(hammering("GET", "/account"), NO_WAIT),
    "uploads are slowed": Guard(hammering("POST", "/candidacies/x/documents"), NO_WAIT),
    "the interface is slowed": Guard(hammering("GET", "/api/candidacies"), NO_WAIT),
    "files of a form are counted": Guard(many_files, [(door, "MOST_FILES", 10_000)]),
    "bytes are counted": Guard(
        large, [(gate, "_announced", no), (gate.Gate, "_counted", lambda _, receive: receive)]
    ),
    "pages to go on to": Guard(sent_elsewhere, [(signin_steps, "inside", str)]),
    "zips that swell": Guard(swelling, [(safe_zip, "_swells", no)]),
    "zips that climb": Guard(climbing, [(safe_zip, "_leaves_folder", no)]),
    "names in headers": Guard(header_ended, [(documents, "quote", str)]),
    "files of ours": Guard(
        ours_by_another_name,
        [(files, "digest_of", lambda _: "x"), (gate, "rule_for", lambda _: Rule("/", "anyone"))],
    ),
    "words on pages": Guard(scripted, [(render, "environment", unescaped)]),
}


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("name", GUARDS)
def test_it_holds_and_nothing_else_would(
    place: Place, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    guard = GUARDS[name]
    assert not guard.attack(place)
    for one in guard.off:
        monkeypatch.setattr(*one)
    assert guard.attack(place)
