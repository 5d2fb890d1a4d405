"""secondround assignment outline FOLDER"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.commands.preparing.assigning.one_of import (
    assignment_of,
    one_exercise,
)
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.preparation.assignment.outline.at_hand.model import Material
    from secondround.preparation.assignment.outline.minutes import Sum
    from secondround.preparation.assignment.outline.model import Outline


@click.command("outline")
@click.argument("folder", type=click.Path(path_type=Path))
@one_exercise
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, exercise: str, as_json: bool) -> None:
    """Show the outline: parts with minutes, what stands in them, and what is at hand (marked with a plus sign).

    `secondround edit` changes the lists outlines, outline_parts, outline_points and outline_rows.
    """
    from secondround.preparation.assignment.outline import steps
    from secondround.preparation.assignment.outline.at_hand.steps import at_hand_of

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    found = steps.outline_of(kit, candidacy_id, assignment_of(kit, candidacy_id, exercise).key)
    minutes = steps.minutes_of(kit, candidacy_id, found)
    trade = steps.trade_of_outline(kit, candidacy_id, found)
    at_hand = at_hand_of(kit, candidacy_id, found)
    if as_json:
        hand = {key: [asdict(one) for one in some] for key, some in at_hand.items()}
        practice = {"method": trade.method, "source": trade.source}
        body = {**asdict(found), **practice, "minutes": asdict(minutes), "at_hand": hand}
        click.echo(json.dumps(body, ensure_ascii=False, indent=2, default=str))
        return
    method = f"Method: {trade.method} ({trade.source})"
    click.echo(printable("\n".join((*_told(found, minutes, at_hand), method))))


def _told(
    outline: "Outline", minutes: "Sum", at_hand: "dict[str, tuple[Material, ...]]"
) -> Iterator[str]:
    length = f" of {minutes.length}" if minutes.length else ""
    yield f"{outline.title}  ({minutes.planned:g}{length} min)  [{outline.key}]"
    for number, part in enumerate(outline.sections, 1):
        yield f"{number}. {part.title}  {part.minutes:g} min  [{part.key}]"
        for point in part.points:
            yield f"   - {point.text}  [{point.key}]"
        for at, entry in enumerate(part.entries, 1):
            yield f"   #{at} {' | '.join(entry.cells)}  [{entry.key}]"
        if part.notes:
            yield f"   (say) {part.notes}"
        for one in at_hand.get(part.key, ()):
            yield f"   + {one.text}  {_place(one)}"


def _place(one: "Material") -> str:
    return f"{one.citations[0].document}, {one.citations[0].locator}" if one.citations else ""
