"""secondround assignment run FOLDER"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.commands.preparing.assigning.aloud.running import by_the_clock, told
from secondround.interfaces.cli.commands.preparing.assigning.one_of import (
    assignment_of,
    one_exercise,
)
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import SHORT_KEY, printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.rehearsal.run_through.model import Run, Slide

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("run")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("sound", required=False, type=FILE)
@one_exercise
@click.option("--slides", type=click.IntRange(1, 300), help="How many slides it has.")
@click.option("--file", type=FILE, help="The PPTX or PDF whose pages are the slides.")
@click.option("--minutes", type=click.IntRange(0, 180), default=0, help="How long it may be.")
@click.option("--marks", default="", help="“0:00 1, 1:30 2”, or a file with a line for each slide.")
@click.option("--clock", is_flag=True, help="By the clock: Enter shows the next slide.")
@click.option("--show", default="", help="Show one run, by the beginning of its key.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(
    folder: Path,
    sound: Path | None,
    exercise: str,
    slides: int | None,
    file: Path | None,
    minutes: int,
    marks: str,
    clock: bool,
    show: str,
    as_json: bool,
) -> None:
    """List the runs so far; with SOUND take one from a recording, which is written down on this machine."""
    from secondround.preparation.rehearsal.run_through.kept.steps import run_named, runs_of

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    if show:
        return _tell(kit, candidacy_id, run_named(kit, candidacy_id, show), as_json)
    task = assignment_of(kit, candidacy_id, exercise).key
    if sound or clock:
        shown = _slides(kit, candidacy_id, task, slides, file, 60.0 * minutes)
        made = (
            _heard(kit, candidacy_id, task, shown, minutes, sound, marks)
            if sound
            else by_the_clock(kit, candidacy_id, task, shown, minutes)
        )
        return _tell(kit, candidacy_id, made, as_json)
    return _list(kit, runs_of(kit, candidacy_id, task), as_json)


def _heard(
    kit: "Kit",
    candidacy_id: str,
    task: str,
    slides: "tuple[Slide, ...]",
    minutes: int,
    sound: Path,
    marks: str,
) -> "Run":
    """Forgotten again where nothing can be heard in it."""
    from secondround.preparation.rehearsal.run_through import steps
    from secondround.preparation.rehearsal.run_through.kept.steps import forget_run
    from secondround.preparation.rehearsal.run_through.listening.steps import listen
    from secondround.preparation.rehearsal.run_through.typed import marks_in

    written = Path(marks).read_text("utf-8") if marks and Path(marks).is_file() else marks
    every = marks_in(written, len(slides))
    run = steps.run_of_sound(kit, candidacy_id, task, slides, minutes, sound, every)
    try:
        return listen(kit, candidacy_id, run.key)
    except Exception:
        forget_run(kit, candidacy_id, run.key)
        raise


def _slides(
    kit: "Kit",
    candidacy_id: str,
    task: str,
    count: int | None,
    file: Path | None,
    limit: float,
) -> "tuple[Slide, ...]":
    """Those of the file, so many, those of the last run, or the parts of the outline."""
    from secondround.foundation.errors import Refused
    from secondround.preparation.rehearsal.run_through.kept.steps import runs_of
    from secondround.preparation.rehearsal.run_through.slides import steps
    from secondround.preparation.rehearsal.run_through.slides.planned import counted

    if file:
        return steps.slides_of_file(kit, candidacy_id, task, file.name, file.read_bytes(), limit)
    if count:
        return counted(count, limit)
    if before := runs_of(kit, candidacy_id, task):
        return before[-1].slides
    outline = steps.outline_known(kit, candidacy_id, task)
    if outline and outline.sections:
        return steps.slides_of_outline(kit, candidacy_id, task)
    raise Refused("it is not said how many slides there are", "Say it with --slides or --file.")


def _tell(kit: "Kit", candidacy_id: str, run: "Run", as_json: bool) -> None:
    from secondround.preparation.rehearsal.run_through.kept.steps import before, runs_of

    if as_json:
        click.echo(json.dumps(asdict(run), ensure_ascii=False, indent=2, default=str))
        return
    last = before(run, runs_of(kit, candidacy_id, run.assignment))
    click.echo(printable("\n".join(told(run, last))))


def _list(kit: "Kit", runs: "tuple[Run, ...]", as_json: bool) -> None:
    from secondround.preparation.rehearsal.run_through.typed import clock

    if as_json:
        body = [asdict(one) for one in runs]
        click.echo(json.dumps(body, ensure_ascii=False, indent=2, default=str))
        return
    for one in runs:
        when = f"{one.begun_at.astimezone(kit.now.tzinfo):%d %B %Y, %H:%M}"
        limit = f" of {clock(one.limit)}" if one.limit else ""
        click.echo(printable(f"[{one.key[:SHORT_KEY]}] {when} · {clock(one.length)}{limit}"))
        click.echo(printable(f"  Change one thing: {one.change}" if one.change else "  Not ended."))
    if not runs:
        click.echo("It was not run through yet.")
