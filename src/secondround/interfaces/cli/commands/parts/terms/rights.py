"""secondround conditions rights FOLDER"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.preparation.conditions.model import Rights

HEADS = {
    "now": "You may expect",
    "never": "They should not ask",
    "later": "Once you work there",
}
REACHES = {
    "yes": "The post is in the European Union:",
    "no": "The post is not in the European Union, so these rules may not reach it:",
    "unknown": "Where the post is, nobody has said. In the European Union, this holds.",
}


@click.command("rights")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, as_json: bool) -> None:
    """Show what Directive (EU) 2023/970 lets an applicant ask, with the articles. Not legal advice."""
    from secondround.preparation.conditions import steps

    kit = open_kit()
    rights = steps.rights_of(kit, candidacy_for(kit, folder))
    if as_json:
        click.echo(json.dumps(asdict(rights), ensure_ascii=False, indent=2, default=str))
        return
    click.echo(printable("\n".join(_lines(rights))))


def _lines(rights: "Rights") -> Iterator[str]:
    yield f"{REACHES[rights.reaches]} {rights.place.text if rights.place else ''}".rstrip()
    if rights.reaches != "no":
        for one in rights.history:
            yield f"They asked what you earn or earned: {one.question}"
        if rights.history:
            yield f"Under Article 5(2) that is not theirs to ask. You may say: {rights.instead}"
    for when, head in HEADS.items():
        yield ""
        yield head
        yield from (
            f"  {one.text} (Article {one.article})" for one in rights.cards if one.when == when
        )
    yield ""
    yield f"Directive (EU) 2023/970, CELEX {rights.celex} in EUR-Lex; due in national law by 7 June 2026, which may"
    yield "be late, differ or go further. Told in our words, and not legal advice."
