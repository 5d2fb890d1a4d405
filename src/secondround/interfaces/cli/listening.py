"""Listening to a recording in the foreground: progress in one line, Ctrl-C pauses."""

import os
import shlex
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.foundation.jobs.desk import Jobs
    from secondround.foundation.kit import Kit
    from secondround.preparation.recordings.model import Listening

LOOKS_EVERY = 0.5
"""Seconds."""

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells have it."""


def listen_to(kit: "Kit", candidacy_id: str, key: str, folder: Path) -> None:
    """Do the work here until it is done; Ctrl-C pauses it and ends the command.

    Raises `EngineFailed` with its message when it fails.
    """
    from secondround.bootstrap import jobs_here, make_worker
    from secondround.preparation.recordings import steps

    name = steps.find(kit, candidacy_id, key).name
    jobs = jobs_here(kit.settings)
    worker = make_worker(kit.settings, f"foreground-{os.getpid()}")
    try:
        steps.begin(kit, jobs, candidacy_id, key)
        worker.start()
        try:
            last = _watched(kit, jobs, candidacy_id, key)
        finally:
            _wipe()
            worker.stop()
    except KeyboardInterrupt:
        steps.pause(kit, jobs, candidacy_id, key)
        click.echo("Paused; nothing heard so far is lost. Go on with:")
        click.echo(resume_command(folder, name))
        sys.exit(INTERRUPTED)
    finally:
        jobs.close()
    _tell(last, folder)
    if last.state == "transcribed" and not steps.utterances_of(kit, candidacy_id, key):
        click.echo("Nothing was said in it that could be heard.")


def resume_command(folder: Path, name: str) -> str:
    """As it can be pasted into a shell."""
    return printable(
        f"secondround debrief recordings {shlex.quote(str(folder))} --resume {shlex.quote(name)}"
    )


def _watched(kit: "Kit", jobs: "Jobs", candidacy_id: str, key: str) -> "Listening":
    """How it ended."""
    from secondround.preparation.recordings import steps

    while True:
        every = steps.listening_of(kit, jobs, candidacy_id)
        one = next(each for each in every if each.recording.key == key)
        if one.state in ("transcribed", "failed", "paused"):
            return one
        if sys.stdout.isatty():
            click.echo(f"\r{one.state:<12}{one.done:>5.0%} ", nl=False)
        time.sleep(LOOKS_EVERY)


def _wipe() -> None:
    """The line of progress is gone, so that nothing of it stands beside what comes next."""
    if sys.stdout.isatty():
        click.echo("\r\x1b[K", nl=False)


def _tell(last: "Listening", folder: Path) -> None:
    from secondround.foundation.errors import EngineFailed

    name = printable(last.recording.name)
    if last.state == "failed":
        again = resume_command(folder, last.recording.name)
        raise EngineFailed(f"listening to {name} ({last.message})", f"Try again with: {again}")
    if last.state == "paused":
        click.echo("Paused from elsewhere. Go on with:")
        click.echo(resume_command(folder, last.recording.name))
        return
    click.echo(f"Added {printable(last.recording.transcript)}.")
