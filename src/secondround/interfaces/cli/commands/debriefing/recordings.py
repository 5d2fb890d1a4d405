"""secondround debrief recordings FOLDER"""

import json
from dataclasses import asdict
from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.listening import listen_to


@click.command("recordings")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--resume", metavar="NAME", help="Listen, or go on listening, to this one.")
@click.option("--pause", metavar="NAME", help="Stop the listening that runs in another window.")
@click.option("--delete-sound", metavar="NAME", help="Delete the sound; its transcript stays.")
@click.option("--forget", metavar="NAME", help="Delete everything of it, its transcript too.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(
    folder: Path,
    resume: str | None,
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
        kept = one.recording
        sound = "" if kept.original else ", its sound deleted"
        click.echo(
            f"{kept.name}: round {kept.round}, {kept.length / 60:.0f} min, {kept.language},"
            f" {one.state} {one.done:.0%}{sound}"
        )
        if one.message:
            click.echo(f"    {one.message}")
    if not found:
        click.echo("No recordings.")
