"""Nobody prepares here before they agreed to what is kept; withdrawing closes everything at once."""

import re
from hashlib import sha256

import pytest

from hosted.web.conftest import Place, agree
from hosted.web.shared.conftest import SAID, Pair, actor_of
from secondround.hosted.accounts.model import Role
from secondround.hosted.audit import steps as audit_steps
from secondround.hosted.sharing.consent import steps

pytestmark = pytest.mark.loopback


def test_whoever_has_not_agreed_prepares_nothing(place: Place) -> None:
    anna = place.newcomer("anna", "candidate")
    for path in ("/", "/candidacies", "/sharing", "/candidacies/x/questions"):
        assert anna.get(path).headers["location"] == "/welcome"
    assert anna.post("/candidacies", data={"empty": "1"}).status_code == 403
    assert anna.get("/api/candidacies").status_code == 403
    assert anna.post("/api/candidacies").status_code == 403
    assert anna.post("/archive/restored").status_code == 403
    assert anna.get("/archive").status_code == 200
    assert agree(anna) == 303
    assert anna.get("/candidacies").status_code == 200


def test_the_words_their_digest_and_the_moment_are_kept(place: Place) -> None:
    anna = place.newcomer("anna", "candidate")
    page = anna.get("/welcome", headers={"accept-language": "de"}).text
    found = re.search(r'name="text" value="(\w+)"', page)
    assert found
    assert "90 Tage" in page
    form = {"text": found[1], "language": "de"}
    assert anna.post("/welcome", data=form).status_code == 303
    (kept,) = steps.own(place.premises, actor_of(place, "anna"))
    assert kept.text_sha256 == sha256(kept.text.encode()).hexdigest() == found[1]
    assert (kept.language, kept.version, kept.given_at) == ("de", 1, place.clock.now)
    assert "Career centre" in kept.text
    assert kept.text.split("\n\n")[0] in anna.get("/welcome").text.replace("&#34;", '"')


@pytest.mark.parametrize("text", ["", "0" * 64])
def test_a_text_that_was_not_shown_is_not_agreed_to(place: Place, text: str) -> None:
    anna = place.newcomer("anna", "candidate")
    assert anna.post("/welcome", data={"text": text, "language": "en"}).status_code == 422
    assert anna.post("/sharing/readiness", data={"text": text}).status_code == 403
    assert steps.own(place.premises, actor_of(place, "anna")) == ()


def test_withdrawing_takes_back_what_is_shared_and_closes_the_pages(pair: Pair) -> None:
    where = pair.seen(pair.share("question"))
    assert SAID in pair.carl.get(where).text
    pair.place.clock.pass_(hours=1)
    assert pair.anna.post("/welcome/withdrawal").headers["location"] == "/welcome"
    assert pair.carl.get(where).status_code == 404
    assert pair.anna.get("/candidacies").headers["location"] == "/welcome"
    assert "withdrawn" in pair.anna.get("/welcome").text
    assert pair.anna.post("/archive/saved").headers["location"] == "/account#rights"
    assert agree(pair.anna) == 303
    assert "You share nothing." in pair.anna.get("/sharing").text
    assert pair.carl.get(where).status_code == 404
    one = pair.actor("anna")
    events = audit_steps.newest(pair.place.premises, one.workspace_id, one.person_id)
    assert {"consented", "consent withdrawn", "share revoked"} <= {each.kind for each in events}


def test_consent_in_one_workspace_is_none_in_another(place: Place) -> None:
    anna = place.member("anna", "candidate")
    elsewhere = place.premises.at(place.clock.now)
    actor = actor_of(place, "anna")
    other = place.head().__class__(actor.person_id, "another", actor.roles)
    assert steps.stands(elsewhere, actor, "entry")
    assert not steps.stands(elsewhere, other, "entry")
    assert anna.get("/candidacies").status_code == 200


def test_whoever_only_coaches_or_administers_reads_the_text_and_agrees_to_nothing(
    place: Place,
) -> None:
    roles: tuple[tuple[str, Role, str], ...] = (
        ("carl", "coach", "/coaching"),
        ("dora", "administrator", "/administration"),
    )
    for name, role, home in roles:
        client = place.newcomer(name, role)
        assert client.get(home).status_code == 200
        page = client.get("/welcome").text
        assert "What is kept here" in page
        assert "I have read this" not in page
        assert client.post("/welcome", data={"text": "x"}).status_code == 404
        assert client.post("/welcome/withdrawal").status_code == 404
