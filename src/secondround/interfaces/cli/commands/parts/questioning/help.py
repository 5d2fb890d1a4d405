"""secondround questions help FOLDER KEY"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.preparation.questions.drafting.model import Asked, Help, Helped

KINDS: dict[str, "Help"] = {"draft": "draft", "follow-ups": "follow up", "critique": "critique"}


@click.command("help")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("key")
@click.option(
    "--kind",
    type=click.Choice(tuple(KINDS)),
    default="draft",
    show_default=True,
    help="A draft from the cited words, what would be asked next, or what to improve.",
)
@click.option("--yes", is_flag=True, help="Send what is shown without asking.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print as JSON; without --yes nothing is sent."
)
@told_plainly
def command(folder: Path, key: str, kind: str, yes: bool, as_json: bool) -> None:
    """Ask your language model for help with an answer. Every word that would leave is shown first, and to whom.

    Nothing it writes becomes the answer by itself, and a draft that says what none of your words shows is refused.
    """
    from secondround.preparation.questions.drafting import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    asked = steps.what_would_be_sent(kit, candidacy_id, key, KINDS[kind])
    if not as_json:
        click.echo(printable("\n".join(_shown(asked))))
    if not yes and (as_json or not click.confirm("Send it?")):
        if as_json:
            _print_json(_body(asked) | {"sent": False})
        return
    helped = steps.ask_for_help(kit, candidacy_id, key, KINDS[kind], steps.mark_of(asked))
    if as_json:
        _print_json(_body(asked) | {"sent": True} | asdict(helped))
        return
    click.echo(printable("\n".join(_told(helped))))


def _print_json(body: dict[str, object]) -> None:
    click.echo(json.dumps(body, ensure_ascii=False, indent=2, default=str))


def _body(asked: "Asked") -> dict[str, object]:
    return {
        "help": asked.help,
        "to": asked.host,
        "model": asked.name,
        "leaves_this_machine": not asked.here,
        "instructions": asked.request.instructions,
        "data": asked.request.data,
    }


def _shown(asked: "Asked") -> Iterator[str]:
    leaves = "it stays on this machine" if asked.here else "it leaves this machine"
    yield f"This would be sent to {asked.name} at {asked.host}, word for word; {leaves}:"
    yield asked.request.instructions.rstrip()
    yield asked.request.data


def _told(helped: "Helped") -> Iterator[str]:
    yield ""
    for sentence in helped.sentences:
        yield sentence.text
        for cited in sentence.citations:
            yield f'    "{cited.quote}"  {cited.document}, {cited.locator}'
    for remark in helped.remarks:
        yield f'"{remark.quote}"'
        yield f"    {remark.text}"
    if helped.left_out:
        yield f"Left out, being about words that are not in the answer: {helped.left_out}"
    if not helped.sentences and not helped.remarks:
        yield "It had nothing to say."
    if helped.sentences:
        yield "Nothing of it is kept: `secondround questions answer` writes what you would say."
