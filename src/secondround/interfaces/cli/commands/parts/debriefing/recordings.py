"""secondround debrief recordings FOLDER"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.listening import listen_to
from secondround.interfaces.cli.terminal import clock, printable

if TYPE_CHECKING:
    from secondround.preparation.recordings.model import Listening


@click.command("recordings")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--resume", metavar="NAME", help="Listen, or go on listening, to this one.")
@click.option("--language", help="With --resume: what is spoken (en, fr, de), heard anew in it.")
@click.option("--pause", metavar="NAME", help="Stop the listening that runs in another window.")
@click.option("--delete-sound", metavar="NAME", help="Delete the sound; its transcript stays.")
@click.option("--forget", metavar="NAME", help="Delete everything of it, its transcript too.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(
    folder: Path,
    resume: str | None,
    language: str | None,
    pause: str | None,
    delete_sound: str | None,
    forget: str | None,
    as_json: bool,
) -> None:
    """List the recordings of FOLDER and how far each was listened to."""
    from secondround.bootstrap import jobs_here
    from secondround.preparation.recordings import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    jobs = jobs_here(kit.settings)
    if language and not resume:
        raise click.UsageError("--language goes with --resume NAME")
    if resume and language:
        resume = steps.correct_language(kit, candidacy_id, resume, language).key
    if resume:
        listen_to(kit, candidacy_id, steps.find(kit, candidacy_id, resume).key, folder)
    if pause:
        steps.pause(kit, jobs, candidacy_id, pause)
    if delete_sound:
        steps.delete_sound(kit, candidacy_id, delete_sound)
    if forget:
        steps.forget(kit, jobs, candidacy_id, forget)
    found = steps.listening_of(kit, jobs, candidacy_id)
    jobs.close()
    if as_json:
        click.echo(json.dumps([asdict(one) for one in found], default=str, indent=2))
        return
    for one in found:
        click.echo("\n".join(_lines(one)))
    if not found:
        click.echo("No recordings.")


def _lines(one: "Listening") -> Iterator[str]:
    kept = one.recording
    sound = "" if kept.original else ", its sound deleted"
    yield printable(
        f"{kept.name}: round {kept.round}, {clock(kept.length)}, {kept.language},"
        f" {one.state} {one.done:.0%}{sound}"
    )
    if one.message:
        yield f"    {printable(one.message)}"
