"""Figures held against what is known: the dossier, the posting, what the candidate said of themselves."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import (
    Figure,
    figures_of,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.held.agreeing import deny
from secondround.preparation.assignment.checked.figures.held.dossier.founded import (
    founding_denied,
)
from secondround.preparation.assignment.checked.figures.held.dossier.model import (
    Against,
    of_them,
    plain,
)
from secondround.preparation.assignment.checked.figures.held.slips import swapped
from secondround.preparation.assignment.checked.figures.reading.digits import by_a_digit, mistyped
from secondround.preparation.assignment.checked.figures.reading.numbers import years_in
from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.assignment.checked.look import NOWHERE, Known, Told
from secondround.preparation.company.disputes.assertions import Assertion, assertions
from secondround.preparation.documents.language import language_of
from secondround.preparation.documents.sentences import sentences

LARGE = 100.0
"""Two figures below may have the same digits by chance."""

FARTHEST = 2.5
"""Times by which two sums may differ where a digit is all that makes them one."""

CLOSE = 1.3
"""Times by which two counts of all there are of a thing differ where one is wrong."""


def against(
    figures: Sequence[Figure],
    sentences_of: Sequence[tuple[Page, Piece, str]],
    known: Known,
    language: str,
) -> Iterator[Against]:
    """What the company's facts and the candidate's own statements deny, each sentence once."""
    told: set[str] = set()
    rules = (
        founding_denied(sentences_of, known),
        _by_anchor(sentences_of, known, language),
        _by_assertion(sentences_of, known),
        _by_figure(figures, known, language),
    )
    for one in chain.from_iterable(rules):
        if one.piece.text not in told:
            told.add(one.piece.text)
            yield one


def _by_anchor(
    said: Sequence[tuple[Page, Piece, str]], known: Known, language: str
) -> Iterator[Against]:
    """Years of sentences that tell what a sentence of theirs tells, with the same figure, of a year a digit away."""
    facts = [
        (one, years_in(one.text), list(figures_told(one.text, frozenset(), language)))
        for one in known.told
        if one.is_theirs
    ]
    facts = [(one, years, figures) for one, years, figures in facts if len(years) == 1 and figures]
    for page, piece, sentence in said:
        years = years_in(sentence)
        ours = list(figures_told(sentence, frozenset(), language)) if years else []
        for one, theirs, figures in facts:
            their = next(iter(theirs))
            wrong = [year for year in years if by_a_digit(plain(float(year)), plain(float(their)))]
            if their in years or not wrong or not _tell_the_same(ours, figures, sentence, one):
                continue
            yield Against(page, piece, str(wrong[0]), one, str(their))


def _tell_the_same(
    ours: Sequence[Figure], theirs: Sequence[Figure], sentence: str, told: Told
) -> bool:
    same = any(
        one.number.value >= LARGE and one.number.agrees(other.number) and one.thing & other.thing
        for one in ours
        for other in theirs
    )
    return same and len(stems_of(sentence) & stems_of(told.text)) > 1


def _is_a_part(ours: Assertion, sentence: str) -> bool:
    """Whether an amount is of some of what was said ("78 of them"), or the minutes of a time of day."""
    if ours.amount is None:
        return False
    is_time = re.search(r"\d[:.h]$", sentence[: ours.amount.start])
    return bool(is_time or pattern("some_of_them").match(sentence[ours.amount.end :]))


def _may_be_some(ours: Assertion, sentence: str, theirs: Sequence[Assertion]) -> bool:
    """Whether a smaller count may be of some of them alone: "five branches close"."""
    if ours.amount is None or pattern("counts_as").search(sentence):
        return False
    is_all = pattern("whole").search(sentence[: ours.amount.start])
    more = [one for one in theirs if one.amount and ours.amount.high < one.amount.low]
    return not (is_all and ours.amount.start) and bool(more)


def _by_assertion(said: Sequence[tuple[Page, Piece, str]], known: Known) -> Iterator[Against]:
    facts = [
        (assertion, one)
        for one in known.told
        if one.is_theirs
        for assertion in assertions(one.text, True)
    ]
    for page, piece, sentence in said:
        for ours in assertions(sentence, of_them(sentence, known)):
            if _is_a_part(ours, sentence) or is_of_another(sentence):
                continue
            like = [(a, one) for a, one in facts if _comparable(ours, a)]
            if _may_be_some(ours, sentence, [a for a, _ in like]):
                continue
            if like and all(_denied(ours, a) for a, _ in like):
                assertion, fact = like[0]
                yield Against(
                    page, piece, _words_of(ours, sentence), fact, _words_of(assertion, fact.text)
                )


def _by_figure(figures: Sequence[Figure], known: Known, language: str) -> Iterator[Against]:
    names = stems_of(known.company)
    facts = [(one, each) for one in known.told for each in figures_told(one.text, names, language)]
    for ours in figures:
        if (
            pattern("by_year").search(ours.sentence)
            or _is_base(ours)
            or is_of_another(ours.sentence)
        ):
            continue  # what is to be is not what is
        denies = _mistyped if ours.row else _denies
        like = [(one, each) for one, each in facts if denies(ours, each)]
        if like and not any(_same(ours, each) for _, each in facts):
            told, theirs = like[0]
            yield Against(ours.page, ours.piece, ours.words, told, theirs.words)


def is_of_another(sentence: str) -> bool:
    """Whether it tells how things stood in another year, or of a part: "in 1991 they had 1,300 hectares then", "the
    works at the harbour alone"."""
    is_past = years_in(sentence) and pattern("at_that_time").search(sentence)
    return bool(is_past or pattern("apart_alone").search(sentence))


