"""How wide the columns of a table are."""

from secondround.foundation.ports.office.written import Sheet

NUMBER_WIDTH = 0.6
"""Inches for the number of a row."""

PER_INCH = 9.0
"""Letters in an inch, at the size of a cell on a slide."""


def column_widths(sheet: Sheet, across: float) -> tuple[float, ...]:
    """Inches for the number and each column, `across` together: by the longest word and how much there is to say."""
    wanted = []
    for at, heading in enumerate(sheet.headings):
        cells = [cells[at] for _, cells in sheet.rows]
        word = max((len(w) for text in (heading, *cells) for w in text.split()), default=4)
        much = max(map(len, (heading, *cells)))
        wanted.append(max(min(word, 24) / PER_INCH + 0.25, min(much, 90) / 30))
    scale = (across - NUMBER_WIDTH) / (sum(wanted) or 1)
    return (NUMBER_WIDTH, *(one * scale for one in wanted))
