"""An operator opens workspaces, and sees nothing that is in them."""

import pytest

from hosted.web.conftest import NOON, Place
from secondround.hosted.accounts.model import Identity
from secondround.hosted.accounts.operators.steps import appoint

pytestmark = pytest.mark.loopback


def test_a_workspace_is_opened_and_its_first_administrator_comes_by_a_link(place: Place) -> None:
    settings = place.premises.settings
    appoint(settings, Identity(settings.issuer, "anna"), NOON)
    anna, ben = place.signed_in("anna"), place.signed_in("ben")
    assert ben.get("/operation").status_code == 404
    assert anna.get("/operation").status_code == 200
    page = anna.post("/operation/workspaces", data={"name": "Nord"}).text
    link = page.split('value="http://desk.test')[1].split('"')[0]
    assert ben.post(f"{link}/accepted").headers["location"] == "/administration"
    assert "Nord" in ben.get("/administration").text
    listed = anna.get("/operation").text
    assert "<strong>Nord</strong>" in listed
    assert f"<code>{place.workspace_id}</code>" in listed
    assert anna.get("/administration").status_code == 404
    assert anna.post("/operation/workspaces", data={"name": " "}).status_code == 422
