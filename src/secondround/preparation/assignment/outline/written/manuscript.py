"""What is to be written of an outline, for a format."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from unicodedata import category

from secondround.foundation.ports.office.written import Leaf, Manuscript, Sheet
from secondround.foundation.wording import LANGUAGES, Say, say_in
from secondround.preparation.assignment.model import Exercise
from secondround.preparation.assignment.outline.minutes import minutes_in_words
from secondround.preparation.assignment.outline.model import Outline, Section
from secondround.preparation.documents.model import Document, Kind
from secondround.preparation.evidence.model import Citation

SHOWN: frozenset[Kind] = frozenset(
    {"company_page", "news", "post", "report", "posting", "assignment"}
)
"""Kinds of documents that are named as a source to others; the candidate's notes, CV and mails are theirs alone."""

MAP_PART, RISKS = "map", ("likelihood", "impact", "event")
"""The part in which the heat map stands, and the columns by which a table of risks is known."""


@dataclass(frozen=True)
class Ground:
    """What a manuscript needs besides its outline: who it is by, the documents by id, the names of columns, and the
    language in which it speaks."""

    author: str
    documents: Mapping[str, Document]
    headings: Callable[[Section], tuple[str, ...]]
    language: str

    @property
    def say(self) -> Say:
        return say_in(self.language)


def manuscript_of(outline: Outline, ground: Ground, format_: str) -> Manuscript:
    """Every part as a leaf. What is spoken stands only in slides, and in the pages of a presentation."""
    scored = next((one for one in outline.sections if set(RISKS) <= set(one.columns)), None)
    drawn_in = next((one.key for one in outline.sections if one.part == MAP_PART), "")
    if scored and not drawn_in:
        drawn_in = scored.key
    leaves = []
    for one in outline.sections:
        drawn = _sheet(scored, ground) if scored and one.key == drawn_in else None
        leaves.append(_leaf(one, outline.kind, ground, format_, drawn))
    return Manuscript(
        title=outline.title,
        subtitle=outline.subtitle,
        author=ground.author,
        language=outline.language,
        leaves=tuple(leaves),
        words=words_in(ground.say),
    )


def has_notes(format_: str, kind: Exercise) -> bool:
    """Whether what is spoken is written with it."""
    return format_ == "pptx" or (format_ == "docx" and kind == "presentation")


def spoken(minutes: float, notes: str, ground: Ground) -> str:
    """The notes of a slide: its minutes in the first line, where there are some, then what is said."""
    if not minutes:
        return notes
    planned = ground.say(
        "Planned: {minutes} min", minutes=minutes_in_words(minutes, ground.language)
    )
    return "\n".join(filter(None, (planned, notes)))


def unspoken(notes: str) -> tuple[float | None, str]:
    """The minutes of the first line of such notes, None where it has none, and the rest."""
    found = _planned().match(notes)
    if not found:
        return None, notes
    return float(found[1].replace(",", ".")), notes[found.end() :]


def plain(minutes: float) -> str:
    """ "3", "2.5", whatever the language: by this minutes are compared, and never shown."""
    return f"{minutes:g}"


def words_in(say: Say) -> Mapping[str, str]:
    """What a writer says by itself, in the language of `say`."""
    return {
        "number": say("No."),
        "sources": say("Sources"),
        "likelihood": say("Likelihood"),
        "impact": say("Impact"),
        "score": say("Score"),
        "heat map": say("Heat map"),
        "low": say("low"),
        "moderate": say("moderate"),
        "high": say("high"),
        "very high": say("very high"),
        "part": say("Part"),
        "point": say("Point"),
        "outline": say("Outline"),
        "table": say("Table"),
        "notes": say("Notes"),
    }


def _leaf(
    section: Section, kind: Exercise, ground: Ground, format_: str, drawn: Sheet | None
) -> Leaf:
    notes = ""
    if has_notes(format_, kind):
        minutes = section.minutes if format_ == "pptx" else 0.0
        notes = spoken(minutes, section.notes, ground)
    return Leaf(
        key=section.key,
        title=_line(section.title),
        lines=tuple(
            (one.key, _line(one.text), _source(one.citations, ground)) for one in section.points
        ),
        notes="\n".join(filter(None, map(_line, notes.split("\n")))),
        table=_sheet(section, ground) if section.columns else None,
        drawn=drawn,
    )


def _sheet(section: Section, ground: Ground) -> Sheet:
    """An empty row is no row: nothing of it could be told from room to write."""
    is_risks = set(RISKS) <= set(section.columns)
    return Sheet(
        headings=ground.headings(section),
        rows=tuple(
            (one.key, tuple(map(_line, one.cells)))
            for one in section.entries
            if any(map(_line, one.cells))
        ),
        scored=tuple(section.columns.index(one) for one in RISKS[:2]) if is_risks else (),
    )


def _source(citations: Sequence[Citation], ground: Ground) -> str:
    """The first source that may be named to others."""
    for one in citations:
        document = ground.documents.get(one.document_id)
        if document and document.kind in SHOWN and document.kind != "assignment":
            name = document.title or document.name.rpartition("/")[2].rsplit(".", 1)[0]
            year = str(document.date.year) if document.date else ""
            return _line(f"{name}, {year}" if year and year not in name else name)
    return ""


def _line(text: str) -> str:
    """On one line, without what no office file holds."""
    kept = (one for one in text if one.isspace() or category(one) not in ("Cc", "Cs", "Cn"))
    return " ".join("".join(kept).split())


@cache
def _planned() -> re.Pattern[str]:
    """The first line of the notes in any language: a file may be older than a change of language."""
    said = (say_in(one)("Planned: {minutes} min", minutes="\n") for one in LANGUAGES)
    number = r"(\d+(?:[.,]\d+)?)"
    forms = "|".join(re.escape(one).replace(re.escape("\n"), r"\d+(?:[.,]\d+)?") for one in said)
    return re.compile(rf"(?=\D*{number})(?:{forms})\s*(?:\n+|$)")
