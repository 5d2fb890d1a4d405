"""Every route and every object asked for by whoever has no business there: nothing is told and nothing changed."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from starlette.types import Message

from hosted.web.attacked.attackers import (
    LAST,
    OUTSIDE,
    WHO,
    Attack,
    allowed,
    attacks,
    breaches,
    other_verbs,
)
from hosted.web.attacked.victims import MARK, Victims, make_victims
from hosted.web.conftest import running_place, settings_at
from hosted.web.shared.conftest import kit_of
from rows import owned_tables
from secondround.foundation.errors import Refused
from secondround.foundation.ports.objects import OwnLinks, owner_prefix
from secondround.hosted.storage.tables import metadata
from secondround.hosted.web import gate
from secondround.hosted.web.visitor import visitor_of
from servers.strict_s3 import running_strict_s3

pytestmark = pytest.mark.loopback

MANY = 4
"""Addresses of one route."""


@pytest.fixture(scope="module")
def victims(
    postgres_server: Path, migrated: str, issuer: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Victims]:
    folder = tmp_path_factory.mktemp("attacked")
    (folder / "brought").mkdir()
    with running_strict_s3() as bucket:
        there = {"objects_url": bucket, "objects_address": os.environ["AWS_ENDPOINT_URL"]}
        settings = settings_at(postgres_server, migrated, issuer, folder)
        chosen = settings.model_copy(update={"pages_a_minute": 1_000_000, **there})
        with running_place(chosen) as place:
            yield make_victims(place, folder / "brought")


@pytest.fixture(scope="module")
def tried(victims: Victims) -> list[Attack]:
    return attacks(victims)


def changes(victims: Victims, before: dict[str, str]) -> set[str]:
    after = victims.state()
    return {one for one in before | after if before.get(one) != after.get(one)}


def test_there_is_something_to_be_told_at_every_turn(victims: Victims, tried: list[Attack]) -> None:
    pages = {
        path: MARK.encode() in content
        for path, (status, _, content) in victims.found.answers.items()
        if status == 200 and path.startswith("/candidacies/")
    }
    assert sum(pages.values()) > 0.8 * len(pages) > 30
    assert {(one.verb, one.route) for one in tried} == set(victims.found.routes.every)
    state, rows = victims.state(), {table.fullname for table in owned_tables(metadata)}
    assert {
        name for name in rows if not state.get(name if "." in name else f"public.{name}")
    } == set()
    assert len(victims.objects()) > 10


@pytest.mark.parametrize("name", WHO)
def test_nothing_is_told_or_changed(victims: Victims, tried: list[Attack], name: str) -> None:
    client, before = WHO[name](victims), victims.state()
    may = allowed(victims, name)
    assert breaches(client, [one for one in tried if one.route not in LAST], may) == []
    assert (client.get("/account").status_code == 200) is (name not in OUTSIDE)
    assert breaches(client, [one for one in tried if one.route in LAST], may) == []
    assert changes(victims, before) == set()
    assert victims.copies() == []


def test_no_line_of_any_page_and_no_verb_is_open_to_another_candidate(victims: Victims) -> None:
    client, before = victims.place.member("bert", "candidate"), victims.state()
    every = [*attacks(victims, MANY), *other_verbs(victims)]
    lasting = [one for one in every if one.route not in LAST]
    assert breaches(client, lasting, lambda _: False) == []
    assert client.get("/account").status_code == 200
    assert changes(victims, before) == set()


def test_no_object_is_open_to_anybody(victims: Victims) -> None:
    """To another's tools, without a link, and with a link to something else or for something else."""
    kit, links = kit_of(victims.place, "otto"), victims.place.behind.state.links
    mine = OwnLinks(links, kit.owner)
    prefix, before = owner_prefix(kit.owner), victims.state()
    for key, _ in victims.objects():
        for deed in (kit.objects.get, kit.objects.delete, kit.objects.size, kit.objects.has):
            with pytest.raises(Refused):
                deed(key)
        with pytest.raises(Refused):
            kit.objects.put(key, b"overwritten")
        with pytest.raises(Refused):
            mine.link(key, "GET", 60)
        with pytest.raises(Refused):
            mine.link(key, "PUT", 60)
        theirs = urlsplit(links.link(key, "GET", 60))
        to = f"{theirs.scheme}://{theirs.netloc}{theirs.path}"
        own = urlsplit(mine.link(f"{prefix}x", "GET", 60)).query
        assert _answers("GET", to, f"{to}?{own}") == {403}
        assert _answers("PUT", to, f"{to}?{own}", f"{to}?{theirs.query}") == {403}
        assert _answers("DELETE", to, f"{to}?{theirs.query}") == {403}
        assert _answers("GET", f"{to}?{theirs.query}") == {200}
    assert changes(victims, before) == set()


def _answers(verb: str, *addresses: str) -> set[int]:
    return {requests.request(verb, one, timeout=10).status_code for one in addresses}


def test_no_socket_is_opened(victims: Victims) -> None:
    said: list[Message] = []

    async def ask() -> None:
        async def receive() -> Message:
            return {"type": "websocket.connect"}

        async def send(message: Message) -> None:
            said.append(message)

        for _, route in victims.found.routes.every:
            scope = {"type": "websocket", "path": route, "headers": [], "query_string": b""}
            await victims.place.app(scope, receive, send)

    asyncio.run(ask())
    assert said == []


def test_the_walk_notices_a_gate_that_takes_everybody_for_her(
    victims: Victims, tried: list[Attack], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = victims.place.signed_in("anna").cookies["secondround_session"]
    monkeypatch.setattr(gate, "visitor_of", lambda at, _, chosen: visitor_of(at, anna, chosen))
    pages = [one for one in tried if one.path.startswith(f"/candidacies/{victims.candidacy}")]
    some = [one for one in pages if one.verb == "GET" or one.route.endswith(("/edits", "/notes"))]
    before = victims.state()
    found = breaches(victims.place.signed_in("ben"), some, lambda _: False)
    assert len([one for one in found if "tells" in one]) > 50
    assert changes(victims, before)
