"""Figures that were said, beside those that were prepared."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.documents.sentences import Span
from secondround.preparation.evidence.concepts.lexicon import stem, tokens_of
from secondround.preparation.questions.answering.parts_missing import sentences_of
from secondround.preparation.rehearsal.content.model import SaidFigure
from secondround.preparation.rehearsal.content.points.amounts import Amount, amounts_in, same
from secondround.preparation.rehearsal.content.points.view import view
from secondround.preparation.rehearsal.content.points.windows import windows

AROUND = 60
"""Letters before and after a figure in which what it counts is looked for."""


@dataclass(frozen=True)
class Prepared:
    """A figure that was prepared, and the line it stands in."""

    amount: Amount
    line: str

    @property
    def words(self) -> str:
        return self.line[self.amount.start : self.amount.end]


def prepared_in(texts: Sequence[str]) -> tuple[Prepared, ...]:
    """The figures of a prepared answer and its key points; what is said twice counts once."""
    found: list[Prepared] = []
    for text in texts:
        for line in sentences_of(text):
            for one in amounts_in(line):
                if not any(same(one, known.amount) for known in found):
                    found.append(Prepared(one, line))
    return tuple(found)


def figures_said(text: str, prepared: Sequence[Prepared]) -> tuple[SaidFigure, ...]:
    """Every figure of the text in its order."""
    said = amounts_in(text)
    open_ = [one for one in prepared if not any(same(one.amount, each) for each in said)]
    spans = windows(text) if open_ else ()
    return tuple(_beside(one, text, spans, prepared, open_) for one in said)


def left_out(text: str, prepared: Sequence[Prepared]) -> tuple[str, ...]:
    """The sentences of prepared figures that were not said, neither so nor otherwise; each once."""
    told = {one.prepared for one in figures_said(text, prepared)}
    said = amounts_in(text)
    missing = (one for one in prepared if not any(same(one.amount, each) for each in said))
    return tuple(dict.fromkeys(one.line for one in missing if one.line not in told))


def _beside(
    one: Amount,
    text: str,
    spans: Sequence[Span],
    prepared: Sequence[Prepared],
    open_: Sequence[Prepared],
) -> SaidFigure:
    words = text[one.start : one.end]
    if any(same(one, each.amount) for each in prepared):
        return SaidFigure(words, one.start, one.end, "as prepared")
    if not open_:
        return SaidFigure(words, one.start, one.end, "not prepared")
    clause = _clause(one, text, spans)
    other = next((each for each in open_ if _same_thing(one, text, clause, each)), None)
    if other is None:
        return SaidFigure(words, one.start, one.end, "not prepared")
    return SaidFigure(words, one.start, one.end, "otherwise", other.line)


def _clause(one: Amount, text: str, spans: Sequence[Span]) -> str:
    """The shortest stretch that holds the figure and some words more."""
    holding = [w for w in spans if w.start <= one.start and one.end <= w.end]
    return min((w.text for w in holding), key=len, default=text)


def _same_thing(one: Amount, text: str, clause: str, other: Prepared) -> bool:
    """Whether both count the same unit and the words around them share what they are about."""
    unit, wanted = _unit(text, one), _unit(other.line, other.amount)
    if unit != wanted:
        return False
    return bool(view(clause).stands & view(other.line).stands - {f"~{unit}"})


def _unit(text: str, one: Amount) -> str:
    after = tokens_of(text[one.end : one.end + AROUND])
    sign = text[one.end :].lstrip()[:1]
    if sign in ("%", "€", "$", "£"):
        return sign.replace("%", "percent")
    unit = stem(after[0]) if after else ""
    return {"perc": "percent", "pour": "percent", "proz": "percent"}.get(unit, unit)
