"""Staying signed in, and being signed out here and everywhere."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from hosted.conftest import Town
from secondround.foundation.errors import NotFound
from secondround.foundation.storage.database import Database
from secondround.hosted.accounts.model import Actor
from secondround.hosted.accounts.sessions import steps
from secondround.hosted.errors import SignedOut


@pytest.fixture
def anna(town: Town) -> Actor:
    return Actor(town.known("anna"))


def test_a_secret_tells_whose_it_is(town: Town, anna: Actor) -> None:
    one, other = (steps.begin(town.premises, anna.person_id) for _ in range(2))
    assert one != other
    assert len(one) == 43
    assert steps.whose(town.premises, one).person_id == anna.person_id


@pytest.mark.parametrize("guess", ["", "x", "'; DROP TABLE hosted.sessions --", "0" * 43])
def test_a_guess_tells_nothing(town: Town, anna: Actor, guess: str) -> None:
    steps.begin(town.premises, anna.person_id)
    with pytest.raises(SignedOut):
        steps.whose(town.premises, guess)


def test_the_digest_is_no_secret(town: Town, anna: Actor, keeper: Database) -> None:
    secret = steps.begin(town.premises, anna.person_id)
    (session,) = steps.open_ones(town.premises, anna)
    with pytest.raises(SignedOut):
        steps.whose(town.premises, session.digest)
    with keeper.within(upkeep="on").read() as connection:
        rows = connection.execute(text("SELECT sessions::text FROM hosted.sessions"))
        assert not [row for row in rows.scalars() if secret in row]


def test_it_ends_after_its_hours_however_busy(town: Town, anna: Actor) -> None:
    start = town.premises.now
    secret = steps.begin(town.premises, anna.person_id)
    for minutes in range(0, 12 * 60, 90):
        steps.whose(town.premises.at(start + timedelta(minutes=minutes)), secret)
    steps.whose(town.premises.at(start + timedelta(hours=12, seconds=-1)), secret)
    with pytest.raises(SignedOut):
        steps.whose(town.premises.at(start + timedelta(hours=12)), secret)


def test_it_ends_when_nobody_comes_back(town: Town, anna: Actor) -> None:
    start = town.premises.now
    secret = steps.begin(town.premises, anna.person_id)
    steps.whose(town.premises.at(start + timedelta(minutes=100)), secret)
    steps.whose(town.premises.at(start + timedelta(minutes=219)), secret)
    with pytest.raises(SignedOut):
        steps.whose(town.premises.at(start + timedelta(minutes=219 + 120)), secret)
    assert steps.open_ones(town.premises.at(start + timedelta(minutes=400)), anna) == ()


def test_a_page_does_not_write_for_each_request(town: Town, anna: Actor) -> None:
    secret = steps.begin(town.premises, anna.person_id)
    soon = town.premises.at(town.premises.now + timedelta(seconds=59))
    assert steps.whose(soon, secret).seen_at == town.premises.now
    later = town.premises.at(town.premises.now + timedelta(seconds=60))
    assert steps.whose(later, secret).seen_at == later.now
    assert steps.open_ones(later, anna)[0].seen_at == later.now


def test_signed_out_here(town: Town, anna: Actor) -> None:
    here, there = (steps.begin(town.premises, anna.person_id) for _ in range(2))
    steps.end(town.premises, here)
    steps.end(town.premises, here)
    with pytest.raises(SignedOut):
        steps.whose(town.premises, here)
    assert steps.whose(town.premises, there)


def test_signed_out_everywhere_and_nobody_else(town: Town, anna: Actor) -> None:
    ben = town.known("ben")
    bens = steps.begin(town.premises, ben)
    secrets = [steps.begin(town.premises, anna.person_id) for _ in range(3)]
    assert steps.end_everywhere(town.premises, anna) == 3
    for secret in secrets:
        with pytest.raises(SignedOut):
            steps.whose(town.premises, secret)
    assert steps.whose(town.premises, bens).person_id == ben
    assert steps.end_everywhere(town.premises, anna) == 0


def test_one_is_ended_by_its_person_alone(town: Town, anna: Actor) -> None:
    secret = steps.begin(town.premises, anna.person_id)
    (session,) = steps.open_ones(town.premises, anna)
    ben = Actor(town.known("ben"))
    with pytest.raises(NotFound):
        steps.end_one(town.premises, ben, session.digest)
    assert steps.whose(town.premises, secret)
    steps.end_one(town.premises, anna, session.digest)
    with pytest.raises(SignedOut):
        steps.whose(town.premises, secret)
    assert steps.open_ones(town.premises, anna) == ()


def test_what_is_long_over_is_forgotten(town: Town, anna: Actor, keeper: Database) -> None:
    steps.begin(town.premises, anna.person_id)
    steps.begin(town.premises.at(town.premises.now + timedelta(days=3)), anna.person_id)
    with keeper.within(upkeep="on").read() as connection:
        assert connection.execute(text("SELECT count(*) FROM hosted.sessions")).scalar() == 1
