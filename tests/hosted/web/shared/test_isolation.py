"""What a share opens to its coach, and to nobody else; `attacked` walks every route of it."""

import pytest

from hosted.web.shared.conftest import SAID, Pair
from secondround.hosted.sharing.comments import steps as comment_steps

pytestmark = pytest.mark.loopback


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
