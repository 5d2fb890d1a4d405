"""Every route of sharing and coaching, asked by whoever has no business there: nothing is read, nothing written."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from hosted.web.conftest import Place, sign_in
from hosted.web.shared.conftest import RATED, SAID, Pair
from secondround.hosted.accounts.steps import open_workspace
from secondround.hosted.sharing import steps
from secondround.hosted.sharing.comments import steps as comment_steps
from secondround.hosted.sharing.consent import steps as consent_steps
from secondround.hosted.web.pages.shared.addresses import SHARED
from secondround.preparation.rehearsal.observed import steps as observed_steps

pytestmark = pytest.mark.loopback

REFUSED = {401, 403, 404}
AWAY = {"/workspaces", "/welcome", "/sign-in"}


def expired(place: Place) -> TestClient:
    client = place.browser()
    client.cookies.set("secondround_session", "long over")
    return client


def of_another_workspace(place: Place) -> TestClient:
    at = place.premises.at(place.clock.now)
    return place.member("eva", "coach", open_workspace(at, place.operator, "Another").id)


def operator(place: Place) -> TestClient:
    client = place.browser()
    sign_in(client, "operator")
    return client


WHO: dict[str, Callable[[Place], TestClient]] = {
    "nobody": lambda place: place.browser(),
    "an expired session": expired,
    "a stranger": lambda place: place.signed_in("frank"),
    "another candidate": lambda place: place.member("ben", "candidate"),
    "a coach without a share": lambda place: place.member("gina", "coach"),
    "a coach of another workspace": of_another_workspace,
    "an administrator": lambda place: place.member("dora", "administrator"),
    "an operator": operator,
}


def filled(pair: Pair, path: str, share: str, comment: str) -> str:
    values = {
        "{person}": pair.actor("anna").person_id,
        "{share}": share,
        "{candidacy}": pair.candidacy,
        "{comment}": comment,
    }
    for name, value in values.items():
        path = path.replace(name, value)
    return path


def state(pair: Pair) -> object:
    """Everything that could be written there."""
    premises, anna = pair.place.premises, pair.actor("anna")
    return (
        steps.own_shares(premises, anna),
        comment_steps.received(premises, anna),
        consent_steps.own(premises, anna),
        observed_steps.ratings_of(pair.kit, pair.candidacy),
    )


@pytest.mark.parametrize("name", WHO)
def test_nothing_is_read_or_written(pair: Pair, name: str) -> None:
    share = pair.share("take", sound="yes", words="yes")
    pair.carl.post(f"{pair.seen(share)}/comments", data={"text": f"{SAID}: name the figure."})
    (comment,) = comment_steps.received(pair.place.premises, pair.actor("anna"))[share]
    client, before = WHO[name](pair.place), state(pair)
    form = RATED | {
        "text": "changed",
        "kind": "question",
        "key": pair.keys["question"],
        "coach": pair.actor("carl").person_id,
    }
    for verb, path, _ in SHARED:
        where = filled(pair, path, share, comment.id)
        answer = client.request(verb, where, data=form if verb == "POST" else None)
        assert SAID not in answer.text, (verb, path)
        assert b"RIFF" not in answer.content
        if "{" in path:
            assert answer.status_code in REFUSED or _sent_away(answer.headers), (verb, path)
    assert state(pair) == before


def test_a_session_that_ended_reads_nothing(pair: Pair) -> None:
    where = pair.seen(pair.share("question"))
    assert SAID in pair.carl.get(where).text
    pair.place.clock.pass_(hours=13)
    answer = pair.carl.get(where)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/sign-in")
    assert pair.carl.post(f"{where}/comments", data={"text": "late"}).status_code == 401
    assert comment_steps.received(pair.place.premises, pair.actor("anna")) == {}


def test_another_candidates_share_is_not_theirs_to_take_back(pair: Pair) -> None:
    share, ben = pair.share("question"), pair.place.member("ben", "candidate")
    assert ben.post(f"/sharing/shares/{share}/revocation").status_code == 404
    assert ben.get(f"/sharing/shares/{share}").status_code == 404
    assert pair.carl.get(pair.seen(share)).status_code == 200


def test_a_share_is_found_with_its_own_candidate_alone(pair: Pair) -> None:
    share, ben = pair.share("question"), pair.place.member("ben", "candidate")
    assert ben.get("/sharing").status_code == 200
    other = pair.actor("ben").person_id
    assert pair.carl.get(f"/coaching/{other}/{share}").status_code == 404
    assert pair.carl.get(f"/coaching/{other}").status_code == 404


def _sent_away(headers: object) -> bool:
    location = str(headers.get("location", ""))
    return location.partition("?")[0] in AWAY
