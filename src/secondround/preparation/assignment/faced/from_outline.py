"""Questions that the outline draws: what it says without a figure, an owner, a control, a source, a next step."""

import re
from collections.abc import Iterator, Sequence

from secondround.foundation.wording import Say, shortened
from secondround.preparation.assignment.faced.model import Draft
from secondround.preparation.assignment.outline.model import Entry, Outline, Section

QUOTED = 120
"""Letters of a quotation that is said aloud."""

RECOMMENDS = frozenset({"recommendation", "opinion", "objective", "measure", "summary"})
"""Parts of the trades in which a figure is asked for."""

GOES_ON = frozenset({"next_steps", "actions", "treatment", "calendar"})
"""Parts of the trades that say what happens next."""

RESTS = frozenset({"evidence", "findings", "situation", "background", "options", "audiences"})
"""Parts of the trades that have to stand on something."""

_FIGURE = re.compile(r"\d")


def from_outline(outline: Outline, say: Say) -> Iterator[Draft]:
    """In the order of the outline; each with the part it is about and the candidate's words there."""
    for number, section in enumerate(outline.sections, 1):
        yield from _of_section(section, number, say)
    if not any(one.part in GOES_ON and (one.points or one.entries) for one in outline.sections):
        yield Draft(
            "no next step",
            say("If we say yes today, what happens on Monday, and who does it?"),
            say("Your outline does not say what happens next."),
        )


def _of_section(section: Section, number: int, say: Say) -> Iterator[Draft]:
    if section.points:
        yield from _of_points(section, number, section.points[0].text, say)
    for entry in section.entries:
        if words := _named(entry, section):
            yield from _of_entry(section, number, entry, words, say)


def _of_points(section: Section, number: int, words: str, say: Say) -> Iterator[Draft]:
    first, where = shortened(words, QUOTED), (number, section.title, words)
    if section.part in RECOMMENDS and not _FIGURE.search(_all(section)):
        yield Draft(
            "no figure",
            say("“{words}”: what does it cost, and what does it bring, in figures?", words=first),
            say("This part of your outline holds no figure."),
            *where,
            also=section.key,
        )
    if section.part in RESTS and not _is_cited(section):
        yield Draft(
            "no evidence",
            say("“{words}”: what does that rest on?", words=first),
            say("Nothing in this part of your outline has a source."),
            *where,
            also=section.key,
        )


def _of_entry(section: Section, number: int, entry: Entry, words: str, say: Say) -> Iterator[Draft]:
    """A question for each cell that is empty and must not be."""
    row, where = shortened(words, QUOTED), (number, section.title, words)
    if _is_empty("owner", entry, section):
        text = say("“{words}”: who answers for it, by name?", words=row)
        reason = say("This row of your outline names nobody who answers for it.")
        yield Draft("no owner", text, reason, *where, also=entry.key)
    if _is_empty("controls", entry, section):
        text = say("“{words}”: what holds it back today?", words=row)
        reason = say("This row of your outline names no control.")
        yield Draft("no control", text, reason, *where, also=entry.key)


def _is_empty(column: str, entry: Entry, section: Section) -> bool:
    return column in section.columns and not _cell(entry, section.columns.index(column))


def _named(entry: Entry, section: Section) -> str:
    """What the row is about: its event, its finding, its action; else its first words."""
    for column in ("event", "condition", "action", "message"):
        if column in section.columns and (found := _cell(entry, section.columns.index(column))):
            return found
    return next((cell.strip() for cell in entry.cells if cell.strip()), "")


def _cell(entry: Entry, place: int) -> str:
    return entry.cells[place].strip() if place < len(entry.cells) else ""


def _is_cited(section: Section) -> bool:
    stands: Sequence[object] = [*section.points, *section.entries]
    return any(getattr(one, "citations", ()) for one in stands)


def _all(section: Section) -> str:
    cells = [cell for one in section.entries for cell in one.cells]
    return " ".join([section.title, section.notes, *(one.text for one in section.points), *cells])
