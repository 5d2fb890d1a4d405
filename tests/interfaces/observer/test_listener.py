"""The observer's pages on the network: one sitting's sheet, whoever holds its token, while it lasts; nothing else."""

import http.client
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from desk import NOON, desk
from secondround.foundation.errors import Refused
from secondround.foundation.kit import Kit
from secondround.interfaces.observer import listener as listening
from secondround.interfaces.observer import walls
from secondround.interfaces.observer.address import checked
from secondround.interfaces.observer.listener import Listener
from secondround.interfaces.observer.walls import LARGEST_FORM, MOST_ASKED
from secondround.interfaces.web.routes import OF_ALL, OF_ONE
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps as rehearsal_steps
from secondround.preparation.rehearsal.model import Take, Wanted
from secondround.preparation.rehearsal.observed import steps
from secondround.preparation.rehearsal.taking import steps as take_steps

pytestmark = pytest.mark.loopback

GOOD = {"answered": "yes", "own": "partly", "concrete": "no", "again": "yes"}
SAID = "I led the move of forty sites."
HOSTILE = "<script>alert(1)</script>"


@dataclass(frozen=True)
class Watching:
    kit: Kit
    candidacy_id: str
    take: Take
    listener: Listener

    @property
    def host(self) -> str:
        return self.listener.url.split("/")[2]

    @property
    def path(self) -> str:
        return "/" + self.listener.url.split("/")[3]

    def ask(
        self, verb: str, path: str, body: str = "", headers: dict[str, str] | None = None
    ) -> tuple[int, str, dict[str, str]]:
        """The status, the body, the headers; of a form from our own page unless `headers` say otherwise."""
        line = http.client.HTTPConnection(self.host, timeout=10)
        ours = {"Origin": f"http://{self.host}"} if verb == "POST" else {}
        sent = {"Content-Type": "application/x-www-form-urlencoded", **ours, **(headers or {})}
        line.request(verb, path, body.encode() or None, sent)
        answer = line.getresponse()
        try:
            return answer.status, answer.read().decode(), dict(answer.getheaders())
        finally:
            line.close()


FORM = "&".join(f"{name}={value}" for name, value in GOOD.items())


@pytest.fixture
def watching(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watching]:
    monkeypatch.setattr(listening, "EVERY", 0.05)
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist\n\nWe look for an archivist."})
    for text in ("Why this archive?", HOSTILE):
        question_steps.add_question(kit, candidacy_id, text)
    one = rehearsal_steps.begin_sitting(kit, candidacy_id, Wanted(minutes=10, way="typed"))
    take = take_steps.begin_take(kit, candidacy_id, one.key, one.questions[0])
    take = take_steps.type_take(kit, candidacy_id, take.key, SAID)
    listener = Listener(kit, candidacy_id, one.key, "127.0.0.1", clock=lambda: NOON)
    yield Watching(kit, candidacy_id, take, listener)
    listener.stop()


def test_the_sheet_is_there_without_the_words_of_an_answer(watching: Watching) -> None:
    status, page, headers = watching.ask("GET", watching.path)
    assert status == 200
    assert "Why this archive?" in page
    assert HOSTILE not in page
    assert SAID not in page
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "script-src" not in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"
    assert "server" not in headers
    assert watching.ask("GET", watching.path + "/look.css")[0] == 200


def test_a_rating_is_kept(watching: Watching) -> None:
    where = f"{watching.path}/ratings/{watching.take.key}"
    status, _, headers = watching.ask("POST", where, f"{FORM}&who=Ann&words=%3Cb%3Ecalm")
    assert (status, headers["location"]) == (303, f"{watching.path}?who=Ann")
    (kept,) = steps.ratings_of(watching.kit, watching.candidacy_id)
    assert (kept.by, kept.who, kept.words) == ("observer", "Ann", "<b>calm")
    page = watching.ask("GET", watching.path)[1]
    assert "Rated by Ann." in page
    assert "<b>calm" not in page
    status, page, _ = watching.ask("POST", where, "answered=yes&who=Ann")
    assert (status, "not everything is rated" in page) == (422, True)


