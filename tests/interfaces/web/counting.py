"""What a page asks of the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from interfaces.web.conftest import Desk


@contextmanager
def counting(desk: Desk) -> Iterator[list[str]]:
    """The statements that are sent meanwhile, one by one."""
    seen: list[str] = []

    def note(*given: Any) -> None:
        seen.append(given[2])

    event.listen(desk.kit.db.engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(desk.kit.db.engine, "before_cursor_execute", note)
