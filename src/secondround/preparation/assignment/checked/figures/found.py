"""What the rules on figures find, as findings."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from secondround.preparation.assignment.checked.figures.counts.counted import Count, counts_apart
from secondround.preparation.assignment.checked.figures.figures import (
    Figure,
    figures_in_words,
    figures_on,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.held.agreeing import apart
from secondround.preparation.assignment.checked.figures.held.dated import Dated, dates_apart
from secondround.preparation.assignment.checked.figures.held.dossier.known import (
    against,
    figures_told,
    is_of_another,
    sentences_on,
)
from secondround.preparation.assignment.checked.figures.held.dossier.model import Against
from secondround.preparation.assignment.checked.figures.held.likely.finding import likely_apart
from secondround.preparation.assignment.checked.figures.held.likely.placed import Placed
from secondround.preparation.assignment.checked.figures.held.moments.held import moments_apart
from secondround.preparation.assignment.checked.figures.held.moments.moments import Moment
from secondround.preparation.assignment.checked.figures.held.rows import rows_apart
from secondround.preparation.assignment.checked.figures.held.slips import lasting_apart, slips
from secondround.preparation.assignment.checked.figures.held.typed import (
    noted_apart,
    summary_apart,
    typed_apart,
    whole_apart,
)
from secondround.preparation.assignment.checked.figures.quantified.finding import quantified_wrong
from secondround.preparation.assignment.checked.figures.reading.numbers import Number
from secondround.preparation.assignment.checked.figures.sources.claims import told_in_words
from secondround.preparation.assignment.checked.figures.sources.sourced import (
    has_source,
    is_sourced,
    unsourced,
)
from secondround.preparation.assignment.checked.figures.summed.said.fractions import fractions_apart
from secondround.preparation.assignment.checked.figures.summed.wrong import Wrong, written
from secondround.preparation.assignment.checked.figures.sums import all_wrong, sums_wrong
from secondround.preparation.assignment.checked.figures.tables import figures_in, tables_through
from secondround.preparation.assignment.checked.form.places import told_place
from secondround.preparation.assignment.checked.look import Look, finding, quoted
from secondround.preparation.assignment.checked.model import Finding

Apart = tuple[Count, Count] | tuple[Dated, Dated] | tuple[Moment, Moment]


def figures_wrong(look: Look) -> Iterator[Finding]:
    """Figures without a source, that disagree, that the dossier denies, that do not add up."""
    names = stems_of(look.known.company)
    tables = list(tables_through(look.pages, look.language))
    said = [one for page in look.pages for one in figures_on(page, look.language, names)]
    cells = [one for table in tables for one in figures_in(table, look.language)]
    elsewhere: list[Apart] = [*counts_apart(look), *dates_apart(look), *moments_apart(look)]
    likely = list(likely_apart(look.pages, tables, look.known.told, look.language, names))
    denied = [*_against(look, [*said, *cells]), *_denied(look, elsewhere)]
    denied += [*_likely_denied(look, likely)]
    yield from _once(denied)
    told = {(one.page, one.words) for one in denied}
    left = [one for one in (*said, *cells) if (one.page.number, quoted(one.piece.text)) not in told]
    yield from _without_source(look, said, cells, told)
    in_words = [one for page in look.pages for one in figures_in_words(page, names)]
    rows = [
        *rows_apart([*said, *in_words], tables, look.language),
        *fractions_apart(look.pages, tables, look.language),
    ]
    wrong = list(all_wrong(look))
    values = {one.number.value for one in said}
    left = [one for one in left if not _is_put_right(one, values, wrong)]
    differ = [*_apart(look, left, rows), *_counted_apart(look, elsewhere)]
    sums = list(sums_wrong(look, wrong))
    likely = [pair for pair in likely if not any(_is_of(pair, one) for one in wrong)]
    differ += _not_told(_likely_apart(look, likely), [*denied, *differ, *sums])
    differ += _not_told(quantified_wrong(look, tables), [*denied, *differ, *sums])
    yield from _once(differ)
    yield from sums


def _is_of(pair: tuple[Placed, Placed], wrong: Wrong) -> bool:
    """Whether either figure is a total that is told to be wrong."""
    return any(
        one.piece.text == wrong.piece.text and one.figure.words in (wrong.words, "") for one in pair
    )


def _likely_denied(look: Look, likely: Sequence[tuple[Placed, Placed]]) -> Iterator[Finding]:
    for one, other in likely:
        mine = one.figure
        if other.told and not is_of_another(mine.sentence):
            yield _against_finding(
                look,
                Against(mine.page, mine.piece, mine.words, other.told, other.figure.words),
            )


def _likely_apart(look: Look, likely: Sequence[tuple[Placed, Placed]]) -> Iterator[Finding]:
    for one, other in likely:
        if not other.told:
            yield _apart_finding(look, one.figure, other.figure)


def _not_told(some: Iterable[Finding], told: Sequence[Finding]) -> Iterator[Finding]:
    """Those whose words are told of in no other finding, as its second place neither."""
    said = [(one.page, one.words) for one in told]
    others = [one.other for one in told]
    for one in some:
        words = one.words.split(" · ")[-1]
        at = any(one.page == page and words in each for page, each in said)
        if not at and not any(words and words in each for each in others):
            yield one


def _is_put_right(one: Figure, said: Collection[float], wrong: Sequence[Wrong]) -> bool:
    """Whether it is a total that its parts deny, while the text elsewhere has what they make: it is told of once."""
    rights = {each.right for each in wrong if one.row and each.piece.text == one.piece.text}
    return bool(rights) and any(written(each) in rights for each in said)


def _without_source(
    look: Look,
    said: Sequence[Figure],
    cells: Sequence[Figure],
    denied: set[tuple[int, str]],
) -> Iterator[Finding]:
    """What the dossier denies is told of already, and has a source in the dossier at least."""
    given = _given(look)
    is_audit = "audit" in look.decoded.kinds
    given += [one.number for one in cells if has_source(one.page)]
    claims = list(unsourced(said, given, look.is_shown, is_audit))
    counted = {id(one.piece) for one in claims}
    others = told_in_words(look.pages, [*said, *cells])
    claims += [
        one for one in others if id(one.piece) not in counted and not is_sourced(one, look.is_shown)
    ]
    for one in claims:
        if (one.page.number, quoted(one.piece.text)) not in denied:
            text = look.say(
                "No source is given for {figure}: say where it is from, or leave it out.",
                figure=one.words,
            )
            yield finding(
                look, "no source", one.page, quoted(one.sentence), text, place=one.piece.place
            )


def _given(look: Look) -> list[Number]:
    """The numbers of the words that set the exercise and of all that they wrote."""
    theirs = [look.known.brief, *(one.text for one in look.known.told if one.is_theirs)]
    return [
        each.number for text in theirs for each in figures_told(text, frozenset(), look.language)
    ]


def _once(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Of several rules that tell of the same words on one page the first."""
    return iter({(one.page, one.words): one for one in reversed(findings)}.values())


