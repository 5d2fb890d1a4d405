"""Days are counted, candidates told two weeks before, and what was told of long enough is erased."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import text

from hosted.conftest import Town
from hosted.rights.conftest import Rooms
from rows import THEN
from secondround.foundation.errors import NotFound
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import object_key, owner_prefix
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.model import Actor
from secondround.hosted.rights.retention import steps
from secondround.hosted.rights.retention.model import Retention, Swept
from secondround.hosted.rights.retention.rules import counted, due, standing, told
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.panel.model import Round
from secondround.preparation.panel.store import rounds

DAY = timedelta(days=1)


def test_the_days_are_counted_and_told_two_weeks_before() -> None:
    one = counted("c", date(2026, 12, 1), 90)
    assert one.erase_on == date(2027, 3, 1)
    noon = datetime.fromisoformat("2027-02-14T12:00+00:00")
    assert due(one, noon) == "stays"
    assert due(one, noon + DAY) == "tell"
    kept = told(one, noon + DAY)
    assert kept.erase_on == one.erase_on
    assert due(kept, noon + 14 * DAY) == "told"
    assert due(kept, noon + 15 * DAY) == "erase"


def test_nobody_has_less_than_two_weeks() -> None:
    late = datetime.fromisoformat("2027-06-01T12:00+00:00")
    one = counted("c", date(2026, 12, 1), 90)
    kept = told(one, late)
    assert kept.erase_on == date(2027, 6, 15)
    again = standing(kept, one, late + 13 * DAY)
    assert due(again, late + 13 * DAY) == "told"
    assert due(standing(kept, one, late + 14 * DAY), late + 14 * DAY) == "erase"


def test_a_day_that_moved_away_is_told_anew() -> None:
    noon = datetime.fromisoformat("2027-02-20T12:00+00:00")
    kept = Retention("c", date(2026, 12, 1), date(2027, 3, 1), noon)
    moved = counted("c", date(2027, 2, 1), 90)
    assert standing(kept, moved, noon) == moved
    assert standing(None, moved, noon) == moved


def with_candidacy(rooms: Rooms, actor: Actor, interview: datetime | None = None) -> Owner:
    """A candidacy of the member, opened at `THEN`; an original that only it has."""
    owner = Owner(actor.workspace_id, actor.person_id)
    kit = rooms.premises.kit_of(owner)
    opened = candidacy_steps.open_new(kit)
    data = opened.id.encode()
    key = object_key(owner, data)
    kit.objects.put(key, data)
    rooms.jobs.enqueue(owner, "prepare", opened.id)
    with kit.db.write() as db:
        dated = Round("2", 2, interview, None, "", "", key, (), ())
        rounds.replace(db, owner, opened.id, (dated,) if interview else ())
        db.execute(
            text(
                "INSERT INTO hosted.shares (workspace_id, person_id, id, coach_id, candidacy_id, kind, key,"
                " shared_at) VALUES (:workspace_id, :person_id, :id, :coach, :id, 'brief', '', now())"
            ),
            vars(owner) | {"id": opened.id, "coach": Town(rooms.premises).known("Coach")},
        )
    return owner


def ids(rooms: Rooms, owner: Owner) -> list[str]:
    return [one.id for one in candidacy_steps.candidacies(rooms.premises.kit_of(owner))]


def swept(rooms: Rooms, town: Town, days: int) -> Swept:
    """As many days after `THEN`."""
    return steps.sweep(rooms.premises.at(THEN + days * DAY), rooms.jobs, town.operator)


@pytest.mark.loopback
def test_a_candidacy_is_told_of_and_goes_and_another_stays(rooms: Rooms, town: Town) -> None:
    head = town.open("North")
    anna = town.invited(head, "Anna", "candidate")
    owner = with_candidacy(rooms, anna, THEN)
    first = ids(rooms, owner)[0]
    with_candidacy(rooms, anna, THEN + 30 * DAY)
    second = next(one for one in ids(rooms, owner) if one != first)
    before = rooms.holding(second)
    assert swept(rooms, town, 75) == Swept()
    assert steps.notices(rooms.premises, owner) == ()
    assert swept(rooms, town, 76) == Swept(told=1)
    assert swept(rooms, town, 76) == Swept()
    notice = steps.notices(rooms.premises, owner)
    assert [one.candidacy_id for one in notice] == [first]
    assert notice[0].erase_on == (THEN + 90 * DAY).date()
    assert swept(rooms, town, 89) == Swept()
    assert swept(rooms, town, 90) == Swept(erased=1)
    assert steps.notices(rooms.premises, owner) == ()
    assert set(rooms.holding(first)) == {"hosted.audit_events"}
    assert rooms.holding(second) == before | {"hosted.retentions": 1}
    kit = rooms.premises.kit_of(owner)
    assert kit.objects.list(owner_prefix(owner)) == [object_key(owner, second.encode())]
    assert [one.ids for one in rooms.jobs.list(owner)] == [(second,)]


@pytest.mark.loopback
def test_without_an_interview_it_is_the_last_thing_done(rooms: Rooms, town: Town) -> None:
    head = town.open("North")
    account_steps.change_workspace(rooms.premises, head, name="North", retention_days=20, limits={})
    anna = town.invited(head, "Anna", "candidate")
    owner = with_candidacy(rooms, anna)
    assert swept(rooms, town, 6) == Swept(told=1)
    later = rooms.premises.at(THEN + 7 * DAY).kit_of(owner)
    candidacy_steps.edit(later, ids(rooms, owner)[0], "questions", "q", "answer", "Because.")
    assert swept(rooms, town, 8) == Swept()
    assert steps.notices(rooms.premises, owner) == ()
    assert swept(rooms, town, 13) == Swept(told=1)
    assert swept(rooms, town, 27) == Swept(erased=1)
    assert ids(rooms, owner) == []


@pytest.mark.loopback
def test_whoever_has_left_is_gone_with_their_last_candidacy(rooms: Rooms, town: Town) -> None:
    head = town.open("North")
    anna = town.invited(head, "Anna", "candidate")
    with_candidacy(rooms, anna, THEN)
    account_steps.take_role(rooms.premises, head, anna.person_id, "candidate")
    assert swept(rooms, town, 80) == Swept(told=1)
    assert swept(rooms, town, 94) == Swept(erased=1, left=1)
    assert rooms.holding(anna.person_id) == {}


@pytest.mark.loopback
def test_what_was_written_while_its_person_was_erased_goes_too(rooms: Rooms, town: Town) -> None:
    head = town.open("North")
    stray = Owner(head.workspace_id, "nobody-knows")
    candidacy_steps.open_new(rooms.premises.kit_of(stray))
    assert swept(rooms, town, 0) == Swept(left=1)
    assert rooms.holding("nobody-knows") == {}


@pytest.mark.loopback
def test_nobody_but_an_operator_sweeps(rooms: Rooms, town: Town) -> None:
    with pytest.raises(NotFound):
        steps.sweep(rooms.premises, rooms.jobs, town.open("North"))


def test_sums() -> None:
    assert Swept(1, 2, 3, 4) + Swept(told=1) == replace(Swept(1, 2, 3, 4), told=2)
