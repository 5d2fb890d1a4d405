"""The page of an administrator: each person once with all that they are, and a further role for who has one."""

import re

import pytest

from hosted.web.conftest import Place

pytestmark = pytest.mark.loopback


def test_a_person_stands_once_with_every_role_and_is_given_another(place: Place) -> None:
    head = place.member("head", "administrator")
    place.member("anna", "candidate")
    page = head.get("/administration").text
    assert page.count("<strong>Anna Weber</strong>") == 1
    there = re.search(r'Anna Weber.*?action="(/administration/members/\w+/roles)"', page, re.DOTALL)
    assert there
    assert head.post(there[1], data={"role": "coach"}).headers["location"] == "/administration"
    page = head.get("/administration").text
    assert page.count("<strong>Anna Weber</strong>") == 1
    assert "Take the role coach from Anna Weber" in page
    assert "Take the role candidate from Anna Weber" in page
    head.post(there[1], data={"role": "administrator"})
    anna = head.get("/administration").text.partition("<strong>Anna Weber</strong>")[2]
    assert there[1] not in anna


def test_the_workspace_one_is_in_is_not_gone_to(place: Place) -> None:
    anna = place.member("anna", "candidate")
    page = anna.get("/workspaces").text
    assert "here now" in page
    assert "Go there" not in page