def _denied(look: Look, pairs: Sequence[Apart]) -> Iterator[Finding]:
    """Counts and dates that what is known has otherwise."""
    for one, other in pairs:
        if other.told:
            yield _against_finding(
                look, Against(one.page, one.piece, one.words, other.told, other.words)
            )


def _counted_apart(look: Look, pairs: Sequence[Apart]) -> Iterator[Finding]:
    """Counts and dates that two pages have differently."""
    for one, other in pairs:
        if not other.told:
            place = told_place(look, other.page.place)
            text = look.say(
                "{one} here and {other} on {place} seem to be the same figure: make them agree.",
                one=one.words,
                other=other.words,
                place=place,
            )
            yield finding(
                *(look, "figures disagree", one.page, quoted(one.piece.text), text),
                place=one.piece.place,
                other=f"{told_place(look, other.piece.place)}: {quoted(other.piece.text)}",
            )


def _apart(
    look: Look, figures: Sequence[Figure], rows: Sequence[tuple[Figure, Figure]]
) -> Iterator[Finding]:
    pairs = list(apart(figures))
    told = {id(each) for pair in pairs for each in pair}
    more = [
        *slips(figures),
        *lasting_apart(figures),
        *typed_apart(figures),
        *noted_apart(figures),
        *whole_apart(figures),
        *summary_apart(figures),
    ]
    given = _given(look)
    for pair in [*rows, *more]:
        is_theirs = pair not in rows and any(
            each.value and not each.bound and each.agrees(pair[0].number) for each in given
        )
        if told.isdisjoint(map(id, pair)) and not is_theirs:
            told.update(map(id, pair))
            pairs.append(pair)
    times = Counter((one.number.unit, one.number.value) for one in figures)
    for one, other in (pair if pair in rows else _lone_first(pair, times) for pair in pairs):
        yield _apart_finding(look, one, other)


def _apart_finding(look: Look, one: Figure, other: Figure) -> Finding:
    text = look.say(
        "{one} here and {other} on {place} seem to be the same figure: make them agree.",
        one=one.words,
        other=other.words,
        place=told_place(look, other.page.place),
    )
    return finding(
        *(look, "figures disagree", one.page, quoted(_told(one)), text),
        place=one.piece.place,
        other=f"{told_place(look, other.piece.place)}: {quoted(_told(other))}",
    )


def _lone_first(
    pair: tuple[Figure, Figure], times: Mapping[tuple[str, float], int]
) -> tuple[Figure, Figure]:
    """Of two that disagree first the one that the file says but once: it is the slip."""
    one, other = (times[each.number.unit, each.number.value] for each in pair)
    return (pair[1], pair[0]) if other < one else pair


def _told(one: Figure) -> str:
    return " · ".join(filter(None, (one.row, one.column, one.sentence)))


def _against(look: Look, said: Sequence[Figure]) -> Iterator[Finding]:
    sentences = [one for page in look.pages for one in sentences_on(page)]
    for one in against(said, sentences, look.known, look.language):
        yield _against_finding(look, one)


def _against_finding(look: Look, one: Against) -> Finding:
    text = look.say(
        "The file says {ours}, your documents say {theirs}: check which holds.",
        ours=one.words,
        theirs=one.value,
    )
    return finding(
        *(look, "against the dossier", one.page, quoted(one.piece.text), text),
        place=one.piece.place,
        other=quoted(one.told.text),
        citations=one.told.citations,
    )
