"""secondround plan hours FOLDER [DAY MINUTES]"""

import json
from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly

ANY = "any"
"""As many minutes as there is to do."""


@click.command("hours")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("day", required=False)
@click.argument("minutes", required=False)
@click.option("--from", "start", default="", metavar="HH:MM", help="The hour you begin at.")
@click.option("--json", "as_json", is_flag=True, help="What was said so far, as JSON.")
@told_plainly
def command(folder: Path, day: str | None, minutes: str | None, start: str, as_json: bool) -> None:
    """Say when you have time: DAY is 2026-12-05, or weekday, or weekend; MINUTES a number, 0, or any.

    Without DAY it shows what you said. Where you said nothing, an hour an evening is planned, in the morning at
    weekends, and more where the errands need it.
    """
    from secondround.preparation.plan import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    if day and minutes:
        given = None if minutes == ANY else _whole(minutes)
        steps.give_time(kit, candidacy_id, day, given, start)
    elif day or minutes or start:
        raise click.UsageError("Say DAY and MINUTES: hours FOLDER weekday 45 --from 19:00")
    free = steps.free_time_of(kit, candidacy_id)
    said = {
        each: {
            "minutes": free.minutes.get(each),
            "from": f"{at:%H:%M}" if (at := free.starts.get(each)) else None,
        }
        for each in sorted({*free.minutes, *free.starts})
    }
    if as_json:
        click.echo(json.dumps(said, indent=2))
        return
    for each, one in said.items():
        length = "as long as it takes" if one["minutes"] is None else f"{one['minutes']} min"
        click.echo(f"{each}: {length}" + (f" from {one['from']}" if one["from"] else ""))
    if not said:
        click.echo("Nothing said yet: an hour an evening, at weekends in the morning.")


def _whole(minutes: str) -> int:
    if not minutes.isdecimal():
        raise click.UsageError("MINUTES is a whole number, 0 for no time, or any.")
    return int(minutes)
