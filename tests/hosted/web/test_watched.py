"""The whole application watched: nothing that is told of anybody's visit says who, or what was asked for."""

import io
import json
import logging

import pytest
from starlette.testclient import TestClient

from hosted.web.conftest import ADDRESS, Place
from secondround.hosted.operation import logs
from secondround.hosted.operation.metrics import Metrics
from secondround.hosted.operation.watched import Watched
from secondround.hosted.web.visitor import SESSION

pytestmark = pytest.mark.loopback


def test_a_visit_is_told_of_by_templates_alone(place: Place) -> None:
    anna = place.member("anna", "candidate")
    invitation = place.invitation("coach")
    stream, metrics = io.StringIO(), Metrics()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.JsonLines())
    logs.log.addHandler(handler)
    logs.log.setLevel(logging.INFO)
    watched = Watched(place.app, (metrics.note, logs.note))
    headers = {"sec-fetch-site": "same-origin", "accept-language": "en"}
    client = TestClient(watched, ADDRESS, headers=headers, follow_redirects=False)
    client.cookies.update(anna.cookies)
    opened = "/".join(client.post("/candidacies").headers["location"].split("/")[:3])
    for path in (
        opened,
        f"{opened}/fit",
        invitation,
        "/api/candidacies",
        "/no/such/anna",
        "/account",
    ):
        client.get(path)
    logs.log.removeHandler(handler)
    told = stream.getvalue() + metrics.exposed().decode()
    secrets = ("anna", opened.split("/")[2], invitation.split("/")[2], anna.cookies[SESSION])
    assert not [one for one in (*secrets, place.workspace_id) if one in told]
    routes = {json.loads(line)["route"] for line in stream.getvalue().splitlines()}
    assert {
        "/candidacies/{candidacy}",
        "/candidacies/{candidacy}/fit",
        "/invitations/{secret}",
        "/api/candidacies",
        "(none)",
        "/account",
    } <= routes
