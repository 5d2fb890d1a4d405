"""What the commands share: the clock, the kit, and errors said in one place."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, time
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit

P = ParamSpec("P")
R = TypeVar("R")

FAILED = 1
NOT_ALL_READ = 3


def told_plainly(command: Callable[P, R]) -> Callable[P, R]:
    """A command whose errors are said in two lines, what happened and what to do, with exit status 1.

    They may name words of others: nothing in them steers the terminal.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        from secondround.foundation.errors import SecondRoundError

        try:
            return command(*args, **kwargs)
        except SecondRoundError as error:
            click.echo(printable(error.message), err=True)
            if error.hint:
                click.echo(printable(error.hint), err=True)
            sys.exit(FAILED)

    return run


class Moment(click.ParamType[datetime]):
    """A date (then noon, local time) or a date and time in ISO 8601."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value} is no date; write it as 2026-12-01 or 2026-12-01T18:30", param, ctx)
        if len(str(value)) <= len("2026-12-01"):
            moment = datetime.combine(moment.date(), time(12))
        return moment if moment.tzinfo else moment.astimezone()


def open_kit(as_of: datetime | None = None) -> "Kit":
    """The kit of this machine's one owner."""
    from secondround.bootstrap import make_kit
    from secondround.foundation.settings import Settings

    return make_kit(Settings(), as_of or datetime.now(UTC).astimezone())


def candidacy_for(kit: "Kit", folder: Path) -> str:
    """The id of the candidacy prepared from the folder. Raises `NotFound` when it never was."""
    from secondround.foundation.errors import NotFound
    from secondround.preparation.candidacy.steps import candidacies

    source = str(folder.resolve())
    found = next((one.id for one in candidacies(kit) if one.source == source), None)
    if found is None:
        raise NotFound(f"nothing prepared from {folder}", f"Run: secondround prepare {folder}")
    return found


def candidacy_begun(kit: "Kit", folder: Path) -> str:
    """The same, with what the folder holds now; begun from it, even an empty one, when it never was prepared.

    Raises `NotFound` where there is neither.
    """
    from secondround.foundation.errors import NotFound
    from secondround.preparation.candidacy.steps import open_for
    from secondround.preparation.documents.steps import bring_in

    if not folder.is_dir():
        try:
            return candidacy_for(kit, folder)
        except NotFound:
            raise NotFound(f"the folder {folder}", "Make it first; an empty one will do.") from None
    candidacy_id = open_for(kit, str(folder.resolve())).id
    if any(folder.iterdir()):
        bring_in(kit, candidacy_id, folder)
    return candidacy_id
