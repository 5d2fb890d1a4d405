"""secondround conditions show FOLDER"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.preparation.conditions.model import OwnWords, PayRange, Term

SHORT_KEY = 6
SURE = {"plain": "", "hedged": " · said with a reserve", "inferred": " · inferred"}


@click.command("show")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--topic", help="Only this one: salary, hours, home working …")
@click.option("--open", "only_open", is_flag=True, help="Only what is open or does not agree.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, topic: str | None, only_open: bool, as_json: bool) -> None:
    """Show the sheet of terms, what was told of the salary, and what you said yourself."""
    from secondround.preparation.conditions import steps
    from secondround.preparation.conditions.model import TOPICS

    if topic is not None and topic not in TOPICS:
        raise click.UsageError(f"{topic} is no topic; choose one of: {', '.join(TOPICS)}.")
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    terms = [
        one
        for one in steps.terms_of(kit, candidacy_id)
        if topic in (None, one.topic) and not (only_open and one.state == "known")
    ]
    pay = steps.pay_range_of(kit, candidacy_id)
    said = steps.own_words_of(kit, candidacy_id)
    if as_json:
        body = {
            "terms": [asdict(one) for one in terms],
            "pay": asdict(pay) if pay else None,
            "said": [asdict(one) for one in said],
        }
        click.echo(json.dumps(body, ensure_ascii=False, indent=2, default=str))
        return
    click.echo(printable("\n".join((*_sheet(terms, pay), *_said(said)))))


def _sheet(terms: Sequence["Term"], pay: "PayRange | None") -> Iterator[str]:
    for topic, each in groupby(terms, key=lambda one: one.topic):
        yield topic
        if topic == "salary" and pay:
            yield from _range(pay)
        for one in each:
            yield from _line(one)
        yield ""
    if not terms:
        yield "Nothing is known of the conditions yet."


def _range(pay: "PayRange") -> Iterator[str]:
    from secondround.foundation.wording import say_in
    from secondround.preparation.conditions.naming import pay_name

    if pay.term.pay:
        lies = f"; what you hope for lies {pay.standing} it" if pay.standing else ""
        yield f"  told: {pay_name(pay.term.pay, say_in('en'))}{lies}"


def _line(one: "Term") -> Iterator[str]:
    if one.state == "open":
        yield f"  open. {one.ask}"
        return
    mark = "≠ " if one.state == "disputed" else ""
    yield f"  [{one.key[:SHORT_KEY]}] {mark}{one.text}"
    day = f", {one.date}" if one.date else ""
    yield f"      {one.said_by}{day}{SURE[one.sure]}"
    for cited in one.citations[:1]:
        yield f"      {cited.document}, {cited.locator}"


def _said(said: Sequence["OwnWords"]) -> Iterator[str]:
    if said:
        yield "What you said, to be said the same way again"
    for one in said:
        yield f"  {one.subject}: {one.citation.quote}"
        day = f", {one.date}" if one.date else ""
        yield f"      {one.where}{day} · {one.citation.document}, {one.citation.locator}"
