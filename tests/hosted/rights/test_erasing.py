"""Erasing a person or a workspace, looked for in every table there is and under the prefix of their files."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from hosted.conftest import Town
from hosted.rights.conftest import People, Rooms
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import owner_prefix
from secondround.foundation.storage.database import Transaction
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.model import Actor
from secondround.hosted.accounts.sessions import steps as session_steps
from secondround.hosted.rights import steps, store
from secondround.hosted.rights.model import Receipt

pytestmark = pytest.mark.loopback


def files(rooms: Rooms) -> set[str]:
    """Paths of everything in the store."""
    root = rooms.premises.settings.scratch_dir / "objects"
    return {str(one.relative_to(root)) for one in Path(root).rglob("*") if one.is_file()}


def test_nothing_of_a_person_is_left_and_others_are_as_they_were(
    rooms: Rooms, people: People
) -> None:
    anna, owner = people.anna, Owner(people.anna.workspace_id, people.anna.person_id)
    session_steps.begin(rooms.premises, anna.person_id)
    assert len(rooms.holding(anna.person_id)) > 40
    before = {
        name: [row for row in rows if anna.person_id not in row]
        for name, rows in rooms.everything("hosted.audit_events").items()
    }
    made, secret = steps.erase_person(rooms.premises, rooms.jobs, anna, anna.person_id)
    assert rooms.holding(anna.person_id, "Anna") == {}
    assert not [one for one in files(rooms) if one.startswith(owner_prefix(owner))]
    after = rooms.everything("hosted.audit_events")
    receipts, noted = after.pop("hosted.erasure_receipts"), after.pop("hosted.erasures")
    assert after == {name: rows for name, rows in before.items() if name in after}
    assert len(receipts) == len(noted) == 1
    assert made.counts["passages"] == made.counts["shares"] == made.counts["retentions"] == 1
    assert made.counts["originals"] == 2
    assert steps.receipt(rooms.premises, secret) == made
    assert steps.receipts(rooms.premises, people.head) == (made,)
    with pytest.raises(NotFound):
        steps.receipt(rooms.premises, "another")


def test_the_log_keeps_the_deed_without_the_person(rooms: Rooms, people: People) -> None:
    before = len(rooms.everything()["hosted.audit_events"])
    made, _ = steps.erase_person(rooms.premises, rooms.jobs, people.anna, people.anna.person_id)
    events = rooms.everything()["hosted.audit_events"]
    assert len(events) == before + 1
    assert [one for one in events if made.id in one and ",erased,erased," in one]


def test_an_administrator_erases_a_coach_who_stays_elsewhere(rooms: Rooms, people: People) -> None:
    coach = people.coach
    secret = session_steps.begin(rooms.premises, coach.person_id)
    steps.erase_person(rooms.premises, rooms.jobs, people.head, coach.person_id)
    left = rooms.everything()
    both = [
        row
        for rows in left.values()
        for row in rows
        if coach.person_id in row and coach.workspace_id in row
    ]
    assert both == []
    assert not [row for row in left["hosted.shares"] if people.anna.person_id in row]
    assert session_steps.whose(rooms.premises, secret).person_id == coach.person_id
    there = account_steps.actor(
        rooms.premises, coach.person_id, people.coach_elsewhere.workspace_id
    )
    assert there.roles == {"candidate"}
    assert len([row for row in left["public.passages"] if coach.person_id in row]) == 1


def test_who_may_not_erase_whom(rooms: Rooms, people: People) -> None:
    before = rooms.everything(), files(rooms)
    for actor, victim in (
        (people.coach, people.anna),
        (people.ben, people.anna),
        (people.head_elsewhere, people.anna),
        (Town(rooms.premises).operator, people.anna),
        (people.head, people.head_elsewhere),
    ):
        with pytest.raises(NotFound):
            steps.erase_person(rooms.premises, rooms.jobs, actor, victim.person_id)
    with pytest.raises(Refused, match="only administrator"):
        steps.erase_person(rooms.premises, rooms.jobs, people.head, people.head.person_id)
    for actor in (people.anna, people.coach, people.head_elsewhere):
        with pytest.raises(NotFound):
            steps.erase_workspace(rooms.premises, rooms.jobs, actor, people.head.workspace_id)
    changed = {"hosted.persons", "hosted.operators"}
    after = rooms.everything(), files(rooms)
    assert {name for name in before[0] if before[0][name] != after[0][name]} <= changed
    assert after[1] == before[1]


@pytest.mark.parametrize("who", ["coach", "ben", "head_elsewhere"])
def test_the_database_asks_again_who_erases(rooms: Rooms, people: People, who: str) -> None:
    """Whatever the code above it forgot."""
    actor: Actor = getattr(people, who)
    place = people.anna.workspace_id

    def tried(db: Transaction, subject: str) -> None:
        store.forget(db, place, subject)

    within = rooms.premises.db.within(workspace=place, person=actor.person_id)
    for subject in (people.anna.person_id, ""):
        with pytest.raises(DBAPIError, match="may not be erased"), within.write() as db:
            tried(db, subject)
    with within.read() as db:
        assert store.owners_in(db, place) == ()


def test_nobody_writes_a_receipt_of_what_they_did_not_erase(rooms: Rooms, people: People) -> None:
    """Neither a member nor an administrator, of nobody or of somebody else than was erased just then."""
    place = people.anna.workspace_id
    other = sha256(f"{place}/{people.ben.person_id}".encode()).hexdigest()
    made = Receipt("made up", place, "person", other, {}, rooms.premises.now)
    for actor in (people.anna, people.coach, people.head):
        within = rooms.premises.db.within(workspace=place, person=actor.person_id)
        with pytest.raises(DBAPIError, match="row-level security"), within.write() as db:
            store.add_receipt(db, made, f"digest of {actor.person_id}")

    def of_another(db: Transaction) -> None:
        store.forget(db, place, people.anna.person_id)
        store.add_receipt(db, made, "digest")

    within = rooms.premises.db.within(workspace=place, person=people.anna.person_id)
    with pytest.raises(DBAPIError, match="row-level security"), within.write() as db:
        of_another(db)
    steps.erase_person(rooms.premises, rooms.jobs, people.anna, people.anna.person_id)
    own = sha256(f"{place}/{people.anna.person_id}".encode()).hexdigest()
    late = replace(made, subject_sha256=own)
    with pytest.raises(DBAPIError, match="row-level security"), within.write() as db:
        store.add_receipt(db, late, "digest")
    with pytest.raises(DBAPIError, match="permission denied"), within.read() as db:
        db.exec_driver_sql("SELECT FROM hosted.erasures")


def test_nothing_of_a_workspace_is_left_and_the_other_is_as_it_was(
    rooms: Rooms, people: People
) -> None:
    place, south = people.head.workspace_id, people.coach_elsewhere.workspace_id
    before = rooms.everything()
    gone = [one.person_id for one in (people.anna, people.ben, people.head)]
    made, secret = steps.erase_workspace(rooms.premises, rooms.jobs, people.head, place)
    holding = rooms.holding(place, *gone)
    assert holding == {"hosted.erasure_receipts": 1}
    assert not [one for one in files(rooms) if one.startswith(f"{place}/")]
    after = rooms.everything()
    for name, rows in before.items():
        stays = [row for row in rows if south in row]
        assert [row for row in after[name] if south in row] == stays
    assert steps.receipt(rooms.premises, secret) == made
    assert made.what == "workspace"


def test_an_operator_erases_a_workspace(rooms: Rooms, people: People) -> None:
    operator = Town(rooms.premises).operator
    place = people.head.workspace_id
    steps.erase_workspace(rooms.premises, rooms.jobs, operator, place)
    assert rooms.holding(place) == {"hosted.erasure_receipts": 1}
    assert account_steps.actor(rooms.premises, operator.person_id).operator
