"""Statements about tables that the tables deny, as findings."""

from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.figures.quantified.counts import (
    headed_apart,
    rest_apart,
    sampled_apart,
    told_rows,
)
from secondround.preparation.assignment.checked.figures.quantified.grid import (
    Denied,
    grids_of,
    said_on,
)
from secondround.preparation.assignment.checked.figures.quantified.numbered import (
    falls_apart,
    listed_apart,
    ratings_apart,
)
from secondround.preparation.assignment.checked.figures.quantified.parts import (
    alone_apart,
    lacking_one,
)
from secondround.preparation.assignment.checked.figures.quantified.ranks import (
    ranks_apart,
    tops_apart,
)
from secondround.preparation.assignment.checked.figures.quantified.related.changes import (
    changes_apart,
)
from secondround.preparation.assignment.checked.figures.quantified.related.compared import (
    compared_apart,
)
from secondround.preparation.assignment.checked.figures.quantified.related.grouped import (
    grouped_apart,
)
from secondround.preparation.assignment.checked.figures.quantified.related.shares import (
    shares_apart,
)
from secondround.preparation.assignment.checked.figures.quantified.related.sums import (
    all_apart,
    sums_apart,
)
from secondround.preparation.assignment.checked.figures.quantified.thresholds import (
    thresholds_apart,
)
from secondround.preparation.assignment.checked.figures.tables import Table
from secondround.preparation.assignment.checked.form.places import told_place
from secondround.preparation.assignment.checked.look import Look, finding, quoted
from secondround.preparation.assignment.checked.model import Finding

_RULES = (
    ranks_apart,
    tops_apart,
    lacking_one,
    alone_apart,
    headed_apart,
    listed_apart,
    falls_apart,
    ratings_apart,
    shares_apart,
    sums_apart,
    all_apart,
    compared_apart,
    changes_apart,
    grouped_apart,
)


def quantified_wrong(look: Look, tables: Sequence[Table]) -> Iterator[Finding]:
    """Each statement that its table denies, once."""
    for one in _denied(look, tables):
        yield _finding(look, one)


def _denied(look: Look, tables: Sequence[Table]) -> Iterator[Denied]:
    grids = grids_of(tables, look.language)
    for page in look.pages:
        said = list(said_on(page))
        yield from rest_apart(page, said)
        if not grids:
            continue
        for one in said:
            yield from thresholds_apart(one, grids, look.pages)
            for rule in _RULES:
                yield from rule(one, grids)
        for one in (*said, *told_rows(page)):
            yield from sampled_apart(one, grids)


def _finding(look: Look, one: Denied) -> Finding:
    place = told_place(look, one.row.place or one.page.place)
    if one.exception:
        text = look.say(
            "“{said}”: on {place} this is not so for {row}. Make them agree.",
            said=one.words,
            place=place,
            row=quoted(one.exception),
        )
    else:
        text = look.say(
            "“{said}”: by {place} it is {made}. Make them agree.",
            said=one.words,
            place=place,
            made=quoted(one.made),
        )
    return finding(
        *(look, "figures disagree", one.said.page, quoted(one.said.text), text),
        place=one.said.piece.place,
        other=f"{place}: {quoted(one.row.text)}",
    )
