"""Figures that claim something about the world, and whether the file says where they are from."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import (
    Figure,
    heading_of,
)
from secondround.preparation.assignment.checked.figures.reading.numbers import Number, years_in
from secondround.preparation.assignment.checked.figures.sources.claims import (
    is_inward,
    is_outward,
)
from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.documents.sentences import sentences

LEAST_COUNT = 20.0
"""What is counted below this is easily seen to be so."""

NEIGHBOURS = 2
"""Lines of a report after a figure in which its source may stand."""


LEAD = 25
"""Characters before a reference that can be no claim of their own: a name and a title."""

_FOOT = ("notes", "footer")


def unsourced(
    figures: Sequence[Figure], given: Sequence[Number], is_shown: bool, is_audit: bool = False
) -> Iterator[Figure]:
    """The first figure of each line that claims something and has no source.

    `given` are the numbers the readers know: of the words that set the exercise, of their own pages. `is_shown` on
    slides, where a source holds for all of its slide. A figure that has its source on another page needs none here.
    In an audit (`is_audit`) what was counted in the sample is the audit's own.
    """
    sourced = {id(one.piece) for one in figures if is_sourced(one, is_shown)}
    known = [*given, *(one.number for one in figures if id(one.piece) in sourced)]
    known += [_rest(each) for each in known if each.unit == "%" and 0 < each.value < 100]
    told: set[int] = set()
    whole = {number.value for number in known}
    for one in sorted(figures, key=lambda each: not is_outward(each.sentence)):
        if (
            id(one.piece) in sourced
            or id(one.piece) in told
            or not tells_of_the_world(one, is_audit)
        ):
            continue
        if one.is_part and one.whole in whole:
            continue
        if not any(each.agrees(one.number) and each.value and not each.bound for each in known):
            told.add(id(one.piece))
            yield one


def _rest(share: Number) -> Number:
    """What a share leaves of the whole, in whole points: who knows that 5.6 % are late knows that 94 % are not."""
    return replace(share, value=100 - share.value, slack=max(share.slack, 0.5))


def tells_of_the_world(one: Figure, is_audit: bool = False) -> bool:
    """Whether a figure says how the world outside is: what a share of others do, what is usual in a trade or a country.

    What is the company's, the candidate's or the plan's own, or worked out from other figures, is theirs to check: it
    needs no source. In an audit what was counted in the sample is the audit's own.
    """
    if one.piece.role not in ("text", "item", "title", "cells") or not one.about:
        return False
    if not _is_of_others(one) or not _weighs(one.number):
        return False
    planned = "aimed" if pattern("outward").search(one.sentence) else "planned"
    if any(pattern(each).search(one.sentence) for each in ("own", "as_example", planned)):
        return False
    if pattern("label").match(one.sentence):
        return False
    if is_audit and pattern("of_a_sample").search(one.sentence):
        return False
    is_own = _is_under(one, "own_page") and not is_outward(one.sentence)
    return not is_own and not _is_under(one, "target_page")


def _is_of_others(one: Figure) -> bool:
    """Whether it speaks of a country, a trade, others like it; or says what a share of people do, who are not ours, or
    what changed in a year that is past: somebody counted it."""
    said, is_share = one.sentence, one.number.unit == "%"
    if is_outward(said):
        return True
    if is_inward(said):
        return False
    behind = said[one.number.end :]
    if (is_share or one.number.is_scaled) and pattern("of_people").match(behind):
        return True
    derived = pattern("derived")
    if is_share and not derived.search(said) and not derived.search(said[: one.number.start]):
        changed = years_in(said) and pattern("changed").search(said) and not has_source(one.page)
        if changed or pattern("share_of_all").match(behind):
            return True
    return is_share and bool(pattern("tells").search(said))


def _weighs(number: Number) -> bool:
    """Of others nothing is easily seen to be so: any share, mean or larger count."""
    if number.unit in ("%", "pp"):
        return number.value not in (0.0, 100.0)
    if number.unit not in ("", "min") or number.is_scaled:
        return True
    return number.value >= LEAST_COUNT or number.value != int(number.value)


def _is_under(one: Figure, name: str) -> bool:
    """Whether the page, or the heading the line stands under, is one of that kind."""
    return bool(pattern(name).search(heading_of(one.page, one.piece)))


def has_source(page: Page) -> bool:
    """Whether any line of a page names where figures are from."""
    return any(is_source(each) for each in page.pieces)


def is_sourced(one: Figure, is_shown: bool) -> bool:
    """Whether the line says where it is from, or the slide or a line beside it does. A claim of others is not from
    the company's own records, and in a paragraph it is its own sentence or the next that says so."""
    outward = bool(pattern("outward").search(one.sentence))
    said = _with_next(one) if outward else one.piece.text
    if pattern("source").search(said) or _cites(said):
        return True
    if is_shown:
        return any(_stands_alone(each) and is_source(each, not outward) for each in one.page.pieces)
    if not outward and _goes_on(one):
        return True
    return any(is_source(each, not outward) for each in _neighbours(one.page, one.piece))


