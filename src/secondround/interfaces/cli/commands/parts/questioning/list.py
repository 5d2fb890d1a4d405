"""secondround questions list FOLDER"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.preparation.questions.model import Question


@click.command("list")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--person", default="", help="Only those this interviewer is likely to ask.")
@click.option("--kind", default="", help="Only those of this kind: motivation, technical, terms …")
@click.option("--ready", type=click.Choice(["written", "open"]), help="With an answer, or without.")
@click.option("--top", type=click.IntRange(1), help="Only the first so many.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(
    folder: Path, person: str, kind: str, ready: str | None, top: int | None, as_json: bool
) -> None:
    """List the questions in the order worth preparing; the options combine."""
    from secondround.preparation.questions.steps import questions_of

    kit = open_kit()
    found = questions_of(kit, candidacy_for(kit, folder))
    chosen = [one for one in found if _fits(one, person, kind, ready)][:top]
    if as_json:
        body = [asdict(one) for one in chosen]
        click.echo(json.dumps(body, ensure_ascii=False, indent=2, default=str))
        return
    for place, one in enumerate(chosen, 1):
        click.echo(printable(_line(place, one)))
    if not chosen:
        click.echo("No question is like that.")


def _fits(one: "Question", person: str, kind: str, ready: str | None) -> bool:
    people: Sequence[str] = [name.casefold() for name in one.for_whom]
    return (
        any(person.casefold() in name for name in people or [""])
        and kind in ("", one.kind)
        and (ready is None or bool(one.answer) == (ready == "written"))
    )


def _line(place: int, one: "Question") -> str:
    people = f" · {', '.join(one.for_whom)}" if one.for_whom else ""
    written = " · written" if one.answer else ""
    return f"{place:>3}  [{one.key}] {one.text}\n     {one.kind}{people}{written}"
