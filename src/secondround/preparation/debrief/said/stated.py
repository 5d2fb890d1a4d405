"""A statement read again in its own words, after the candidate corrected or added it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from secondround.preparation.debrief.model import Statement
from secondround.preparation.debrief.said.collect import Collected
from secondround.preparation.debrief.said.figures import figures_in, levels_in
from secondround.preparation.debrief.said.statements import Said, Source, statements_in


def stated(one: Statement) -> Said | None:
    """What compares it with others: from its words, as said of its subject; None where they have no normal form."""
    for text in (one.text, f"{one.subject}: {one.text}", one.value):
        source = Source(text, one.where, one.subject, one.citations)
        for said in statements_in(source):
            if said.statement.subject == one.subject:
                value = one.value or said.statement.value
                return replace(said, statement=replace(one, value=value))
    return None


def value_of(one: Statement) -> str:
    """The normal form of its words, or empty."""
    bare = replace(one, value="")
    said = stated(bare)
    if said:
        return said.statement.value
    source = Source(one.text, one.where, "", one.citations)
    others = (*levels_in(source), *figures_in(source))
    return next((each.value for each in others if each.subject == one.subject), "")


def restated(
    said: Collected, changed: Mapping[str, Statement | None], own: Sequence[Statement] = ()
) -> Collected:
    """With the statements that the candidate changed as they are now, and with own ones.

    `changed` holds them by the key they were collected under, None for one that was taken away.
    """
    gone = {one.citations for one in said.statements if one.key in changed}
    now = (*{one.key: one for one in changed.values() if one}.values(), *own)
    again = [found for found in map(stated, now) if found]
    levels = [changed.get(one.key, one) for one in said.levels]
    return replace(
        said,
        figures=(*(one for one in said.figures if one.statement.key not in changed), *again),
        posts=tuple(one for one in said.posts if one.statement.key not in changed),
        levels=tuple(one for one in levels if one),
        sources=(
            *(one for one in said.sources if one.citations not in gone),
            *(Source(one.text, one.where, "", one.citations) for one in now),
        ),
    )
