"""What programs get, change and may not see."""

import json

import pytest

from interfaces.api.conftest import Caller
from secondround.interfaces.api.routes.lines import LISTS
from secondround.preparation.brief.lines.steps import LINES


def test_every_list_of_the_brief_has_an_address(caller: Caller) -> None:
    brief = caller.client.get(f"{caller.home}/brief").json()
    addressed = {end.strip("/").replace("-", "_") for end, _, _ in LISTS}
    lists = {name for name, value in brief.items() if isinstance(value, list)}
    assert lists - addressed <= {"documents", "came"}
    assert {"documents", "came"} <= set(LINES)


@pytest.mark.parametrize("end", [end for end, _, _ in LISTS])
def test_a_list_is_what_the_brief_holds(caller: Caller, end: str) -> None:
    answer = caller.client.get(caller.home + end)
    assert answer.status_code == 200
    brief = caller.client.get(f"{caller.home}/brief").json()
    name = end.strip("/").replace("-", "_")
    if isinstance(brief.get(name), list):
        assert answer.json() == brief[name]


def test_a_change_is_kept_laid_over_and_taken_back(caller: Caller) -> None:
    first = caller.client.get(f"{caller.home}/questions").json()[0]
    named = {"part": "questions", "key": first["key"], "field": "answer"}
    kept = caller.client.post(f"{caller.home}/edits", json={**named, "value": "To grow."})
    assert kept.status_code == 204
    assert caller.client.get(f"{caller.home}/questions").json()[0]["answer"] == "To grow."
    assert [one["field"] for one in caller.client.get(f"{caller.home}/edits").json()] == ["answer"]
    assert caller.client.delete(f"{caller.home}/edits", params=named).status_code == 204
    assert caller.client.get(f"{caller.home}/questions").json()[0] == first


def test_a_change_that_cannot_be_says_why(caller: Caller) -> None:
    named = {"part": "questions", "key": "none", "field": "answer", "value": ""}
    answer = caller.client.post(f"{caller.home}/edits", json=named)
    assert answer.status_code == 404
    assert answer.json()["kind"] == "NotFound"
    assert answer.json()["message"]


def test_a_document_comes_in_byte_for_byte_is_read_and_leaves(caller: Caller) -> None:
    data = "Halvenne was founded in 1987.\n".encode("utf-16")
    sent = {"file": ("../../about.txt", data)}
    made = caller.client.post(f"{caller.home}/documents", files=sent)
    assert (made.status_code, made.json()["name"]) == (201, "about.txt")
    home = f"{caller.home}/documents/{made.json()['id']}"
    assert caller.client.get(f"{home}/original").content == data
    assert (
        caller.client.get(f"{home}/passages").json()[0]["text"] == "Halvenne was founded in 1987."
    )
    assert caller.client.delete(home).status_code == 204
    assert caller.client.get(home).status_code == 404


def test_what_cannot_be_read_is_kept_with_its_reason(caller: Caller) -> None:
    made = caller.client.post(f"{caller.home}/documents", files={"file": ("x.pdf", b"%PDF-1.7 no")})
    assert made.json()["status"] == "refused"
    assert made.json()["message"]


def test_everything_is_prepared_again_as_a_job(caller: Caller) -> None:
    asked = caller.client.post(f"{caller.home}/preparations")
    assert asked.status_code == 202
    job = caller.client.get(f"/jobs/{asked.json()['job']}").json()
    assert job["state"] == "waiting"
    assert caller.client.delete(f"/jobs/{job['id']}").status_code == 204
    assert caller.client.get("/jobs").json()[0]["state"] == "cancelled"


def test_somebody_else_finds_nothing(caller: Caller) -> None:
    asked = caller.client.post(f"{caller.home}/preparations").json()["job"]
    paths = caller.api.openapi()["paths"]
    document = caller.client.get(f"{caller.home}/documents").json()[0]["id"]
    named = {"candidacy": caller.candidacy_id, "document": document, "job": asked, "take": "t"}
    bodies = {"post": {"json": {"part": "questions", "key": "k", "field": "answer", "value": ""}}}
    for path, verbs in paths.items():
        for verb in set(verbs) - {"parameters"}:
            if "{" not in path:
                continue
            body = {"files": {"file": ("a.txt", b"a")}} if path.endswith("/documents") else None
            params = {"part": "questions", "key": "k", "field": "answer"}
            answer = caller.strange.request(
                verb.upper(),
                path.format(**named),
                params=params,
                **(body or bodies["post"]) if verb == "post" else {},
            )
            assert answer.status_code == 404, (verb, path, answer.text)
    assert caller.strange.get("/candidacies").json() == []
    assert caller.strange.get("/jobs").json() == []


def test_the_description_names_each_operation_once(caller: Caller) -> None:
    described = caller.api.openapi()
    names = [one["operationId"] for verbs in described["paths"].values() for one in verbs.values()]
    assert len(names) == len(set(names))
    assert "://" not in json.dumps(described).replace("https://json-schema.org", "")
