"""The interface behind the gate: as its description says, whatever is asked, and never with a word of anybody else."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import status_code_conformance
from starlette.testclient import TestClient

from hosted.web.conftest import ADDRESS, Place
from hosted.web.shared.conftest import kit_of
from interfaces.api.test_described import OPERATIONS, nobody
from secondround.foundation.kit import Kit
from secondround.hosted.web.limits import Limits
from secondround.interfaces.api.app import make_api
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps

pytestmark = pytest.mark.loopback

MARK = "Qorvexyl"
SCHEMA = schemathesis.openapi.from_asgi("/openapi.json", make_api(nobody))
CHECKS = [not_a_server_error, status_code_conformance]


@pytest.fixture(scope="module")
def hers(place: Place, anna: TestClient) -> tuple[Kit, str]:
    """What Anna has, and her candidacy."""
    kit = kit_of(place, "anna")
    one = candidacy_steps.open_new(kit).id
    document_steps.add(kit, one, "posting.txt", f"Risk analyst at {MARK}".encode())
    return kit, one


@pytest.fixture(scope="module")
def ben(place: Place) -> TestClient:
    place.gate._people = Limits(1_000_000)
    return place.member("ben", "candidate")


@pytest.mark.parametrize("name", OPERATIONS)
def test_whatever_is_asked_is_answered_and_nothing_of_another(
    name: str, place: Place, hers: tuple[Kit, str], ben: TestClient
) -> None:
    verb, path = name.split(" ", 1)
    kit, candidacy = hers
    (document,) = document_steps.documents_of(kit, candidacy)
    cookies, headers = dict(ben.cookies), {"sec-fetch-site": "same-origin"}

    @given(case=SCHEMA[path][verb].as_strategy())
    @settings(
        max_examples=3,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def ask(case: Case) -> None:
        for theirs in ({}, {"candidacy": candidacy, "document": document.id}):
            for one in case.path_parameters.keys() & theirs.keys():
                case.path_parameters[one] = theirs[one]
            answer = case.call(f"{ADDRESS}/api", app=place.app, cookies=cookies, headers=headers)
            case.validate_response(answer, checks=CHECKS)
            assert MARK.encode() not in answer.content
            assert not theirs or "{" not in path or answer.status_code >= 400

    ask()
    assert document_steps.documents_of(kit, candidacy) == (document,)
    assert candidacy_steps.edits_of(kit, candidacy) == ()


def test_a_session_shown_as_a_key_is_nobody(
    place: Place, hers: tuple[Kit, str], anna: TestClient, ben: TestClient
) -> None:
    """Behind the gate a session is a cookie; what a program shows beside it makes nobody somebody else."""
    (document,) = document_steps.documents_of(*hers)
    there = f"/api/candidacies/{hers[1]}/documents/{document.id}/passages"
    assert MARK in anna.get(there).text
    shown = {"authorization": f"Bearer {anna.cookies['secondround_session']}"}
    assert place.browser(**shown).get(there).status_code == 401
    assert ben.get(there, headers=shown).status_code == 404
    before = ben.get("/api/candidacies").json()
    assert ben.get("/api/candidacies", headers=shown).json() == before
