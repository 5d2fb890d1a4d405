"""A link works once, for some days, for what it was made for."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import text

from hosted.conftest import Town
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.storage.database import Database
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.invitations import steps


def test_a_link_leads_into_one_workspace_as_one_thing(town: Town) -> None:
    admin = town.open("Career centre")
    made, secret = steps.invite(town.premises, admin, "coach")
    invitation, name = steps.offered(town.premises, secret)
    assert (invitation, name) == (made, "Career centre")
    joined = steps.accept(town.premises, town.known("anna"), secret)
    assert (joined.workspace_id, joined.role) == (admin.workspace_id, "coach")
    assert steps.link(town.premises, secret) == f"http://localhost:8422/invitations/{secret}"


def test_it_works_once(town: Town) -> None:
    admin = town.open("Centre")
    _, secret = steps.invite(town.premises, admin, "candidate")
    steps.accept(town.premises, town.known("anna"), secret)
    for deed in (
        lambda: steps.offered(town.premises, secret),
        lambda: steps.accept(town.premises, town.known("ben"), secret),
        lambda: steps.accept(town.premises, town.known("anna"), secret),
    ):
        with pytest.raises(Refused, match="was used, or is over"):
            deed()


def test_of_many_at_once_one_comes_in(town: Town) -> None:
    admin = town.open("Centre")
    _, secret = steps.invite(town.premises, admin, "candidate")
    people = [town.known(f"person {number}") for number in range(8)]

    def tried(person_id: str) -> bool:
        try:
            steps.accept(town.premises, person_id, secret)
        except Refused:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(tried, people)) == 1
    assert len(account_steps.members(town.premises, admin)) == 2


def test_it_works_for_some_days(town: Town) -> None:
    admin = town.open("Centre")
    made, secret = steps.invite(town.premises, admin, "candidate")
    before = town.premises.at(town.premises.now + timedelta(days=7, seconds=-1))
    assert steps.offered(before, secret)[0].id == made.id
    after = town.premises.at(town.premises.now + timedelta(days=7))
    for deed in (steps.offered, lambda at, it: steps.accept(at, town.known("anna"), it)):
        with pytest.raises(Refused):
            deed(after, secret)


def test_one_that_was_withdrawn_leads_nowhere(town: Town) -> None:
    admin, other = town.open("Centre"), town.open("Elsewhere")
    made, secret = steps.invite(town.premises, admin, "candidate")
    assert made in steps.standing(town.premises, admin)
    with pytest.raises(NotFound):
        steps.withdraw(town.premises, other, made.id)
    steps.withdraw(town.premises, admin, made.id)
    with pytest.raises(Refused):
        steps.offered(town.premises, secret)
    with pytest.raises(NotFound):
        steps.withdraw(town.premises, admin, made.id)


def test_a_guess_leads_nowhere(town: Town) -> None:
    town.open("Centre")
    for guess in ("", "x", "../..", "0" * 43):
        with pytest.raises(Refused):
            steps.offered(town.premises, guess)


def test_the_secret_is_not_kept(town: Town, keeper: Database) -> None:
    admin = town.open("Centre")
    _, secret = steps.invite(town.premises, admin, "candidate")
    with keeper.within(upkeep="on").read() as connection:
        rows = connection.execute(text("SELECT invitations::text FROM hosted.invitations"))
        assert not [row for row in rows.scalars() if secret in row]