def _with_next(one: Figure) -> str:
    """The figure's sentence and the one after it."""
    spans = [span.text for span in sentences(one.piece.text)]
    place = spans.index(one.sentence) if one.sentence in spans else 0
    return " ".join(spans[place : place + 2])


def _goes_on(one: Figure) -> bool:
    """Whether the line right before is the source of a table: what is said next speaks of it."""
    place = next(i for i, each in enumerate(one.page.pieces) if each is one.piece)
    before = one.page.pieces[place - 1] if place else None
    return before is not None and before.role in ("caption", "text") and _is_source_line(before)


def _is_source_line(piece: Piece) -> bool:
    return bool(pattern("source_line").match(piece.text)) or (
        is_source(piece) and (piece.role == "caption" or _is_record(piece))
    )


def _stands_alone(piece: Piece) -> bool:
    """Whether a line may be the source of its whole slide: what another line cites is that one's."""
    if piece.role not in ("text", "item") or pattern("source_line").match(piece.text):
        return True
    cited = pattern("cited").search(piece.text)
    return cited is None or cited.start() < LEAD


def is_source(piece: Piece, with_records: bool = True) -> bool:
    """Whether a line names where figures are from: "Source: …", a reference, an address, a study by name and year, or
    nothing but a record with its date ("Scan codes, March 2026")."""
    if pattern("source").search(piece.text) or _cites(piece.text):
        return True
    is_proof = bool(pattern("proof").match(piece.text))
    return with_records and piece.role != "title" and (is_proof or _is_record(piece))


def _is_record(piece: Piece) -> bool:
    """A list, a register, a contract with its date, or what is called the evidence of a finding: their own papers."""
    if pattern("evidence").match(piece.text):
        return True
    is_dated = bool(years_in(piece.text)) or piece.role == "caption"
    return piece.role != "cells" and is_dated and bool(pattern("record").match(piece.text))


def _cites(text: str) -> bool:
    return bool(pattern("cited").search(text))


def _neighbours(page: Page, piece: Piece) -> list[Piece]:
    """The lines right after it, and what stands at the foot of its page where the line refers there."""
    place = next(i for i, each in enumerate(page.pieces) if each is piece)
    after: list[Piece] = []
    for each in page.pieces[place + 1 : place + 1 + NEIGHBOURS]:
        if each.role == "title":
            break
        if each.role == "caption" or pattern("source_line").match(each.text) or _is_record(each):
            after.append(each)
    # A file does not say which line its footnotes belong to: one that is a source may be any line's of its page.
    after += [each for each in page.pieces if each.role == "footnote"]
    if pattern("note_mark").search(piece.text):
        noted = page.pieces[place + 1 :]
        after += [one for one in noted if one.role in _FOOT or pattern("note").match(one.text)]
    return after