def test_no_other_address_answers(watching: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every address of the application, as it is and below the token, by both verbs; more than a minute allows."""
    monkeypatch.setattr(walls, "MOST_ASKED", 10_000)
    ours = {watching.path, f"{watching.path}/look.css"}
    ends = [path for _, path, _ in OF_ALL] + [
        f"/candidacies/{watching.candidacy_id}{end}" for _, end, _ in OF_ONE
    ]
    ends += ["/open", "/static/0/app.css", "/typefaces/x.woff2", "/%2e%2e/", "/..;/", "//", "/x/y"]
    named = [
        end.replace("{take}", watching.take.key).replace("{sitting}", watching.take.sitting)
        for end in ends
    ]
    found = set()
    paths = {one.rstrip("/") or "/" for end in named for one in (end, watching.path + end)}
    for path in paths - ours:
        for verb in ("GET", "POST"):
            status, body, _ = watching.ask(verb, path)
            found.add((status, body.strip()))
    assert found == {(404, "")}


def test_the_token_of_another_does_not_open_it(watching: Watching) -> None:
    for path in ("/", watching.path[:-1], watching.path + "x", watching.path.upper()):
        assert watching.ask("GET", path)[:2] == (404, "\n"), path


def test_another_name_another_page_another_verb_and_too_much_are_refused(
    watching: Watching,
) -> None:
    where = f"{watching.path}/ratings/{watching.take.key}"
    assert watching.ask("GET", watching.path, headers={"Host": "evil.example"})[0] == 400
    assert watching.ask("GET", watching.path, headers={"Host": "127.0.0.1"})[0] == 400
    for origin in ("http://evil.example", "null", "", f"https://{watching.host}"):
        assert watching.ask("POST", where, FORM, {"Origin": origin})[0] == 403
    for verb in ("PUT", "DELETE", "OPTIONS", "TRACE", "HEAD"):
        assert watching.ask(verb, watching.path)[0] == 405
    assert watching.ask("POST", where, FORM, {"Transfer-Encoding": "chunked"})[0] == 411
    assert watching.ask("POST", where, "words=" + "x" * LARGEST_FORM)[0] == 413
    assert watching.ask("POST", where, "&".join(f"{n}=x" for n in range(50)))[0] == 422
    assert steps.ratings_of(watching.kit, watching.candidacy_id) == ()


def test_an_answer_of_another_sitting_cannot_be_rated(watching: Watching) -> None:
    kit, one = watching.kit, watching.candidacy_id
    other = rehearsal_steps.begin_sitting(kit, one, Wanted(minutes=5, way="typed"))
    take = take_steps.begin_take(kit, one, other.key, other.questions[0])
    take_steps.type_take(kit, one, take.key, "Another.")
    status, page, _ = watching.ask("POST", f"{watching.path}/ratings/{take.key}", FORM)
    assert status == 422
    assert "Another." not in page
    assert steps.ratings_of(kit, one) == ()


def test_nobody_may_ask_often(watching: Watching) -> None:
    statuses = [watching.ask("GET", "/guess")[0] for _ in range(MOST_ASKED + 1)]
    assert statuses == [404] * MOST_ASKED + [429]
    assert watching.ask("GET", watching.path)[0] == 429


def test_the_last_answer_can_be_rated_after_the_sitting_for_ten_minutes(
    watching: Watching,
) -> None:
    rehearsal_steps.end_sitting(watching.kit, watching.candidacy_id, watching.take.sitting)
    time.sleep(0.2)
    where = f"{watching.path}/ratings/{watching.take.key}"
    assert watching.ask("POST", where, f"{FORM}&who=Ann")[0] == 303
    watched = watching.listener._watched
    watching.listener._watched = replace(watched, clock=lambda: NOON + timedelta(minutes=11))
    gone_soon(watching)


def test_it_ends_with_a_sitting_that_is_forgotten(watching: Watching) -> None:
    rehearsal_steps.forget_sitting(watching.kit, watching.candidacy_id, watching.take.sitting)
    gone_soon(watching)


def test_it_ends_after_three_hours(watching: Watching) -> None:
    watched = watching.listener._watched
    watching.listener._watched = replace(watched, clock=lambda: NOON + timedelta(hours=3.1))
    gone_soon(watching)


def gone_soon(watching: Watching) -> None:
    for _ in range(100):
        try:
            status = watching.ask("GET", watching.path)[0]
        except (ConnectionError, http.client.HTTPException):
            break
        assert status in (200, 410)
        time.sleep(0.05)
    assert not watching.listener.alive
    with pytest.raises(ConnectionRefusedError):
        watching.ask("GET", watching.path)


@pytest.mark.parametrize(
    "address", ["", "8.8.8.8", "192.0.2.2", "0", "127.0.0.1", "100.64.0.1", "::1"]
)
def test_only_a_private_network_is_listened_to(address: str) -> None:
    with pytest.raises(Refused):
        checked(address)


def test_a_private_network_is() -> None:
    assert checked("192.168.1.20") == "192.168.1.20"
