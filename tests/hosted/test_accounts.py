"""Workspaces and roles: each step checks who acts."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from hosted.conftest import Town
from secondround.foundation.errors import NotFound, Refused
from secondround.hosted.accounts import steps
from secondround.hosted.accounts.invitations import steps as invitation_steps
from secondround.hosted.accounts.model import Actor, Identity
from secondround.hosted.accounts.operators.steps import appoint, dismiss, operators
from secondround.hosted.audit import steps as audit_steps


def test_a_person_is_the_same_at_every_sign_in(town: Town) -> None:
    identity = Identity("https://id.example", "7")
    one = steps.know(town.premises, identity, "Ann", "ann@example.org")
    again = steps.know(town.premises, identity, "Ann Lee", "lee@example.org")
    assert (again.id, again.name, again.mail) == (one.id, "Ann Lee", "lee@example.org")
    elsewhere = steps.know(town.premises, Identity("https://other.example", "7"), "Ann")
    assert elsewhere.id != one.id
    with pytest.raises(Refused, match="who this is"):
        steps.know(town.premises, Identity("https://id.example", ""))


def test_two_identities_never_read_as_one(town: Town) -> None:
    digests = {steps.identity_digest(Identity(*pair)) for pair in (("a", "bc"), ("ab", "c"))}
    assert len(digests) == 2


def test_knowing_somebody_lets_them_in_nowhere(town: Town) -> None:
    admin = town.open("Centre")
    stranger = town.known("stranger")
    assert steps.own_workspaces(town.premises, Actor(stranger)) == ()
    assert steps.actor(town.premises, stranger) == Actor(stranger)
    with pytest.raises(NotFound):
        steps.actor(town.premises, stranger, admin.workspace_id)
    with pytest.raises(NotFound):
        steps.actor(town.premises, stranger, "no-such-workspace")


def test_what_only_an_administrator_may(town: Town) -> None:
    admin, other = town.open("Centre"), town.open("Elsewhere")
    coach = town.invited(admin, "coach", "coach")
    anna = town.invited(admin, "anna", "candidate")
    forged = replace(anna, roles=frozenset({"administrator"}))
    deeds: list[Callable[[Actor], object]] = [
        lambda who: steps.members(town.premises, who),
        lambda who: steps.give_role(town.premises, who, anna.person_id, "coach"),
        lambda who: steps.take_role(town.premises, who, admin.person_id, "administrator"),
        lambda who: steps.change_workspace(
            town.premises, who, name="Ours", retention_days=1, limits={}
        ),
        lambda who: invitation_steps.invite(town.premises, who, "coach", admin.workspace_id),
        lambda who: invitation_steps.standing(town.premises, who),
    ]
    for deed in deeds:
        for who in (coach, anna, Actor(town.known("stranger"), admin.workspace_id)):
            with pytest.raises(NotFound):
                deed(who)
    with pytest.raises(NotFound):
        invitation_steps.invite(town.premises, other, "coach", admin.workspace_id)
    with pytest.raises(Exception, match="row-level security"):
        steps.give_role(town.premises, forged, anna.person_id, "administrator")
    assert steps.workspace(town.premises, admin).name == "Centre"


def test_only_an_operator_opens_workspaces(town: Town) -> None:
    admin = town.open("Centre")
    for who in (admin, Actor(town.known("stranger"))):
        with pytest.raises(NotFound):
            steps.open_workspace(town.premises, who, "Mine")
        with pytest.raises(Exception, match="row-level security"):
            steps.open_workspace(town.premises, replace(who, operator=True), "Mine")
    with pytest.raises(NotFound):
        invitation_steps.invite(town.premises, town.operator, "coach", admin.workspace_id)


def test_an_operator_is_appointed_and_dismissed_by_the_owner(town: Town) -> None:
    settings, identity = town.premises.settings, Identity("https://id.example", "eve")
    person_id = appoint(settings, identity, town.premises.now)
    assert appoint(settings, identity, town.premises.now) == person_id == town.known("eve")
    assert steps.actor(town.premises, person_id).operator
    assert [one.identity for one in operators(settings)] == [identity]
    dismiss(settings, person_id)
    assert not steps.actor(town.premises, person_id).operator
    with pytest.raises(NotFound):
        dismiss(settings, person_id)


def test_a_workspace_is_changed_within_bounds(town: Town) -> None:
    admin = town.open(" Career   centre ")
    made = steps.workspace(town.premises, admin)
    assert (made.name, made.retention_days, made.limits) == ("Career centre", 90, {})
    wanted = {"name": "Centre", "retention_days": 30, "limits": {"documents": 20}}
    steps.change_workspace(town.premises, admin, **wanted)
    changed = steps.workspace(town.premises, admin)
    assert (changed.name, changed.retention_days) == ("Centre", 30)
    assert changed.limits == {"documents": 20}
    for odd in ({"retention_days": 0}, {"limits": {"documents": -1}}, {"name": " "}):
        with pytest.raises(Refused):
            steps.change_workspace(town.premises, admin, **(wanted | odd))


def test_roles_are_given_and_taken(town: Town) -> None:
    admin = town.open("Centre")
    anna = town.invited(admin, "anna", "candidate")
    steps.give_role(town.premises, admin, anna.person_id, "coach")
    steps.give_role(town.premises, admin, anna.person_id, "coach")
    now = steps.actor(town.premises, anna.person_id, admin.workspace_id)
    assert now.roles == {"candidate", "coach"}
    steps.take_role(town.premises, admin, anna.person_id, "candidate")
    steps.take_role(town.premises, now, anna.person_id, "coach")
    with pytest.raises(NotFound):
        steps.actor(town.premises, anna.person_id, admin.workspace_id)
    with pytest.raises(NotFound):
        steps.take_role(town.premises, admin, anna.person_id, "coach")
    with pytest.raises(NotFound):
        steps.give_role(town.premises, admin, town.known("stranger"), "coach")


def test_somebody_always_administers(town: Town) -> None:
    admin = town.open("Centre")
    with pytest.raises(Refused, match="only administrator"):
        steps.take_role(town.premises, admin, admin.person_id, "administrator")
    ben = town.invited(admin, "ben", "administrator")
    steps.take_role(town.premises, ben, admin.person_id, "administrator")
    assert [
        (one.person_id, who and who.name) for one, who in steps.members(town.premises, ben)
    ] == [(ben.person_id, "ben")]


def test_the_log_says_who_and_what_and_no_more(town: Town) -> None:
    admin = town.open("Centre")
    anna = town.invited(admin, "anna", "candidate")
    found = audit_steps.newest(town.premises, admin.workspace_id, admin.person_id)
    assert sorted(one.kind for one in found) == [
        "invited",
        "invited",
        "joined",
        "joined",
        "workspace opened",
    ]
    own = audit_steps.newest(town.premises, admin.workspace_id, anna.person_id)
    assert {one.who for one in own} == {anna.person_id}
    with pytest.raises(Refused):
        audit_steps.newest(town.premises, "", admin.person_id)
