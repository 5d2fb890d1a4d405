"""secondround conditions correct FOLDER KEY WORDS"""

from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("correct")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("key")
@click.argument("words")
@told_plainly
def command(folder: Path, key: str, words: str) -> None:
    """Put WORDS in place of the line whose KEY `show` prints in brackets; what it stands on stays."""
    from secondround.preparation.conditions import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    found = [one.key for one in steps.terms_of(kit, candidacy_id) if one.key.startswith(key)]
    if len(found) > 1:
        raise click.UsageError(f"{key} begins several lines; write more of the key.")
    made = steps.correct_term(kit, candidacy_id, found[0] if found else key, words)
    click.echo(f"Kept: {made.topic}: {made.text}")
