"""secondround debrief show FOLDER"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import SHORT_KEY, printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.debrief.model import AskedEnquiry, Exchange
    from secondround.preparation.evidence.model import Citation, Speaker

PARTS = {
    "speakers": "Who speaks",
    "exchanges": "What they asked",
    "enquiries": "What you asked",
    "statements": "What you stated",
    "contradictions": "What does not agree",
    "open": "Still open",
    "impressions": "How they seemed",
    "asides": "Said beside",
}


@click.command("show")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--part", type=click.Choice(list(PARTS)), multiple=True, help="Only this; again for more."
)
@click.option("--round", "number", type=click.IntRange(1), help="Only what tells of this round.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, part: tuple[str, ...], number: int | None, as_json: bool) -> None:
    """Show the memory of the rounds that were: each line with the document and place it stands on.

    What was added since is read first. Asides (small talk, remarks) are shown when they are asked for.
    """
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    found = _remembered(kit, candidacy_id, number)
    chosen = part or tuple(name for name in PARTS if name != "asides")
    if as_json:
        body = {name: [asdict(one) for one in found[name]] for name in chosen}
        click.echo(json.dumps(body, ensure_ascii=False, indent=2, default=str))
        return
    for name in chosen:
        if found[name]:
            click.echo(printable("\n".join((PARTS[name], *_lines(name, found[name]), ""))))
    if not any(found.values()):
        click.echo("Nothing yet. Tell it from memory: secondround debrief start FOLDER")


def _remembered(kit: "Kit", candidacy_id: str, number: int | None) -> dict[str, Sequence[Any]]:
    from secondround.preparation.debrief import steps
    from secondround.preparation.debrief.own import steps as own_steps
    from secondround.preparation.evidence import steps as evidence_steps

    own_steps.write_down(kit, candidacy_id)
    evidence_steps.gather(kit, candidacy_id)
    steps.go_over(kit, candidacy_id)
    rounds = steps.rounds_of(kit, candidacy_id)
    found = steps.findings_of(kit, candidacy_id)
    if number is not None:
        found = rounds.only(found, number)
    speakers = evidence_steps.speakers_of(kit, candidacy_id)
    return {
        "speakers": [s for s in speakers if number in (None, rounds.documents.get(s.document))],
        "exchanges": found.exchanges,
        "enquiries": found.asked_enquiries,
        "statements": [s for s in found.statements if s.where != "cv"],
        "contradictions": found.contradictions,
        "open": found.open_points,
        "impressions": found.impressions,
        "asides": found.asides,
    }


def _lines(part: str, items: Sequence[Any]) -> Iterator[str]:
    shown: dict[str, Callable[[Any], Iterator[str]]] = {
        "speakers": _speaker,
        "exchanges": _exchange,
        "enquiries": _enquiry,
    }
    for one in items:
        yield from shown.get(part, _plain)(one)


def _speaker(one: "Speaker") -> Iterator[str]:
    you = f"  you, by the {one.reason}" if one.candidate else ""
    yield f"  {one.document}: {one.label}, {one.words} words{you}"
    yield f'      "{one.sample[:90]}"'


def _exchange(one: "Exchange") -> Iterator[str]:
    asked = f"{one.asked_by}: " if one.asked_by else ""
    yield f"  [{one.key[:SHORT_KEY]}] {asked}{one.question}"
    yield f"      you: {one.answer or '(nothing is recorded)'}"
    answers = (*one.follow_up_answers, *[""] * len(one.follow_ups))
    for question, answer in zip(one.follow_ups, answers, strict=False):
        yield f"      then: {question}"
        if answer:
            yield f"      you: {answer}"
    why = f": {one.landing_reason}" if one.landing_reason else ""
    yield f"      {one.landing}{why}" + (f" · {one.competency}" if one.competency else "")
    for line in one.requirements:
        yield f"      touches: {line.quote}"
    yield from _places(one.citations)


def _enquiry(one: "AskedEnquiry") -> Iterator[str]:
    by = f"{one.answered_by}: " if one.answered_by else ""
    yield f"  [{one.key[:SHORT_KEY]}] {one.text}"
    yield f"      {one.settled}" + (f" · {by}{one.answer}" if one.answer else "")
    yield from _places(one.citations)


def _plain(one: Any) -> Iterator[str]:
    who = getattr(one, "interviewer", "") or getattr(one, "speaker", "")
    what = getattr(one, "subject", "")
    side = {"theirs": "they still need: ", "mine": "you still need: "}.get(
        getattr(one, "side", ""), ""
    )
    lead = "".join(f"{word}: " for word in (who, what) if word)
    value = getattr(one, "value", "")
    form = f"  = {value}" if value else ""
    yield f"  [{one.key[:SHORT_KEY]}] {side}{lead}{one.text}{form}"
    yield from _places(one.citations)


def _places(citations: Sequence["Citation"]) -> Iterator[str]:
    places = dict.fromkeys(f"{one.document}, {one.locator}" for one in citations)
    if places:
        yield "      " + " · ".join(places)
