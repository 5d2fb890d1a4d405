"""What processes may ask of others at once, and what happens while the place is out of order."""

from dataclasses import replace
from threading import Barrier, BoundedSemaphore, BrokenBarrierError, Thread

import pytest
from sqlalchemy import text

from secondround.foundation.errors import EngineFailed
from secondround.foundation.jobs.moving import passing
from secondround.foundation.ports.fetching import PLAIN, Ask, Fetched
from secondround.foundation.ports.language import Request
from secondround.foundation.ports.objects import StoreGone
from secondround.foundation.storage.database import Database
from secondround.hosted.premises import Premises
from secondround.hosted.work.limits import FewAtOnce, InTurn, limited
from secondround.hosted.work.turns import steps as turn_steps
from secondround.hosted.work.worker import is_passing

pytestmark = pytest.mark.loopback


def answered(url: str, _ask: Ask = PLAIN, /) -> Fetched:
    return Fetched(url, "text/html", b"")


def paused(premises: Premises, seconds: float) -> Premises:
    return replace(premises, settings=premises.settings.model_copy(update={"host_pause": seconds}))


def test_every_process_waits_for_its_turn_at_a_site(premises: Premises) -> None:
    waits: list[float] = []
    slow = paused(premises, 100.0)
    for _ in range(3):
        InTurn(slow, answered, waits.append)("https://halvenne.example/news")
    InTurn(slow, answered, waits.append)("https://other.example/")
    # The first asks at once, and the other site is asked at once.
    assert len(waits) == 2
    assert 90 < waits[0] <= 100
    assert 190 < waits[1] <= 200


def test_what_nobody_asked_for_a_day_is_forgotten(premises: Premises, keeper: Database) -> None:
    turn_steps.take(premises, "old.example")
    turn_steps.take(premises, "new.example")
    everything = keeper.within(upkeep="on")
    with everything.write() as db:
        db.execute(
            text("UPDATE hosted.turns SET free_at = free_at - interval '2 days' WHERE digest = :d"),
            {"d": turn_steps.digest_of("old.example")},
        )
    turn_steps.forget(premises)
    with everything.read() as db:
        assert list(db.execute(text("SELECT digest FROM hosted.turns")).scalars()) == [
            turn_steps.digest_of("new.example")
        ]
    with premises.db.read() as db:
        assert db.execute(text("SELECT count(*) FROM hosted.turns")).scalar() == 0


class Model:
    """One that answers only once two ask it together."""

    name, host, here = "tried", "tried.example", False

    def __init__(self) -> None:
        self.together = Barrier(2)
        self.met = 0

    def reply(self, _request: Request[str]) -> str:
        try:
            self.together.wait(0.3)
            self.met += 1
        except BrokenBarrierError:
            self.together.reset()
        return ""


@pytest.mark.parametrize(("places", "met"), [(2, 2), (1, 0)])
def test_no_more_ask_a_model_than_there_are_places(places: int, met: int) -> None:
    model = Model()
    few = FewAtOnce(model, BoundedSemaphore(places))
    asking = [Thread(target=few.reply, args=(Request("", "", str),)) for _ in range(2)]
    for one in asking:
        one.start()
    for one in asking:
        one.join()
    assert model.met == met


def test_the_kits_of_a_process_ask_within_the_limits(premises: Premises) -> None:
    assert isinstance(limited(premises).kit.fetch, InTurn)


def test_what_is_away_for_a_while_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(passing.time, "sleep", slept.append)
    answers: list[Exception | str] = [StoreGone("it"), StoreGone("it"), "there"]

    def ask() -> str:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    assert passing.patiently(ask, is_passing) == "there"
    assert slept == list(passing.WAITS[:2])
    answers.append(EngineFailed("broken"))
    with pytest.raises(EngineFailed):
        passing.patiently(ask, is_passing)
    answers.extend(StoreGone("it") for _ in range(len(passing.WAITS) + 1))
    with pytest.raises(StoreGone):
        passing.patiently(ask, is_passing)
