"""Figures that claim something about the world, and whether the file says where they are from."""

from collections.abc import Iterator, Sequence

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import (
    Figure,
    heading_of,
)
from secondround.preparation.assignment.checked.figures.numbers import Number, years_in
from secondround.preparation.assignment.checked.figures.sources.claims import (
    is_its_size,
    is_outward,
)
from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.documents.sentences import sentences

LEAST_COUNT, LEAST_AT_HOME = 20.0, 100.0
"""What is counted below this is easily seen to be so; and what nothing says to be of a trade or a country."""

LARGE = 1000.0
"""A sum or a count from here on makes a claim without any word for it; below it is a price or a list."""

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


def tells_of_the_world(one: Figure, is_audit: bool = False) -> bool:
    """Whether a figure says how the world is: neither planned, nor the candidate's own, nor an example or a scale."""
    if one.piece.role not in ("text", "item", "title", "cells") or not one.about:
        return False
    outward = is_outward(one.sentence)
    if not (_weighs_abroad(one) if outward else _weighs(one)):
        return False
    apart = ("own", "as_example", "planned") if outward else ("own", "example", "planned")
    if any(pattern(each).search(one.sentence) for each in apart):
        return False
    if pattern("label").match(one.sentence) or (not outward and _is_derived(one)):
        return False
    worldly = outward or _is_worldly(one)
    if not outward and _is_at_home(one, worldly):
        return False
    if (one.number.bound or _is_time(one)) and not worldly:
        return False
    if is_audit:
        return worldly and not pattern("of_a_sample").search(one.sentence)
    if _is_under(one, "target_page"):
        return False
    if _is_under(one, "own_page"):
        share = pattern("share_of").search(one.sentence[one.number.start :])
        return worldly and one.number.unit == "%" and share is not None
    return worldly or _is_large(one)


def _is_derived(one: Figure) -> bool:
    """Whether it is said to be what other figures make: "that is 20 %", "soit 6 km", "232 more"."""
    place = max(0, one.sentence.find(one.words))
    before, behind = one.sentence[:place], one.sentence[place + len(one.words) :]
    said = before or one.sentence
    return bool(pattern("difference").match(behind) or pattern("derived").search(said))


def _is_at_home(one: Figure, worldly: bool) -> bool:
    """Whether it is the company's or the plan's own: its size, what is summed up or worked out elsewhere, a sum of
    money, a line of a list. A source on its page is then of it too."""
    is_money = one.number.unit not in ("", "%", "pp", "min")
    return (
        is_its_size(one.sentence)
        or (is_money and not worldly)
        or bool(pattern("row_like").match(one.piece.text))
        or _is_under(one, "summary_page")
        or has_source(one.page)
    )


def _weighs_abroad(one: Figure) -> bool:
    """Of others nothing is easily seen to be so: any share, mean or larger count."""
    number = one.number
    if number.unit in ("%", "pp"):
        return number.value not in (0.0, 100.0)
    if number.unit not in ("", "min") or number.is_scaled:
        return True
    return number.value >= LEAST_COUNT or number.value != int(number.value)


def _is_worldly(one: Figure) -> bool:
    """Whether the sentence speaks of people, companies or markets; of a percentage also by what they do."""
    tells = one.number.unit == "%" and pattern("tells").search(one.sentence)
    return bool(tells or pattern("worldly").search(one.sentence))


def _is_time(one: Figure) -> bool:
    return one.number.unit == "min" or bool(
        pattern("time_unit").match(one.sentence[one.number.end :])
    )


def _weighs(one: Figure) -> bool:
    number = one.number
    if one.is_part and (one.whole < LEAST_COUNT or not _is_worldly(one)):
        return False
    if number.unit in ("%", "pp"):
        return number.value not in (0.0, 100.0)
    if number.is_scaled or number.unit not in ("", "min"):
        return True
    wide = pattern("worldwide").search(one.sentence)
    return number.value >= (LEAST_COUNT if wide else LEAST_AT_HOME) and bool(one.thing)


def _is_large(one: Figure) -> bool:
    """What carries a claim without any word for it: a percentage, a sum, a thousand and more of something."""
    return one.number.unit in ("%", "pp") or one.number.is_scaled or one.number.value >= LARGE


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
    return with_records and piece.role != "title" and _is_record(piece)


def _is_record(piece: Piece) -> bool:
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
