"""secondround questions show FOLDER KEY"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.preparation.evidence.model import Citation
    from secondround.preparation.questions.model import Question


@click.command("show")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("key")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, key: str, as_json: bool) -> None:
    """Show one question with its reason, the words that rests on, and what to use. KEY is the one `list` prints."""
    from secondround.preparation.questions.steps import question_named

    kit = open_kit()
    one = question_named(kit, candidacy_for(kit, folder), key)
    if as_json:
        click.echo(json.dumps(asdict(one), ensure_ascii=False, indent=2, default=str))
        return
    click.echo(printable("\n".join(_told(one))))


def _told(one: "Question") -> Iterator[str]:
    yield one.text
    people = f" · likely from {', '.join(one.for_whom)}" if one.for_whom else ""
    yield f"  {one.kind}{people}"
    yield f"  {one.reason}"
    yield from map(_quoted, one.citations)
    if one.use:
        yield "Use"
        yield from map(_quoted, one.use)
    if one.key_points:
        yield "It must not leave out"
        yield from (f"  {point}" for point in one.key_points)
    yield "Your answer"
    yield f"  {one.answer or '(not written yet)'}"


def _quoted(one: "Citation") -> str:
    return f'  "{one.quote}"  {one.document}, {one.locator}'
