"""secondround questions came FOLDER [KEY …]"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.preparation.questions.model import Came, HitRate, Proposal


@click.command("came")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("keys", nargs=-1, metavar="[KEY …]")
@click.option("--other", multiple=True, help="A question they asked that is not in the list.")
@click.option("--undo", multiple=True, metavar="MARK", help="Take a mark back.")
@click.option("--round", "number", type=click.IntRange(1), help="The round; the last one told of.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(
    folder: Path,
    keys: Sequence[str],
    other: Sequence[str],
    undo: Sequence[str],
    number: int | None,
    as_json: bool,
) -> None:
    """Mark the questions that were asked (KEY is the one `list` prints), and see how many were foreseen.

    Without a KEY: what is marked, what the memory of the round heard and waits to be confirmed, and the share,
    which is said from five questions on.
    """
    from secondround.preparation.questions.came import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    at = number or steps.round_to_mark(kit, candidacy_id)
    for key in keys:
        steps.mark_foreseen(kit, candidacy_id, at, key)
    for text in other:
        steps.mark_other(kit, candidacy_id, at, text)
    for mark in undo:
        steps.take_back(kit, candidacy_id, mark)
    rate = steps.rate_of(kit, candidacy_id, at)
    marks = steps.came_of(kit, candidacy_id, at)
    heard = steps.proposals_of(kit, candidacy_id, at)
    if as_json:
        click.echo(json.dumps(_body(rate, marks, heard), ensure_ascii=False, indent=2, default=str))
        return
    click.echo(printable("\n".join((*_marked(marks), *_heard(heard), _said(rate)))))


def _body(
    rate: "HitRate", marks: Sequence["Came"], heard: Sequence["Proposal"]
) -> dict[str, object]:
    waiting = [
        {"heard": one.exchange.question, "nearest": asdict(one.nearest) if one.nearest else None}
        for one in heard
    ]
    return asdict(rate) | {"marks": [asdict(one) for one in marks], "to_confirm": waiting}


def _marked(marks: Sequence["Came"]) -> Iterator[str]:
    for one in marks:
        yield f"  [{one.key}] {one.text}" + ("" if one.question else "  (not in the list)")


def _heard(heard: Sequence["Proposal"]) -> Iterator[str]:
    if heard:
        yield "Heard, and to be confirmed"
    for one in heard:
        nearest = f"[{one.nearest.key}] {one.nearest.text}" if one.nearest else "none of the list"
        yield f"  {one.exchange.question}\n      is it {nearest}?"


def _said(rate: "HitRate") -> str:
    if rate.share is None or rate.low is None or rate.high is None:
        return f"Round {rate.round}: {rate.asked} marked. From five on the share that was foreseen is said."
    return (
        f"Round {rate.round}: {rate.foreseen} of {rate.asked} were foreseen, {rate.share:.0%} "
        f"(with so few, anything from {rate.low:.0%} to {rate.high:.0%})."
    )
