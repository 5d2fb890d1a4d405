"""secondround rehearse observe FOLDER SITTING"""

import json
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import SHORT_KEY, printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.rehearsal.observed.model import Sheet


@click.command("observe")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("sitting", default="")
@click.option(
    "--network", is_flag=True, help="Open the sheet to a phone, until the sitting is over."
)
@click.option("--paper", type=click.Path(path_type=Path), help="Write the sheet as a PDF here.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, sitting: str, network: bool, paper: Path | None, as_json: bool) -> None:
    """The observer's sheet of a sitting (the beginning of its key; by default the last): what to put and to watch."""
    from secondround.interfaces.cli.commands.preparing.rehearsing.watched.sittings import chosen
    from secondround.preparation.rehearsal.observed import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    key = chosen(kit, candidacy_id, sitting)
    if paper:
        paper.write_bytes(steps.paper_of(kit, candidacy_id, key))
        click.echo(f"Written: {paper}")
        return
    if network:
        _listen(kit, candidacy_id, key)
        return
    sheet = steps.sheet_of(kit, candidacy_id, key)
    if as_json:
        click.echo(json.dumps(asdict(sheet), ensure_ascii=False, indent=2, default=str))
        return
    click.echo(printable("\n".join(_told(sheet))))


def _told(sheet: "Sheet") -> Iterator[str]:
    yield f"Sitting {sheet.sitting.key[:SHORT_KEY]}"
    for number, put in enumerate(sheet.puts, start=1):
        who = f"{put.name}: " if put.name else ""
        yield f"\n{number}. {who}{put.planned.text}"
        yield f"   at most {put.seconds} s"
        yield from (f"   - {point}" for point in (*put.points, *put.weak))
        for one in put.heard:
            rated = ", ".join(name or "an observer" for name in one.rated_by)
            yield f"   answered [{one.take.key[:SHORT_KEY]}]" + (
                f", rated: {rated}" if rated else ""
            )


def _listen(kit: "Kit", candidacy_id: str, sitting: str) -> None:
    from secondround.interfaces.observer.listener import Listener

    listener = Listener(kit, candidacy_id, sitting)
    click.echo(kit.presses["qr"].print("terminal", {"text": listener.url}).decode())
    click.echo(f"The sheet of this sitting, and nothing else, is at {listener.url}")
    click.echo("It ends ten minutes after the sitting, or with Ctrl-C.")
    try:
        while listener.alive:
            time.sleep(0.5)
    except KeyboardInterrupt:
        pass
    finally:
        listener.stop()
