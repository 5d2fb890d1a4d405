"""secondround site ADDRESS --into FOLDER"""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_begun, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.documents.sites.model import Site


@click.command("site")
@click.argument("address")
@click.option(
    "--into",
    "folder",
    required=True,
    type=click.Path(path_type=Path),
    help="The candidacy's folder.",
)
@click.option("--pages", "most", default=30, show_default=True, help="How many, at most.")
@click.option("--preview", is_flag=True, help="Only say which pages would be read.")
@click.option(
    "--again",
    is_flag=True,
    help="Pages read before too; one that did not change is no new document.",
)
@click.option("--yes", is_flag=True, help="Do not ask before reading.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(
    address: str, folder: Path, most: int, preview: bool, again: bool, yes: bool, as_json: bool
) -> None:
    """Read a company's site into a candidacy: first which pages, then, when you agree, one page at a time.

    Nothing is asked that the site's robots.txt forbids. Stopped with Ctrl-C it goes on when it is called again.
    """
    from secondround.preparation.documents.sites import steps
    from secondround.preparation.documents.sites.reading import steps as reading_steps

    kit = open_kit()
    candidacy_id = candidacy_begun(kit, folder)
    site = steps.look(kit, candidacy_id, address)
    pages = steps.pages_of(kit, candidacy_id, site.key)
    chosen = steps.first_of(pages, most, again)
    if not as_json:
        _show(kit, candidacy_id, site, chosen)
    if chosen and not preview and (yes or click.confirm("Read them?", err=as_json)):
        steps.choose(kit, candidacy_id, site.key, chosen)
        with click.progressbar(length=len(chosen), label=site.host, file=sys.stderr) as bar:

            def tell(done: int, _count: int) -> None:
                bar.update(done - bar.pos)

            reading_steps.read(kit, candidacy_id, site.key, tell)
    after = steps.pages_of(kit, candidacy_id, site.key)
    if as_json:
        told = asdict(site) | {"seconds": steps.seconds_for(site, len(chosen)), "chosen": chosen}
        click.echo(
            json.dumps(told | {"pages": [asdict(one) for one in after]}, default=str, indent=2)
        )
        return
    for one in after:
        if one.address in chosen and one.state == "failed":
            click.echo(f"{printable(one.address)}\n    {printable(one.message)}")
    if not preview:
        read = sum(one.address in chosen and one.state == "read" for one in after)
        click.echo(f"{read} new documents. Now: secondround prepare {folder}")


def _show(kit: "Kit", candidacy_id: str, site: "Site", chosen: tuple[str, ...]) -> None:
    from secondround.preparation.documents.sites import steps

    pages = steps.pages_of(kit, candidacy_id, site.key)
    for one in pages:
        if one.address in chosen:
            click.echo(f"{printable(one.words)}\n    {printable(one.address)}")
    forbidden = sum(one.state == "forbidden" for one in pages)
    click.echo(
        f"{len(chosen)} of {len(pages)} pages of {site.host}, {site.delay:g} seconds apart: about"
        f" {max(1, round(steps.seconds_for(site, len(chosen)) / 60))} minutes."
        f" {forbidden} are forbidden by robots.txt."
    )
    for url, words in site.feeds:
        click.echo(f"It names a feed, that can be followed: {printable(words)} {printable(url)}")
