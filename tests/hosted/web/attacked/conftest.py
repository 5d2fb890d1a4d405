"""A place that a whole file of attacks is made on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from hosted.web.conftest import Place, running_place, settings_at


@pytest.fixture(scope="module")
def place(
    postgres_server: Path, migrated: str, issuer: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("attacked")
    with running_place(settings_at(postgres_server, migrated, issuer, folder)) as opened:
        yield opened


@pytest.fixture(scope="module")
def anna(place: Place) -> TestClient:
    """A candidate of it."""
    return place.member("anna", "candidate")


def home_of(client: TestClient) -> str:
    """The address of a new candidacy."""
    made = client.post("/candidacies", data={"empty": "1"}).headers["location"]
    return str(made).removesuffix("/documents")