def _is_base(one: Figure) -> bool:
    """The thousand of "per 1,000 households"."""
    before = pattern("rate_base").search(one.sentence[: one.number.start])
    return before is not None and one.number.value in (100.0, 1_000.0, 10_000.0, 100_000.0)


def _denies(one: Figure, other: Figure) -> bool:
    if one.years and other.years and not one.years & other.years:
        return False
    return deny(one, other) or _mistyped(one, other)


def _mistyped(one: Figure, other: Figure) -> bool:
    """Whether two neighbouring digits changed places in a count of the same thing, or in a large figure of a sentence
    about the same; or whether such counts are nearly the same."""
    if swapped(one.number, other.number):
        return bool(one.thing & other.thing) or (
            one.number.value >= LARGE and bool(_said(one) & _said(other))
        )
    if one.number.unit not in ("", "pp", "min") and _is_sum_typed(one, other):
        return True
    if one.number.unit or other.number.unit or not _is_one(one, other):
        return False
    return mistyped(one.number.value, other.number.value) or _is_close(one, other)


def _is_sum_typed(one: Figure, other: Figure) -> bool:
    """Whether two sums or shares that their clauses call the same are a digit apart, in figures of two places."""
    apart = one.number.bound or one.number.span or one.is_part or one.row
    same_time = bool(one.years & other.years) or not one.years or not other.years
    mine, theirs = (plain(_digits(each.number.value)) for each in (one, other))
    return (
        same_time
        and not apart
        and one.number.unit == other.number.unit
        and bool(one.about & other.about)
        and by_a_digit(mine, theirs)
        and max(one.number.value, other.number.value)
        < FARTHEST * min(one.number.value, other.number.value)
    )


def _digits(value: float) -> float:
    """The first three places of a value, as a whole number."""
    while value >= 1000:
        value /= 10
    return float(f"{value:.1f}".replace(".", ""))


def _is_close(one: Figure, other: Figure) -> bool:
    """Whether two large counts of one thing are nearly the same, in sentences that share more than the thing."""
    low, high = sorted((one.number.value, other.number.value))
    return low >= LARGE and high <= CLOSE * low and len(_said(one) & _said(other)) > 1


def _is_one(one: Figure, other: Figure) -> bool:
    return bool(one.thing & other.thing) and not (
        one.number.bound or one.number.span or one.is_part
    )


def _said(one: Figure) -> frozenset[str]:
    return stems_of(f"{one.row} {one.column} {one.sentence}")


def _same(one: Figure, other: Figure) -> bool:
    return one.number.agrees(other.number) and bool(one.about & other.about)


def figures_told(text: str, names: frozenset[str], language: str) -> Iterator[Figure]:
    """The figures of a sentence that is known from elsewhere; `language` where it is too short to tell its own."""
    return figures_of(NOWHERE, Piece(text, ""), language_of(text) or language, names)


def _comparable(one: Assertion, other: Assertion) -> bool:
    """Of one thing, one scope and one time."""
    same = one.about == other.about and one.scope == other.scope
    return same and (one.said_of == other.said_of or not one.said_of or one.about == "founded")


def _denied(one: Assertion, other: Assertion) -> bool:
    if one.amount and other.amount:
        return not one.amount.agrees(other.amount)
    if one.day and other.day:
        return one.day != other.day
    return False


def _words_of(one: Assertion, text: str) -> str:
    if one.amount:
        return text[one.amount.start : one.amount.end].strip()
    return str(one.day.year) if one.day else one.name


def sentences_on(page: Page) -> Iterator[tuple[Page, Piece, str]]:
    """The sentences of a page's running text and captions."""
    for piece in page.pieces:
        if piece.role not in ("cells", "footer", "footnote"):
            for span in sentences(piece.text):
                yield page, piece, span.text
