"""What the dossier denies, and who a sentence speaks of."""

from dataclasses import dataclass

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.reading.numbers import Number
from secondround.preparation.assignment.checked.look import Known, Told
from secondround.preparation.evidence.concepts.lexicon import tokens_of

OF_THEM = frozenset(
    "you your vous votre vos ihr ihre ihrer ihren ihrem sie we our nous notre nos wir unser unsere".split()
)
"""Words by which the candidate speaks of the company, or the company of itself."""


@dataclass(frozen=True)
class Against:
    """A sentence of the file that what is known denies; `words` are the file's, `told` what it says instead."""

    page: Page
    piece: Piece
    words: str
    told: Told
    value: str


def of_them(sentence: str, known: Known) -> bool:
    """Whether a sentence speaks of the company: by its name, or as the candidate or the company do."""
    spoken = set(tokens_of(sentence))
    company = tokens_of(known.company)
    return bool(company and company[0] in spoken) or not OF_THEM.isdisjoint(spoken)


def plain(value: float) -> Number:
    """A bare count, to be held against another digit by digit."""
    return Number(value, "", 0, 0, 0.0)
