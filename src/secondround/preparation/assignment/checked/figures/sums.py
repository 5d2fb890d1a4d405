"""What the rules on sums and lists find, as findings."""

from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.figures.counts.listed import lists_apart
from secondround.preparation.assignment.checked.figures.summed.every import every_wrong
from secondround.preparation.assignment.checked.figures.summed.wrong import Wrong
from secondround.preparation.assignment.checked.figures.tables import tables_through
from secondround.preparation.assignment.checked.look import Look, finding, quoted, sentence_with
from secondround.preparation.assignment.checked.model import Finding


def all_wrong(look: Look) -> Iterator[Wrong]:
    """Totals, shares and results that are others, page by page."""
    hidden_too = {one.number: one for one in look.finished.pages}
    tables = list(tables_through(look.pages, look.language))
    for page in look.pages:
        here = [table for table in tables if table.page is page]
        yield from every_wrong(page, hidden_too[page.number], here, look.language)


def sums_wrong(look: Look, wrong: Sequence[Wrong]) -> Iterator[Finding]:
    """These as findings, and lists that are longer or shorter than is said."""
    for page in look.pages:
        for one in wrong:
            if one.page is page:
                yield _sum_finding(look, one)
        for one in lists_apart(page, look.language):
            yield _list_finding(look, one)


def _sum_finding(look: Look, one: Wrong) -> Finding:
    if one.kind == "shares":
        text = look.say(
            "The shares {shares} make {total} together, not 100%.",
            shares=quoted(one.words),
            total=one.right,
        )
    elif one.kind == "total":
        text = look.say(
            "The total says {total}, its parts make {right}.", total=one.words, right=one.right
        )
    else:
        text = look.say(
            "{words} does not work out: it makes {right}.", words=quoted(one.words), right=one.right
        )
    return finding(
        look,
        "total wrong",
        one.page,
        quoted(one.words if one.kind == "shares" else sentence_with(one.piece.text, one.words)),
        text,
        place=one.piece.place,
        of=f"{one.piece.text} {one.words}",
    )


def _list_finding(look: Look, one: Wrong) -> Finding:
    text = look.say(
        "“{words}” is announced, and {count} follow: make them agree.",
        words=one.words,
        count=one.right,
    )
    return finding(
        look,
        "figures disagree",
        one.page,
        quoted(one.piece.text),
        text,
        place=one.piece.place,
    )
