"""secondround stories list FOLDER"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.commands.preparing.telling.told import body_of, fresh
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.preparation.questions.told.board import Board

MARKS = {"told": "#", "serves": "o", "": "."}


@click.command("list")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, as_json: bool) -> None:
    """Show the stories, the most complete first, then a line for each of the first questions with a sign a story.

    "#": its answer tells it. "o": it would serve. A question that asks for something that happened and has no sign
    wants a story.
    """
    from secondround.preparation.questions.told.steps import board_of

    kit = open_kit()
    board = board_of(kit, candidacy_for(kit, folder))
    if as_json:
        click.echo(json.dumps(_body(board), ensure_ascii=False, indent=2, default=str))
        return
    click.echo(
        printable("\n".join(_told(board)) or "No story yet: your CV and your notes hold them.")
    )


def _told(board: "Board") -> Iterator[str]:
    for number, one in enumerate(board.stories, 1):
        yield f"{number:>3}  [{one.story.key}] {one.story.title}"
        yield f"     {fresh(one)}"
        if one.story.missing:
            yield f"     missing: {' '.join(one.story.missing)}"
    if board.rows:
        yield ""
        yield "Which story for which question"
    for row in board.rows:
        signs = "".join(MARKS[cell] for cell in row.cells)
        yield f"  {signs}  [{row.question.key}] {row.question.text}"


def _body(board: "Board") -> dict[str, object]:
    keys = [one.story.key for one in board.stories]
    return {
        "stories": [body_of(one) for one in board.stories],
        "questions": [
            {
                "key": row.question.key,
                "text": row.question.text,
                "asks_for_a_case": row.case,
                "stories": {key: cell for key, cell in zip(keys, row.cells, strict=True) if cell},
            }
            for row in board.rows
        ],
        "people": [
            {
                "name": name,
                "heard": [
                    one.story.key
                    for one in board.stories
                    if any(each.person == name for each in one.heard)
                ],
                "planned": [one.story.key for one in board.stories if name in one.planned_for],
            }
            for name in board.people
        ],
    }
