"""How far those are who agreed: facts by name, for coaches alone; no score, no other order, nothing to take away."""

import operator
import re
from collections.abc import Callable
from dataclasses import fields

import pytest
from starlette.testclient import TestClient

from hosted.web.conftest import Place
from hosted.web.shared.conftest import actor_of
from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.hosted.accounts.model import Identity
from secondround.hosted.accounts.steps import know, open_workspace
from secondround.hosted.sharing.cohort import steps
from secondround.hosted.sharing.cohort.model import Member, Readiness
from secondround.hosted.web.pages.shared.addresses import SHARED
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.questions import steps as question_steps

pytestmark = pytest.mark.loopback


def agrees(client: TestClient) -> None:
    found = re.search(r'name="text" value="(\w+)"', client.get("/sharing").text)
    assert found
    form = {"text": found[1], "language": "en"}
    assert client.post("/sharing/readiness", data=form).status_code == 303


def write(kit: Kit, count: int) -> None:
    """A candidacy with the questions that are always asked, the first of them answered."""
    one = candidacy_steps.open_new(kit).id
    question_steps.predict(kit, one)
    always = [each for each in question_steps.questions_of(kit, one) if each.thirteen]
    for each in always[:count]:
        candidacy_steps.edit(kit, one, "questions", each.key, "answer", "I led the audit.")


def test_only_those_who_agreed_are_seen_and_only_until_they_withdraw(
    place: Place, make: Callable[[str], Kit]
) -> None:
    anna, ben = place.member("anna", "candidate"), place.member("ben", "candidate")
    carl = place.member("carl", "coach")
    write(make("anna"), 3)
    assert "Nobody has agreed to show it." in carl.get("/coaching/cohort").text
    agrees(anna)
    page = carl.get("/coaching/cohort").text
    assert "3 of 13 answers written" in page
    assert page.count("answers written") == 1
    assert "I led the audit." not in page
    assert ben.get("/coaching/cohort").status_code == 404
    assert anna.post("/sharing/readiness/withdrawal").status_code == 303
    assert "Nobody has agreed to show it." in carl.get("/coaching/cohort").text


def test_withdrawing_the_entry_ends_it_too(place: Place) -> None:
    anna, carl = place.member("anna", "candidate"), place.member("carl", "coach")
    agrees(anna)
    anna.post("/welcome/withdrawal")
    assert "Nobody has agreed to show it." in carl.get("/coaching/cohort").text


def test_administrators_see_none_of_it(place: Place) -> None:
    anna, dora = place.member("anna", "candidate"), place.member("dora", "administrator")
    agrees(anna)
    assert dora.get("/coaching/cohort").status_code == 404
    page = dora.get("/administration").text
    assert actor_of(place, "anna").person_id in page
    assert "answers written" not in page
    with pytest.raises(NotFound):
        steps.cohort(place.premises, actor_of(place, "dora"))


def test_the_order_is_by_name_whatever_the_figures_and_whatever_is_asked(
    place: Place, make: Callable[[str], Kit]
) -> None:
    written = {"adele": 5, "Bert": 0, "chloe": 13, "Émile": 2}
    for name, count in written.items():
        agrees(place.member(name, "candidate"))
        write(make(name), count)
        know(place.premises, Identity(place.premises.settings.issuer, name), name)
    carl = place.member("carl", "coach")
    shown = _figures(carl.get("/coaching/cohort").text)
    names = _names(place)
    assert names == list(written.items())
    assert shown == list(written.values())
    assert shown not in (sorted(shown), sorted(shown, reverse=True))
    for asked in ("sort=written", "order=desc", "by=days_left", "format=csv", "page=0", "page=x"):
        assert _figures(carl.get(f"/coaching/cohort?{asked}").text) == shown


def _figures(page: str) -> list[int]:
    return [int(one) for one in re.findall(r"(\d+) of 13 answers written", page)]


def _names(place: Place) -> list[tuple[str, int]]:
    members, _ = steps.cohort(place.premises, actor_of(place, "carl"))
    return [(one.name, one.readiness.written) for one in members]


def test_it_is_a_page_and_nothing_else(place: Place) -> None:
    agrees(place.member("anna", "candidate"))
    carl = place.member("carl", "coach")
    for kind in ("text/csv", "application/json", "*/*"):
        answer = carl.get("/coaching/cohort", headers={"accept": kind})
        assert answer.headers["content-type"].startswith("text/html")
        assert "content-disposition" not in answer.headers
    page = carl.get("/coaching/cohort").text
    main = page[page.index("<main") : page.index("</main")]
    assert not re.search(r"download|\.csv|\.xlsx|\.json|\.pdf|<form|<button|<select|<th", main)
    assert set(re.findall(r'href="([^"?]*)', main)) == {"/coaching"}
    for path in ("", ".csv", ".json", "/file", "/export", "/download"):
        answer = carl.get(f"/coaching/cohort{path}")
        assert (answer.status_code == 200) is (path == "")
    for path in ("/api/coaching", "/api/cohort", "/api/coaching/cohort"):
        assert carl.get(path).status_code in (303, 404)


def test_nothing_of_it_is_a_score_a_place_or_a_sum() -> None:
    assert [one.name for one in fields(Readiness)] == ["count", "written", "said", "days_left"]
    assert [one.name for one in fields(Member)] == ["person_id", "name", "readiness"]
    with pytest.raises(TypeError):
        operator.lt(Readiness(13, 1, 1, 1), Readiness(13, 2, 2, 2))
    derived = set(dir(Readiness)) - set(dir(object)) - {one.name for one in fields(Readiness)}
    assert not {one for one in derived if not one.startswith("__")}


def test_no_address_gives_a_cohort_in_another_form() -> None:
    below = [(verb, path) for verb, path, _ in SHARED if path.startswith("/coaching")]
    assert [one for one in below if "cohort" in one[1]] == [("GET", "/coaching/cohort")]
    ends = {path.rpartition("/")[2] for verb, path in below if verb == "GET"}
    assert ends == {"coaching", "cohort", "{person}", "{share}", "sound"}


def test_a_page_holds_some_and_the_next_the_rest(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "ON_A_PAGE", 1)
    for name in ("anna", "ben"):
        agrees(place.member(name, "candidate"))
    carl = place.member("carl", "coach")
    pages = [steps.cohort(place.premises, actor_of(place, "carl"), page) for page in (1, 2, 3)]
    assert [count for _, count in pages] == [2, 2, 2]
    assert pages[0][0] != pages[1][0] == pages[2][0]
    assert 'rel="next"' in carl.get("/coaching/cohort").text


def test_a_coach_of_another_workspace_reads_nobody(place: Place) -> None:
    agrees(place.member("anna", "candidate"))
    outsider = place.member("eva", "coach", elsewhere(place))
    assert "Nobody has agreed to show it." in outsider.get("/coaching/cohort").text


def elsewhere(place: Place) -> str:
    return open_workspace(place.premises.at(place.clock.now), place.operator, "Another").id
