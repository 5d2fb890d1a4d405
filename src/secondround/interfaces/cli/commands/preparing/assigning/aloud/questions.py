"""secondround assignment questions FOLDER"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.commands.preparing.assigning.one_of import (
    assignment_of,
    one_exercise,
)
from secondround.interfaces.cli.commands.preparing.rehearsing.start import KEYS, sit
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import SHORT_KEY, printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.assignment.faced.model import Challenge


@click.command("questions")
@click.argument("folder", type=click.Path(path_type=Path))
@one_exercise
@click.option("--add", default="", help="A question you expect.")
@click.option("--answer", default="", help="The beginning of a question's key, with --words.")
@click.option("--words", default="", help="What you would say to it.")
@click.option("--aside", default="", help="The beginning of the key of one to put aside.")
@click.option("--round", "sits", is_flag=True, help="Answer them one after the other, in writing.")
@click.option("--minutes", type=click.IntRange(5, 120), default=20, help="How long a round is.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(
    folder: Path,
    exercise: str,
    add: str,
    answer: str,
    words: str,
    aside: str,
    sits: bool,
    minutes: int,
    as_json: bool,
) -> None:
    """What the panel may ask about the exercise, by person, the weakest parts first, each with why."""
    from secondround.preparation.assignment.faced.steps import challenges_of

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    task = assignment_of(kit, candidacy_id, exercise).key
    _change(kit, candidacy_id, task, add, (answer, words), aside)
    if sits:
        return _sit_down(kit, candidacy_id, task, minutes)
    found = challenges_of(kit, candidacy_id, task)
    if as_json:
        body = [asdict(one) for one in found]
        return click.echo(json.dumps(body, ensure_ascii=False, indent=2, default=str))
    return click.echo(printable("\n".join(_told(found, _names(kit, candidacy_id)))))


def _change(
    kit: "Kit", candidacy_id: str, task: str, add: str, answer: tuple[str, str], aside: str
) -> None:
    from secondround.preparation.assignment.faced import steps

    if add:
        steps.add_challenge(kit, candidacy_id, task, add)
    every = steps.challenges_of(kit, candidacy_id, task)
    if answer[0]:
        one = _beginning(every, answer[0])
        steps.answer_challenge(kit, candidacy_id, one.key, answer[1], one.points)
    if aside:
        steps.put_aside(kit, candidacy_id, _beginning(every, aside).key, aside=True)


def _sit_down(kit: "Kit", candidacy_id: str, task: str, minutes: int) -> None:
    from secondround.preparation.rehearsal.exercise.steps import begin_round
    from secondround.preparation.rehearsal.model import Wanted
    from secondround.preparation.rehearsal.steps import end_sitting

    sitting = begin_round(kit, candidacy_id, task, Wanted(minutes, way="typed"))
    click.echo(KEYS)
    sit(kit, candidacy_id, sitting)
    end_sitting(kit, candidacy_id, sitting.key)


def _names(kit: "Kit", candidacy_id: str) -> dict[str, str]:
    from secondround.preparation.panel.steps import interviewers_of

    return {one.key: one.name for one in interviewers_of(kit, candidacy_id)}


def _told(found: "Sequence[Challenge]", names: dict[str, str]) -> Iterator[str]:
    from secondround.preparation.assignment.faced.ordering import by_person

    for person, theirs in by_person([one for one in found if not one.aside]):
        yield names.get(person, "Anybody")
        for one in theirs:
            yield f"  [{one.key[:SHORT_KEY]}] {one.text}"
            place = f" · {one.place}" if one.place else ""
            yield f"    {one.reason}{place}"
            if one.answer:
                yield f"    You: {one.answer}"
    if not found:
        yield "Nothing is to be asked yet."


def _beginning(found: "Sequence[Challenge]", key: str) -> "Challenge":
    from secondround.foundation.errors import NotFound

    named = [one for one in found if one.key.startswith(key)]
    if len(named) != 1:
        raise NotFound("the question {key}", "Its key stands before it in the list.", key=key)
    return named[0]
