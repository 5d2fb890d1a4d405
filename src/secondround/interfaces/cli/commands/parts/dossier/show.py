"""secondround company show FOLDER"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from secondround.interfaces.cli.commands.parts.dossier.lines import fact_lines
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.company.model import Fact

EACH = 4
PARTS = ("new", "facts", "disputes", "missing")


@click.command("show")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--theme", help="All facts of this theme alone: history, culture, values …")
@click.option("--part", type=click.Choice(PARTS), multiple=True, help="Only this; again for more.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole dossier as JSON.")
@told_plainly
def command(folder: Path, theme: str | None, part: tuple[str, ...], as_json: bool) -> None:
    """Show the dossier: what is new, the best of each theme, what does not agree, what is missing."""
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    found = _dossier(kit, candidacy_id, theme)
    if as_json:
        body = {name: found[name] for name in part or PARTS}
        click.echo(json.dumps(body, ensure_ascii=False, indent=2, default=_plain))
        return
    if not found["facts"]:
        click.echo(
            "Nothing is known of them yet. Save pages of theirs into the folder, then prepare."
        )
    each = len(found["facts"]) if theme else EACH
    for name in part or PARTS:
        lines = list(_lines(name, found[name], each))
        if lines:
            click.echo(printable("\n".join((*lines, ""))))


def _dossier(kit: "Kit", candidacy_id: str, theme: str | None) -> dict[str, Sequence[Any]]:
    from secondround.foundation.errors import Refused
    from secondround.preparation.company import steps
    from secondround.preparation.company.model import THEMES

    if theme is None:
        facts = steps.dossier_of(kit, candidacy_id)
    elif theme in THEMES:
        facts = steps.facts_on(kit, candidacy_id, theme)
    else:
        raise Refused(
            "{theme} is no theme",
            "Choose one of: {themes}.",
            theme=theme,
            themes=", ".join(THEMES),
        )
    missing = steps.missing_themes_of(kit, candidacy_id)
    return {
        "new": steps.new_of(facts),
        "facts": facts,
        "disputes": steps.disputes_of(kit, candidacy_id, facts),
        "missing": [one for one in missing if theme in (None, one.theme)],
    }


def _lines(part: str, items: Sequence[Any], each: int) -> Iterator[str]:
    if not items:
        return
    if part == "facts":
        yield from _by_theme(items, each)
    elif part == "new":
        yield "New since the last interview"
        for fact in items[:each]:
            yield from fact_lines(fact)
    elif part == "disputes":
        yield "These do not agree"
        for sides in items:
            for fact in sides:
                yield from fact_lines(fact)
            yield ""
    else:
        yield "Not known yet"
        yield from (f"  {one.theme}: {one.where_to_look}" for one in items)


def _by_theme(facts: Sequence["Fact"], each: int) -> Iterator[str]:
    by_theme: dict[str, list[Fact]] = {}
    for fact in facts:
        by_theme.setdefault(fact.theme, []).append(fact)
    for theme, mine in by_theme.items():
        yield theme.capitalize() if theme != "csr" else "Social responsibility"
        for fact in mine[:each]:
            yield from fact_lines(fact)
        if len(mine) > each:
            yield f"  {len(mine) - each} more: --theme {theme}"


def _plain(value: Any) -> Any:
    return asdict(value) if hasattr(value, "__dataclass_fields__") else str(value)
