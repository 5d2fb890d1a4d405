"""secondround feeds add|list|look|remove"""

import json
from dataclasses import asdict
from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_begun, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

INTO = click.option(
    "--into",
    "folder",
    required=True,
    type=click.Path(path_type=Path),
    help="The candidacy's folder.",
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print as JSON.")


@click.group("feeds")
def command() -> None:
    """Follow news of the company until the interview: what is new in it becomes dated facts."""


@command.command("add")
@click.argument("address")
@INTO
@click.option("--at-opening", is_flag=True, help="Ask it whenever the application is opened.")
@AS_JSON
@told_plainly
def add(address: str, folder: Path, at_opening: bool, as_json: bool) -> None:
    """Follow the feed at ADDRESS, or the one that the page there names."""
    from secondround.preparation.documents.feeds import steps

    kit = open_kit()
    candidacy_id = candidacy_begun(kit, folder)
    feed = steps.follow(kit, candidacy_id, address)
    if at_opening:
        feed = steps.ask_at_opening(kit, candidacy_id, feed.key, yes=True)
    if as_json:
        click.echo(json.dumps(asdict(feed), default=str, indent=2))
        return
    found = [one for one in steps.entries_of(kit, candidacy_id) if one.feed == feed.key]
    click.echo(f"{printable(feed.title)}: {len(found)} entries. Now: secondround prepare {folder}")


@command.command("list")
@INTO
@AS_JSON
@told_plainly
def list_feeds(folder: Path, as_json: bool) -> None:
    """The feeds that are followed, and what they gave, the newest first; what is new is marked."""
    from secondround.preparation.documents.feeds import steps

    kit = open_kit()
    candidacy_id = candidacy_begun(kit, folder)
    feeds, entries = steps.feeds_of(kit, candidacy_id), steps.entries_of(kit, candidacy_id)
    if as_json:
        told = {
            "feeds": [asdict(one) for one in feeds],
            "entries": [asdict(one) for one in entries],
        }
        click.echo(json.dumps(told, default=str, indent=2))
        return
    for feed in feeds:
        asked = ", asked at each opening" if feed.at_opening else ""
        click.echo(f"{printable(feed.title)}\n    {printable(feed.address)}{asked}")
        if feed.message:
            click.echo(f"    {printable(feed.message)}")
    for one in entries:
        mark = "new " if one.new else ""
        click.echo(f"{mark}{one.published[:10]} {printable(one.title)} {printable(one.publisher)}")


@command.command("look")
@INTO
@AS_JSON
@told_plainly
def look(folder: Path, as_json: bool) -> None:
    """Ask the feeds now, and say what is new. Nothing is asked once the interview has begun."""
    from secondround.preparation.documents.feeds import steps
    from secondround.preparation.panel import steps as panel_steps

    kit = open_kit()
    candidacy_id = candidacy_begun(kit, folder)
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    fresh = steps.look(kit, candidacy_id, coming.starts_at if coming else None)
    if as_json:
        click.echo(json.dumps([asdict(one) for one in fresh], default=str, indent=2))
        return
    for one in fresh:
        click.echo(f"{one.published[:10]} {printable(one.title)} {printable(one.publisher)}")
    for feed in steps.feeds_of(kit, candidacy_id):
        if feed.message:
            click.echo(f"{printable(feed.title)}: {printable(feed.message)}", err=True)
    click.echo(f"{len(fresh)} new. " + (f"Now: secondround prepare {folder}" if fresh else ""))


@command.command("remove")
@click.argument("feed")
@INTO
@told_plainly
def remove(feed: str, folder: Path) -> None:
    """Follow FEED (its address) no more. What it gave stays among the documents."""
    from secondround.preparation.documents.feeds import steps

    kit = open_kit()
    steps.unfollow(kit, candidacy_begun(kit, folder), feed)
    click.echo("It is not asked again.")
