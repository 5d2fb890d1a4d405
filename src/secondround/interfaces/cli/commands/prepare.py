"""secondround prepare FOLDER"""

import sys
from datetime import datetime
from pathlib import Path

import click

from secondround.interfaces.cli.desk import NOT_ALL_READ, Moment, open_kit, told_plainly


@click.command("prepare")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where to write; by default a folder beside FOLDER.",
)
@click.option("--as-of", type=Moment(), help="Prepare as if it were this day or moment.")
@click.option("--open", "show", is_flag=True, help="Show the page when it is ready.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
@told_plainly
def command(
    folder: Path, out: Path | None, as_of: datetime | None, show: bool, as_json: bool
) -> None:
    """Prepare the second interview from FOLDER: the posting, your CV, notes or a transcript of the
    first interview, the invitation, pages of the company.

    Writes brief.html, brief.pdf, interview.ics and brief.json. Run it again after adding a document.
    Exit status: 0 prepared; 3 prepared, but some documents could not be read; 1 nothing was prepared.
    """
    from secondround.interfaces.cli.report import report, report_json
    from secondround.preparation.brief.steps import prepare

    kit = open_kit(as_of)
    done = prepare(kit, folder, out, _progress)
    _clear()
    click.echo(report_json(done) if as_json else report(done, bool(kit.embedders)))
    if show:
        click.launch((done.out / "brief.html").resolve().as_uri())
    if any(one.status == "refused" for one in done.documents):
        sys.exit(NOT_ALL_READ)


def _progress(name: str) -> None:
    """One line that names what is being read; a line each where the output is no terminal."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[2KReading {_plain(name)[:100]}", err=True, nl=False)
    else:
        click.echo(f"Reading {_plain(name)}", err=True)


def _clear() -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[2K", err=True, nl=False)


def _plain(name: str) -> str:
    """A file's name without anything a terminal would obey."""
    return "".join(c if c.isprintable() else "?" for c in name)
