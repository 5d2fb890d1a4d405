"""One file against what was asked, the trade's practice and what is known."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondround.foundation.keys import key_of
from secondround.preparation.assignment.checked.asked.answered import answers
from secondround.preparation.assignment.checked.asked.lacking.left_open import broken_off, left_open
from secondround.preparation.assignment.checked.asked.lacking.too_few import too_few
from secondround.preparation.assignment.checked.asked.lacking.unanswered import (
    half_answered,
    not_answered,
    not_asked_for,
)
from secondround.preparation.assignment.checked.asked.parts import (
    missing_in_tables,
    missing_of,
    missing_parts,
)
from secondround.preparation.assignment.checked.figures.found import figures_wrong
from secondround.preparation.assignment.checked.form.length import length
from secondround.preparation.assignment.checked.form.letters import pale, small
from secondround.preparation.assignment.checked.form.sent import (
    carried,
    fields,
    file_name,
    hidden,
    remarks,
    scripts,
    unseen,
)
from secondround.preparation.assignment.checked.form.slides import crowded, unspoken, untitled
from secondround.preparation.assignment.checked.look import Look, pieces_of, words_in
from secondround.preparation.assignment.checked.model import Answered, Checked, Finding
from secondround.preparation.assignment.checked.wording.abbreviations import unexplained
from secondround.preparation.assignment.checked.wording.names import misspelt

RULES = (
    *(length, crowded, untitled, unspoken, small, pale, unexplained, misspelt),
    *(figures_wrong, fields, file_name, carried, scripts, remarks, hidden, unseen),
)


def check(look: Look, document: str) -> Checked:
    """What there is to look at, page by page, the whole file first. Pure: the same file gives the same findings.

    `document` is the id of the kept file; with the assignment it makes the key.
    """
    answered = answers(look)
    return Checked(
        key=key_of("checked", look.decoded.assignment, document),
        assignment=look.decoded.assignment,
        document=document,
        name=look.name,
        format=look.finished.format,
        pages=len(look.pages),
        words=sum(words_in(piece.text) for _, piece in pieces_of(look.pages)),
        answered=answered,
        findings=tuple(_keyed(sorted(_findings(look, answered), key=lambda one: one.page))),
    )


def _findings(look: Look, answered: Sequence[Answered]) -> Iterator[Finding]:
    missing = missing_of(look, answered)
    yield from not_answered(look, answered, missing)
    yield from half_answered(look, answered, missing)
    yield from missing_parts(look, not_asked_for(look, missing))
    told = list(missing_in_tables(look, missing))
    yield from told
    open_ = list(left_open(look, told))
    yield from open_
    yield from broken_off(look, [*told, *open_])
    yield from too_few(look)
    for rule in RULES:
        yield from rule(look)


def _keyed(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Of several with one key each has its own: the same words on two pages are two matters."""
    seen: Counter[str] = Counter()
    for one in findings:
        seen[one.key] += 1
        if seen[one.key] > 1:
            yield replace(one, key=key_of("finding", one.key, str(seen[one.key])))
        else:
            yield one
