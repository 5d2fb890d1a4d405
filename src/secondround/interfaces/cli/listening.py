"""Listening to a recording in the foreground: progress in one line, Ctrl-C pauses."""

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit

LOOKS_EVERY = 0.5
"""Seconds."""


def listen_to(kit: "Kit", candidacy_id: str, key: str, folder: Path) -> None:
    """Do the work here until it is done. Raises `EngineFailed` with its message when it fails."""
    from secondround.bootstrap import jobs_here, make_worker
    from secondround.foundation.errors import EngineFailed
    from secondround.preparation.recordings import steps

    jobs = jobs_here(kit.settings)
    worker = make_worker(kit.settings, f"foreground-{os.getpid()}")
    steps.begin(kit, jobs, candidacy_id, key)
    worker.start()
    try:
        while True:
            one = next(
                each
                for each in steps.listening_of(kit, jobs, candidacy_id)
                if each.recording.key == key
            )
            click.echo(f"\r{one.state:<12}{one.done:>5.0%} ", nl=False)
            if one.state in ("transcribed", "failed", "paused"):
                break
            time.sleep(LOOKS_EVERY)
    except KeyboardInterrupt:
        steps.pause(kit, jobs, candidacy_id, key)
        click.echo("\nPaused; nothing heard so far is lost. Go on with:")
        click.echo(f'secondround debrief recordings "{folder}" --resume {one.recording.name}')
        return
    finally:
        worker.stop()
        jobs.close()
    click.echo()
    if one.state == "failed":
        raise EngineFailed(f"listening to {one.recording.name} ({one.message})", "Try --resume.")
    if one.state == "transcribed":
        click.echo(f"Added {one.recording.transcript}.")
