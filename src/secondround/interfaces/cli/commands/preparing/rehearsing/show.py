"""secondround rehearse show FOLDER TAKE"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.commands.preparing.rehearsing.told import (
    compared,
    side_by_side,
    told,
)
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.rehearsal.model import Take


@click.command("show")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("take")
@click.option("--beside", default="", help="The key of another answer: both, side by side.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, take: str, beside: str, as_json: bool) -> None:
    """Show an answer by the beginning of its key, beside one's own earlier ones, and what both say once both have."""
    from secondround.preparation.rehearsal.kept.steps import take_named, takes_of

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    one = take_named(kit, candidacy_id, take)
    if as_json:
        click.echo(json.dumps(asdict(one), ensure_ascii=False, indent=2, default=str))
        return None
    if beside:
        both = side_by_side(take_named(kit, candidacy_id, beside), one)
        return click.echo(printable("\n".join((one.asked, "", *both))))
    measured = compared(one, takes_of(kit, candidacy_id))
    rated = _rated(kit, candidacy_id, one)
    lines = (one.asked, "", one.text, "", *told(one), *measured, *rated)
    return click.echo(printable("\n".join(lines)))


def _rated(kit: "Kit", candidacy_id: str, take: "Take") -> Iterator[str]:
    """What both say of it, once both have rated."""
    from secondround.foundation.wording import say_in
    from secondround.preparation.rehearsal.observed import steps
    from secondround.preparation.rehearsal.observed.blind import both
    from secondround.preparation.rehearsal.observed.sides import sides

    found = steps.ratings_of(kit, candidacy_id, take=take.key)
    for one in sides(found, take.delivery, take.content, say_in("en")) if both(found) else ():
        yield f"{one.name} · you: {one.own} · observer: {', '.join(one.observers)} · measured: {one.measured}"
