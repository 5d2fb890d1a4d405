"""secondround rehearse export FOLDER SITTING"""

from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("export")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("sitting", default="")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write it.")
@told_plainly
def command(folder: Path, sitting: str, out: Path | None) -> None:
    """Save a sitting (by default the last) as one page for somebody far away, with its words, its sound and a form."""
    from secondround.interfaces.cli.commands.preparing.rehearsing.watched.sittings import chosen
    from secondround.preparation.rehearsal.kept.steps import sitting_named
    from secondround.preparation.rehearsal.observed.afar import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    one = sitting_named(kit, candidacy_id, chosen(kit, candidacy_id, sitting))
    path = out or Path(steps.file_name(one))
    path.write_bytes(steps.sitting_file(kit, candidacy_id, one.key))
    click.echo(f"Written: {path}")
    click.echo(
        "It holds the questions, who asks, the words and the sound of your answers; nothing else."
    )
