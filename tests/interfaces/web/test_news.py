"""Home says what is new since the last visit, and only that."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import event

from interfaces.web.conftest import Desk
from secondround.interfaces.web.app import make_app
from secondround.preparation.documents import steps as document_steps


def on(desk: Desk, days: int) -> Desk:
    """The same application some days later."""
    now = desk.kit.now + timedelta(days=days)
    app = make_app(desk.kit, desk.jobs, desk.key, clock=lambda: now)
    client = type(desk.client)(
        app, desk.client.base_url, cookies=desk.client.cookies, headers=desk.client.headers
    )
    return replace(desk, client=client)


def test_what_came_since_is_told_at_the_next_visit(desk: Desk) -> None:
    assert "New since" not in desk.get("")
    page = b"# Careers\n\nHolidays: 41 days for everyone.\n"
    document_steps.add(desk.kit, desk.candidacy_id, "A new benefits page.md", page)
    desk.settle()
    assert "New since" not in desk.get("")
    later = on(desk, 1)
    assert "New since" not in later.get("")
    letter = b"Dear Leonor,\n\nplease also bring your certificates.\n"
    document_steps.add(desk.kit, desk.candidacy_id, "A letter.txt", letter)
    again = on(desk, 2).get("")
    assert "New since Sat 5, 09:00" in again
    told = again.split("New since")[1].split("</dl>")[0]
    assert "A letter" in told
    assert "A new benefits page" not in told
    assert f"{desk.home}/questions" not in told
    assert "New since" not in on(desk, 3).get("")


def test_home_asks_as_often_whatever_there_is(desk: Desk) -> None:
    asked: list[str] = []
    event.listen(
        desk.kit.db.engine,
        "before_cursor_execute",
        lambda _c, _k, statement, *_rest: asked.append(statement),
    )
    desk.get("")
    desk.get("")
    first = len(asked)
    for number in range(12):
        data = f"# Page {number}\n\nWe grew by {number}%.\n".encode()
        document_steps.add(desk.kit, desk.candidacy_id, f"page {number}.md", data)
    desk.get("")
    asked.clear()
    desk.get("")
    assert len(asked) <= first // 2 + 1
