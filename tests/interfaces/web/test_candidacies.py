"""The list of candidacies: what each is for, its day, the time left; as few queries for many as for ten."""

from datetime import datetime, timedelta

import pytest

from interfaces.web.conftest import AS_OF, Desk
from interfaces.web.counting import counting
from secondround.preparation.candidacy import steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel import store


def another(desk: Desk, title: str, starts_at: datetime | None) -> str:
    """A candidacy with a round to come, or without a day."""
    made = steps.open_new(desk.kit)
    steps.describe(desk.kit, made.id, title=title, company="Kestrel Freight")
    if starts_at:
        round_ = panel_steps.coming_round_of(desk.kit, desk.candidacy_id)
        assert round_
        with desk.kit.db.write() as db:
            store.rounds.add(db, desk.kit.owner, made.id, round_)
        at = starts_at.isoformat()
        steps.edit(desk.kit, made.id, "rounds", round_.key, "starts_at", at)
    return made.id


def line(desk: Desk, candidacy_id: str) -> str:
    page = desk.client.get("/candidacies").text
    return page.partition(f'href="/candidacies/{candidacy_id}"')[2].partition("</li>")[0]


@pytest.mark.parametrize(
    ("starts_at", "told"),
    [
        (AS_OF + timedelta(days=6), ["in 6 days", "Thu, 10 Dec 2026, 09:00"]),
        (AS_OF - timedelta(days=3), ["it has taken place", "Tue, 1 Dec 2026, 09:00"]),
        (None, ["no date yet"]),
    ],
)
def test_each_says_what_it_is_for_and_when(
    desk: Desk, starts_at: datetime | None, told: list[str]
) -> None:
    said = line(desk, another(desk, "Depot manager", starts_at))
    assert "Depot manager · Kestrel Freight" in said
    assert all(words in said for words in told), said
    assert ("<time" in said) == bool(starts_at)


def test_the_day_is_that_of_the_page_itself(desk: Desk) -> None:
    assert "Tue, 8 Dec 2026, 13:30" in line(desk, desk.candidacy_id)


def test_the_number_of_queries_does_not_grow_with_candidacies(desk: Desk) -> None:
    def asked(total: int) -> int:
        for number in range(len(steps.candidacies(desk.kit)), total):
            another(desk, f"Depot manager {number}", AS_OF + timedelta(days=number))
        with counting(desk) as seen:
            page = desk.client.get("/candidacies").text
        assert page.count("<time") == total
        return len(seen)

    assert asked(10) == asked(200) <= 6


def test_home_of_one_that_holds_nothing_says_what_to_bring(desk: Desk) -> None:
    made = steps.open_new(desk.kit)
    page = desk.client.get(f"/candidacies/{made.id}").text
    assert "Bring what you have" in page
    assert f'href="/candidacies/{made.id}/documents"' in page
    assert "Everything planned is done" not in page
