"""secondround debrief write FOLDER LIST FIELD=VALUE …"""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly

LISTS = {
    "exchanges": "exchanges",
    "enquiries": "asked_enquiries",
    "statements": "statements",
    "impressions": "impressions",
    "open": "open_points",
}
"""What a line can be written into, and the part of the memory that is."""


@click.command("write")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("into", type=click.Choice(tuple(LISTS)), metavar="LIST")
@click.argument("given", nargs=-1, required=True, metavar="FIELD=VALUE …")
@click.option("--round", "number", type=click.IntRange(1), default=1, help="The round it tells of.")
@click.option("--json", "as_json", is_flag=True, help="The new line's key as JSON.")
@told_plainly
def command(folder: Path, into: str, given: tuple[str, ...], number: int, as_json: bool) -> None:
    """Write a line of your own into exchanges, enquiries, statements, impressions or open.

    For example: write FOLDER exchanges question="Why here?" answer="The people." landing=partly. Fields are those of
    `show --json`; exchanges need a question, all others a text. `correct` changes such a line, or takes it away.
    """
    from secondround.preparation.debrief.own import steps

    fields = _fields(given)
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    key = steps.add_line(kit, candidacy_id, LISTS[into], number, fields)
    kept = f"Kept as {key}. It holds from the next `debrief show` or `prepare` on."
    click.echo(json.dumps({"key": key}) if as_json else kept)


def _fields(given: Sequence[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in given]
    for name, parted, _ in pairs:
        if not parted or not name.isidentifier():
            raise click.UsageError(f'“{name}” is no field with a value: write text="…"')
    return {name: value for name, _, value in pairs}
