"""secondround questions answer FOLDER KEY TEXT"""

import sys
from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("answer")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("key")
@click.argument("text", required=False)
@told_plainly
def command(folder: Path, key: str, text: str | None) -> None:
    """Write what you would say; TEXT is read from standard input where it is left out. The last one holds."""
    from secondround.preparation.brief.lines.steps import edit_line
    from secondround.preparation.questions.steps import question_named

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    one = question_named(kit, candidacy_id, key)
    words = sys.stdin.read() if text is None else text
    edit_line(kit, candidacy_id, "questions", one.key, "answer", words.strip())
    click.echo("Kept.")
